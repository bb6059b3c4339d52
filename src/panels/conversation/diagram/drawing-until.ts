// The part of a drawing that has happened by a time. All shapes and labels keep the places that they have in
// the drawing of the whole conversation, so that nothing moves while it plays.
import { arrivesAsItLeft, isArrivalKnown } from '../simulating/departed-unit.ts';
import type { ArrowText } from './arrow-text.ts';
import type { Arrow } from './arrows.ts';
import type { MarkShape } from './beside.ts';
import type { DrawnArrow, Drawing } from './drawing.ts';

/**
 * Returns the drawing without what happens after a time in milliseconds; `Infinity` leaves it whole. The
 * shapes of what has begun stay whole, and the page clips them at the play head.
 * @param departedText returns the label of an arrow that has not arrived yet
 */
export function drawingUntil(
	drawing: Drawing,
	ms: number,
	departedText: (arrow: Arrow) => ArrowText,
): Drawing {
	if (ms === Infinity) return drawing;
	const arrows = drawing.arrows
		.filter(({ shape }) => shape.arrows[0]!.departs <= ms)
		.map((drawn) => arrowUntil(drawn, ms, departedText));
	const byIndex = new Map(arrows.map((one) => [one.shape.index, one]));
	return {
		ticks: drawing.ticks,
		arrows,
		labels: drawing.labels.flatMap((label): Drawing['labels'] => {
			const drawn = byIndex.get(label.index);
			if (drawn === undefined) return [];
			const more = label.more.filter((index) => byIndex.has(index));
			if (drawn.text === label.text) return [{ ...label, more }];
			// The label of a band counts all of its arrows.
			if (drawn.shape.arrows.length > 1) return [];
			const { text } = drawn;
			return [{ ...label, more, text, title: noLonger(text.title, label.title) }];
		}),
		spells: drawing.spells.filter(({ from }) => from <= ms),
		marks: drawing.marks.flatMap((mark) => markUntil(mark, ms)),
		notes: drawing.notes.filter(({ at }) => at <= ms),
		folds: drawing.folds
			.filter(({ fromMs }) => fromMs <= ms)
			.map((fold) => (fold.toMs > ms ? { ...fold, text: '' } : fold)),
	};
}

function arrowUntil(
	drawn: DrawnArrow,
	ms: number,
	departedText: (arrow: Arrow) => ArrowText,
): DrawnArrow {
	const { arrows } = drawn.shape;
	if (arrows.every(({ unit }) => isArrivalKnown(unit, ms))) return drawn;
	const [first] = arrows;
	const same = arrows.length === 1 && arrivesAsItLeft(first!.unit);
	return { ...drawn, text: same ? drawn.text : departedText(first!), arrives: null };
}

/** Returns the shape of a mark as it is at a time. Several marks at one place appear one after the other. */
function markUntil(shape: MarkShape, ms: number): readonly MarkShape[] {
	if (shape.first.at > ms) return [];
	const mark = shape.mark.at <= ms ? shape.mark : shape.first;
	return [{ ...shape, mark, texts: shape.texts.filter(({ at }) => at <= ms) }];
}

/** Returns a title that has room where another one has its place. */
function noLonger(title: string, placed: string): string {
	const characters = Array.from(title);
	const room = Array.from(placed).length;
	return characters.length <= room ? title : `${characters.slice(0, room - 1).join('')}…`;
}
