// Holds what all parts of a diagram on paper share: the arrows, the lanes and the axis at which the labels can be read,
// and where the parts end.
import { isTcp } from '../../../engine/simulation/index.ts';
import type { Locale } from '../../../strings/locale.ts';
import type { ConversationLab } from '../conversation-lab.svelte.ts';
import type { DiagramWords } from '../strings/en/diagram.ts';
import { timeText } from '../time/time-text.ts';
import { nodeNames } from './arrow-text.ts';
import { pxPerMsFor, timeAxis } from './axis.ts';
import { diagramContentOf, markTexts } from './drawing.ts';
import { lanesOf } from './lanes.ts';
import { pageEnds } from './page-ends.ts';
import type { Window } from './shapes.ts';

export interface PaperSize {
	/**
	 * `width`, `em` (the size of the text), `least` (the least height of the axis) and `most` (the greatest height
	 * of a part) are in pixels.
	 */
	readonly width: number;
	readonly em: number;
	readonly least: number;
	readonly most: number;
	/** Holds the greatest number of parts. */
	readonly parts: number;
}

/** `ROW_EM` is the height per arrow, `FOLD_EM` the height of a fold, both in em. */
const ROW_EM = 5;
const FOLD_EM = 3.4;
/**
 * `TOP` and `BOTTOM` are the room above the beginning and under the end of the axis, `NAMES` that for the names
 * of a part, in pixels.
 */
const TOP = 12;
const BOTTOM = 16;
const NAMES = 26;

export function paperDiagram(
	{ timeline, units, scale }: Pick<ConversationLab, 'timeline' | 'units' | 'scale'>,
	words: DiagramWords,
	locale: Locale,
	{ width, em, least, most, parts }: PaperSize,
) {
	const content = diagramContentOf(timeline, units, scale.endMs);
	const arrows = content.arrows.filter(({ unit }) => !isTcp(unit));
	const names = nodeNames(timeline.scenario.boxes, words);
	const wanted = (arrows.length / (names.length - 1)) * ROW_EM * em;
	const axis = timeAxis(
		scale,
		pxPerMsFor(scale, Math.max(least, wanted), FOLD_EM * em),
		FOLD_EM * em,
	);
	const ends = pageEnds(arrows, axis, most - NAMES - TOP, BOTTOM).slice(0, parts);
	const windows = ends.map((to, i): Window => ({ from: ends[i - 1] ?? -TOP, to }));
	const cutMs = axis.msAt(ends.at(-1)!);
	const left = arrows.filter(({ departs }) => axis.y(departs) >= ends.at(-1)!).length;
	return {
		content,
		arrows,
		names,
		axis,
		windows,
		lanes: lanesOf(names.length, width, em),
		markText: markTexts(content, words),
		/** Says what the parts leave out. It is null if they show all arrows. */
		leftOut: left === 0 ? null : { arrows: left, from: timeText(cutMs, scale.endMs, locale) },
	};
}
