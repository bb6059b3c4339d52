// Computes everything that is drawn in one window of the diagram. What goes in are arrows, states and marks
// with times in milliseconds. The axis maps these times to y coordinates, and the lanes map nodes to x
// coordinates. What comes out are shapes, labels and notes in pixels. The result does not depend on the play
// head or the selection, which are drawn over it; `drawing-until.ts` leaves out what happens later.
import { isTcp, type Timeline, type Unit } from '../../../engine/simulation/index.ts';
import type { Locale } from '../../../strings/locale.ts';
import { textWidthEm } from '../../../ui/text-width.ts';
import type { DiagramWords } from '../strings/en/diagram.ts';
import { spanText } from '../time/time-text.ts';
import { arrowTextOf, type ArrowText } from './arrow-text.ts';
import { arrowsOf, type Arrow } from './arrows.ts';
import type { TimeAxis, AxisFold } from './axis.ts';
import {
	boxNotes,
	marksIn,
	notesBeside,
	spellsIn,
	type MarkShape,
	type Note,
	type SpellShape,
} from './beside.ts';
import { bytesEm } from './capsule-shape.ts';
import { unitFails, unitFrameFactsOf, type UnitFrameFacts } from './unit-frame-facts.ts';
import type { LabelArea } from './label-areas.ts';
import { placeDiagramLabels, type Label } from './labels.ts';
import { middleOf, type Lanes } from './lanes.ts';
import { lifeLinesOf, lifeStateName, type Spell } from './life-lines.ts';
import { occurrenceText } from './occurrence-text.ts';
import { lifeLineMarks, type LifeLineMark } from './life-line-marks.ts';
import { clipped, shapesIn, type ArrowShape, type LineSegment, type Window } from './shapes.ts';
import { ticksOf, type Tick } from './ticks.ts';

/** Holds what is drawn of a timeline at any zoom. */
export interface DiagramContent {
	readonly timeline: Timeline;
	readonly endMs: number;
	readonly arrows: readonly Arrow[];
	readonly facts: UnitFrameFacts;
	/** Lists the states of each node over time. */
	readonly lives: readonly (readonly Spell[])[];
	readonly marks: readonly LifeLineMark[];
}

/** Holds an arrow or a band with its shape and its words. */
export interface DrawnArrow {
	readonly shape: ArrowShape;
	readonly text: ArrowText;
	/** Names the colour: by direction, or a pale one for segments of TCP and TLS. */
	readonly tone: 'up' | 'down' | 'tcp';
	/** Says when the last unit arrives, in milliseconds, or null if it never does, or if that is not shown yet. */
	readonly arrives: number | null;
}

/** Holds everything in a window, in pixels of the window. `folds` and `ticks` are in pixels of the axis. */
export interface Drawing {
	readonly arrows: readonly DrawnArrow[];
	/** Lists the labels of the arrows. The `index` of a label is that of the arrow’s shape. */
	readonly labels: readonly (Label & Pick<DrawnArrow, 'text' | 'tone'>)[];
	/** Lists the states of the nodes, as thick parts of the life lines. */
	readonly spells: readonly SpellShape[];
	readonly marks: readonly MarkShape[];
	/** Lists the words beside the life lines. */
	readonly notes: readonly Note[];
	readonly ticks: readonly Tick[];
	readonly folds: readonly DrawnFold[];
}

/** Holds a folded silence with its words. They are empty while the silence is not over. */
export interface DrawnFold extends AxisFold {
	readonly text: string;
}

/** Says how the timeline is shown: zoom, window, size of the text, language. */
export interface Look {
	readonly axis: TimeAxis;
	readonly lanes: Lanes;
	readonly window: Window;
	/** Holds the size of the text in pixels. */
	readonly emPx: number;
	readonly words: DiagramWords;
	readonly locale: Locale;
	/** Returns the words of a mark by the index of its entry. */
	readonly markText: (index: number) => string;
}

/** `TICK_EM` is the least distance of two ticks, `SIGN_EM` the width of a warning sign, both in em. */
const TICK_EM = 3.4;
const SIGN_EM = 1.2;
/** Holds the size of the words of a fold, in em. */
const FOLD_TEXT = 0.9;

/** Derives everything of a timeline that does not depend on the zoom. */
export function diagramContentOf(
	timeline: Timeline,
	units: readonly Unit[],
	endMs: number,
): DiagramContent {
	return {
		timeline,
		endMs,
		arrows: arrowsOf(timeline, units),
		facts: unitFrameFactsOf(timeline),
		lives: lifeLinesOf(timeline, endMs),
		marks: lifeLineMarks(timeline),
	};
}

/**
 * Returns a function that makes the words of each mark only once. Thousands of marks may lie on one spot, and
 * they are needed again whenever the window moves.
 */
export function markTexts(
	{ timeline }: DiagramContent,
	words: DiagramWords,
): (index: number) => string {
	const texts = new Map<number, string>();
	const lengths = new Map<number, string>();
	/**
	 * Formats a length only once. Formatting a number takes longer than the rest of a text, and the messages
	 * of a bulk are equally long.
	 */
	const bytes = (length: number): string => {
		const text = lengths.get(length) ?? words.bytes(length);
		lengths.set(length, text);
		return text;
	};
	const own = { ...words, bytes };
	return (index) => {
		let text = texts.get(index);
		if (text === undefined) {
			text = occurrenceText(timeline.entries[index]!, timeline.scenario, own);
			texts.set(index, text);
		}
		return text;
	};
}

