// Writes states of the Conversation lab as addresses: a scenario as JSON, the time, and whether later events
// are hidden.
import type {
	ClientSetup,
	Link,
	Middlebox,
	ScriptAction,
	Scripted,
	ServerSetup,
	When,
} from '../engine/simulation/index.ts';

/** Describes a scenario without the members that have their default values. */
export interface WrittenScenario {
	readonly script?: readonly Scripted[];
	readonly client?: Partial<ClientSetup>;
	readonly server?: Partial<ServerSetup>;
	readonly link?: Partial<Link>;
	readonly boxes?: readonly Middlebox[];
	readonly untilMs?: number;
}

/** Returns the state in which the conversation has come to the time `at`, in milliseconds. */
export function conversationAt(scenario: WrittenScenario, at: number): string {
	return `/conversation?json=${encodeURIComponent(JSON.stringify(scenario))}&at=${String(at)}`;
}

/** Returns the same state without anything that happens later, for a prediction. */
export function conversationUntil(scenario: WrittenScenario, at: number): string {
	return `${conversationAt(scenario, at)}&later=hidden`;
}

/** Returns an action of the client, at a time in milliseconds or when an event happens. */
export function clientActs(when: When | number, action: ScriptAction): Scripted {
	return { who: 'client', when: typeof when === 'number' ? { at: when } : when, do: action };
}

/** Returns an action of the server, at a time in milliseconds or when an event happens. */
export function serverActs(when: When | number, action: ScriptAction): Scripted {
	return { ...clientActs(when, action), who: 'server' };
}
