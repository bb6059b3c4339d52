// Says what the world contains at the play head: segments in transit, and the state, buffers and timers of each
// endpoint.
import { gatheredBytes, decodeUtf8, type Bytes } from '../../../engine/bytes/index.ts';
import {
	STATES,
	type ReadyState,
	type StateName,
	type TimerName,
} from '../../../engine/endpoint/index.ts';
import { leading } from '../../../engine/partition-point.ts';
import type { Role } from '../../../engine/role.ts';
import {
	connectionWayKey,
	type End,
	type TimelineEntry,
	type Flow,
	type Segment,
	type Timeline,
	type Unit,
	type Way,
	type World,
} from '../../../engine/simulation/index.ts';

/** Describes a segment in transit on one hop. */
export interface Flight {
	readonly hop: number;
	readonly way: Way;
	readonly segment: Segment;
}

/** Returns the segments in transit, in the order of their arrival. */
export function flightsAt(world: World, ms: number): readonly Flight[] {
	const ways: readonly Way[] = ['up', 'down'];
	const flights = world.hops.flatMap((flows, hop) =>
		ways.flatMap((way) =>
			[...flows[way].flying]
				.filter(({ departs }) => departs <= ms)
				.map((segment) => ({ hop, way, segment })),
		),
	);
	return flights.toSorted((a, b) => a.segment.delivers - b.segment.delivers);
}

/** Returns the units that the segment carries, in whole or in part. */
export function carriedBy({ hop, way, segment }: Flight, units: readonly Unit[]): readonly Unit[] {
	const { connection, entry, offset, end } = segment;
	const own = unitsByWay(units).get(connectionWayKey(connection, hop, way));
	if (own === undefined) return [];
	if (end === offset)
		return own.withoutBytes.filter(({ departureEntry }) => departureEntry === entry);
	const { withBytes } = own;
	return withBytes.slice(
		leading(withBytes, (unit) => unit.offset + unit.bytes.length <= offset),
		leading(withBytes, (unit) => unit.offset < end),
	);
}

interface WayUnits {
	/** Lists the units with bytes, in the order of the stream. */
	readonly withBytes: Unit[];
	/** Lists the units without bytes, which are TCP’s own segments. */
	readonly withoutBytes: Unit[];
}

/** Holds the units by hop and direction. They are kept, because each move of the play head needs them. */
const byWay = new WeakMap<readonly Unit[], ReadonlyMap<string, WayUnits>>();

function unitsByWay(units: readonly Unit[]): ReadonlyMap<string, WayUnits> {
	let found = byWay.get(units);
	if (found === undefined) {
		const ways = new Map<string, WayUnits>();
		for (const unit of units) {
			const key = connectionWayKey(unit.connection, unit.hop, unit.way);
			let own = ways.get(key);
			if (own === undefined) ways.set(key, (own = { withBytes: [], withoutBytes: [] }));
			(unit.bytes.length > 0 ? own.withBytes : own.withoutBytes).push(unit);
		}
		for (const { withBytes } of ways.values()) withBytes.sort((a, b) => a.offset - b.offset);
		byWay.set(units, (found = ways));
	}
	return found;
}

/** Describes a message of which not all frames have arrived. */
export interface UnfinishedMessage {
	readonly kind: 'text' | 'binary';
	readonly frames: number;
	readonly payload: Bytes;
	/** Holds the text of an uncompressed text message, otherwise null. */
	readonly text: string | null;
}

