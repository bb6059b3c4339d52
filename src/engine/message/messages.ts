// The messages of a document. The rows and bytes of its frames go in. Messages come out: fragments joined,
// compressed payloads inflated, and the faults that only a whole message shows.
//
// An index of the frames with which messages begin is kept as numbers. A `Message` is made when the caller
// asks for it.
//
// With context takeover (RFC 7692 §7.2) a compressed message may copy bytes from earlier messages. To read
// message N, all compressed messages before it are therefore inflated once, in order. The inflated bytes stay
// in one history (inflated-history.ts).
import type { Bytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { DEFLATE_TAIL } from '../extension/permessage-deflate.ts';
import { frameAt } from '../frame/frame.ts';
import { OPCODE } from '../frame/opcode.ts';
import type { FrameRows } from '../frame/rows.ts';
import { COLUMN, COMPRESSED, ROW_WORDS, rowCell } from '../frame/rows.ts';
import { LIMITS } from '../limits.ts';
import type { DeflateReading } from './deflate.ts';
import { readDeflateData } from './deflate.ts';
import { DeflateTokens } from './deflate-tokens.ts';
import type { Joined } from './joined.ts';
import { joinedMessage } from './joined.ts';
import { lastAtMost } from '../partition-point.ts';
import type { Inflation, Message, MessageEnd, MessageType } from './message.ts';
import { judgeMessage } from './messages-faults.ts';
import { InflatedHistory } from './inflated-history.ts';
import type { SenderAgreement } from './sender-agreement.ts';
import { USUAL_AGREEMENT } from './sender-agreement.ts';

/** Returns the messages of decoded frames; each is read when it is asked for. */
export function readMessages(
	rows: FrameRows,
	bytes: Bytes,
	agreement: SenderAgreement = USUAL_AGREEMENT,
): Messages {
	return new Messages(rows, bytes, agreement);
}

/** Reads the messages of a document one by one; they count from 0. */
export class Messages {
	readonly #rows: FrameRows;
	readonly #bytes: Bytes;
	readonly #agreement: SenderAgreement;
	/** Gives the index of the first frame of each message. */
	readonly #firsts: Uint32Array;
	/** Holds the inflated bytes of all messages read so far. */
	readonly #history = new InflatedHistory();
	/** Counts, for each message read so far, the bytes inflated before it. */
	readonly #before: number[] = [];

	constructor(rows: FrameRows, bytes: Bytes, agreement: SenderAgreement) {
		this.#rows = rows;
		this.#bytes = bytes;
		this.#agreement = agreement;
		this.#firsts = messageStarts(rows);
	}

	get count(): number {
		return this.#firsts.length;
	}

	/**
	 * Returns the index of the message that contains a frame. @throws RangeError when the document has no
	 * such frame.
	 */
	holding(frame: number): number {
		return lastAtMost(this.#firsts, frameAt(this.#rows, frame).messageStart);
	}

	/** Returns the index of the message whose inflated bytes contain byte `at` of all inflated bytes. */
	withByte(at: number): number {
		return lastAtMost(this.#before, at);
	}

	/** Returns the index of the first frame of a message, or −1. */
	firstFrame(index: number): number {
		return this.#firsts[index] ?? -1;
	}

	isCompressed(index: number): boolean {
		return (rowCell(this.#rows, this.#firsts[index]!, COLUMN.head) & COMPRESSED) !== 0;
	}

	/**
	 * Reads a message.
	 * @param until the frame before which reading stops
	 * @throws RangeError when the document has no message `index`
	 */
	at(index: number, until: number = Infinity): Message {
		const first = this.#firsts[index];
		if (first === undefined) throw new RangeError(`no message ${index} among ${this.count}`);
		const joined = joinedMessage(this.#rows, this.#bytes, first, until);
		const opening = rowCell(this.#rows, first, COLUMN.head);
		const compressed = (opening & COMPRESSED) !== 0;
		const end = this.#endOf(joined);
		const inflation = compressed ? this.#inflation(index, joined, end) : null;
		const read = {
			index,
			kind: kindOf(opening & 0x0f),
			end,
			compressed,
			joined,
			inflation,
			content: inflation?.bytes ?? joined.payload,
		};
		return { ...read, diagnoses: judgeMessage(read, this.#rows, this.#agreement) };
	}

	#inflation(index: number, joined: Joined, end: MessageEnd): Inflation {
		this.#reach(index);
		const before = this.#before[index]!;
		const tokens = new DeflateTokens();
		const history = this.#history.until(before);
		const limit = this.#limit(before);
		const reading = this.#inflate(joined, end, history, limit, tokens);
		tokens.length = history.length - before;
		return {
			bytes: history.view(before, history.length),
			tokens,
			reading,
			ownLimit: limit !== this.#rows.context.limit,
			before,
		};
	}

	/** Inflates all messages before `index`. */
	#reach(index: number): void {
		for (let i = this.#before.length; i <= index; i++) {
			const previous = i - 1;
			if (previous >= 0) this.#pass(previous);
			this.#before.push(this.#history.length);
		}
	}

	/** Inflates a message only for its effect on the history. */
	#pass(index: number): void {
		const first = this.#firsts[index]!;
		if (!(rowCell(this.#rows, first, COLUMN.head) & COMPRESSED)) return;
		const joined = joinedMessage(this.#rows, this.#bytes, first);
		const limit = this.#limit(this.#before[index]!);
		this.#inflate(joined, this.#endOf(joined), this.#history, limit, null);
	}

	#inflate(
		{ payload }: Joined,
		end: MessageEnd,
		history: InflatedHistory,
		limit: number,
		tokens: DeflateTokens | null,
	): DeflateReading {
		const { takesOver, windowBits } = this.#agreement;
		// RFC 7692 §7.2.2: the receiver appends the four-byte tail to a complete payload before it inflates
		// the payload.
		const data = end === 'whole' ? joinBytes([payload, DEFLATE_TAIL]) : payload;
		return readDeflateData(data, history, { window: 2 ** windowBits, takesOver, limit }, tokens);
	}

	/**
	 * Returns the limit for one message in bytes: the receiver's limit or what is left of this program's own
	 * limit.
	 */
	#limit(before: number): number {
		const left = LIMITS.inflatedDocument - before;
		return Math.min(this.#rows.context.limit ?? left, left);
	}

	#endOf({ frames, brokenOff }: Joined): MessageEnd {
		if (brokenOff) return 'broken-off';
		const { opcode, fin, complete } = frameAt(this.#rows, frames.at(-1)!);
		return complete && (fin || opcode & 8) ? 'whole' : 'open';
	}
}

/**
 * Returns the index of each frame that begins a message: control frames and data frames that continue no
 * message.
 */
function messageStarts({ words, count }: FrameRows): Uint32Array {
	const firsts = new Uint32Array(count);
	let found = 0;
	for (let frame = 0, base = 0; frame < count; frame++, base += ROW_WORDS) {
		const opcode = words[base + COLUMN.head]! & 0x0f;
		if (opcode > 2 || words[base + COLUMN.runStart] === frame) firsts[found++] = frame;
	}
	return firsts.subarray(0, found);
}

function kindOf(opcode: number): MessageType {
	switch (opcode) {
		case OPCODE.text:
			return 'text';
		case OPCODE.binary:
			return 'binary';
		case OPCODE.close:
			return 'close';
		case OPCODE.ping:
			return 'ping';
		case OPCODE.pong:
			return 'pong';
		default:
			return 'unknown';
	}
}
