// Computes the columns of the masking grid: payload byte, key byte and wire byte (§5.3).
import type { Bytes } from '../../engine/bytes/index.ts';
import type { Frame, FrameRows } from '../../engine/frame/index.ts';
import { frameAt, xorRow } from '../../engine/frame/index.ts';
import { byteRange, contains, intersects } from '../../engine/report/index.ts';
import type { BitRange } from '../../engine/report/index.ts';
import { noteText, payloadNotes } from './byte-notes.ts';

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

/** Returns the bits of a cell that differ from the bytes before. */
export function maskChange(
	frame: Frame,
	line: MaskLine,
	index: number,
	bytes: Bytes,
	before: Bytes,
): number {
	const changeOf = (sent: 'key' | 'wire') => {
		const at = maskRange(frame, sent, index).start / 8;
		return at < before.length ? bytes[at]! ^ before[at]! : 0;
	};
	return line === 'payload' ? changeOf('key') ^ changeOf('wire') : changeOf(line);
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
