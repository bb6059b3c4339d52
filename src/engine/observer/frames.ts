// The frames and messages of one side of a wire, by the one decoder and the one reader of messages, up to the first breach at which a strict
// receiver fails the connection: behind it nobody knows where frames begin.
import type { Bytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { decodeFrames } from '../frame/decode.ts';
import { diagnosesOf } from '../frame/diagnoses.ts';
import type { Frame } from '../frame/frame.ts';
import { frameAt, payloadOf } from '../frame/frame.ts';
import { OPCODE } from '../frame/opcode.ts';
import type { Role } from '../endpoint/states.ts';
import type { Message } from '../message/message.ts';
import { readMessages } from '../message/messages.ts';
import type { SenderAgreement } from '../message/sender-agreement.ts';
import { USUAL_AGREEMENT } from '../message/sender-agreement.ts';
import type { Diagnosis } from '../report/diagnosis.ts';
import { STRICT_FRAME_POLICY, failsConnection } from '../reader/frame-policy.ts';
import type { FrameRuleCode, RuleCode } from '../report/rules.ts';
import type { BitRange } from '../report/range.ts';
import { bitRange, byteRange } from '../report/range.ts';
import type { SideStream } from './stream.ts';

export interface SeenFrame {
	readonly frame: Frame;
	readonly payload: Bytes;
	/** The events that brought its first byte and its last. */
	readonly begun: number;
	readonly event: number;
	/** Among all bytes of its side. */
	readonly range: BitRange;
	/** Its opcode, and its payload. */
	readonly opcodeBits: BitRange;
	readonly payloadBits: BitRange;
}

export interface SeenMessage {
	readonly kind: 'text' | 'binary';
	readonly frames: readonly SeenFrame[];
	/** Inflated where it is compressed. */
	readonly content: Bytes;
	/** The last frame has come. */
	readonly complete: boolean;
	/** The first control frame that came between its frames. */
	readonly interleaved: SeenFrame | null;
}

export interface SideReading {
	/** The complete ones. */
	readonly frames: readonly SeenFrame[];
	/** In order; the last may be unfinished. */
	readonly messages: readonly SeenMessage[];
	/** Ranges among all bytes of the side. What is unfinished is not reported: more may come. */
	readonly faults: readonly SideFault[];
	/** The one that fails the connection, and the event that brought it. */
	readonly failing: { readonly fault: SideFault; readonly event: number } | null;
	/** A frame that has begun and not ended. */
	readonly unfinished: SideFault | null;
}

export type SideFault = Diagnosis<RuleCode>;

const NOTHING: SideReading = {
	frames: [],
	messages: [],
	faults: [],
	failing: null,
	unfinished: null,
};

/** @param agreement what the sender promised about compression; null where none was agreed on */
export function readSide(
	stream: SideStream,
	from: number,
	side: Role,
	agreement: SenderAgreement | null,
): SideReading {
	if (from >= stream.bytes.length) return NOTHING;
	const bytes = stream.bytes.subarray(from);
	const rows = decodeFrames(bytes, { from: side, deflate: agreement !== null, limit: null });
	const said = readMessages(rows, bytes, agreement ?? USUAL_AGREEMENT);
	const reader = new SideReader(stream, from);
	/** The message that has begun and not ended. */
	let running: number | null = null;
	for (let i = 0; i < rows.count; i++) {
		const frame = frameAt(rows, i);
		reader.judge(diagnosesOf(rows, bytes, i));
		let message: Message | null = null;
		if (frame.opcode < OPCODE.close) {
			const index = said.holding(i);
			// What a message says is judged when its last frame has come.
			const ends = frame.complete && frame.fin;
			if (ends) message = said.at(index);
			running = ends ? null : index;
		}
		if (message !== null) reader.judge(message.diagnoses);
		if (reader.failing !== null) break;
		if (frame.complete) reader.take(frame, payloadOf(rows, bytes, i), message?.content ?? null);
	}
	// One whose end did not come has said what it has said.
	const unended = running === null || reader.failing !== null ? null : said.at(running);
	if (unended?.compressed) reader.judge(unended.diagnoses);
	return reader.finish();
}

class SideReader {
	readonly #stream: SideStream;
	readonly #from: number;
	readonly #frames: SeenFrame[] = [];
	readonly #messages: SeenMessage[] = [];
	readonly #faults: SideFault[] = [];
	/** Of the running message. */
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
			// What is unfinished may still be finished.
			if (found.code === 'frame-incomplete') this.#unfinished = fault;
			else this.#faults.push(fault);
			if (!fails(found.code)) continue;
			const lastByte = Math.ceil(fault.range.end / 8) - 1;
			this.failing = { fault, event: this.#stream.eventOf(lastByte) };
		}
	}

	/** @param content of the message that the frame ends */
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
		// Nobody inflates what is not whole.
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

/** RFC 7692 §7.2.2, RFC 6455 §8.1: what cannot be inflated, or is no text then, fails the connection too. */
const FATAL_MESSAGES: readonly RuleCode[] = ['deflate-data-valid', 'deflate-text-utf8'];

function fails(code: RuleCode): boolean {
	if (Object.hasOwn(STRICT_FRAME_POLICY, code)) return failsConnection(code as FrameRuleCode);
	return FATAL_MESSAGES.includes(code);
}

function moved({ start, end }: BitRange, bytes: number): BitRange {
	return bitRange(start + bytes * 8, end + bytes * 8);
}
