// What a reader makes of frames that come together: the rows of the one decoder, walked with its profile. It judges
// nothing anew: of the breaches in the rows it takes those that this reader looks at, when it looks.
import type { Bytes } from '../bytes/bytes.ts';
import { readCloseBody } from '../frame/close.ts';
import { decodeFrames } from '../frame/decode.ts';
import { faultCodes } from '../frame/diagnoses.ts';
import type { FrameFault } from '../frame/fault-bits.ts';
import type { Frame } from '../frame/frame.ts';
import { frameAt, payloadOf } from '../frame/frame.ts';
import { OPCODE } from '../frame/opcode.ts';
import type { FrameRows } from '../frame/rows.ts';
import { COLUMN, rowCell } from '../frame/rows.ts';
import type { DifferenceName } from './differences.ts';
import type { Profile } from './profile.ts';
import { PROFILES } from './profiles.ts';
import type { ReaderReaction, ReaderStage } from './reaction.ts';
import { STAGES } from './reaction.ts';
import type { Reader } from './reader.ts';
import { readsFrom } from './reader.ts';

export interface ReaderVerdict {
	/** Messages handed to the application. */
	readonly messages: number;
	/** Pings answered. */
	readonly pongs: number;
	/** The code in the Close that it sends; `empty`: a Close without one; `nothing`: no Close. */
	readonly sent: number | 'empty' | 'nothing';
	/** `failed`: the application hears of an error. `ended`: it does not. `clean`: both have said Close. */
	readonly outcome: 'open' | 'clean' | 'failed' | 'ended';
	/** The code that the application gets; null while the connection is open. */
	readonly reported: number | null;
	/** What it fails over; `after-close` where no rule is broken but a Close has come. */
	readonly failure: { readonly frame: number; readonly rule: FrameFault | 'after-close' } | null;
	/** What it did otherwise than a strict reader, on the way. */
	readonly differences: readonly DifferenceName[];
}

/** Null where it never reads what this side sends. `rows` are those of `bytes`, as the strict reader has them. */
export function readerVerdict(rows: FrameRows, bytes: Bytes, reader: Reader): ReaderVerdict | null {
	if (!readsFrom(reader, rows.context.from)) return null;
	return new Walk(rows, bytes, PROFILES[reader]).verdict();
}

interface Breach {
	readonly rule: FrameFault;
	readonly stage: ReaderStage;
	readonly reaction: ReaderReaction;
}

class Walk {
	readonly #profile: Profile;
	/** As the strict reader has them, and with this reader's own limit. */
	readonly #strict: FrameRows;
	readonly #rows: FrameRows;
	readonly #bytes: Bytes;
	readonly #differences = new Set<DifferenceName>();
	#messages = 0;
	#pongs = 0;
	#close: Frame | null = null;
	/** The fault of the running text that is told at its end. */
	#spoilt: FrameFault | null = null;

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

	/** A reader that looks at all the lengths of a read before it takes any frame of it. */
	#lengthsFirst(): ReaderVerdict | null {
		if (!this.#profile.differences['lengths-first']) return null;
		const rows = this.#rows;
		for (let i = 0; i < rows.count; i++) {
			if (i + 1 < rows.count && rowCell(rows, i, COLUMN.headerFaults) === 0) continue;
			const frame = frameAt(rows, i);
			const breach = this.#breaches(frame).find(({ stage }) => stage === 'length');
			if (!breach || !fails(breach.reaction)) continue;
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

	/** Nothing about it is to be looked at: no breach in it or before it in its message, and it is all here. */
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
		for (const { rule, stage } of breaches) this.#name(rule, this.#reached(stage, frame));
		this.#nameLimit(frame);
		const text = breaches.find(({ stage }) => stage === 'message');
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
		// What it carries counts no more.
		const breach = this.#failing(
			frame,
			this.#breaches(frame).filter(({ stage }) => stage === 'length' || stage === 'frame'),
		);
		if (!breach || CLOSE_BODY.test(breach.rule)) return null;
		this.#differences.add('after-close-judged');
		const { code } = this.#bodyOf(close);
		const reported = code ?? 1005;
		return this.#end({ sent: 'nothing', outcome: 'failed', reported }, frame, breach.rule);
	}

