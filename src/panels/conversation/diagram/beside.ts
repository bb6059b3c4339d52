// Places the words beside the life lines: the states of the endpoints and the words of the marks. The words
// are stacked, so that none overlaps another.
import { leading } from '../../../engine/partition-point.ts';
import type { LabelArea } from './label-areas.ts';
import type { TimeAxis } from './axis.ts';
import type { Lanes } from './lanes.ts';
import type { LifeState, Spell } from './life-lines.ts';
import type { LifeLineMark } from './life-line-marks.ts';
import type { Window } from './shapes.ts';

/** Describes one text beside a life line. */
export interface Note {
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'end';
	readonly text: string;
	readonly tone: LifeLineMark['kind'] | 'state';
	/** Holds the node of the path, counted from the client, which is 0. */
	readonly node: number;
	/** Is true if the text is written along the life line, because there is no room beside it. */
	readonly along: boolean;
	/** Holds the time that the text is about, in milliseconds. */
	readonly at: number;
}

/** Describes a state of a node, from `y1` to `y2` in pixels of the window. */
export interface SpellShape {
	readonly node: number;
	readonly state: LifeState;
	/** Says when the state begins, in milliseconds. */
	readonly from: number;
	readonly x: number;
	readonly y1: number;
	readonly y2: number;
}

/** Represents a mark in the window. It may stand for several that lie close together. */
export interface MarkShape {
	readonly mark: LifeLineMark;
	/** Holds the earliest mark at this place. */
	readonly first: LifeLineMark;
	readonly x: number;
	readonly y: number;
	/** Lists the words of all marks at this place. */
	readonly texts: readonly MarkText[];
}

/** Holds the words of a mark, and its time in milliseconds. */
export interface MarkText {
	readonly text: string;
	readonly at: number;
}

/**
 * These constants give the size of a text, the height of a line, the farthest shift and the distance to the life
 * line, in em.
 */
const NOTE = 0.85;
const LINE_HEIGHT = 1.15;
const FARTHEST = 2.6;
const GAP = 0.9;
const MOST_MARKS = 60;
const MOST_TEXTS = 3;

/** Returns the states of the nodes in the window; far ends are cut off. */
export function spellsIn(
	lives: readonly (readonly Spell[])[],
	axis: TimeAxis,
	lanes: Lanes,
	window: Window,
): readonly SpellShape[] {
	return lives.flatMap((spells, node) =>
		spells.flatMap(({ state, from, to }) => {
			const [y1, y2] = [axis.y(from), axis.y(to)];
			if (y2 < window.from || y1 > window.to) return [];
			const inWindow = (y: number) =>
				Math.max(-60, Math.min(window.to - window.from + 60, y - window.from));
			return [{ node, state, from, x: lanes.xs[node]!, y1: inWindow(y1), y2: inWindow(y2) }];
		}),
	);
}

/**
 * Returns the marks in the window. Marks at almost the same place become one with all their words.
 * @param marks in the order of time
 */
export function marksIn(
	marks: readonly LifeLineMark[],
	axis: TimeAxis,
	lanes: Lanes,
	window: Window,
	textOf: (mark: LifeLineMark) => string,
): readonly MarkShape[] {
	const inside = marks.slice(
		leading(marks, ({ at }) => axis.y(at) < window.from),
		leading(marks, ({ at }) => axis.y(at) <= window.to),
	);
	for (const nearPx of [4, 10, 25, 60, Infinity]) {
		const groups: LifeLineMark[][] = [];
		const last = new Map<number, LifeLineMark[]>();
		for (const mark of inside) {
			const run = last.get(mark.node);
			if (run !== undefined && axis.y(mark.at) - axis.y(run[0]!.at) < nearPx) run.push(mark);
			else {
				const own = [mark];
				groups.push(own);
				last.set(mark.node, own);
			}
		}
		if (groups.length <= MOST_MARKS || nearPx === Infinity) {
			return groups.map((group) => ({
				mark: group.find(({ kind }) => kind === 'wrong') ?? group[0]!,
				first: group[0]!,
				x: lanes.xs[group[0]!.node]!,
				y: axis.y(group[0]!.at) - window.from,
				texts: textsOf(group, textOf),
			}));
		}
	}
	return [];
}

/**
 * Returns at most `MOST_TEXTS` different texts. It makes no more of them, because thousands of marks may lie
 * on one spot.
 */
function textsOf(
	marks: readonly LifeLineMark[],
	textOf: (mark: LifeLineMark) => string,
): readonly MarkText[] {
	const different = new Map<string, MarkText>();
	for (const mark of marks) {
		const text = textOf(mark);
		if (different.has(text)) continue;
		if (different.size === MOST_TEXTS) return [...different.values(), { text: '…', at: mark.at }];
		different.set(text, { text, at: mark.at });
	}
	return [...different.values()];
}

function wantedOf({ y, texts, mark }: MarkShape, emPx: number): readonly NoteWanted[] {
	return texts.map(({ text, at }) => ({ y: y + 0.3 * emPx, text, at, tone: mark.kind }));
}

