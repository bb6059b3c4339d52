// The frames and messages of one side of a wire, read by the one decoder and the one reader of messages.
// Reading stops at the first breach at which a strict receiver fails the connection: after it, the places of
// frames are unknown.
import type { Bytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { decodeFrames } from '../frame/decode.ts';
import { diagnosesOf } from '../frame/diagnoses.ts';
import type { Frame } from '../frame/frame.ts';
import { frameAt, payloadOf } from '../frame/frame.ts';
import { OPCODE } from '../frame/opcode.ts';
import type { Role } from '../role.ts';
import type { Message } from '../message/message.ts';
import { readMessages } from '../message/messages.ts';
import type { SenderAgreement } from '../message/sender-agreement.ts';
import { USUAL_AGREEMENT } from '../message/sender-agreement.ts';
import type { Diagnosis } from '../report/diagnosis.ts';
import { endsConnection, readerReaction } from '../reader/profile.ts';
import type { FrameRuleCode, MessageRuleCode } from '../report/rules.ts';
import type { BitRange } from '../report/range.ts';
import { bitRange, byteRange } from '../report/range.ts';
import type { SideStream } from './stream.ts';

/** Represents a complete frame on the wire. */
export interface SeenFrame {
	readonly frame: Frame;
	readonly payload: Bytes;
	/** Holds the event that brought the frame's first byte. */
	readonly begun: number;
	/** Holds the event that brought the frame's last byte. */
	readonly event: number;
	/** Covers the frame's bits among all bytes of its side. */
	readonly range: BitRange;
	/** Covers the bits of the frame's opcode among all bytes of its side. */
	readonly opcodeBits: BitRange;
	/** Covers the bits of the frame's payload among all bytes of its side. */
	readonly payloadBits: BitRange;
}

/** Represents a message on the wire. */
export interface SeenMessage {
	readonly kind: 'text' | 'binary';
	readonly frames: readonly SeenFrame[];
	/** Joins the payloads; a complete message is inflated if it was compressed. */
	readonly content: Bytes;
	/** Says whether its last frame has arrived. */
	readonly complete: boolean;
	/** Holds the first control frame between the frames of the message; it is null without one. */
	readonly interleaved: SeenFrame | null;
}

/** Holds what one side sent after the opening handshake. */
export interface SideReading {
	/** Lists the complete frames before the one that fails the connection. */
	readonly frames: readonly SeenFrame[];
	/** Lists the messages in order; the last may be incomplete. */
	readonly messages: readonly SeenMessage[];
	/**
	 * Lists the breaches, with ranges among all bytes of the side. An incomplete frame is not a breach, because more
	 * may follow.
	 */
	readonly faults: readonly SideFault[];
	/** Holds the breach that fails the connection, and the event that brought it; it is null without one. */
	readonly failing: { readonly fault: SideFault; readonly event: number } | null;
	/** Holds the breach of a frame that is incomplete at the end; it is null without one. */
	readonly unfinished: SideFault | null;
}

export type SideFault = Diagnosis<FrameRuleCode | MessageRuleCode>;

/** Holds the reading of a side that sent no frames. */
export const NO_FRAMES: SideReading = {
	frames: [],
	messages: [],
	faults: [],
	failing: null,
	unfinished: null,
};

/** Counts the frames that are read in one step. */
const STEP_FRAMES = 1000;

/**
 * Reads the frames of one side, in steps between which other work can run.
 * @param from the offset at which frames begin
 * @param agreement what the sender agreed to for its compression; null without compression
 */
export function* readSideInSteps(
	stream: SideStream,
	from: number,
	side: Role,
	agreement: SenderAgreement | null,
): Generator<undefined, SideReading, void> {
	if (from >= stream.bytes.length) return NO_FRAMES;
	const bytes = stream.bytes.subarray(from);
	const rows = decodeFrames(bytes, { from: side, deflate: agreement !== null, limit: null });
	const messages = readMessages(rows, bytes, agreement ?? USUAL_AGREEMENT);
	const reader = new SideReader(stream, from);
	/** Holds the index of the message that has begun and not ended. */
	let running: number | null = null;
	for (let i = 0; i < rows.count; i++) {
		if (i % STEP_FRAMES === STEP_FRAMES - 1) yield;
		const frame = frameAt(rows, i);
		reader.judge(diagnosesOf(rows, bytes, i));
		let message: Message | null = null;
		if (frame.opcode < OPCODE.close) {
			const index = messages.holding(i);
			// The content of a message is checked when its last frame has arrived.
			const ends = frame.complete && frame.fin;
			if (ends) message = messages.at(index);
			running = ends ? null : index;
		}
		if (message !== null) reader.judge(message.diagnoses);
		if (reader.failing !== null) break;
		if (frame.complete) reader.take(frame, payloadOf(rows, bytes, i), message?.content ?? null);
	}
	// The received part of a message that never ended is checked too, if it is compressed.
	const unended = running === null || reader.failing !== null ? null : messages.at(running);
	if (unended?.compressed) reader.judge(unended.diagnoses);
	return reader.finish();
}

class SideReader {
	readonly #stream: SideStream;
	readonly #from: number;
	readonly #frames: SeenFrame[] = [];
	readonly #messages: SeenMessage[] = [];
	readonly #faults: SideFault[] = [];
	/** Lists the frames of the current message. */
	#own: SeenFrame[] = [];
	#interleaved: SeenFrame | null = null;
	#unfinished: SideFault | null = null;
	failing: SideReading['failing'] = null;

	constructor(stream: SideStream, from: number) {
		this.#stream = stream;
		this.#from = from;
	}

	judge(diagnoses: readonly SideFault[]): void {
		for (const found of diagnoses) {
			if (this.failing !== null) return;
			const fault = { ...found, range: moved(found.range, this.#from) };
			// An incomplete frame may still be completed.
			if (found.code === 'frame-incomplete') this.#unfinished = fault;
			else this.#faults.push(fault);
			if (!fails(found)) continue;
			const lastByte = Math.ceil(fault.range.end / 8) - 1;
			this.failing = { fault, event: this.#stream.eventOf(lastByte) };
		}
	}

	/**
	 * Takes a complete frame; a data frame joins the current message.
	 * @param content the content of the message that this frame ends; null when it ends none
	 */
	take(frame: Frame, payload: Bytes, content: Bytes | null): void {
		const at = this.#from;
		const first = (at + frame.offset) * 8;
		const seen: SeenFrame = {
			frame,
			payload,
			begun: this.#stream.eventOf(at + frame.offset),
			event: this.#stream.eventOf(at + frame.end - 1),
			range: byteRange(at + frame.offset, at + frame.end),
			opcodeBits: bitRange(first + 4, first + 8),
			payloadBits: byteRange(at + frame.payloadFrom, at + frame.payloadTo),
		};
		this.#frames.push(seen);
		if (frame.opcode >= OPCODE.close) {
			if (this.#own.length > 0) this.#interleaved ??= seen;
			return;
		}
		this.#own.push(seen);
		if (content !== null) this.#endMessage(content, true);
	}

	finish(): SideReading {
		// The content of an incomplete message is not inflated.
		this.#endMessage(joinBytes(this.#own.map(({ payload }) => payload)), false);
		return {
			frames: this.#frames,
			messages: this.#messages,
			faults: this.#faults,
			failing: this.failing,
			unfinished: this.failing === null ? this.#unfinished : null,
		};
	}

	#endMessage(content: Bytes, complete: boolean): void {
		const frames = this.#own;
		const [first] = frames;
		if (first === undefined) return;
		const kind = first.frame.opcode === OPCODE.text ? 'text' : 'binary';
		this.#messages.push({ kind, frames, content, complete, interleaved: this.#interleaved });
		this.#own = [];
		this.#interleaved = null;
	}
}

/** Returns whether a strict receiver fails the connection because of a breach by the sender. */
function fails({ code, data }: SideFault): boolean {
	// The limit is the receiver’s, so its breach says nothing about the sender.
	if (code === 'deflate-limit-inflated') return false;
	// A receiver may keep more than was agreed on (RFC 7692 §7.2.2), and then it reads on.
	if (code === 'deflate-window-kept' || code === 'deflate-takeover-kept') return false;
	return endsConnection(readerReaction({ code, data }));
}

function moved({ start, end }: BitRange, bytes: number): BitRange {
	return bitRange(start + bytes * 8, end + bytes * 8);
}
