// Lays out the bits of one frame in rows like the drawings of the RFC: fields over bits, with labels below them.
import type { Bytes } from '../../engine/bytes/index.ts';
import type { FrameField, FrameFieldName } from '../../engine/frame/index.ts';
import type { BitRange } from '../../engine/report/index.ts';
import type { ByteMark, Marking } from './byte-mark.ts';
import { markingOf } from './byte-mark.ts';

export interface BitCell {
	/** Holds the number of the bit, counted from the start of the document. */
	readonly bit: number;
	/** Holds the number of the bit, counted from the start of its frame. */
	readonly offset: number;
	readonly name: string;
	readonly pressed: boolean;
	/** Says whether the bit differs from the bytes before, if there are any. */
	readonly changed: boolean;
	readonly field: FrameField;
	/**
	 * `first` and `last` say whether the bit is the first or the last one of its label in this row. The RSV bits
	 * share one label.
	 */
	readonly first: boolean;
	readonly last: boolean;
	readonly marking: Marking | null;
}

/** Names a label. The three RSV bits share one label. */
export type BitLabelName = Exclude<FrameFieldName, 'RSV1' | 'RSV2' | 'RSV3'> | 'RSV';

export interface BitLabel {
	readonly name: BitLabelName;
	/** `column` is the first column of the label, `span` the number of its columns. */
	readonly column: number;
	readonly span: number;
	readonly field: FrameField;
}

export interface BitRow {
	readonly row: number;
	/** Holds the offset of the row's first bit, counted from the start of the frame. */
	readonly offset: number;
	readonly cells: readonly BitCell[];
	readonly labels: readonly BitLabel[];
}

export interface BitSheet {
	readonly bytes: Bytes;
	readonly fields: readonly FrameField[];
	readonly marks: readonly ByteMark[];
	/** Holds the first bit of the frame, counted from the start of the document. */
	readonly start: number;
	/** Bounds the shown bits of the document. */
	readonly shown: BitRange;
	readonly perRow: number;
	/** Holds the bytes from which changed bits differ. Without it no bit is changed. */
	readonly before?: Bytes | undefined;
}

export function rowCount({ shown, perRow }: BitSheet): number {
	return Math.ceil((shown.end - shown.start) / perRow);
}

function labelName(name: FrameFieldName): BitLabelName {
	return name === 'RSV1' || name === 'RSV2' || name === 'RSV3' ? 'RSV' : name;
}

export function fieldAt(fields: readonly FrameField[], bit: number): FrameField | undefined {
	return fields.find(({ range }) => bit >= range.start && bit < range.end);
}

/** Returns a bit. Behind the end of the bytes there is none. */
function bitAt(bytes: Bytes, bit: number): number | undefined {
	const byte = bytes[Math.floor(bit / 8)];
	return byte === undefined ? undefined : (byte >> (7 - (bit % 8))) & 1;
}

export function bitRow(
	sheet: BitSheet,
	row: number,
	name: (offset: number, field: FrameFieldName) => string,
): BitRow {
	const { bytes, fields, marks, start, shown, perRow, before: earlier } = sheet;
	const from = shown.start + row * perRow;
	const to = Math.min(from + perRow, shown.end);
	const labels: BitLabel[] = [];
	const bits: { readonly bit: number; readonly field: FrameField }[] = [];
	for (const field of fields) {
		const first = Math.max(field.range.start, from);
		const end = Math.min(field.range.end, to);
		if (first >= end) continue;
		for (let bit = first; bit < end; bit++) bits.push({ bit, field });
		const label = labelName(field.name);
		const before = labels.at(-1);
		if (before?.name === label) {
			labels[labels.length - 1] = { ...before, span: before.span + end - first };
		} else {
			labels.push({ name: label, column: first - from, span: end - first, field });
		}
	}
	const cells = bits.map(({ bit, field }): BitCell => {
		const column = bit - from;
		return {
			bit,
			offset: bit - start,
			name: name(bit - start, field.name),
			pressed: bitAt(bytes, bit) === 1,
			changed: earlier !== undefined && bitAt(earlier, bit) !== bitAt(bytes, bit),
			field,
			first: labels.some((label) => label.column === column),
			last: labels.some((label) => label.column + label.span === column + 1),
			marking: markingOf(marks, { start: bit, end: bit + 1 }),
		};
	});
	return { row, offset: from - start, cells, labels };
}
