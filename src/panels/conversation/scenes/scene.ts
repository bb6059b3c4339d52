// The type of a scene, and helpers that write scenes. A scene is a prepared conversation as data: the scenario, what is
// told and asked about it in each language, and what must come out. The tests play each scene.
import type { Role } from '../../../engine/role.ts';
import type { Locale } from '../../../strings/locale.ts';
import {
	DEFAULT_SCENARIO,
	type ClientSetup,
	type Link,
	type Middlebox,
	type Scenario,
	type ScriptAction,
	type ScriptEvent,
	type Scripted,
	type ServerSetup,
	type When,
} from '../../../engine/simulation/index.ts';

export const SCENE_GROUPS = [
	'life',
	'messages',
	'alive',
	'closing',
	'wrong',
	'network',
	'security',
	'scale',
] as const;
export type SceneGroup = (typeof SCENE_GROUPS)[number];

/** Says how much a scene asks of its reader. A basic scene needs no other scene. */
export type SceneLevel = 'basic' | 'intermediate' | 'advanced';

/** Represents the expected end of a conversation. `client` or `server` is null if that side is not notified of an end. */
export interface ExpectedOutcome {
	readonly client: ExpectedEnding | null;
	readonly server: ExpectedEnding | null;
	/**
	 * `clientGot` and `serverGot` list the messages that the application of each side receives: text, or the length
	 * of a binary message in bytes.
	 */
	readonly clientGot: readonly (string | number)[];
	readonly serverGot: readonly (string | number)[];
}

/** Holds the close code that a side reports, and says whether the connection closed cleanly. */
export interface ExpectedEnding {
	readonly code: number;
	readonly clean: boolean;
}

/** Asks for another course of the scene: one more action at a time, or a different scenario. */
export type WhatIf = WhatIfAction | WhatIfOtherwise;

/** Describes a what-if that adds an action at a time of the scene. */
export interface WhatIfAction extends WhatIfBase {
	/** Holds the time of the action in milliseconds. */
	readonly at: number;
	readonly who: Role | 'network';
	readonly do: ScriptAction;
}

/** Describes a what-if that plays a different scenario from the beginning. */
export interface WhatIfOtherwise extends WhatIfBase {
	readonly scenario: Scenario;
}

interface WhatIfBase extends Checked {
	readonly id: string;
	readonly ask: Texts;
	/** Holds the answers from which the learner chooses before the outcome is shown. */
	readonly answers: Readonly<Record<Locale, readonly string[]>>;
	/** Holds the index of the right answer. */
	readonly right: number;
	/** Says why the right answer is right. */
	readonly because: Texts;
	/** Lists texts that no line of the timeline contains. */
	readonly hides?: readonly string[];
}

/** Holds what the tests check of a timeline. */
interface Checked {
	readonly outcome: ExpectedOutcome;
	/** Lists lines of the timeline, with the time in milliseconds and the bytes, as `entryLines` of the tests writes them. */
	readonly shows?: readonly string[];
	/**
	 * Lists the rules that are broken, each after the side that breaks it. `mask-key-fresh` is left out: clients of scenes
	 * use one key, so that bytes can be compared.
	 */
	readonly breaks?: readonly string[];
}

/** Holds a text in each language. */
export type Texts = Readonly<Record<Locale, string>>;

/** Tells what happens at a time. */
export interface Narrated extends Texts {
	/** Holds the time in milliseconds. */
	readonly at: number;
}

/** Describes one prepared conversation. */
export interface Scene extends Checked {
	readonly id: string;
	readonly group: SceneGroup;
	readonly level: SceneLevel;
	readonly title: Texts;
	/** Says in one sentence what to watch. */
	readonly watch: Texts;
	/**
	 * Holds the length of the timeline in whole milliseconds. It is stored, because the menu shows it and
	 * simulating all scenes takes too long.
	 */
	readonly lengthMs: number;
	readonly scenario: Scenario;
	readonly narration: readonly Narrated[];
	readonly whatIfs: readonly WhatIf[];
	readonly shows: readonly string[];
}

/** Holds the parts of a scenario that differ from the default. */
export interface Setting {
	readonly client?: Partial<ClientSetup>;
	readonly server?: Partial<ServerSetup>;
	readonly link?: Partial<Link>;
	readonly boxes?: readonly Middlebox[];
	readonly untilMs?: number;
	readonly seed?: number;
}

/** Returns the default scenario with this script and setting. */
export function scenario(script: readonly Scripted[], setting: Setting = {}): Scenario {
	return changed({ ...DEFAULT_SCENARIO, script }, setting);
}

/** Returns the scenario with another setting. */
export function changed(scenario: Scenario, setting: Setting): Scenario {
	const { client, server, link, ...rest } = setting;
	return {
		...scenario,
		...rest,
		client: { ...scenario.client, ...client },
		server: { ...scenario.server, ...server },
		link: { ...scenario.link, ...link },
	};
}

type Got = ExpectedOutcome['clientGot'];

/** Returns an outcome in which both sides report the same end. */
export function sameEnding(
	code: number,
	clean: boolean,
	clientGot: Got = [],
	serverGot: Got = [],
): ExpectedOutcome {
	return endings([code, clean], [code, clean], clientGot, serverGot);
}

/**
 * Returns an outcome from close code and cleanness per side; null for a side that is not notified of an end.
 */
export function endings(
	client: readonly [code: number, clean: boolean] | null,
	server: readonly [code: number, clean: boolean] | null,
	clientGot: Got = [],
	serverGot: Got = [],
): ExpectedOutcome {
	return { client: ending(client), server: ending(server), clientGot, serverGot };
}

function ending(of: readonly [code: number, clean: boolean] | null): ExpectedEnding | null {
	return of === null ? null : { code: of[0], clean: of[1] };
}

/** Returns a trigger: the n-th event of a kind, or each one without `nth`, and a delay in milliseconds. */
export function on(event: ScriptEvent, nth?: number, after?: number): When {
	return {
		on: event,
		...(nth === undefined ? {} : { nth }),
		...(after === undefined ? {} : { after }),
	};
}

/** Returns an action of the client, triggered by an event or at a time in milliseconds. */
export function client(when: When | number, action: ScriptAction): Scripted {
	return scripted('client', when, action);
}

/** Returns an action of the server, triggered by an event or at a time in milliseconds. */
export function server(when: When | number, action: ScriptAction): Scripted {
	return scripted('server', when, action);
}

/** Returns an action of the network, triggered by an event or at a time in milliseconds. */
export function network(when: When | number, action: ScriptAction): Scripted {
	return scripted('network', when, action);
}

function scripted(who: Scripted['who'], when: When | number, action: ScriptAction): Scripted {
	return { who, when: typeof when === 'number' ? { at: when } : when, do: action };
}

/** Returns a response whose Content-Length says where it ends. */
export function httpAnswer(status: string, fields: readonly string[], body = ''): string {
	return responseHead(status, [...fields, `Content-Length: ${String(body.length)}`]) + body;
}

/** Returns a 101 response. The default accept value belongs to the Sec-WebSocket-Key of RFC 6455 §1.3. */
export function upgradeAnswer(
	fields: readonly string[],
	accept = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
): string {
	return responseHead('101 Switching Protocols', [
		'Upgrade: websocket',
		'Connection: Upgrade',
		`Sec-WebSocket-Accept: ${accept}`,
		...fields,
	]);
}

function responseHead(status: string, fields: readonly string[]): string {
	return [`HTTP/1.1 ${status}`, ...fields, '', ''].join('\r\n');
}
