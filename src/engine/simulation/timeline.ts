// The result of a simulation: what happened, entry by entry, each entry with the world after it. A world is an immutable
// value, so a look at any time is a lookup, and a branch is a simulation that begins with any of these worlds.
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
import type { Role } from '../endpoint/states.ts';
import type { Scenario } from './scenario.ts';

/** A TCP connection between two neighbours on the path; `up` leads to the server. */
export interface PathHop {
	readonly up: Flow;
	readonly down: Flow;
	/** SYN has left, so FIN or RST can be sent. */
	readonly asked: boolean;
	/** The nearer one to the client may send data. */
	readonly open: boolean;
}

/** A segment under way on a connection that was replaced by another. */
export interface Adrift {
	readonly hop: number;
	readonly way: Way;
	readonly segment: Segment;
}

/** A scripted action whose time is known. */
export interface PendingAction {
	readonly at: number;
	/** In the script. */
	readonly index: number;
	/** The entry that it answers to. */
	readonly cause: number | null;
}

export interface World {
	readonly at: number;
	readonly client: End;
	readonly server: End;
	readonly hops: readonly PathHop[];
	/** Of connections that were given up for another: what is still under way, by the time of its coming. */
	readonly adrift: readonly Adrift[];
	/** The client has learned that the server has no WebSocket in HTTP/2, and speaks HTTP/1.1 to it. */
	readonly fellBack: boolean;
	/** Null until the first SYN reaches it. */
	readonly boxes: readonly (Box | null)[];
	/** Reactions that were put off. */
	readonly pending: readonly PendingAction[];
	readonly random: RandomState;
	/** The client's connection, from 0; what was left of the one before is forgotten when it comes back. */
	readonly connection: number;
	/** When it tries again; null: it does not. */
	readonly redialAt: number | null;
	/** Attempts in a row that did not open. */
	readonly attempts: number;
}

export type Fact =
	/** A segment was given to the line of that hop. */
	| { readonly type: 'left'; readonly hop: number; readonly way: Way; readonly segment: Segment }
	/** The segment has arrived; with `nobody`, at a node that is gone and takes nothing. */
	| {
			readonly type: 'came';
			readonly hop: number;
			readonly way: Way;
			readonly segment: Segment;
			readonly nobody: boolean;
	  }
	| { readonly type: 'protocol'; readonly who: Role; readonly event: ProtocolEvent }
	| { readonly type: 'page'; readonly event: PageEvent & { readonly readyState: PageReadyState } }
	/** A call of the page threw. */
	| { readonly type: 'threw'; readonly exception: PageException }
	/** The script did something; `idle`: it could not be done, for there was nothing to do it with or to. */
	| {
			readonly type: 'did';
			readonly who: Role | 'network';
			/** In the script. */
			readonly index: number;
			readonly idle: boolean;
	  }
	| { readonly type: 'timer'; readonly who: Role }
	/** The client begins another connection. */
	| { readonly type: 'redial'; readonly connection: number }
	/** The application has read what had been waiting for it. */
	| { readonly type: 'read'; readonly who: Role; readonly bytes: number }
	| { readonly type: 'box'; readonly box: number; readonly note: BoxNote };

export interface TimelineEntry {
	readonly index: number;
	readonly at: number;
	/** The entry that led to it. */
	readonly cause: number | null;
	readonly fact: Fact;
	/** The world after everything that the same cause brought about at the same time. */
	readonly world: World;
}

export interface Timeline {
	readonly scenario: Scenario;
	readonly start: World;
	readonly entries: readonly TimelineEntry[];
	/** `quiet`: nothing more would happen; `until`: the scenario's time is over; `limit`: LIMITS.timelineEntries or queuedBytes. */
	readonly ends: 'quiet' | 'until' | 'limit';
}

/** More is written than anybody keeps: what would follow is not simulated. */
export function isOverfull({ hops }: Pick<World, 'hops'>): boolean {
	const queued = Math.max(hops[0]?.up.queued ?? 0, hops.at(-1)?.down.queued ?? 0);
	return queued > LIMITS.queuedBytes;
}

/** Of what is scripted for the same time the script's own order decides. */
export function inScriptOrder(a: PendingAction, b: PendingAction): number {
	return a.at - b.at || a.index - b.index;
}

/** The number of entries that have happened by then. */
export function entriesBy({ entries }: Timeline, ms: number): number {
	return leading(entries, ({ at }) => at <= ms);
}

export function worldAt(timeline: Timeline, ms: number): World {
	return timeline.entries[entriesBy(timeline, ms) - 1]?.world ?? timeline.start;
}
