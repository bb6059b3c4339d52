// A diagnosis as a mark on bytes and bits: its range and its severity. The words are in `diagnosis-item.ts`.
import type { BitRange } from '../../engine/report/index.ts';
import { intersects } from '../../engine/report/index.ts';

/**
 * Says how grave a mark is. `later` is a breach that ends nothing, since the connection has failed before it or
 * the receiver discards the frame.
 */
export type Severity = 'bad' | 'caution' | 'later';

export interface ByteMark {
	/** Bounds the marked bits, counted from the start of the document. */
	readonly range: BitRange;
	readonly severity: Severity;
}

/** Returns the marks of a frame. The views call it only for frames in view. */
export type MarksOf = (frame: number) => readonly ByteMark[];

/** Holds the sign that each severity has besides its colour. The sign for `later` is drawn hollow. */
export const MARK_SIGNS: Readonly<Record<Severity, string>> = {
	bad: '×',
	caution: '!',
	later: '×',
};

const WEIGHT: readonly Severity[] = ['bad', 'caution', 'later'];

export function worst(marks: readonly ByteMark[]): Severity | null {
	return WEIGHT.find((severity) => marks.some((mark) => mark.severity === severity)) ?? null;
}

/** Says how a range of bits is marked. */
export interface Marking {
	readonly severity: Severity;
	/** Says whether a mark with this severity begins in the range. Its sign is drawn there. */
	readonly begins: boolean;
	readonly ends: boolean;
}

export function markingOf(marks: readonly ByteMark[], range: BitRange): Marking | null {
	if (marks.length === 0) return null;
	const here = marks.filter((mark) => intersects(mark.range, range));
	const severity = worst(here);
	if (severity === null) return null;
	const same = here.filter((mark) => mark.severity === severity);
	return {
		severity,
		begins: same.some((mark) => mark.range.start >= range.start),
		ends: same.some((mark) => mark.range.end <= range.end),
	};
}
