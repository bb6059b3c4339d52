// Where a moment stands on a line as long as the conversation, and which moment stands where. Long silences fold: each
// takes the same small part of the line, however long it is, so that what happens between them can be seen.
import type { Timeline } from '../../../engine/index.ts';
import { leading } from '../../../engine/index.ts';

export interface Fold {
	readonly fromMs: number;
	readonly toMs: number;
	/** Its places on the line. */
	readonly from: number;
	readonly to: number;
}

export interface TimeScale {
	readonly endMs: number;
	/** In the order of time. */
	readonly folds: readonly Fold[];
	/** From 0, the beginning, to 1, the end; what is outside stands at the nearer of them. */
	readonly place: (ms: number) => number;
	/** The moment there. */
	readonly msAt: (place: number) => number;
}

/** What a fold takes of the line, and all of them together at most. */
const FOLD = 0.06;
const FOLDS = 0.4;

/** While something is under way it is no silence. */
const TRIPS = 4;

interface Piece {
	readonly fromMs: number;
	readonly toMs: number;
	readonly fold: boolean;
}

/** @param endMs where the line ends; not before the last entry */
export function timeScaleOf(timeline: Timeline, endMs: number): TimeScale {
	return sharedScaleOf([timeline], endMs);
}

/** One for several: silent is what is silent in all of them. */
export function sharedScaleOf(timelines: readonly Timeline[], endMs: number): TimeScale {
	const times = timelines.flatMap(({ entries }) => entries.map(({ at }) => at));
	const trips = timelines.map(({ scenario: { link } }) => Math.max(link.upMs, link.downMs));
	return timeScale(
		times.sort((a, b) => a - b),
		endMs,
		TRIPS * Math.max(...trips),
	);
}

/**
 * @param times when something happens, in order
 * @param leastMs no shorter silence folds
 */
export function timeScale(times: readonly number[], endMs: number, leastMs: number): TimeScale {
	const pieces = piecesOf(times, endMs, foldedFrom(times, endMs, leastMs));
	const folded = pieces.filter(({ fold }) => fold).length;
	const share = folded === 0 ? 0 : Math.min(FOLD, FOLDS / folded);
	const talkMs = sum(pieces.map(({ fold, fromMs, toMs }) => (fold ? 0 : toMs - fromMs)));
	const talkShare = talkMs === 0 ? 0 : (1 - folded * share) / talkMs;
	let at = 0;
	const placed = pieces.map(({ fromMs, toMs, fold }) => {
		const from = at;
		at += fold ? share : (toMs - fromMs) * talkShare;
		return { fromMs, toMs, fold, from, to: at };
	});
	const first = placed[0]!;
	// Sums of fractions end near 1, not on it.
	const last = { ...placed.at(-1)!, to: 1 };
	placed[placed.length - 1] = last;
	return {
		endMs,
		folds: placed
			.filter(({ fold }) => fold)
			.map(({ fromMs, toMs, from, to }) => ({ fromMs, toMs, from, to })),
		place: (ms) => {
			const one = firstOf(placed, ({ toMs }) => ms <= toMs);
			return between(one.from, one.to, shareOf(Math.max(first.fromMs, ms), one.fromMs, one.toMs));
		},
		msAt: (place) => {
			const one = firstOf(placed, ({ to }) => place <= to);
			return between(one.fromMs, one.toMs, shareOf(Math.max(0, place), one.from, one.to));
		},
	};
}

/** The shortest silence that folds: longer than all the talk and the shorter silences together. */
function foldedFrom(times: readonly number[], endMs: number, leastMs: number): number {
	const gaps = [...times, endMs].map((ms, i) => ms - (times[i - 1] ?? 0));
	let unfoldedMs = sum(gaps.filter((gap) => gap <= leastMs));
	for (const gap of gaps.filter((one) => one > leastMs).toSorted((a, b) => a - b)) {
		if (gap > unfoldedMs) return gap;
		unfoldedMs += gap;
	}
	return Infinity;
}

/** They tile the line; silences of `fromMs` and more are pieces of their own. */
function piecesOf(times: readonly number[], endMs: number, fromMs: number): readonly Piece[] {
	const pieces: Piece[] = [];
	let [began, last] = [0, 0];
	for (const ms of [...times, endMs]) {
		if (ms - last >= fromMs) {
			if (last > began) pieces.push({ fromMs: began, toMs: last, fold: false });
			pieces.push({ fromMs: last, toMs: ms, fold: true });
			began = ms;
		}
		last = ms;
	}
	if (last > began || pieces.length === 0) {
		pieces.push({ fromMs: began, toMs: last, fold: false });
	}
	return pieces;
}

/** The first for which it holds, else the last; it holds for all behind one for which it holds. */
function firstOf<T>(all: readonly T[], holds: (one: T) => boolean): T {
	return all[
		Math.min(
			all.length - 1,
			leading(all, (one) => !holds(one)),
		)
	]!;
}

function shareOf(value: number, from: number, to: number): number {
	return to === from ? 1 : Math.min(1, Math.max(0, (value - from) / (to - from)));
}

function between(from: number, to: number, share: number): number {
	return share === 1 ? to : from + (to - from) * share;
}

function sum(values: readonly number[]): number {
	return values.reduce((all, value) => all + value, 0);
}
