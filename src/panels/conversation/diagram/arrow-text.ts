// Writes the words of an arrow: its label, and a sentence for screen readers.
import type { Middlebox, Unit } from '../../../engine/simulation/index.ts';
import { capsuleBytes, type CapsuleByte } from '../../../ui/stage/stage.ts';
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
	/** Holds the size in words. It is empty for a unit without bytes, and for a band. */
	readonly size: string;
	/** Lists the bytes of a short frame, which its capsule shows. */
	readonly capsule: readonly CapsuleByte[];
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
	const written = broken ? `${title} · ${words.broken}` : title;
	return { title: written, bytes: '', size: '', capsule: [], sign: broken, broken };
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
		size: unit.bytes.length === 0 ? '' : words.bytes(unit.bytes.length),
		capsule: shortFrame(unit),
		sign: remarks.length > 0,
		broken,
	};
}

/** Holds the greatest number of bytes of a frame that its capsule shows. */
const SHORT_BYTES = 16;

/** Returns the bytes of a short frame as it arrived, or as it left if its length was changed. */
function shortFrame({ kind, bytes, arrived, way }: Unit): readonly CapsuleByte[] {
	if (kind !== 'frame' || bytes.length > SHORT_BYTES) return [];
	const now = arrived?.length === bytes.length ? arrived : bytes;
	return capsuleBytes(bytes, way === 'up' ? 'client' : 'server', now).bytes;
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
