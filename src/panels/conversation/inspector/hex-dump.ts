// Bytes as lines of hex digits, each byte with the tone of its field.
import {
	bytesOfRange,
	diffBytes,
	frameFields,
	hexText,
	type Bytes,
	type FrameField,
	frameAt,
} from '../../../engine/index.ts';
import { FIELD_TONES, type FieldTone } from '../../../ui/field-tone.ts';
import type { FrameReading } from './way-frames.ts';

export interface DumpByte {
	readonly hex: string;
	readonly tone: FieldTone | null;
	/** Not as it was in what is compared. */
	readonly changed: boolean;
}

export interface HexDumpLine {
	readonly offset: string;
	readonly bytes: readonly DumpByte[];
	/** As ASCII, where it is any. */
	readonly text: string;
	/** For a screen reader; `changed` follows what was changed. */
	readonly said: (changed: string) => string;
}

export const DUMP_PER_LINE = 8;

/** More are counted, not shown. */
export const DUMP_MOST = 64;

/** @param changed places of bytes that are marked */
export function dumpOf(
	bytes: Bytes,
	toneOf: (byte: number) => FieldTone | null,
	changed: (byte: number) => boolean = () => false,
): readonly HexDumpLine[] {
	const lines: HexDumpLine[] = [];
	const shown = Math.min(bytes.length, DUMP_MOST);
	for (let from = 0; from < shown; from += DUMP_PER_LINE) {
		const part = bytes.subarray(from, Math.min(shown, from + DUMP_PER_LINE));
		const line: readonly DumpByte[] = Array.from(part, (byte, i) => ({
			hex: hexText(Uint8Array.of(byte)),
			tone: toneOf(from + i),
			changed: changed(from + i),
		}));
		lines.push({
			offset: from.toString(16).padStart(4, '0'),
			bytes: line,
			said: (word) => line.map((one) => (one.changed ? `${one.hex} (${word})` : one.hex)).join(' '),
			text: Array.from(part, (byte) =>
				byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·',
			).join(''),
		});
	}
	return lines;
}

/** Tones of the frame's bytes, counted from its first. */
export function frameTones({
	rows,
	bytes,
	index,
}: FrameReading): (byte: number) => FieldTone | null {
	const { offset } = frameAt(rows, index);
	const fields = frameFields(rows, bytes, index);
	return (byte) => {
		const field = widestAt(fields, offset + byte);
		return field && FIELD_TONES[field.name];
	};
}

/** A byte of several fields has the colour of the widest. */
function widestAt(fields: readonly FrameField[], byte: number): FrameField | null {
	const inside = fields.filter(({ range }) => {
		const { from, to } = bytesOfRange(range);
		return from <= byte && byte < to;
	});
	return inside.findLast(({ name }) => name !== 'MASK') ?? null;
}

/** Which bytes of `bytes` were not so, or not there, in `before`. */
export function changedFrom(before: Bytes | null, bytes: Bytes): (byte: number) => boolean {
	if (before === null) return () => false;
	if (before.length === bytes.length) return (byte) => before[byte] !== bytes[byte];
	const edit = diffBytes(before, bytes);
	return (byte) =>
		edit !== null && edit.from <= byte && byte < edit.from + Math.max(1, edit.insert.length);
}