	/** In the order in which this reader looks. */
	#breaches(frame: Frame): readonly Breach[] {
		const { reactions, stages, longestFrame } = this.#profile;
		const rules = [...faultCodes(this.#rows, frame.index)];
		const announced = frame.announcedLength ?? 0;
		if (longestFrame !== null && announced > longestFrame && !rules.includes('length-top-bit')) {
			if (!rules.includes('length-representable')) rules.unshift('length-representable');
		}
		// Whoever looks at two bytes sees that a control frame has more than 125, and not how many.
		const looksEarly = stages['control-length'] === 'start';
		if (looksEarly && frame.opcode & 8 && frame.lengthForm !== 7) {
			if (!rules.includes('control-length')) {
				rules.push('control-length');
				this.#differences.add('first-bytes');
			}
		}
		return rules
			.map((rule) => ({ rule, stage: stages[rule], reaction: reactions[rule] }))
			.sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage));
	}

	#failing(frame: Frame, breaches: readonly Breach[]): Breach | undefined {
		const failing = breaches.filter(({ reaction }) => fails(reaction));
		const now = failing.find(({ stage }) => stage !== 'message' && this.#reached(stage, frame));
		if (now || this.#spoilt === null || !this.#reached('message', frame)) return now;
		const rule = this.#spoilt;
		this.#name(rule, true);
		return { rule, stage: 'message', reaction: this.#profile.reactions[rule] };
	}

	#reached(stage: ReaderStage, frame: Frame): boolean {
		switch (stage) {
			case 'seen':
				return true;
			case 'start':
				return frame.end - frame.offset >= 2;
			case 'length':
				return frame.announcedLength !== null;
			case 'header':
				return frame.headerComplete;
			case 'frame':
				return frame.complete;
			case 'message':
				return frame.complete && frame.fin && (frame.opcode & 8) === 0;
		}
	}

	/** Keeps the names of the differences that show in this breach. */
	#name(rule: FrameFault, reached: boolean): void {
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

	#nameLimit({ index }: Frame): void {
		if (!this.#profile.differences['own-limit']) return;
		const over = (rows: FrameRows) => faultCodes(rows, index).includes('length-limit');
		if (over(this.#rows) !== over(this.#strict)) this.#differences.add('own-limit');
	}

	#fail(frame: Frame, { rule, reaction }: Breach): ReaderVerdict {
		const sent = typeof reaction === 'number' ? reaction : 'nothing';
		const outcome = reaction === 'drop' ? 'ended' : 'failed';
		return this.#end({ sent, outcome, reported: 1006 }, frame, rule);
	}

	#end(
		how: Pick<ReaderVerdict, 'sent' | 'outcome' | 'reported'>,
		{ index }: Frame,
		rule: FrameFault | 'after-close',
	): ReaderVerdict {
		return { ...this.#so(), ...how, failure: { frame: index, rule } };
	}

	#closed(close: Frame): ReaderVerdict {
		const { code } = this.#bodyOf(close);
		const sent = this.#answer(close);
		return { ...this.#so(), sent, outcome: 'clean', reported: code ?? 1005, failure: null };
	}

	#open(): ReaderVerdict {
		return { ...this.#so(), sent: 'nothing', outcome: 'open', reported: null, failure: null };
	}

	#so(): Pick<ReaderVerdict, 'messages' | 'pongs' | 'differences'> {
		const differences = [...this.#differences];
		return { messages: this.#messages, pongs: this.#pongs, differences };
	}

	/** §5.5.1: the answer echoes the code. */
	#answer(close: Frame): number | 'empty' {
		const { code } = this.#bodyOf(close);
		return code === null || this.#profile.answersEmpty.includes(code) ? 'empty' : code;
	}

	#bodyOf({ index }: Frame): ReturnType<typeof readCloseBody> {
		return readCloseBody(payloadOf(this.#rows, this.#bytes, index));
	}
}

const CLOSE_BODY = /^close-/;

/** Whether it ends the connection. */
function fails(reaction: ReaderReaction): boolean {
	return typeof reaction === 'number' || reaction === 'fail' || reaction === 'drop';
}
