// Gestures on one frame that either keep the frame's meaning and change how it is written, or change its
// payload. Each returns one edit of the frame's own bytes. A function returns null when the frame is
// incomplete or when nothing changes.
import type { Bytes } from '../bytes/bytes.ts';
import type { Edit } from '../bytes/edit.ts';
import { replaceBytes } from './bit-intents.ts';
import type { FrameSpec } from './encode.ts';
import { encodeFrame, encodeLength, frameSpec, minimalLengthForm } from './encode.ts';
import type { LengthForm } from './frame.ts';
import { frameAt } from './frame.ts';
import { keyNumber } from './mask.ts';
import type { FrameRows } from './rows.ts';

/**
 * Masks the frame with `key`, or unmasks it with null; the payload keeps its meaning. A frame that is masked
 * already keeps its key.
 */
export function setMasked(
	bytes: Bytes,
	rows: FrameRows,
	index: number,
	key: Bytes | null,
): Edit | null {
	const { masked } = frameAt(rows, index);
	return masked === (key !== null) ? null : rewrite(bytes, rows, index, { key });
}

/**
 * Replaces the masking key by `key`; the payload keeps its meaning. Returns null when the frame is not
 * masked.
 */
export function newKey(bytes: Bytes, rows: FrameRows, index: number, key: Bytes): Edit | null {
	keyNumber(key);
	return frameAt(rows, index).masked ? rewrite(bytes, rows, index, { key }) : null;
}

/** Writes the same length in another form. Returns null when that form cannot hold the length. */
export function setLengthForm(
	bytes: Bytes,
	rows: FrameRows,
	index: number,
	lengthForm: LengthForm,
): Edit | null {
	const { announcedLength, offset, headerLength, masked } = frameAt(rows, index);
	if (announcedLength === null || minimalLengthForm(announcedLength) > lengthForm) return null;
	const field = encodeLength(announcedLength, lengthForm);
	if (masked) field[0]! |= 0x80;
	return replaceBytes(bytes, offset + 1, offset + headerLength - (masked ? 4 : 0), field);
}

/**
 * Replaces the payload, with the frame's mask and the new length. A length form that was longer than
 * necessary is kept if it still is; else the shortest form is used. An incomplete payload becomes complete.
 * Returns null when the header is incomplete.
 */
export function setPayload(
	bytes: Bytes,
	rows: FrameRows,
	index: number,
	payload: Bytes,
): Edit | null {
	const { announcedLength, lengthForm, complete } = frameAt(rows, index);
	const minimal = minimalLengthForm(payload.length);
	const chosen = complete && lengthForm > minimalLengthForm(announcedLength ?? 0);
	return rewrite(bytes, rows, index, {
		payload,
		announcedLength: payload.length,
		lengthForm: chosen && lengthForm > minimal ? lengthForm : minimal,
	});
}

function rewrite(
	bytes: Bytes,
	rows: FrameRows,
	index: number,
	change: Partial<FrameSpec>,
): Edit | null {
	const { headerComplete, offset, end } = frameAt(rows, index);
	if (!headerComplete) return null;
	const frame = encodeFrame({ ...frameSpec(rows, bytes, index), ...change });
	return replaceBytes(bytes, offset, end, frame);
}
