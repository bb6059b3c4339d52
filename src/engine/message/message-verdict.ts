// The judgment of a strict receiver about whole messages: the breach because of which the connection ends. A
// failure that single frames show earlier takes precedence.
import type { FrameRows } from '../frame/rows.ts';
import { COLUMN, COMPRESSED, ROW_WORDS } from '../frame/rows.ts';
import type { FailureCloseCode } from '../reader/frame-policy.ts';
import { readerReaction } from '../reader/profile.ts';
import { MESSAGE_RULES } from '../report/message-rules.ts';
import type { MessageDiagnosis } from './message.ts';
import type { Messages } from './messages.ts';

/** Represents a fault of a message, and whether the receiver fails the connection because of it. */
export interface MessageFault {
	readonly message: number;
	readonly diagnosis: MessageDiagnosis;
	/** Holds the code in the receiver's Close frame; it is null when the connection continues or may continue. */
	readonly closeCode: FailureCloseCode | null;
	/** Says whether the rule is a duty. It is false if the rule only advises. */
	readonly duty: boolean;
}

/** Says what a strict receiver finds in the compressed messages of a document. */
export interface MessageVerdict {
	/**
	 * Holds the breach that ends the connection. Without such a breach it is the first of a duty, and without that the
	 * first of advice.
	 */
	readonly fault: MessageFault | null;
	/** Counts the breached rules in the messages that were read; advice does not count. */
	readonly breachCount: number;
}

/** Returns whether the document contains a compressed message. */
export function hasCompressed({ words, count }: FrameRows): boolean {
	for (let base = 0; base < count * ROW_WORDS; base += ROW_WORDS) {
		if (words[base + COLUMN.head]! & COMPRESSED) return true;
	}
	return false;
}

/**
 * Judges the first `most` messages, up to the first Close. A breach that shows only in or after the frame that fails
 * the connection, or after the Close, gets no close code.
 */
export function messageVerdict(messages: Messages, rows: FrameRows, most: number): MessageVerdict {
	let fault: MessageFault | null = null;
	let breachCount = 0;
	for (let i = 0; i < Math.min(messages.count, most); i++) {
		if (rows.firstClose >= 0 && messages.firstFrame(i) > rows.firstClose) break;
		if (!messages.isCompressed(i)) continue;
		const { diagnoses, joined } = messages.at(i);
		breachCount += diagnoses.filter(({ code }) => isDuty(code)).length;
		const seen = seenByReceiver(messages, i, joined.frames.at(-1)!, rows) ?? diagnoses;
		for (const diagnosis of diagnoses) {
			const shows = seen.some(({ code }) => code === diagnosis.code);
			const reaction = shows ? readerReaction(diagnosis) : null;
			const closeCode = typeof reaction === 'number' ? reaction : null;
			const duty = isDuty(diagnosis.code);
			const found = { message: i, diagnosis, closeCode, duty };
			if (closeCode !== null) fault = worse(fault, found);
			else if (fault === null || (duty && !fault.duty)) fault = found;
		}
	}
	return { fault, breachCount };
}

function isDuty(code: MessageDiagnosis['code']): boolean {
	return MESSAGE_RULES[code].level !== 'advice';
}

/**
 * Returns what the receiver finds in a message of which it does not read the last frame, because another frame fails
 * the connection or because it discards what follows a Close (§1.4). Returns null if it reads the message to its end.
 */
function seenByReceiver(
	messages: Messages,
	index: number,
	lastFrame: number,
	{ firstFailure, firstClose }: FrameRows,
): readonly MessageDiagnosis[] | null {
	const failing = firstFailure?.frame ?? Infinity;
	const until = firstClose < 0 ? failing : Math.min(failing, firstClose);
	if (lastFrame < until) return null;
	return messages.firstFrame(index) < until ? messages.at(index, until).diagnoses : [];
}

function worse(one: MessageFault | null, other: MessageFault): MessageFault {
	if (one === null || one.closeCode === null) return other;
	if (other.message !== one.message || other.diagnosis.code !== 'deflate-text-utf8') return one;
	// A receiver checks the text that came before a limit, before bad data or before a back-reference that it
	// cannot follow. Only a receiver that can follow the back-reference sees the text after it.
	const followed =
		one.diagnosis.code === 'deflate-window-kept' || one.diagnosis.code === 'deflate-takeover-kept';
	return followed && other.diagnosis.range.end >= one.diagnosis.range.end ? one : other;
}
