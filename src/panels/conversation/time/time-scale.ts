// Maps the times of a conversation to fractions of a line, and back. Long silences are folded: each
// takes the same small part of the line, whatever its length, so that what happens between them stays
// visible.
import type { Timeline } from '../../../engine/simulation/index.ts';
import { leading } from '../../../engine/partition-point.ts';

/** Describes a silence that is drawn shorter than it lasts. */
export interface Fold {
	readonly fromMs: number;
	readonly toMs: number;
	/** `from` and `to` are the two ends of the fold on the line, from 0 to 1. */
	readonly from: number;
	readonly to: number;
}

/** Maps times in milliseconds to fractions of a line, and back. */
export interface TimeScale {
	readonly endMs: number;
	/** Lists the folds in the order of time. */
	readonly folds: readonly Fold[];
	/** Returns the fraction of a time, from 0 to 1. A time outside the line has the fraction of the nearer end. */
	readonly fraction: (ms: number) => number;
	/** Returns the time in milliseconds at a fraction. */
	readonly msAt: (fraction: number) => number;
}

/** `FOLD` is the part of the line that one fold takes, `FOLDS` the most that all folds take together. */
const FOLD = 0.06;
const FOLDS = 0.4;

/** Holds the number of one-way delays that a silence lasts at least. In a shorter pause data may still be in transit. */
const TRIPS = 4;

interface ScalePiece {
	readonly fromMs: number;
	readonly toMs: number;
	readonly fold: boolean;
}

/**
 * Returns the scale of one timeline.
 * @param endMs the end of the line; not before the last entry
 */
export function timeScaleOf(timeline: Timeline, endMs: number): TimeScale {
	return sharedScaleOf([timeline], endMs);
}

/** Returns one scale for several timelines. A time is silent only if it is silent in all of them. */
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
 * Returns the scale of a line with events at the given times.
 * @param times the times of the events in milliseconds, in order
 * @param leastMs silences shorter than this do not fold
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
	// The sum of the fractions ends near 1 but not on it.
	const last = { ...placed.at(-1)!, to: 1 };
	placed[placed.length - 1] = last;
	return {
		endMs,
		folds: placed
			.filter(({ fold }) => fold)
			.map(({ fromMs, toMs, from, to }) => ({ fromMs, toMs, from, to })),
		fraction: (ms) => {
			const one = firstOf(placed, ({ toMs }) => ms <= toMs);
			return between(
				one.from,
				one.to,
				fractionOf(Math.max(first.fromMs, ms), one.fromMs, one.toMs),
			);
		},
		msAt: (fraction) => {
			const one = firstOf(placed, ({ to }) => fraction <= to);
			return between(one.fromMs, one.toMs, fractionOf(Math.max(0, fraction), one.from, one.to));
		},
	};
}

/**
 * Returns the length of the shortest silence that folds: longer than the talk and all shorter silences
 * together.
 */
function foldedFrom(times: readonly number[], endMs: number, leastMs: number): number {
	const gaps = [...times, endMs].map((ms, i) => ms - (times[i - 1] ?? 0));
	let unfoldedMs = sum(gaps.filter((gap) => gap <= leastMs));
	for (const gap of gaps.filter((one) => one > leastMs).toSorted((a, b) => a - b)) {
		if (gap > unfoldedMs) return gap;
		unfoldedMs += gap;
	}
	return Infinity;
}

/**
 * Returns pieces that cover the line without gap or overlap. Each silence of at least `fromMs` is a piece of
 * its own.
 */
function piecesOf(times: readonly number[], endMs: number, fromMs: number): readonly ScalePiece[] {
	const pieces: ScalePiece[] = [];
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

/**
 * Returns the first item for which `holds` is true, or else the last. `holds` must be true for all items
 * after it.
 */
function firstOf<T>(all: readonly T[], holds: (one: T) => boolean): T {
	return all[
		Math.min(
			all.length - 1,
			leading(all, (one) => !holds(one)),
		)
	]!;
}

function fractionOf(value: number, from: number, to: number): number {
	return to === from ? 1 : Math.min(1, Math.max(0, (value - from) / (to - from)));
}

function between(from: number, to: number, share: number): number {
	return share === 1 ? to : from + (to - from) * share;
}

function sum(values: readonly number[]): number {
	return values.reduce((all, value) => all + value, 0);
}
