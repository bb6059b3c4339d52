// Computes the columns of the masking grid: payload byte, key byte and wire byte (§5.3), and the results of the
// experiments.
import type { Bytes, Frame, FrameRows } from '../engine/index.ts';
import { byteRange, contains, frameAt, intersects, xorRow } from '../engine/index.ts';
import type { BitRange } from '../engine/index.ts';
import { noteText, payloadNotes, visible } from './byte-notes.ts';

export const MASK_LINES = ['payload', 'key', 'wire'] as const;
export type MaskLine = (typeof MASK_LINES)[number];

export interface MaskColumn {
	/** Holds the index of the byte in the payload. */
	readonly index: number;
	/** Holds the index of the byte in the key: `index` mod 4. */
	readonly keyIndex: number;
	readonly payload: number;
	readonly key: number;
	readonly wire: number;
	/** Holds the character that starts at this payload byte, or '' if none does. */
	readonly character: string;
}

export function maskColumns(
	rows: FrameRows,
	bytes: Bytes,
	index: number,
	from: number,
	count: number,
): readonly MaskColumn[] {
	const { key, payloadFrom, payloadTo } = frameAt(rows, index);
	if (key === null) return [];
	const wire = bytes.subarray(payloadFrom, payloadTo);
	const to = Math.min(from + count, wire.length);
	if (from >= to) return [];
	const notes = payloadNotes(rows, bytes, index, from, to);
	return notes.map((note, i) => ({ ...xorRow(wire, key, from + i), character: noteText(note) }));
}

/** Returns the bits of the document that a cell shows. A payload byte has the bits of its wire byte. */
export function maskRange(frame: Frame, line: MaskLine, index: number): BitRange {
	const at =
		line === 'key'
			? frame.offset + frame.headerLength - 4 + (index % 4)
			: frame.payloadFrom + index;
	return byteRange(at, at + 1);
}

/**
 * Returns the payload byte of the column that is in front. It is the selected payload byte; `own` if the
 * selection covers `own` or is elsewhere. A page of fewer than four columns does not show the whole key: there
 * a selected byte of the key brings the nearest payload byte that it masks.
 */
export function indexInFront(
	frame: Frame,
	selection: BitRange | null,
	{ own, columns }: { readonly own: number; readonly columns: number },
): number {
	const { payloadFrom, payloadTo } = frame;
	const length = payloadTo - payloadFrom;
	if (selection === null) return within(own, length);
	const selected = Math.floor(selection.start / 8) - payloadFrom;
	if (intersects(selection, byteRange(payloadFrom, payloadTo))) {
		const stays = contains(selection, maskRange(frame, 'wire', own));
		return within(stays ? own : selected, length);
	}
	if (columns >= 4 || !intersects(selection, byteRange(payloadFrom - 4, payloadFrom)))
		return within(own, length);
	if (contains(selection, maskRange(frame, 'key', own))) return within(own, length);
	const keyIndex = Math.max(0, selected + 4);
	const near = own - (own % 4) + keyIndex;
	return within(near < length ? near : keyIndex, length);
}

function within(index: number, length: number): number {
	return Math.max(0, Math.min(index, length - 1));
}

export type MaskExperiment =
	/** Unmasks with a key in which one bit (0 to 31) is wrong. */
	| { readonly type: 'wrong-bit'; readonly bit: number }
	/** Masks with the key 00 00 00 00. */
	| { readonly type: 'zero-key' }
	/** Masks a second payload with the same key. */
	| { readonly type: 'key-twice'; readonly second: Bytes };

export interface ExperimentCell {
	readonly value: number;
	readonly character: string;
	/** Says whether the value differs from the grid above. */
	readonly changed: boolean;
}

/** Holds one line of an experiment's result, with null where there is no byte. */
export type ExperimentLine = readonly (ExperimentCell | null)[];

export function experimentLines(
	experiment: MaskExperiment,
	columns: readonly MaskColumn[],
): readonly ExperimentLine[] {
	switch (experiment.type) {
		case 'wrong-bit': {
			const wrong = (column: MaskColumn): number =>
				column.keyIndex === Math.floor(experiment.bit / 8)
					? column.key ^ (0x80 >> (experiment.bit % 8))
					: column.key;
			return [
				columns.map((column) => cell(wrong(column), '', wrong(column) !== column.key)),
				columns.map((column) => {
					const out = column.wire ^ wrong(column);
					const same = out === column.payload;
					return cell(out, same ? column.character : ascii(out), !same);
				}),
			];
		}
		case 'zero-key':
			return [
				columns.map(() => cell(0, '', false)),
				columns.map((column) => cell(column.payload, column.character, false)),
			];
		case 'key-twice': {
			const { second } = experiment;
			const line = (of: (column: MaskColumn, other: number) => number, text: boolean) =>
				columns.map((column) => {
					const other = second[column.index];
					if (other === undefined) return null;
					const value = of(column, other);
					return cell(value, text ? ascii(value) : '', false);
				});
			return [
				line((_, other) => other, true),
				line((column, other) => other ^ column.key, false),
				line((column, other) => column.wire ^ (other ^ column.key), false),
				line((column, other) => column.payload ^ other, false),
			];
		}
	}
}

function cell(value: number, character: string, changed: boolean): ExperimentCell {
	return { value, character, changed };
}

function ascii(byte: number): string {
	return byte < 0x80 ? visible(byte) : '';
}
