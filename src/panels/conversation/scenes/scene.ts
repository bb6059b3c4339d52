// A conversation worth showing, as data: its scenario, the moments that the narration speaks of, what one may ask of it,
// and how it ends. The tests play each of them.
import {
	DEFAULT_SCENARIO,
	type ClientSetup,
	type Link,
	type Middlebox,
	type Role,
	type Scenario,
	type ScriptAction,
	type ScriptEvent,
	type Scripted,
	type ServerSetup,
	type When,
} from '../../../engine/index.ts';

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

/** How it ends, briefly: null for a side that is not told of an end. */
export interface ExpectedOutcome {
	readonly client: ExpectedEnding | null;
	readonly server: ExpectedEnding | null;
	/** Messages that each application got; binary ones by their length in bytes. */
	readonly clientGot: readonly (string | number)[];
	readonly serverGot: readonly (string | number)[];
}

export interface ExpectedEnding {
	readonly code: number;
	readonly clean: boolean;
}

/** Something that somebody does at that moment, or the whole scenario set up otherwise. */
export type WhatIf = WhatIfActed | WhatIfOtherwise;

export interface WhatIfActed extends Asked {
	readonly at: number;
	readonly who: Role | 'network';
	readonly do: ScriptAction;
}

export interface WhatIfOtherwise extends Asked {
	readonly scenario: Scenario;
}

interface Asked {
	readonly id: string;
	readonly outcome: ExpectedOutcome;
	/** Which of the answers in the words is right, from 0. */
	readonly right: number;
}

export interface Scene {
	readonly id: string;
	readonly group: SceneGroup;
	readonly scenario: Scenario;
	/** When the narration has something to say, in milliseconds; the words have as many. */
	readonly moments: readonly number[];
	readonly whatIfs: readonly WhatIf[];
	readonly outcome: ExpectedOutcome;
}

export interface Setting {
	readonly client?: Partial<ClientSetup>;
	readonly server?: Partial<ServerSetup>;
	readonly link?: Partial<Link>;
	readonly boxes?: readonly Middlebox[];
	readonly untilMs?: number;
	readonly seed?: number;
}

/** A scenario that says only what is not as usual. */
export function scenario(script: readonly Scripted[], setting: Setting = {}): Scenario {
	return changed({ ...DEFAULT_SCENARIO, script }, setting);
}

/** The same with another setting. */
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

/** Both were told the same. */
export function bothTold(
	code: number,
	clean: boolean,
	clientGot: Got = [],
	serverGot: Got = [],
): ExpectedOutcome {
	return told([code, clean], [code, clean], clientGot, serverGot);
}

/** Each by its code and whether it was clean; null: was not told of an end. */
export function told(
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

export function on(event: ScriptEvent, nth?: number, after?: number): When {
	return {
		on: event,
		...(nth === undefined ? {} : { nth }),
		...(after === undefined ? {} : { after }),
	};
}

export function client(when: When | number, action: ScriptAction): Scripted {
	return scripted('client', when, action);
}

export function server(when: When | number, action: ScriptAction): Scripted {
	return scripted('server', when, action);
}

export function network(when: When | number, action: ScriptAction): Scripted {
	return scripted('network', when, action);
}

function scripted(who: Scripted['who'], when: When | number, action: ScriptAction): Scripted {
	return { who, when: typeof when === 'number' ? { at: when } : when, do: action };
}
