// A conversation worth showing, as data: its scenario, the moments that the narration speaks of, what one may ask of it,
// and how it ends. The tests play each of them.
import {
	DEFAULT_CLIENT,
	DEFAULT_LINK,
	DEFAULT_SCENARIO,
	DEFAULT_SERVER_SETUP,
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

export interface WhatIf {
	readonly id: string;
	readonly at: number;
	readonly who: Role | 'network';
	readonly do: ScriptAction;
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
	const { client, server, link, ...rest } = setting;
	return {
		...DEFAULT_SCENARIO,
		...rest,
		client: { ...DEFAULT_CLIENT, ...client },
		server: { ...DEFAULT_SERVER_SETUP, ...server },
		link: { ...DEFAULT_LINK, ...link },
		script,
	};
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
