// Encodes a frame. The caller chooses every field, and illegal values are allowed.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import { freshBytes } from '../bytes/fresh-bytes.ts';
import type { LengthForm } from './frame.ts';
import { frameAt, payloadOf } from './frame.ts';
import { keyNumber, maskAt } from './mask.ts';
import type { FrameRows } from './rows.ts';

/** Describes a frame to encode: the value of each field, and the payload. */
export interface FrameSpec {
	readonly fin: boolean;
	readonly rsv1?: boolean;
	readonly rsv2?: boolean;
	readonly rsv3?: boolean;
	readonly opcode: number;
	/** Sets MASK and masks the payload; null or absent for an unmasked frame. */
	readonly key?: Bytes | null;
	/** Chooses the form of the length. The default is the shortest form that can hold it. */
	readonly lengthForm?: LengthForm;
	/** Holds the number in the length fields. The default is the length of the payload. */
	readonly announcedLength?: number | bigint;
	/** Holds the payload before masking. */
	readonly payload?: Bytes;
}

/** Returns the shortest form that can hold a length (§5.2). */
export function minimalLengthForm(length: number | bigint): LengthForm {
	return length < 126 ? 7 : length < 0x10000 ? 16 : 64;
}

/**
 * Returns the bytes of a frame. The array's `buffer` may contain bytes of other arrays too.
 * @throws RangeError for an opcode, key or length that does not fit into its field.
 */
export function encodeFrame(spec: FrameSpec): Uint8Array<ArrayBuffer> {
	const { opcode, key = null, payload = NO_BYTES } = spec;
	if (!Number.isInteger(opcode) || opcode < 0 || opcode > 15) {
		throw new RangeError(`no opcode ${opcode}`);
	}
	const length = spec.announcedLength ?? payload.length;
	const form = spec.lengthForm ?? minimalLengthForm(length);
	const headerLength = (form === 7 ? 2 : form === 16 ? 4 : 10) + (key === null ? 0 : 4);
	const frame = freshBytes(headerLength + payload.length);
	frame[0] =
		(spec.fin ? 0x80 : 0) |
		(spec.rsv1 ? 0x40 : 0) |
		(spec.rsv2 ? 0x20 : 0) |
		(spec.rsv3 ? 0x10 : 0) |
		opcode;
	writeLength(frame, length, form);
	if (key === null) {
		frame.set(payload, headerLength);
		return frame;
	}
	frame[1]! |= 0x80;
	const keyWord = keyNumber(key);
	for (let i = 0; i < 4; i++) frame[headerLength - 4 + i] = key[i]!;
	maskAt(frame, headerLength, payload, 0, payload.length, keyWord, 0);
	return frame;
}

/**
 * Returns the second byte (MASK clear) and the extended payload length: 1, 3 or 9 bytes.
 * @throws RangeError when the form cannot hold the length.
 */
export function encodeLength(length: number | bigint, form: LengthForm): Uint8Array<ArrayBuffer> {
	const field = new Uint8Array(form === 7 ? 2 : form === 16 ? 4 : 10);
	writeLength(field, length, form);
	return field.slice(1);
}

/** Writes the second byte and the extended payload length into a frame. */
function writeLength(frame: Uint8Array, length: number | bigint, form: LengthForm): void {
	const holds = form === 7 ? length < 126 : form === 16 ? length < 0x10000 : length < 1n << 64n;
	if (!holds || length < 0 || (typeof length === 'number' && !Number.isInteger(length))) {
		throw new RangeError(`length ${length} does not fit the ${form}-bit form`);
	}
	if (form === 7) {
		frame[1] = Number(length);
	} else if (form === 16) {
		frame[1] = 126;
		frame[2] = Number(length) >>> 8;
		frame[3] = Number(length);
	} else {
		frame[1] = 127;
		new DataView(frame.buffer).setBigUint64(frame.byteOffset + 2, BigInt(length));
	}
}

/**
 * Describes a frame so that it can be encoded again. For a complete frame `encodeFrame` returns the same
 * bytes.
 */
export function frameSpec(rows: FrameRows, bytes: Bytes, index: number): FrameSpec {
	const { fin, rsv1, rsv2, rsv3, opcode, key, lengthForm, announcedLength } = frameAt(rows, index);
	const payload = payloadOf(rows, bytes, index);
	return {
		fin,
		rsv1,
		rsv2,
		rsv3,
		opcode,
		key,
		lengthForm,
		payload,
		announcedLength: announcedLength ?? payload.length,
	};
}
