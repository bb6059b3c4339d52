// Turns units into arrows in time, independent of any zoom. An arrow has the segments that carried the unit,
// the lost copies of these segments, and the time for which data waited behind a lost segment.
import { sameBytes } from '../../../engine/bytes/index.ts';
import { leading } from '../../../engine/partition-point.ts';
import type {
	TimelineEntry,
	Occurrence,
	Timeline,
	Unit,
} from '../../../engine/simulation/index.ts';

/** Describes one TCP segment that crosses a hop. Times are milliseconds of the simulation. */
export interface Leg {
	readonly departs: number;
	/** Says when the segment has crossed, or when it would have if it never arrived. */
	readonly ends: number;
	/** Lists the times at which the lost copies departed. */
	readonly lost: readonly number[];
	/** Says when the copy that arrived departed. */
	readonly sent: number;
	/** Says until when the segment waits at the receiver for an earlier lost one, or null if it does not wait. */
	readonly waitsUntil: number | null;
}

/** Describes one unit as an arrow between two nodes. Times are milliseconds of the simulation. */
export interface Arrow {
	/** Holds the index of the unit in the list of units. */
	readonly index: number;
	readonly unit: Unit;
	/** `from` and `to` are the sender and the receiver as nodes of the path, counted from the client, which is 0. */
	readonly from: number;
	readonly to: number;
	readonly departs: number;
	readonly ends: number;
	readonly legs: readonly Leg[];
	/**
	 * Says what became of the unit. `came`: it arrived. `ignored`: its node was gone. `in-transit`: it has not
	 * arrived by the end of the timeline.
	 */
	readonly fate: 'came' | 'ignored' | 'in-transit';
	/** Is true if the bytes were changed in transit. */
	readonly changed: boolean;
}

type Left = Extract<Occurrence, { type: 'left' }>;
type Came = Extract<Occurrence, { type: 'came' }>;

/** Returns one arrow per unit, in the order of departure. */
export function arrowsOf(timeline: Timeline, units: readonly Unit[]): readonly Arrow[] {
	const { carrying, came } = segmentsOf(timeline);
	const { link, boxes } = timeline.scenario;
	const hops = boxes.length + 1;
	return units.map((unit, index) => {
		const { hop, way } = unit;
		const latencyMs = (way === 'up' ? link.upMs : link.downMs) / hops;
		const first = timeline.entries[unit.departureEntry]!;
		const own = carrying.get(`${String(unit.connection)} ${String(hop)} ${way}`);
		const at = own?.positions.get(unit.departureEntry);
		const lefts =
			own === undefined || at === undefined ? [first] : own.lefts.slice(at, at + unit.segments);
		const legs = lefts.map((left) => legOf(left, came.get(left.index), latencyMs, link));
		const up = way === 'up';
		return {
			index,
			unit,
			legs,
			from: up ? hop : hop + 1,
			to: up ? hop + 1 : hop,
			departs: unit.departs,
			ends: legs.reduce((last, leg) => Math.max(last, leg.ends), unit.departs),
			fate: unit.ignored ? 'ignored' : unit.arrives === null ? 'in-transit' : 'came',
			changed: unit.arrived !== null && !sameBytes(unit.arrived, unit.bytes),
		};
	});
}

/**
 * Returns a function that finds the arrows in transit at a time. It is called at every move of the play head,
 * so it searches only near that time.
 */
export function inTransitAmong(arrows: readonly Arrow[]): (ms: number) => readonly Arrow[] {
	const longestMs = arrows.reduce((most, { departs, ends }) => Math.max(most, ends - departs), 0);
	return (ms) => {
		const found: Arrow[] = [];
		const left = leading(arrows, ({ departs }) => departs <= ms);
		for (let i = left - 1; i >= 0 && arrows[i]!.departs >= ms - longestMs; i--) {
			if (arrows[i]!.ends > ms) found.push(arrows[i]!);
		}
		return found;
	};
}

/** Holds the entries at which segments with data left, for one connection, hop and direction. */
interface Carrying {
	readonly lefts: TimelineEntry[];
	/** Maps the index of an entry to its position in `lefts`. */
	readonly positions: Map<number, number>;
}

/**
 * Returns the departed segments with data per connection, hop and direction, and each arrival by the entry of
 * its departure.
 */
function segmentsOf({ entries }: Timeline): {
	readonly carrying: ReadonlyMap<string, Carrying>;
	readonly came: ReadonlyMap<number, TimelineEntry>;
} {
	const carrying = new Map<string, Carrying>();
	const came = new Map<number, TimelineEntry>();
	for (const entry of entries) {
		const { occurrence } = entry;
		if (occurrence.type === 'came') came.set(occurrence.segment.entry, entry);
		if (occurrence.type !== 'left' || occurrence.segment.bytes.length === 0) continue;
		const key = `${String(occurrence.segment.connection)} ${String(occurrence.hop)} ${occurrence.way}`;
		let own = carrying.get(key);
		if (own === undefined) carrying.set(key, (own = { lefts: [], positions: new Map() }));
		own.positions.set(entry.index, own.lefts.length);
		own.lefts.push(entry);
	}
	return { carrying, came };
}

function legOf(
	left: TimelineEntry,
	came: TimelineEntry | undefined,
	latencyMs: number,
	{ bitsPerSecond, jitterMs }: Timeline['scenario']['link'],
): Leg {
	const { segment } = came === undefined ? (left.occurrence as Left) : (came.occurrence as Came);
	const { departs, copies, wireBytes, heldMs = 0 } = segment;
	const delivers = came?.at ?? segment.delivers;
	const crossingMs =
		latencyMs + heldMs + (bitsPerSecond === null ? 0 : (wireBytes * 8 * 1000) / bitsPerSecond);
	if (copies > 1) {
		// Each wait for a copy is twice the one before (RFC 6298 §5.5), so copies leave 1, 3, 7 … times the
		// first wait after the first.
		const sent = Math.max(departs, delivers - crossingMs);
		const firstWaitMs = (sent - departs) / (2 ** (copies - 1) - 1);
		const lost = Array.from({ length: copies - 1 }, (_, i) => departs + (2 ** i - 1) * firstWaitMs);
		return { departs, ends: delivers, lost, sent, waitsUntil: null };
	}
	const waits = delivers > departs + crossingMs + jitterMs + 1e-6;
	return {
		departs,
		ends: waits ? departs + crossingMs : delivers,
		lost: [],
		sent: departs,
		waitsUntil: waits ? delivers : null,
	};
}
