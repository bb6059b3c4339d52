// Frames as runs of hex digits. The bytes of a run are neighbours with the same field and the same mark.
import { hexText, type Bytes } from '../../engine/bytes/index.ts';
import type { FrameFieldName } from '../../engine/frame/index.ts';
import { byteRange, bytesOfRange, intersects, type BitRange } from '../../engine/report/index.ts';
import { FIELD_TONES, type FieldTone } from '../../ui/bytes/field-tone.ts';
import type { FramesReading } from './example-reading.ts';
import { sharedParts } from './shared-parts.ts';

/** Holds the greatest number of bytes that are shown of an example of frames, or of one frame of a connection. */
export const MOST_BYTES = 48;

export interface ByteRun {
	readonly hex: string;
	readonly tone: FieldTone;
	/** Says why the bytes are marked. `fault`: the diagnosis covers them. `mended`: the repair changed them. */
	readonly mark: 'fault' | 'mended' | null;
}

/** Holds the bytes, and the fields that say what each byte is. */
export type FieldBytes = Pick<FramesReading, 'bytes' | 'fields'>;

export interface FaultParts {
	/** Lists the fields that the diagnosis touches, in order. */
	readonly fields: readonly FrameFieldName[];
	/** Shows the bits of the first byte, if the diagnosis covers only some bits of it, otherwise null. */
	readonly bits: {
		readonly hex: string;
		readonly bits: readonly { readonly bit: string; readonly marked: boolean }[];
	} | null;
	/** Shows the unmasked payload bytes in hex, if the diagnosis covers masked payload, otherwise null. */
	readonly unmasked: string | null;
}

export function faultRuns(reading: FramesReading): readonly ByteRun[] {
	return markedRuns(
		reading,
		reading.diagnoses.map(({ range }) => range),
	);
}

/** Returns the bytes as runs, marked as fault where one of the ranges touches them. */
export function markedRuns(bytes: FieldBytes, ranges: readonly BitRange[]): readonly ByteRun[] {
	return runsByMark(bytes, (byte) =>
		ranges.some((range) => intersects(range, byteRange(byte, byte + 1))) ? 'fault' : null,
	);
}

/** Returns the mended bytes as runs, with the changed bytes marked. */
export function mendedRuns(reading: FramesReading, broken: Bytes): readonly ByteRun[] {
	const same = sharedParts(reading.bytes, broken);
	return runsByMark(reading, (byte) => (same.has(byte) ? null : 'mended'));
}

/** Returns the parts of the bytes that a diagnosis covers, for display: its fields, its bits, and the unmasked payload. */
export function partsOfFault({ bytes, fields }: FramesReading, range: BitRange): FaultParts {
	const touched = fields.filter((field) => intersects(field.range, range));
	const names = [...new Set(touched.map(({ name }) => name))];
	const { from, to } = bytesOfRange(range);
	const whole = range.start % 8 === 0 && range.end % 8 === 0;
	return {
		fields: names,
		bits: whole || to - from > 1 ? null : bitsOf(bytes[from] ?? 0, from, range),
		unmasked: names.some((name) => PAYLOAD.includes(name))
			? unmaskedText(bytes, fields, from, to)
			: null,
	};
}

const PAYLOAD: readonly FrameFieldName[] = ['payload', 'close-code', 'close-reason'];

function runsByMark(
	{ bytes, fields }: FieldBytes,
	markOf: (byte: number) => ByteRun['mark'],
): readonly ByteRun[] {
	const runs: ByteRun[] = [];
	let run = { from: 0, tone: null as FieldTone | null, mark: null as ByteRun['mark'] };
	const close = (to: number) => {
		const { from, tone, mark } = run;
		if (tone !== null && to > from)
			runs.push({ hex: hexText(bytes.subarray(from, to)), tone, mark });
	};
	const shown = Math.min(bytes.length, MOST_BYTES);
	for (let byte = 0; byte < shown; byte++) {
		const range = byteRange(byte, byte + 1);
		// A byte with several fields gets the colour of the widest field.
		const inside = fields.filter((field) => intersects(field.range, range));
		const name = inside.findLast((field) => field.name !== 'MASK')?.name ?? 'payload';
		const tone = FIELD_TONES[name];
		const mark = markOf(byte);
		if (tone === run.tone && mark === run.mark) continue;
		close(byte);
		run = { from: byte, tone, mark };
	}
	close(shown);
	return runs;
}

function bitsOf(value: number, byte: number, range: BitRange): FaultParts['bits'] {
	const bits = Array.from(value.toString(2).padStart(8, '0'), (bit, i) => ({
		bit,
		marked: intersects(range, { start: byte * 8 + i, end: byte * 8 + i + 1 }),
	}));
	return { hex: hexText(Uint8Array.of(value)), bits };
}

function unmaskedText(
	bytes: Bytes,
	fields: FramesReading['fields'],
	from: number,
	to: number,
): string | null {
	const before = fields.filter(({ range }) => range.end <= from * 8);
	const keyAt = before.findLast(({ name }) => name === 'masking-key')?.range;
	const maskBit = before.findLast(({ name }) => name === 'MASK');
	if (!keyAt || Number(maskBit?.value) !== 1) return null;
	const key = bytes.subarray(keyAt.start / 8, keyAt.end / 8);
	const start = keyAt.end / 8;
	const plain = Uint8Array.from(
		bytes.slice(from, Math.min(to, from + 8)),
		(byte, i) => byte ^ (key[(from - start + i) % 4] ?? 0),
	);
	return `${hexText(plain)}${to - from > 8 ? ' …' : ''}`;
}
