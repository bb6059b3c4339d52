// What a reader does with frames that arrive together: the rows of the one decoder are walked with the
// reader's profile. `reader-breaches.ts` gives the breaches of a frame, each with the time at which this reader
// checks it. The walk ends at the first breach that makes the reader fail the connection.
import type { Bytes } from '../bytes/bytes.ts';
import { readCloseBody } from '../frame/close.ts';
import { decodeFrames } from '../frame/decode.ts';
import { faultCodes } from '../frame/diagnoses.ts';
import type { FrameFaultCode } from '../frame/fault-bits.ts';
import type { Frame } from '../frame/frame.ts';
import { frameAt, payloadOf } from '../frame/frame.ts';
import { OPCODE } from '../frame/opcode.ts';
import type { FrameRows } from '../frame/rows.ts';
import { COLUMN, rowCell } from '../frame/rows.ts';
import type { DifferenceName } from './differences.ts';
import type { Profile } from './profile.ts';
import { PROFILES } from './profiles.ts';
import {
	reactionFails,
	phaseReached,
	readerBreaches,
	type ReaderBreach,
} from './reader-breaches.ts';
import type { Reader } from './reader.ts';
import { readsFrom } from './reader.ts';

/** Describes what a reader does with the frames. */
export interface ReaderVerdict {
	/** Counts the messages that the application receives. */
	readonly messages: number;
	/** Counts the Pings that the reader answers. */
	readonly pongs: number;
	/**
	 * Is the code in the Close that the reader sends. `empty` means a Close without a code, and `nothing` means no
	 * Close.
	 */
	readonly sent: number | 'empty' | 'nothing';
	/**
	 * Says how the connection ends. `failed`: the application gets an error. `ended`: the connection ends without an
	 * error. `clean`: both sides sent Close. `open`: it does not end.
	 */
	readonly outcome: 'open' | 'clean' | 'failed' | 'ended';
	/** Holds the close code that the application gets; it is null while the connection is open. */
	readonly reported: number | null;
	/**
	 * Names the frame and the rule that make the reader fail the connection. With `after-close` no rule is broken, but
	 * a frame came after a Close.
	 */
	readonly failure: {
		readonly frame: number;
		readonly rule: FrameFaultCode | 'after-close';
	} | null;
	/** Names how this reader differed from the strict one in these frames. */
	readonly differences: readonly DifferenceName[];
}

/**
 * Returns the verdict; null if the reader never receives what this side sends.
 * @param rows the rows of `bytes`, as the strict reader decodes them
 */
export function readerVerdict(rows: FrameRows, bytes: Bytes, reader: Reader): ReaderVerdict | null {
	if (!readsFrom(reader, rows.context.from)) return null;
	return new Walk(rows, bytes, PROFILES[reader]).verdict();
}

/** Walks once over the frames as one reader. */
class Walk {
	readonly #profile: Profile;
	/** Holds the rows with the strict reader's limit; `#rows` has this reader's own limit. */
	readonly #strict: FrameRows;
	readonly #rows: FrameRows;
	readonly #bytes: Bytes;
	readonly #differences = new Set<DifferenceName>();
	#messages = 0;
	#pongs = 0;
	#close: Frame | null = null;
	/** Holds the fault of the current text that this reader reports at the end of the message. */
	#spoilt: FrameFaultCode | null = null;

	constructor(strict: FrameRows, bytes: Bytes, profile: Profile) {
		const { context } = strict;
		const limit =
			profile.limitIsSet && context.limit !== null ? context.limit : profile.longestMessage;
		this.#strict = strict;
		this.#rows = limit === context.limit ? strict : decodeFrames(bytes, { ...context, limit });
		this.#bytes = bytes;
		this.#profile = profile;
	}

	verdict(): ReaderVerdict {
		return this.#lengthsFirst() ?? this.#inOrder();
	}