/** Holds a text with the y coordinate at which it should be written. */
interface NoteWanted {
	readonly y: number;
	readonly text: string;
	readonly at: number;
	readonly tone: Note['tone'];
}

/** Returns the texts beside the outer life lines: states and marks of the client and the server. */
export function notesBeside(
	spells: readonly SpellShape[],
	marks: readonly MarkShape[],
	lanes: Lanes,
	emPx: number,
	stateText: (state: LifeState) => string,
): readonly Note[] {
	const last = lanes.xs.length - 1;
	return lanes.xs.flatMap((x, node): readonly Note[] => {
		const own = spells.filter((spell) => spell.node === node && stateText(spell.state) !== '');
		const end = node === 0 || node === last;
		if (!end || lanes.gutterPx === 0)
			return end ? along(own, x, node, node === last, emPx, stateText) : [];
		const states = own
			.filter(({ y1, y2 }) => y2 - y1 >= LINE_HEIGHT * emPx)
			.map(({ state, from, y1 }) => ({
				at: from,
				y: Math.max(y1, 0) + 0.8 * emPx,
				text: stateText(state),
				tone: 'state' as const,
			}));
		const markNotes = marks
			.filter(({ mark }) => mark.node === node)
			.flatMap((mark) => wantedOf(mark, emPx));
		const right = node === last;
		const room = (lanes.gutterPx - 2 * GAP * emPx) / (NOTE * emPx);
		const anchor = right ? ('start' as const) : ('end' as const);
		const noteX = x + (right ? GAP : -GAP) * emPx;
		return stacked([...states, ...markNotes], emPx).map(({ y, text, at, tone }) => ({
			at,
			x: noteX,
			y,
			anchor,
			tone,
			node,
			along: false,
			text: fittedMono(text, room),
		}));
	});
}

/**
 * Returns the texts of the marks of intermediaries, on the right of their life lines, and the areas that
 * these texts cover. The labels of the arrows keep out of these areas.
 */
export function boxNotes(
	marks: readonly MarkShape[],
	lanes: Lanes,
	emPx: number,
): { readonly notes: readonly Note[]; readonly boxes: readonly LabelArea[] } {
	const notes = lanes.xs.slice(1, -1).flatMap((x, i) => {
		const room = ((lanes.xs[i + 2]! - x) / emPx / NOTE) * 0.8;
		const wanted = marks
			.filter(({ mark }) => mark.node === i + 1)
			.flatMap((mark) => wantedOf(mark, emPx));
		return stacked(wanted, emPx).map(({ y, text, at, tone }): Note => ({
			at,
			x: x + GAP * emPx,
			y,
			anchor: 'start',
			tone,
			node: i + 1,
			along: false,
			text: fittedMono(text, room),
		}));
	});
	const boxes = notes.map(({ x, y, text }) => ({
		x1: x,
		x2: x + monoWidthEm(text) * NOTE * emPx,
		y1: y - NOTE * emPx,
		y2: y + 0.3 * emPx,
	}));
	return { notes, boxes };
}

/**
 * Stacks texts from top to bottom. Each is written at its own place or a little below; a text pushed too far
 * is left out.
 */
function stacked(wanted: readonly NoteWanted[], emPx: number): readonly NoteWanted[] {
	let bottom = -Infinity;
	return wanted
		.toSorted((a, b) => a.y - b.y)
		.flatMap((one) => {
			const y = Math.max(one.y, bottom);
			if (y - one.y > FARTHEST * emPx) return [];
			bottom = y + LINE_HEIGHT * NOTE * emPx;
			return [{ ...one, y }];
		});
}

/** Writes the states along the life line of an end, for a diagram without room beside it. */
function along(
	spells: readonly SpellShape[],
	x: number,
	node: number,
	right: boolean,
	emPx: number,
	stateText: (state: LifeState) => string,
): readonly Note[] {
	return spells.flatMap(({ state, from, y1, y2 }) => {
		const text = stateText(state);
		const y = Math.max(0, y1) + 0.6 * emPx;
		if (y2 - y < monoWidthEm(text) * NOTE * emPx) return [];
		const noteX = x + (right ? 0.8 : -1.2) * emPx;
		const shared = { x: noteX, y, anchor: 'start', along: true } as const;
		return [{ ...shared, text, tone: 'state', node, at: from }];
	});
}

const MONO = 0.6;
const WIDE_CHARACTER = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

function monoWidthEm(text: string): number {
	return Array.from(text).reduce((sum, one) => sum + (WIDE_CHARACTER.test(one) ? 1 : MONO), 0);
}

/** Returns as much of a monospaced text as fits, with an ellipsis if it was cut. */
function fittedMono(text: string, roomEm: number): string {
	if (monoWidthEm(text) <= roomEm) return text;
	let shown = '';
	for (const one of text) {
		if (monoWidthEm(shown + one) + MONO > roomEm) break;
		shown += one;
	}
	return `${shown.trimEnd()}…`;
}
