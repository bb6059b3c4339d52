// Writes the words of an arrow: its label, and a sentence for screen readers.
import type { Middlebox, Unit } from '../../../engine/simulation/index.ts';
import { departedUnit } from '../simulating/departed-unit.ts';
import type { DiagramWords } from '../strings/en/diagram.ts';
import type { Arrow } from './arrows.ts';
import { unitFails, type UnitFrameFacts } from './unit-frame-facts.ts';
import type { ArrowShape } from './shapes.ts';
import { bytesText, unitText } from './unit-text.ts';

/** Holds the words of an arrow's label. */
export interface ArrowText {
	readonly title: string;
	readonly bytes: string;
	/** Is true if the arrow needs a warning sign: a frame is `broken`, was changed or lost, or did not arrive. */
	readonly sign: boolean;
	/** Is true if a strict receiver fails the connection because of one of the frames. */
	readonly broken: boolean;
}

/** Returns the label of an arrow. The label of a band gives the number of its units and bytes. */
export function arrowTextOf(
	{ arrows }: ArrowShape,
	facts: UnitFrameFacts,
	words: DiagramWords,
): ArrowText {
	if (arrows.length === 1) return arrowText(arrows[0]!, facts, words);
	const length = arrows.reduce((sum, { unit }) => sum + unit.bytes.length, 0);
	const broken = arrows.some(({ unit }) => unitFails(facts, unit));
	const title = words.group(arrows.length, words.bytes(length));
	return { title: broken ? `${title} · ${words.broken}` : title, bytes: '', sign: broken, broken };
}

/** Returns the label of a single arrow with its remarks. */
export function arrowText(
	{ unit, fate, changed }: Pick<Arrow, 'unit' | 'fate' | 'changed'>,
	facts: UnitFrameFacts,
	words: DiagramWords,
): ArrowText {
	const broken = unitFails(facts, unit);
	const remarks = [
		...(broken ? [words.broken] : []),
		...(changed ? [words.changed] : []),
		...(unit.lost > 0 ? [words.lost(unit.lost)] : []),
		...(fate === 'ignored' ? [words.ignored] : fate === 'in-transit' ? [words.inTransit] : []),
	];
	return {
		title: [unitText(unit, facts, words), ...remarks].join(' · '),
		bytes: bytesText(unit, words),
		sign: remarks.length > 0,
		broken,
	};
}

/** Returns the label of an arrow whose unit has not arrived yet, as it looks to a reader who knows no more. */
export function departedText(unit: Unit, facts: UnitFrameFacts, words: DiagramWords): ArrowText {
	return arrowText({ unit: departedUnit(unit), fate: 'came', changed: false }, facts, words);
}

/** Returns the names of the nodes, from the client to the server. */
export function nodeNames(boxes: readonly Middlebox[], words: DiagramWords): readonly string[] {
	return [words.client, ...boxes.map(({ kind }) => words.boxes[kind]), words.server];
}

/** Holds an arrow or a band with its words. */
interface DescribedArrow {
	readonly shape: Pick<ArrowShape, 'arrows'>;
	readonly text: ArrowText;
	/** Says when the last unit arrives, in milliseconds, or null if the sentence leaves that out. */
	readonly arrives: number | null;
}

/** Returns a sentence about the arrow for screen readers. */
export function arrowDescription(
	{ shape: { arrows }, text: { title, bytes }, arrives }: DescribedArrow,
	names: readonly string[],
	time: (ms: number) => string,
	words: DiagramWords,
): string {
	const first = arrows[0]!;
	const description = words.arrow({
		from: names[first.from]!,
		to: names[first.to]!,
		departs: time(first.departs),
		arrives: arrives === null ? null : time(arrives),
		what: bytes === '' ? title : `${title}, ${bytes}`,
	});
	return arrows.length > 1 ? words.openGroup(description) : description;
}
