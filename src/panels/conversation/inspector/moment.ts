// What a moment holds, for the eye: bytes under way, and what each end knows, waits for and keeps.
import {
	gatheredBytes,
	decodeUtf8,
	STATES,
	type Bytes,
	type End,
	type TimelineEntry,
	type Flow,
	type ReadyState,
	type Role,
	type Segment,
	type StateName,
	type TimerName,
	type Timeline,
	type Unit,
	type Way,
	type World,
	leading,
} from '../../../engine/index.ts';

export interface Flight {
	readonly hop: number;
	readonly way: Way;
	readonly segment: Segment;
}

/** Segments that have left and not come, in the order in which they come. */
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

/** What it carries, whole or in part. */
export function carriedBy({ hop, way, segment }: Flight, units: readonly Unit[]): readonly Unit[] {
	const { connection, entry, offset, end } = segment;
	const own = unitsByWay(units).get(wayKey(connection, hop, way));
	if (own === undefined) return [];
	if (end === offset) return own.alone.filter(({ left }) => left === entry);
	const { speaking } = own;
	return speaking.slice(
		leading(speaking, (unit) => unit.offset + unit.bytes.length <= offset),
		leading(speaking, (unit) => unit.offset < end),
	);
}

interface WayUnits {
	/** With bytes, in the order in which they stand in the stream. */
	readonly speaking: Unit[];
	/** TCP's own. */
	readonly alone: Unit[];
}

/** Asked for at every move of the play head. */
const byWay = new WeakMap<readonly Unit[], ReadonlyMap<string, WayUnits>>();

function unitsByWay(units: readonly Unit[]): ReadonlyMap<string, WayUnits> {
	let found = byWay.get(units);
	if (found === undefined) {
		const ways = new Map<string, WayUnits>();
		for (const unit of units) {
			const key = wayKey(unit.connection, unit.hop, unit.way);
			let own = ways.get(key);
			if (own === undefined) ways.set(key, (own = { speaking: [], alone: [] }));
			(unit.bytes.length > 0 ? own.speaking : own.alone).push(unit);
		}
		for (const { speaking } of ways.values()) speaking.sort((a, b) => a.offset - b.offset);
		byWay.set(units, (found = ways));
	}
	return found;
}

function wayKey(connection: number, hop: number, way: Way): string {
	return `${String(connection)} ${String(hop)} ${way}`;
}

export interface Unfinished {
	readonly kind: 'text' | 'binary';
	readonly frames: number;
	readonly payload: Bytes;
	/** Of a text that is not compressed. */
	readonly text: string | null;
}

export interface EndMoment {
	readonly who: Role;
	readonly phase: End['phase'];
	/** Null before there is an endpoint. */
	readonly state: StateName | null;
	readonly readyState: ReadyState | null;
	readonly incoming: Unfinished | null;
	/** It has sent the beginning of a message of its own. */
	readonly outgoing: 'text' | 'binary' | null;
	/** Null where there is no page. */
	readonly bufferedAmount: number | null;
	/** Written, and not yet sent by its system. */
	readonly queued: number;
	/** Come, and not yet read by its application. */
	readonly held: number;
	/** Sent, and not yet acknowledged; and how much may be at once. */
	readonly unacknowledged: number;
	readonly window: number;
	readonly timers: readonly { readonly timer: TimerName; readonly at: number }[];
	readonly stalled: boolean;
	readonly vanished: boolean;
}

export function endAt(world: World, who: Role, ms: number): EndMoment {
	const { phase, endpoint, page, held, early, stalled, vanished } = world[who];
	const flow = flowOf(world, who);
	const heard = heardFrom(flow, ms);
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
		unacknowledged: flow.sent - heard.offset,
		window: heard.window,
		timers,
		stalled,
		vanished,
	};
}

/** What the application has heard by then: page code its WHATWG events, a program those of its library. */
export function heardBy(timeline: Timeline, who: Role, ms: number): readonly TimelineEntry[] {
	const heard = heardIn(timeline)[who];
	return heard.slice(
		0,
		leading(heard, ({ at }) => at <= ms),
	);
}

type Heard = Readonly<Record<Role, readonly TimelineEntry[]>>;

const everHeard = new WeakMap<Timeline, Heard>();

function heardIn(timeline: Timeline): Heard {
	let found = everHeard.get(timeline);
	if (found === undefined) {
		const { entries, scenario } = timeline;
		const page = scenario.client.kind === 'page';
		const program = (who: Role) =>
			entries.filter(({ fact }) => fact.type === 'protocol' && fact.who === who);
		const client = page
			? entries.filter(({ fact }) => fact.type === 'page' || fact.type === 'threw')
			: program('client');
		everHeard.set(timeline, (found = { client, server: program('server') }));
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

/** A sender looks at acknowledgements only when it has something to send: those that have come by now count all the same. */
function heardFrom({ acks, acked, window }: Flow, ms: number): { offset: number; window: number } {
	const come = [...acks].filter(({ at }) => at <= ms);
	return come.at(-1) ?? { offset: acked, window };
}

/** What an end sends goes over the hop that is nearest to it. */
function flowOf({ hops }: World, who: Role): Flow {
	return who === 'client' ? hops[0]!.up : hops.at(-1)!.down;
}