	/**
	 * Fails at the first bad length, for a reader that checks all lengths in the bytes before it reads any
	 * frame.
	 */
	#lengthsFirst(): ReaderVerdict | null {
		if (!this.#profile.differences['lengths-first']) return null;
		const rows = this.#rows;
		for (let i = 0; i < rows.count; i++) {
			if (i + 1 < rows.count && rowCell(rows, i, COLUMN.headerFaults) === 0) continue;
			const frame = frameAt(rows, i);
			const breach = this.#breaches(frame).find(({ phase }) => phase === 'length');
			if (!breach || !reactionFails(breach.reaction)) continue;
			if (i > 0) this.#differences.add('lengths-first');
			this.#name(breach.rule, true);
			return this.#fail(frame, breach);
		}
		return null;
	}

	#inOrder(): ReaderVerdict {
		const rows = this.#rows;
		for (let i = 0; i < rows.count; i++) {
			const end = this.#isPlain(i) ? this.#takePlain(i) : this.#take(frameAt(rows, i));
			if (end) return end;
			if (this.#close && this.#profile.afterClose === 'discard') break;
		}
		return this.#close ? this.#closed(this.#close) : this.#open();
	}

	/** Returns whether the frame is complete and needs no check: it has no breach, and its message has none before it. */
	#isPlain(index: number): boolean {
		const rows = this.#rows;
		const opcode = rowCell(rows, index, COLUMN.head) & 0x0f;
		return (
			index + 1 < rows.count &&
			opcode !== OPCODE.close &&
			this.#close === null &&
			this.#spoilt === null &&
			(rowCell(rows, index, COLUMN.headerFaults) | rowCell(rows, index, COLUMN.payloadFaults)) ===
				0 &&
			(this.#strict === rows || rowCell(this.#strict, index, COLUMN.headerFaults) === 0)
		);
	}

	#takePlain(index: number): null {
		const head = rowCell(this.#rows, index, COLUMN.head);
		this.#count(head & 0x0f, (head & 0x80) !== 0);
		return null;
	}

