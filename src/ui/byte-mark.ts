// A diagnosis as the views draw it: where it lies and how much it weighs. What it says is told elsewhere.
import type { BitRange } from '../engine/index.ts';
import { intersects } from '../engine/index.ts';

/** `later`: read on anyway, after the connection has failed. */
export type Severity = 'bad' | 'caution' | 'later';

export interface ByteMark {
	/** In bits of the document. */
	readonly range: BitRange;
	readonly severity: Severity;
}

/** The marks of a frame; asked for frames in view only. */
export type MarksOf = (frame: number) => readonly ByteMark[];

/** The second sign beside the colour; what comes later is drawn hollow. */
export const MARK_SIGNS: Readonly<Record<Severity, string>> = {
	bad: '×',
	caution: '!',
	later: '×',
};

const WEIGHT: readonly Severity[] = ['bad', 'caution', 'later'];

export function worst(marks: readonly ByteMark[]): Severity | null {
	return WEIGHT.find((severity) => marks.some((mark) => mark.severity === severity)) ?? null;
}

/** How a stretch of bits is marked. */
export interface Marking {
	readonly severity: Severity;
	/** A mark of this weight begins here: the place of its sign. */
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
