// The fields of a frame, exact to the bit, in wire order (§5.2). The fields of all frames tile the document:
// no gap, no overlap.
import type { Bytes } from '../bytes/bytes.ts';
import { hexText } from '../bytes/hex.ts';
import { uint16 } from '../bytes/network-order.ts';
import { decodeUtf8 } from '../bytes/utf8-text.ts';
import type { Field } from '../report/field.ts';
import { bitRange, byteRange } from '../report/range.ts';
import type { Frame } from './frame.ts';
import { frameAt, payloadOf } from './frame.ts';
import { OPCODE } from './opcode.ts';
import type { FrameRows } from './rows.ts';

export type FrameFieldName =
	| 'FIN'
	| 'RSV1'
	| 'RSV2'
	| 'RSV3'
	| 'opcode'
	| 'MASK'
	| 'payload-length'
	| 'extended-payload-length'
	| 'masking-key'
	| 'payload'
	| 'close-code'
	| 'close-reason';

/**
 * Single bits and numbers have a number as value; a 64-bit length from 2^53 on is a bigint. The masking key
 * and an incomplete length, key or close code are hexadecimal digits. A close reason is text. The value of a
 * payload is its number of bytes.
 */
export type FrameField = Field<FrameFieldName>;

/**
 * Returns the fields of a frame in wire order, as ranges of bits; they tile the bytes of the frame.
 * @throws RangeError when the document has no frame `index`.
 */
export function frameFields(rows: FrameRows, bytes: Bytes, index: number): FrameField[] {
	const frame = frameAt(rows, index);
	const start = frame.offset * 8;
	const first = bytes[frame.offset]!;
	const fields: FrameField[] = [
		bit('FIN', start, first >> 7),
		bit('RSV1', start + 1, (first >> 6) & 1),
		bit('RSV2', start + 2, (first >> 5) & 1),
		bit('RSV3', start + 3, (first >> 4) & 1),
		{ name: 'opcode', range: bitRange(start + 4, start + 8), value: first & 15, complete: true },
	];
	const second = bytes[frame.offset + 1];
	if (second === undefined) return fields;
	fields.push(bit('MASK', start + 8, second >> 7), {
		name: 'payload-length',
		range: bitRange(start + 9, start + 16),
		value: second & 0x7f,
		complete: true,
	});
	const keyFrom = frame.offset + frame.headerLength - (frame.masked ? 4 : 0);
	pushPart(fields, bytes, 'extended-payload-length', frame.offset + 2, keyFrom, (complete, hex) =>
		complete ? frame.announcedLength! : hex,
	);
	pushPart(
		fields,
		bytes,
		'masking-key',
		keyFrom,
		keyFrom + (frame.masked ? 4 : 0),
		(_, hex) => hex,
	);
	return fields.concat(payloadFields(frame, rows, bytes));
}

function bit(name: FrameFieldName, at: number, value: number): FrameField {
	return { name, range: bitRange(at, at + 1), value, complete: true };
}

/**
 * Adds a field for the bytes [from, to), as far as the document contains them; adds nothing when it contains
 * none.
 */
function pushPart(
	fields: FrameField[],
	bytes: Bytes,
	name: FrameFieldName,
	from: number,
	to: number,
	value: (complete: boolean, hex: string) => FrameField['value'],
): void {
	const end = Math.min(to, bytes.length);
	if (end <= from) return;
	const complete = end === to;
	const hex = hexText(bytes.subarray(from, end));
	fields.push({ name, range: byteRange(from, end), value: value(complete, hex), complete });
}

function payloadFields(frame: Frame, rows: FrameRows, bytes: Bytes): FrameField[] {
	const { payloadFrom: from, payloadTo: to, complete } = frame;
	if (from === to) return [];
	if (frame.opcode !== OPCODE.close) {
		return [{ name: 'payload', range: byteRange(from, to), value: to - from, complete }];
	}
	const payload = payloadOf(rows, bytes, frame.index);
	const codeTo = Math.min(from + 2, to);
	const whole = payload.length >= 2;
	const code = whole ? uint16(payload, 0) : hexText(payload);
	const fields: FrameField[] = [
		{ name: 'close-code', range: byteRange(from, codeTo), value: code, complete: whole },
	];
	if (codeTo < to) {
		const reason = decodeUtf8(payload.subarray(2)).text;
		fields.push({ name: 'close-reason', range: byteRange(codeTo, to), value: reason, complete });
	}
	return fields;
}
