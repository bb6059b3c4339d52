// Lays out bytes as lines of hex digits. Each byte has the colour of the frame field that it belongs to.
import { diffBytes, hexText, type Bytes } from '../../../engine/bytes/index.ts';
import { frameFields, type FrameField, frameAt } from '../../../engine/frame/index.ts';
import { bytesOfRange } from '../../../engine/report/index.ts';
import { FIELD_TONES, type FieldTone } from '../../../ui/bytes/field-tone.ts';
import type { InspectedFrame } from './way-frames.ts';

export interface DumpByte {
	readonly hex: string;
	readonly tone: FieldTone | null;
	/** Is true if the byte differs from the compared bytes. */
	readonly changed: boolean;
}

/** Describes one line of the dump. `offset` is the place of its first byte in hex. */
export interface HexDumpLine {
	readonly offset: string;
	readonly bytes: readonly DumpByte[];
	/** Holds the bytes as ASCII, with a dot for each unprintable byte. */
	readonly text: string;
	/** Returns the line for a screen reader; the word `changed` follows each changed byte. */
	readonly screenReaderText: (changed: string) => string;
}

const DUMP_PER_LINE = 8;

/** Holds the greatest number of bytes that are shown. The number of the other bytes is given. */
export const DUMP_MOST = 64;

/**
 * Returns the lines of the bytes.
 * @param changed tells which bytes are marked
 */
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
			screenReaderText: (word) =>
				line.map((one) => (one.changed ? `${one.hex} (${word})` : one.hex)).join(' '),
			text: Array.from(part, (byte) =>
				byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·',
			).join(''),
		});
	}
	return lines;
}

/** Returns the colours of the frame’s bytes, counted from its first byte. */
export function frameTones({
	rows,
	bytes,
	index,
}: InspectedFrame): (byte: number) => FieldTone | null {
	const { offset } = frameAt(rows, index);
	const fields = frameFields(rows, bytes, index);
	return (byte) => {
		const field = widestAt(fields, offset + byte);
		return field && FIELD_TONES[field.name];
	};
}

/** Returns the field that gives a byte its colour: the last one in it, except MASK. */
function widestAt(fields: readonly FrameField[], byte: number): FrameField | null {
	const inside = fields.filter(({ range }) => {
		const { from, to } = bytesOfRange(range);
		return from <= byte && byte < to;
	});
	return inside.findLast(({ name }) => name !== 'MASK') ?? null;
}

/** Tells which bytes of `bytes` were different or missing in `before`. */
export function changedFrom(before: Bytes | null, bytes: Bytes): (byte: number) => boolean {
	if (before === null) return () => false;
	if (before.length === bytes.length) return (byte) => before[byte] !== bytes[byte];
	const edit = diffBytes(before, bytes);
	return (byte) =>
		edit !== null && edit.from <= byte && byte < edit.from + Math.max(1, edit.insert.length);
}
