// Lays out two branches as ladders beside each other. Both share one vertical axis of time, on which silence
// is short. A rung is a head, a frame or an RST that crosses a hop; about a dozen rungs around the first
// difference are drawn.
import { sameBytes } from '../../../engine/bytes/index.ts';
import type { Unit } from '../../../engine/simulation/index.ts';
import { arrivedBytes } from './first-difference.ts';

/** Represents one unit with its place in the drawing. */
export interface Rung {
	readonly unit: Unit;
	/** `from` and `to` are the nodes between which the unit crosses, counted from the client, which is 0. */
	readonly from: number;
	readonly to: number;
	readonly y1: number;
	readonly y2: number;
	/** Is true from the first unit that is different in the other branch onwards. */
	readonly differs: boolean;
	/** Is false if the unit has not arrived by the end of the timeline. */
	readonly arrived: boolean;
	/** Is true if the name is drawn below the line, because another name takes the place above. */
	readonly below: boolean;
}

/** Holds the drawn units of one branch. */
export interface Ladder {
	readonly rungs: readonly Rung[];
	/** `earlier` and `later` count the units before and after the drawn ones. */
	readonly earlier: number;
	readonly later: number;
}

/** Holds both branches on their shared axis, in pixels of the drawing. */
export interface Ladders {
	readonly ladders: readonly [Ladder, Ladder];
	/** Returns the y coordinate of a time in milliseconds. */
	readonly y: (ms: number) => number;
	/**
	 * Returns the y coordinate of the play head. A time outside the drawing gets a place clear of the first or the
	 * last rung.
	 */
	readonly headY: (ms: number) => number;
	readonly height: number;
}

/**
 * `BEFORE` is the number of rungs before the first difference, `MOST` the number of all rungs. More cannot be
 * compared at a glance.
 */
const BEFORE = 4;
const MOST = 12;
const TOP = 34;
/** Holds the least distance of two labels, so that they do not overlap. */
const LEAST = 20;
const MOST_GAP = 44;
const CLEAR = 10;

/** Returns the ladders of two branches from their units. */
export function laddersOf(a: readonly Unit[], b: readonly Unit[]): Ladders {
	const both = [a.filter(hasRung), b.filter(hasRung)] as const;
	const [one, other] = both;
	let same = 0;
	while (same < one.length && same < other.length && alike(one[same]!, other[same]!)) same++;
	const from = Math.max(0, same - BEFORE);
	const shown = both.map((units) => units.slice(from, from + MOST));
	const { y, headY, height } = axisOf(shown.flat());
	const ladders = both.map((units, which) => ({
		rungs: apart(shown[which]!.map((unit, i) => rungOf(unit, from + i >= same, y))),
		earlier: from,
		later: Math.max(0, units.length - from - MOST),
	}));
	return { ladders: [ladders[0]!, ladders[1]!], y, headY, height };
}

function hasRung({ kind }: Unit): boolean {
	return kind === 'head' || kind === 'frame' || kind === 'rst';
}

function alike(a: Unit, b: Unit): boolean {
	if (a.kind !== b.kind || a.way !== b.way || a.hop !== b.hop) return false;
	if (a.departs !== b.departs || a.arrives !== b.arrives) return false;
	return sameBytes(arrivedBytes(a), arrivedBytes(b));
}

function rungOf(unit: Unit, differs: boolean, y: (ms: number) => number): Rung {
	const { hop, way, departs, arrives } = unit;
	const [from, to] = way === 'up' ? [hop, hop + 1] : [hop + 1, hop];
	return {
		unit,
		from,
		to,
		differs,
		arrived: arrives !== null,
		below: false,
		y1: y(departs),
		y2: y(arrives ?? departs) + (arrives === null ? LEAST / 2 : 0),
	};
}

/** Puts a name below its line if the unit before leaves the same node at almost the same time. */
function apart(rungs: readonly Rung[]): readonly Rung[] {
	return rungs.map((rung, i) => {
		const before = rungs[i - 1];
		const below =
			before !== undefined &&
			before.from === rung.from &&
			before.to === rung.to &&
			rung.y1 - before.y1 < LEAST / 2;
		return { ...rung, below };
	});
}

/**
 * Returns the vertical axis. Times follow each other in order; the distance of two grows with the span
 * between them, within bounds.
 */
function axisOf(units: readonly Unit[]): Pick<Ladders, 'y' | 'headY' | 'height'> {
	const departures = new Set(units.map(({ departs }) => departs));
	const arrivals = units.map(({ arrives }) => arrives ?? 0);
	const times = [...new Set([...departures, ...arrivals])].filter((ms) => ms > 0).sort(byNumber);
	const steps: { readonly ms: number; readonly y: number }[] = [];
	for (const ms of times) {
		const before = steps.at(-1);
		const least = departures.has(ms) ? LEAST : LEAST / 2;
		const gap = before === undefined ? 0 : Math.min(MOST_GAP, Math.max(least, ms - before.ms));
		steps.push({ ms, y: (before?.y ?? TOP) + gap });
	}
	const last = steps.at(-1);
	const y = (ms: number) => {
		const at = steps.findIndex((step) => step.ms >= ms);
		if (at < 0) return last?.y ?? TOP;
		const [to, from] = [steps[at]!, steps[at - 1]];
		if (from === undefined || to.ms === ms) return to.y;
		return from.y + ((ms - from.ms) / (to.ms - from.ms)) * (to.y - from.y);
	};
	const headY = (ms: number) => {
		const [first] = steps;
		if (first === undefined || ms < first.ms) return TOP - CLEAR;
		return ms > last!.ms ? last!.y + CLEAR : y(ms);
	};
	return { y, headY, height: (last?.y ?? TOP) + 40 };
}

function byNumber(a: number, b: number): number {
	return a - b;
}