/**
 * Returns the drawing of one window.
 * @param arrows the arrows to show, without those that the learner has hidden
 */
export function draw(content: DiagramContent, arrows: readonly Arrow[], look: Look): Drawing {
	const { axis, lanes, window, emPx, words, locale } = look;
	const { facts, endMs } = content;
	const height = window.to - window.from;
	const drawn = shapesIn(arrows, axis, lanes, window, (arrow) => isApart(arrow, facts)).map(
		(shape): DrawnArrow => ({
			shape,
			text: arrowTextOf(shape, facts, words),
			tone: toneOf(shape),
			arrives: shape.arrows.at(-1)!.unit.arrives,
		}),
	);
	const spells = spellsIn(content.lives, axis, lanes, window);
	const marks = marksIn(content.marks, axis, lanes, window, ({ index }) => look.markText(index));
	const ofBoxes = boxNotes(marks, lanes, emPx);
	const folds = axis.folds
		.filter(({ y, height: tall }) => y + tall > window.from && y < window.to)
		.map((fold) => ({ ...fold, text: words.silence(spanText(fold.toMs - fold.fromMs, locale)) }));
	const byIndex = new Map(drawn.map((one) => [one.shape.index, one]));
	const labels = placeDiagramLabels(
		drawn.flatMap(({ shape, text, tone }) =>
			piecesOf(lineOf(shape), height).map((line) => ({
				index: shape.index,
				title: text.title,
				size: text.size,
				bytesEm: bytesEm(text.capsule),
				line,
				hop: hopOf(shape),
				weight: tone === 'tcp' ? 0 : arrowWeight(shape, text),
				signEm: text.sign ? SIGN_EM : 0,
			})),
		),
		emPx,
		height,
		[...ofBoxes.boxes, ...folds.map((fold) => foldArea(fold, lanes, window, emPx))],
	);
	return {
		arrows: drawn,
		labels: labels.map((label) => {
			const { text, tone } = byIndex.get(label.index)!;
			return { ...label, text, tone };
		}),
		spells,
		marks,
		notes: [
			...notesBeside(spells, marks, lanes, emPx, (state) => lifeStateName(state, words.states)),
			...ofBoxes.notes,
		],
		ticks: ticksOf(axis, window.from, window.to, TICK_EM * emPx, endMs, locale),
		folds,
	};
}

/** Returns what the words of a fold cover. The labels of the arrows keep out of it. */
function foldArea(
	{ y, height, text }: DrawnFold,
	lanes: Lanes,
	window: Window,
	emPx: number,
): LabelArea {
	const half = (textWidthEm(text) * FOLD_TEXT * emPx) / 2;
	const [x, middle] = [middleOf(lanes), y + height / 2 - window.from];
	return { x1: x - half, x2: x + half, y1: middle - 0.55 * emPx, y2: middle + 0.45 * emPx };
}

/** Returns the numbers of the pins on an arrow or a band, the lowest first. */
export function pinsOn(
	{ shape: { arrows } }: DrawnArrow,
	pins: ReadonlyMap<Unit, number>,
): readonly number[] {
	const found = pins.size === 0 ? [] : arrows.flatMap(({ unit }) => pins.get(unit) ?? []);
	return found.toSorted((a, b) => a - b);
}

/** Returns the line along which the words of a band are written: its middle. */
function lineOf({ first, last }: ArrowShape): LineSegment {
	const { x1, x2 } = first;
	return { x1, x2, y1: (first.y1 + last.y1) / 2, y2: (first.y2 + last.y2) / 2 };
}

function hopOf({ first: { x1, x2 } }: ArrowShape): readonly [number, number] {
	return [Math.min(x1, x2), Math.max(x1, x2)];
}

/** Returns five pieces of a line that is much longer than the window, so that each piece gets a label. */
function piecesOf(line: LineSegment, height: number): readonly LineSegment[] {
	const pieces = Math.ceil((line.y2 - line.y1) / (height / 4));
	const seen = pieces > 2 ? clipped(line, height) : null;
	if (seen === null) return [line];
	const { x1, y1, x2, y2 } = seen;
	const at = (i: number) => ({ x: x1 + ((x2 - x1) * i) / 5, y: y1 + ((y2 - y1) * i) / 5 });
	return [0, 1, 2, 3, 4].map((i) => {
		const [from, to] = [at(i), at(i + 1)];
		return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
	});
}

function toneOf({ arrows }: ArrowShape): DrawnArrow['tone'] {
	return arrows.every(({ unit }) => isTcp(unit)) ? 'tcp' : arrows[0]!.unit.way;
}

/**
 * Tells whether the arrow should stay out of bands: heads, Close frames, and units that were lost, were
 * changed or break a rule.
 */
function isApart({ unit, fate, changed }: Arrow, facts: UnitFrameFacts): boolean {
	const { kind, frame, lost } = unit;
	if (kind === 'head' || changed || fate === 'ignored' || lost > 0) return true;
	return frame !== null && (frame.opcode === 8 || unitFails(facts, unit));
}

function arrowWeight({ arrows }: ArrowShape, { sign }: ArrowText): number {
	const { kind, frame } = arrows[0]!.unit;
	return sign || kind === 'head' || frame?.opcode === 8 ? 2 : 1;
}