	#count(opcode: number, fin: boolean): void {
		if (opcode <= OPCODE.binary && fin) this.#messages++;
		else if (opcode === OPCODE.ping) this.#pongs++;
	}

	#take(frame: Frame): ReaderVerdict | null {
		if (this.#close !== null) return this.#takeAfterClose(frame, this.#close);
		const breaches = this.#breaches(frame);
		for (const { rule, phase } of breaches) this.#name(rule, phaseReached(phase, frame));
		this.#nameLimit(frame);
		const text = breaches.find(({ phase }) => phase === 'message');
		if (text) this.#spoilt = text.rule;
		const failing = this.#failing(frame, breaches);
		if (failing) return this.#fail(frame, failing);
		if (!frame.complete) return null;
		if (frame.opcode === OPCODE.close) this.#close = frame;
		else this.#count(frame.opcode, frame.fin);
		if (frame.fin && !(frame.opcode & 8)) this.#spoilt = null;
		return null;
	}

	#takeAfterClose(frame: Frame, close: Frame): ReaderVerdict | null {
		const { afterClose } = this.#profile;
		if (afterClose === 'fail') {
			if (!frame.headerComplete) return null;
			this.#differences.add('after-close-fails');
			const sent = this.#answer(close);
			return this.#end({ sent, outcome: 'failed', reported: 1006 }, frame, 'after-close');
		}
		// The payload of a frame after a Close is ignored, so only its lengths and its header are checked.
		const breach = this.#failing(
			frame,
			this.#breaches(frame).filter(({ phase }) => phase === 'length' || phase === 'frame'),
		);
		if (!breach || CLOSE_RULE.test(breach.rule)) return null;
		this.#differences.add('after-close-judged');
		const { code } = this.#bodyOf(close);
		const reported = code ?? 1005;
		return this.#end({ sent: 'nothing', outcome: 'failed', reported }, frame, breach.rule);
	}

	/** Returns the breaches of a frame, and notes whether the reader sees one before the strict reader does. */
	#breaches(frame: Frame): readonly ReaderBreach[] {
		const breaches = readerBreaches(this.#rows, frame, this.#profile);
		if (seesEarlier(breaches, faultCodes(this.#rows, frame.index))) {
			this.#differences.add('first-bytes');
		}
		return breaches;
	}

	/** Returns the breach at which the reader fails the connection in this frame, if there is one. */
	#failing(frame: Frame, breaches: readonly ReaderBreach[]): ReaderBreach | undefined {
		const failing = breaches.filter(({ reaction }) => reactionFails(reaction));
		const now = failing.find(({ phase }) => phase !== 'message' && phaseReached(phase, frame));
		if (now || this.#spoilt === null || !phaseReached('message', frame)) return now;
		const rule = this.#spoilt;
		this.#name(rule, true);
		return { rule, phase: 'message', reaction: this.#profile.reactions[rule] };
	}

	/**
	 * Keeps the names of the differences that show in this breach.
	 * @param reached whether the frame has arrived far enough for the reader's check
	 */
	#name(rule: FrameFaultCode, reached: boolean): void {
		const { differences } = this.#profile;
		for (const name of Object.keys(differences) as DifferenceName[]) {
			const { rules, does, when } = differences[name]!;
			if (!rules.includes(rule)) continue;
			if (does !== undefined && reached && this.#profile.reactions[rule] === does) {
				this.#differences.add(name);
			}
			if (when !== undefined && !reached) this.#differences.add(name);
		}
	}

	/** Adds the difference `own-limit` if only one of the two limits is exceeded. */
	#nameLimit({ index }: Frame): void {
		if (!this.#profile.differences['own-limit']) return;
		const over = (rows: FrameRows) => faultCodes(rows, index).includes('length-limit');
		if (over(this.#rows) !== over(this.#strict)) this.#differences.add('own-limit');
	}

	#fail(frame: Frame, { rule, reaction }: ReaderBreach): ReaderVerdict {
		const sent = typeof reaction === 'number' ? reaction : 'nothing';
		const outcome = reaction === 'drop' ? 'ended' : 'failed';
		return this.#end({ sent, outcome, reported: 1006 }, frame, rule);
	}

	#end(
		how: Pick<ReaderVerdict, 'sent' | 'outcome' | 'reported'>,
		{ index }: Frame,
		rule: FrameFaultCode | 'after-close',
	): ReaderVerdict {
		return { ...this.#resultSoFar(), ...how, failure: { frame: index, rule } };
	}

	#closed(close: Frame): ReaderVerdict {
		const { code } = this.#bodyOf(close);
		const sent = this.#answer(close);
		return {
			...this.#resultSoFar(),
			sent,
			outcome: 'clean',
			reported: code ?? 1005,
			failure: null,
		};
	}

	#open(): ReaderVerdict {
		return {
			...this.#resultSoFar(),
			sent: 'nothing',
			outcome: 'open',
			reported: null,
			failure: null,
		};
	}

	#resultSoFar(): Pick<ReaderVerdict, 'messages' | 'pongs' | 'differences'> {
		const differences = [...this.#differences];
		return { messages: this.#messages, pongs: this.#pongs, differences };
	}

	/** The answer to a Close has the same code (§5.5.1). */
	#answer(close: Frame): number | 'empty' {
		const { code } = this.#bodyOf(close);
		return code === null || this.#profile.answersEmpty.includes(code) ? 'empty' : code;
	}

	#bodyOf({ index }: Frame): ReturnType<typeof readCloseBody> {
		return readCloseBody(payloadOf(this.#rows, this.#bytes, index));
	}
}

const CLOSE_RULE = /^close-/;

/** Returns whether the first two bytes of a control frame showed the reader a length that is not decoded yet. */
function seesEarlier(
	breaches: readonly ReaderBreach[],
	decoded: readonly FrameFaultCode[],
): boolean {
	return (
		breaches.some(({ rule }) => rule === 'control-length') && !decoded.includes('control-length')
	);
}
