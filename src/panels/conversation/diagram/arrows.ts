// What crosses each hop as arrows in time, before anybody knows how large they are drawn: every unit with the segments
// that carried it, the copies of them that were lost, and the time for which it waited behind one that was.
import {
	sameBytes,
	type TimelineEntry,
	type Fact,
	type Timeline,
	type Unit,
	leading,
} from '../../../engine/index.ts';

/** One segment's way. */
export interface Leg {
	readonly departs: number;
	/** When it has crossed; of one that nobody saw arrive, when it would have. */
	readonly ends: number;
	/** Copies that were lost, by their departure, each with where it would have been when it was. */
	readonly lost: readonly number[];
	/** Of the copy that got through. */
	readonly sent: number;
	/** It is there, and waits for one before it until then; null: it does not. */
	readonly waitsUntil: number | null;
}

export interface Arrow {
	/** In the units. */
	readonly index: number;
	readonly unit: Unit;
	/** Nodes of the path, from 0, the client. */
	readonly from: number;
	readonly to: number;
	readonly departs: number;
	readonly ends: number;
	readonly legs: readonly Leg[];
	/** Never taken by anybody, or not by the end. */
	readonly fate: 'came' | 'nobody' | 'under-way';
	readonly changed: boolean;
}

type Left = Extract<Fact, { type: 'left' }>;
type Came = Extract<Fact, { type: 'came' }>;

/** By time of departure, as the units. */
export function arrowsOf(timeline: Timeline, units: readonly Unit[]): readonly Arrow[] {
	const { carrying, came } = segmentsOf(timeline);
	const { link, boxes } = timeline.scenario;
	const hops = boxes.length + 1;
	return units.map((unit, index) => {
		const { hop, way } = unit;
		const latencyMs = (way === 'up' ? link.upMs : link.downMs) / hops;
		const first = timeline.entries[unit.left]!;
		const own = carrying.get(`${String(unit.connection)} ${String(hop)} ${way}`);
		const at = own?.positions.get(unit.left);
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
			fate: unit.unheard ? 'nobody' : unit.arrives === null ? 'under-way' : 'came',
			changed: unit.arrived !== null && !sameBytes(unit.arrived, unit.bytes),
		};
	});
}

/** What is between its nodes at a moment; asked for at every move of the play head. */
export function underWayAmong(arrows: readonly Arrow[]): (ms: number) => readonly Arrow[] {
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

interface Carrying {
	readonly lefts: TimelineEntry[];
	/** By the entry's index. */
	readonly positions: Map<number, number>;
}

/** Segments with data by their connection and way, and what came by the entry that sent it. */
function segmentsOf({ entries }: Timeline): {
	readonly carrying: ReadonlyMap<string, Carrying>;
	readonly came: ReadonlyMap<number, TimelineEntry>;
} {
	const carrying = new Map<string, Carrying>();
	const came = new Map<number, TimelineEntry>();
	for (const entry of entries) {
		const { fact } = entry;
		if (fact.type === 'came') came.set(fact.segment.entry, entry);
		if (fact.type !== 'left' || fact.segment.bytes.length === 0) continue;
		const key = `${String(fact.segment.connection)} ${String(fact.hop)} ${fact.way}`;
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
	const { segment } = came === undefined ? (left.fact as Left) : (came.fact as Came);
	const { departs, copies, wireBytes } = segment;
	const delivers = came?.at ?? segment.delivers;
	const crossingMs =
		latencyMs + (bitsPerSecond === null ? 0 : (wireBytes * 8 * 1000) / bitsPerSecond);
	if (copies > 1) {
		// Each copy waits twice as long as the one before (RFC 6298 §5.5): 1, 3, 7 … times the first wait.
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
