// Simulates an intermediary that joins and cuts the fragments of messages (RFC 6455 §5.4): it takes whole frames and
// returns other frames with the same messages.
import type { Bytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { decodeFrames } from '../frame/decode.ts';
import { encodeFrame } from '../frame/encode.ts';
import type { Frame } from '../frame/frame.ts';
import { frameAt, payloadOf } from '../frame/frame.ts';
import { OPCODE, opcodeOf } from '../frame/opcode.ts';

/** Represents the result of `refragment`: the bytes to pass on, and those to keep for the next call. */
export interface Refragmented {
	readonly kept: Bytes;
	readonly out: Bytes;
	/** Counts the data frames that went in; `after` counts those that came out. Control frames are not counted. */
	readonly before: number;
	readonly after: number;
}

/**
 * Returns the whole messages of `kept` and `bytes` in frames of `most` payload bytes, or in one frame each
 * when `most` is null. What is not whole is kept. Control frames are passed on at once, before the messages
 * around them.
 */
export function refragment(kept: Bytes, bytes: Bytes, most: number | null): Refragmented {
	const all = joinBytes([kept, bytes]);
	const rows = decodeFrames(all, { from: 'client', deflate: true, limit: null });
	const out: Bytes[] = [];
	let end = 0;
	let before = 0;
	let after = 0;
	let message: Bytes[] = [];
	let frames: Bytes[] = [];
	let begun: Frame | null = null;
	for (let i = 0; i < rows.count; i++) {
		const frame = frameAt(rows, i);
		if (!frame.complete) break;
		end = frame.end;
		const wire = all.subarray(frame.offset, frame.end);
		if (opcodeOf(frame.opcode).kind === 'control') {
			out.push(wire);
			continue;
		}
		begun ??= frame;
		message.push(payloadOf(rows, all, i));
		frames.push(wire);
		if (!frame.fin) continue;
		const recutFrames = encoded(joinBytes(message), begun, most);
		before += frames.length;
		after += recutFrames.length;
		out.push(...recutFrames);
		[message, frames, begun] = [[], [], null];
	}
	const rest = joinBytes([...frames, all.subarray(end)]);
	return { kept: rest, out: joinBytes(out), before, after };
}

function encoded(payload: Bytes, begun: Frame, most: number | null): readonly Bytes[] {
	const size = most === null ? Math.max(1, payload.length) : most;
	const count = Math.max(1, Math.ceil(payload.length / size));
	return Array.from({ length: count }, (_, i) =>
		encodeFrame({
			fin: i === count - 1,
			rsv1: i === 0 && begun.rsv1,
			opcode: i === 0 ? begun.opcode : OPCODE.continuation,
			key: begun.key,
			payload: payload.subarray(i * size, (i + 1) * size),
		}),
	);
}