/** Describes the state of one endpoint at a time. */
export interface EndState {
	readonly who: Role;
	readonly phase: End['phase'];
	/** Holds the state of the endpoint, or null before it exists. */
	readonly state: StateName | null;
	readonly readyState: ReadyState | null;
	readonly incoming: UnfinishedMessage | null;
	/** Holds the kind of the message of which the endpoint has sent only the beginning, or null if there is none. */
	readonly outgoing: 'text' | 'binary' | null;
	/** Is `bufferedAmount` of the page in bytes, or null for a program. */
	readonly bufferedAmount: number | null;
	/** Counts the bytes that are written and not yet sent by TCP. */
	readonly queued: number;
	/** Counts the bytes that have arrived and are not yet read by the application. */
	readonly held: number;
	/** Counts the bytes that are sent and not yet acknowledged. */
	readonly unacknowledged: number;
	/** Holds the greatest number of bytes that may be unacknowledged at once: the receive window. */
	readonly window: number;
	readonly timers: readonly { readonly timer: TimerName; readonly at: number }[];
	readonly stalled: boolean;
	readonly vanished: boolean;
}

/** Returns the state of one endpoint at a time in milliseconds. */
export function endAt(world: World, who: Role, ms: number): EndState {
	const { phase, endpoint, page, held, early, stalled, vanished } = world[who];
	const flow = flowOf(world, who);
	const last = lastAcknowledgement(flow, ms);
	const state = endpoint?.state ?? null;
	const timers = endpoint === null ? [] : timersOf(endpoint.due);
	const message = endpoint?.incoming ?? null;
	const payload = message && gatheredBytes(message.payload);
	return {
		who,
		phase,
		state,
		readyState: state && STATES[state].readyState,
		incoming:
			message && payload
				? {
						kind: message.kind,
						frames: message.frames,
						payload,
						text: message.kind === 'text' && !message.compressed ? decodeUtf8(payload).text : null,
					}
				: null,
		outgoing: endpoint?.outgoing?.kind ?? null,
		bufferedAmount: page?.bufferedAmount ?? null,
		queued: flow.queued + early.length,
		held: held.length,
		unacknowledged: flow.sent - last.offset,
		window: last.window,
		timers,
		stalled,
		vanished,
	};
}

/**
 * Returns the events that the application has received by a time: WHATWG events for page code, library events
 * for a program.
 */
export function receivedBy(timeline: Timeline, who: Role, ms: number): readonly TimelineEntry[] {
	const events = receivedIn(timeline)[who];
	return events.slice(
		0,
		leading(events, ({ at }) => at <= ms),
	);
}

type ReceivedEvents = Readonly<Record<Role, readonly TimelineEntry[]>>;

const received = new WeakMap<Timeline, ReceivedEvents>();

function receivedIn(timeline: Timeline): ReceivedEvents {
	let found = received.get(timeline);
	if (found === undefined) {
		const { entries, scenario } = timeline;
		const page = scenario.client.kind === 'page';
		const program = (who: Role) =>
			entries.filter(({ occurrence }) => occurrence.type === 'protocol' && occurrence.who === who);
		const client = page
			? entries.filter(
					({ occurrence }) => occurrence.type === 'page' || occurrence.type === 'threw',
				)
			: program('client');
		received.set(timeline, (found = { client, server: program('server') }));
	}
	return found;
}

function timersOf(
	due: Readonly<Record<TimerName, number | null>>,
): readonly { readonly timer: TimerName; readonly at: number }[] {
	const names = Object.keys(due) as TimerName[];
	return names
		.flatMap((timer) => {
			const at = due[timer];
			return at === null ? [] : [{ timer, at }];
		})
		.toSorted((a, b) => a.at - b.at);
}

/**
 * Returns the last acknowledgement that has arrived by a time. The sender itself only reads acknowledgements
 * when it has something to send.
 */
function lastAcknowledgement(
	{ acks, acked, window }: Flow,
	ms: number,
): { offset: number; window: number } {
	const come = [...acks].filter(({ at }) => at <= ms);
	return come.at(-1) ?? { offset: acked, window };
}

/** Returns the flow of the hop next to this end, in the direction in which the end sends. */
function flowOf({ hops }: World, who: Role): Flow {
	return who === 'client' ? hops[0]!.up : hops.at(-1)!.down;
}
