// An intermediary that joins and cuts the fragments of messages (§5.4): whole frames in, other frames out.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { decodeFrames } from '../frame/decode.ts';
import { encodeFrame } from '../frame/encode.ts';
import type { Frame } from '../frame/frame.ts';
import { frameAt, payloadOf } from '../frame/frame.ts';
import { OPCODE, opcodeOf } from '../frame/opcode.ts';
import type { BoxNote } from './box.ts';

/** A head begins with a letter, and a frame of ours never with such an opcode: that is how it is told. */
const isHead = (bytes: Bytes): boolean => {
	const first = bytes[0] ?? 0;
	return first === 0x47 || first === 0x48 || first === 0x43;
};

/**
 * Takes whole messages out of `kept` and `bytes` and gives them in frames of `most` bytes, or in one; what is not whole
 * is kept. Control frames go first: nothing may hold them up.
 */
export function recut(
	kept: Bytes,
	bytes: Bytes,
	most: number | null,
): { readonly kept: Bytes; readonly out: Bytes; readonly note: BoxNote | null } {
	const all = joinBytes([kept, bytes]);
	if (isHead(all)) return { kept: NO_BYTES, out: all, note: null };
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
	const note = before === after ? null : ({ type: 'recut', before, after } as const);
	return { kept: joinBytes([...frames, all.subarray(end)]), out: joinBytes(out), note };
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
