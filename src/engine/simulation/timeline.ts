// The result of a simulation: a list of entries. Each entry says what happened, when and why, and holds the
// world at the end of its turn. A world is an immutable value. So the state at any time is a lookup, and a branch is a
// simulation that begins with one of these worlds.
import type { ProtocolEvent } from '../endpoint/endpoint-events.ts';
import type { RandomState } from '../bytes/random.ts';
import { LIMITS } from '../limits.ts';
import { leading } from '../partition-point.ts';
import type { PageEvent, PageException, PageReadyState } from '../page/page-socket.ts';
import type { Box, BoxNote } from './box.ts';
import type { End } from './end.ts';
import type { Flow } from './flow.ts';
import type { Way } from './line.ts';
import type { Segment } from './segment.ts';
import type { Role } from '../role.ts';
import type { Scenario } from './scenario.ts';

/** Represents a TCP connection between two neighbouring nodes of the path; `up` leads towards the server. */
export interface PathHop {
	readonly up: Flow;
	readonly down: Flow;
	/** The SYN has left, so FIN or RST may follow. */
	readonly asked: boolean;
	/** The node nearer to the client has received SYN-ACK and may send data. */
	readonly open: boolean;
}

/** Represents a segment that is in transit on a connection which a new connection has replaced. */
export interface Adrift {
	readonly hop: number;
	readonly way: Way;
	readonly segment: Segment;
	/** The intermediary at the end of the hop had silently forgotten the replaced connection. */
	readonly forgotten: boolean;
}

/** Represents an action of the script whose time is known. */
export interface PendingAction {
	/** Counts the milliseconds since the start of the simulation. */
	readonly at: number;
	/** Holds the action's index in the script. */
	readonly index: number;
	/** Holds the index of the entry to which the action responds; it is null for an action with a fixed time. */
	readonly trigger: number | null;
}

/** Holds the state of everything in a simulation at one time. */
export interface World {
	readonly at: number;
	readonly client: End;
	readonly server: End;
	readonly hops: readonly PathHop[];
	/** Lists the segments still in transit on replaced connections, in the order of their arrival. */
	readonly adrift: readonly Adrift[];
	/** The client has learned that the server supports no WebSocket in HTTP/2, and now uses HTTP/1.1. */
	readonly fellBack: boolean;
	/** Lists the intermediaries from the client on; each is null until the first SYN reaches it. */
	readonly boxes: readonly (Box | null)[];
	/** Lists the actions that respond to an event with a delay, in the order of their times. */
	readonly pending: readonly PendingAction[];
	readonly random: RandomState;
	/** Holds the index of the client's connection, from 0. Each connection that replaces another increases it by one. */
	readonly connection: number;
	/** Says when the client connects again, in milliseconds; it is null when no new connection is planned. */
	readonly reconnectAt: number | null;
	/** Counts the new connections planned since a connection was last opened. */
	readonly attempts: number;
}

/** Says what happened in one entry of the timeline. */
export type Occurrence =
	/** Says that a segment left its sender on that hop. */
	| { readonly type: 'left'; readonly hop: number; readonly way: Way; readonly segment: Segment }
	/** Says that a segment arrived. With `ignored` it reached a node that is gone. */
	| {
			readonly type: 'came';
			readonly hop: number;
			readonly way: Way;
			readonly segment: Segment;
			readonly ignored: boolean;
	  }
	| { readonly type: 'protocol'; readonly who: Role; readonly event: ProtocolEvent }
	| { readonly type: 'page'; readonly event: PageEvent & { readonly readyState: PageReadyState } }
	/** Says that a call of the page's script threw an exception. */
	| { readonly type: 'threw'; readonly exception: PageException }
	/** Says that an action of the script was performed. With `idle` the action was not possible and had no effect. */
	| {
			readonly type: 'did';
			readonly who: Role | 'network';
			/** Holds the action's index in the script. */
			readonly index: number;
			readonly idle: boolean;
	  }
	/**
	 * Says that a timer of an end expired: one of its endpoint, or the time in which TCP expects an acknowledgement.
	 */
	| { readonly type: 'timer'; readonly who: Role }
	/** The client begins connection number `connection`, counted from 0. */
	| { readonly type: 'reconnect'; readonly connection: number }
	/** The application has read bytes that its TCP held for it. */
	| { readonly type: 'read'; readonly who: Role; readonly bytes: number }
	| { readonly type: 'box'; readonly box: number; readonly note: BoxNote };

/** Represents one entry of a timeline; `index` is its place in the list. */
export interface TimelineEntry {
	readonly index: number;
	readonly at: number;
	/** Holds the index of the entry that led to this one; it is null when no entry did. */
	readonly trigger: number | null;
	readonly occurrence: Occurrence;
	/** Holds the world at the end of the turn that wrote this entry; all entries of one turn share it. */
	readonly world: World;
}

/** Represents a complete simulation; `start` is the world before its first entry. */
export interface Timeline {
	readonly scenario: Scenario;
	readonly start: World;
	readonly entries: readonly TimelineEntry[];
	/**
	 * Says why the simulation ended. `quiet`: no event is due any more; `until`: the scenario's time is over; `limit`:
	 * the simulation reached `LIMITS.timelineEntries` or `LIMITS.queuedBytes`.
	 */
	readonly ends: 'quiet' | 'until' | 'limit';
}

/**
 * Returns whether an end has more than `LIMITS.queuedBytes` unsent bytes on its hop. The simulation then ends with
 * `limit`.
 */
export function isOverfull({ hops }: Pick<World, 'hops'>): boolean {
	const queued = Math.max(hops[0]?.up.queued ?? 0, hops.at(-1)?.down.queued ?? 0);
	return queued > LIMITS.queuedBytes;
}

/** Compares two actions by their times; at the same time their order in the script decides. */
export function inScriptOrder(a: PendingAction, b: PendingAction): number {
	return a.at - b.at || a.index - b.index;
}

/** Returns the number of entries whose time is at most `ms`. */
export function entriesBy({ entries }: Timeline, ms: number): number {
	return leading(entries, ({ at }) => at <= ms);
}

/** Returns the world at the time `ms`, after all entries of that time. */
export function worldAt(timeline: Timeline, ms: number): World {
	return timeline.entries[entriesBy(timeline, ms) - 1]?.world ?? timeline.start;
}
