// Gestures on whole frames: insert, delete, move, split, join. Each returns one edit, or null when the
// gesture is impossible.
import type { Bytes } from '../bytes/bytes.ts';

import { joinBytes } from '../bytes/join.ts';
import type { Edit } from '../bytes/edit.ts';
import { deleteBytes, insertBytes, replaceBytes } from './bit-intents.ts';
import { encodeFrame } from './encode.ts';
import type { Frame } from './frame.ts';
import { frameAt, messageFrames, payloadOf } from './frame.ts';
import { OPCODE } from './opcode.ts';
import type { FrameRows } from './rows.ts';

/** Inserts the bytes of a frame after frame `index`; −1 inserts them at the start of the document. */
export function insertFrameAfter(rows: FrameRows, index: number, frame: Bytes): Edit {
	return insertBytes(index < 0 ? 0 : frameAt(rows, index).end, frame);
}

/** Returns the edit that removes a frame with all its bytes. */
export function deleteFrame(rows: FrameRows, index: number): Edit {
	const { offset, end } = frameAt(rows, index);
	return deleteBytes(offset, end);
}

/**
 * Moves frame `from` to the place of frame `to`. Returns null when one of them is incomplete, because an
 * incomplete frame would absorb the frames after it.
 */
export function moveFrame(bytes: Bytes, rows: FrameRows, from: number, to: number): Edit | null {
	if (from === to) return null;
	const moved = frameAt(rows, from);
	const target = frameAt(rows, to);
	if (!moved.complete || !target.complete) return null;
	const frame = bytes.subarray(moved.offset, moved.end);
	return from < to
		? replaceBytes(
				bytes,
				moved.offset,
				target.end,
				joinBytes([bytes.subarray(moved.end, target.end), frame]),
			)
		: replaceBytes(
				bytes,
				target.offset,
				moved.end,
				joinBytes([frame, bytes.subarray(target.offset, moved.offset)]),
			);
}

/**
 * Divides a data frame into fragments (§5.4) at the payload places `at`, which must be in ascending order.
 * The first fragment keeps the opcode, the RSV bits and the key. The next fragments are continuation frames,
 * each with a fresh key from `keys`. Returns null for a control frame (§5.5: never fragmented) and for an
 * incomplete frame.
 * @throws RangeError when a place lies outside the payload or is not in order, or when a masked frame gets
 * too few keys.
 */
export function splitFrame(
	bytes: Bytes,
	rows: FrameRows,
	index: number,
	at: readonly number[],
	keys: readonly Bytes[],
): Edit | null {
	const frame = frameAt(rows, index);
	if (frame.opcode & 8 || !frame.complete || at.length === 0) return null;
	if (frame.masked && keys.length < at.length) {
		throw new RangeError(`${at.length} fragments need as many keys, not ${keys.length}`);
	}
	const payload = payloadOf(rows, bytes, index);
	const { fin, rsv1, rsv2, rsv3, opcode, key } = frame;
	const borders = [0, ...at, payload.length];
	const fragments = borders.slice(0, -1).map((from, i) => {
		const to = borders[i + 1]!;
		if (!(from <= to && to <= payload.length)) {
			throw new RangeError(`no cut from ${from} to ${to} in ${payload.length} bytes`);
		}
		const last = i === at.length;
		const part = { fin: last && fin, payload: payload.subarray(from, to) };
		if (i === 0) return encodeFrame({ ...part, rsv1, rsv2, rsv3, opcode, key });
		return encodeFrame({
			...part,
			opcode: OPCODE.continuation,
			key: key === null ? null : keys[i - 1]!,
		});
	});
	return replaceBytes(bytes, frame.offset, frame.end, joinBytes(fragments));
}

/**
 * Joins the fragments of a message into one frame. The frame replaces the last fragment, because the message
 * was complete only there. Control frames between the fragments then come before it. Returns null for a
 * message of one frame and for an incomplete one.
 */
export function joinFrames(bytes: Bytes, rows: FrameRows, index: number): Edit | null {
	return joinInto(bytes, rows, messageFrames(rows, index));
}

/**
 * Joins a data frame with the next data frame, whatever their opcodes are. The result has the first frame's
 * opcode, RSV bits and key and the second frame's FIN.
 */
export function joinWithNext(bytes: Bytes, rows: FrameRows, index: number): Edit | null {
	if (frameAt(rows, index).opcode & 8) return null;
	for (let next = index + 1; next < rows.count; next++) {
		if (!(frameAt(rows, next).opcode & 8)) return joinInto(bytes, rows, [index, next]);
	}
	return null;
}

function joinInto(bytes: Bytes, rows: FrameRows, indices: readonly number[]): Edit | null {
	if (indices.length < 2) return null;
	const frames = indices.map((index) => frameAt(rows, index));
	if (!frames.every(({ complete }) => complete)) return null;
	const first = frames[0]!;
	const last = frames[frames.length - 1]!;
	const payload = joinBytes(indices.map((index) => payloadOf(rows, bytes, index)));
	const { rsv1, rsv2, rsv3, opcode, key } = first;
	const joined = encodeFrame({ fin: last.fin, rsv1, rsv2, rsv3, opcode, key, payload });
	return replaceBytes(
		bytes,
		first.offset,
		last.end,
		joinBytes([...between(bytes, frames), joined]),
	);
}

/** Returns the bytes between the frames: control frames. */
function between(bytes: Bytes, frames: readonly Frame[]): Bytes[] {
	return frames.slice(1).map((frame, i) => bytes.subarray(frames[i]!.end, frame.offset));
}
