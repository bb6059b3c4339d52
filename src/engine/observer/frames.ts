// The frames and messages of one side of a wire, by the one frame decoder, up to the first breach at which a strict
// receiver fails the connection: behind it nobody knows where frames begin.
import type { Bytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { decodeFrames } from '../frame/decode.ts';
import type { FrameDiagnosis } from '../frame/diagnoses.ts';
import { diagnosesOf } from '../frame/diagnoses.ts';
import type { Frame } from '../frame/frame.ts';
import { frameAt, payloadOf } from '../frame/frame.ts';
import { OPCODE } from '../frame/opcode.ts';
import type { FrameContext } from '../frame/rows.ts';
import { failsConnection } from '../report/policy-frame.ts';
import type { BitRange } from '../report/range.ts';
import { bitRange, byteRange } from '../report/range.ts';
import type { Stream } from './stream.ts';

export interface SeenFrame {
	readonly frame: Frame;
	readonly payload: Bytes;
	/** The happenings that brought its first byte and its last. */
	readonly begun: number;
	readonly happening: number;
	/** Among all bytes of its side. */
	readonly range: BitRange;
	/** Its opcode, and its payload. */
	readonly opcodeBits: BitRange;
	readonly payloadBits: BitRange;
}

export interface SeenMessage {
	readonly kind: 'text' | 'binary';
	readonly frames: readonly SeenFrame[];
	/** Null where it is compressed. */
	readonly payload: Bytes | null;
	/** The last frame has come. */
	readonly complete: boolean;
	/** Another frame of the same side came between its frames. */
	readonly interleaved: boolean;
}

export interface Reading {
	/** The complete ones. */
	readonly frames: readonly SeenFrame[];
	/** In order; the last may be unfinished. */
	readonly messages: readonly SeenMessage[];
	/** Ranges among all bytes of the side. What is unfinished is not reported: more may come. */
	readonly faults: readonly FrameDiagnosis[];
	/** The one that fails the connection, and the happening that brought it. */
	readonly failing: { readonly fault: FrameDiagnosis; readonly happening: number } | null;
	/** A frame has begun and not ended. */
	readonly unfinished: boolean;
}

const NOTHING: Reading = {
	...{ frames: [], messages: [], faults: [], failing: null, unfinished: false },
};

export function readSide(stream: Stream, from: number, context: FrameContext): Reading {
	if (from >= stream.bytes.length) return NOTHING;
	const bytes = stream.bytes.subarray(from);
	const rows = decodeFrames(bytes, context);
	const frames: SeenFrame[] = [];
	const faults: FrameDiagnosis[] = [];
	let failing: Reading['failing'] = null;
	let unfinished = false;
	for (let i = 0; i < rows.count && failing === null; i++) {
		for (const found of diagnosesOf(rows, bytes, i)) {
			if (found.code === 'frame-incomplete') continue;
			const fault = { ...found, range: moved(found.range, from) };
			faults.push(fault);
			if (!failsConnection(found.code)) continue;
			const lastByte = Math.ceil(fault.range.end / 8) - 1;
			failing = { fault, happening: stream.happeningOf(lastByte) };
			break;
		}
		const frame = frameAt(rows, i);
		unfinished = !frame.complete;
		if (failing === null && frame.complete) {
			const first = (from + frame.offset) * 8;
			frames.push({
				frame,
				payload: payloadOf(rows, bytes, i),
				begun: stream.happeningOf(from + frame.offset),
				happening: stream.happeningOf(from + frame.end - 1),
				range: byteRange(from + frame.offset, from + frame.end),
				opcodeBits: bitRange(first + 4, first + 8),
				payloadBits: byteRange(from + frame.payloadFrom, from + frame.payloadTo),
			});
		}
	}
	return { frames, messages: messagesOf(frames), faults, failing, unfinished };
}

function messagesOf(frames: readonly SeenFrame[]): readonly SeenMessage[] {
	const messages: SeenMessage[] = [];
	let own: SeenFrame[] = [];
	let interleaved = false;
	const finish = (complete: boolean) => {
		const [first] = own;
		if (first === undefined) return;
		const kind = first.frame.opcode === OPCODE.text ? 'text' : 'binary';
		const payload = first.frame.compressed ? null : joinBytes(own.map((one) => one.payload));
		messages.push({ kind, frames: own, payload, complete, interleaved });
		own = [];
		interleaved = false;
	};
	for (const seen of frames) {
		if (seen.frame.opcode >= OPCODE.close) {
			if (own.length > 0) interleaved = true;
			continue;
		}
		own.push(seen);
		if (seen.frame.fin) finish(true);
	}
	finish(false);
	return messages;
}

function moved({ start, end }: BitRange, bytes: number): BitRange {
	return bitRange(start + bytes * 8, end + bytes * 8);
}
