// The judgment of a strict receiver about whole messages: the breach because of which the connection ends. A
// failure that single frames show earlier takes precedence.
import type { FrameRows } from '../frame/rows.ts';
import { COLUMN, COMPRESSED, ROW_WORDS, frameIndexAt } from '../frame/rows.ts';
import { STRICT_MESSAGE_POLICY } from '../reader/message-policy.ts';
import { MESSAGE_RULES } from '../report/message-rules.ts';
import { bytesOfRange } from '../report/range.ts';
import type { MessageDiagnosis } from './message.ts';
import type { Messages } from './messages.ts';

/** Represents a fault of a message, and whether the receiver fails the connection because of it. */
export interface MessageFault {
	readonly message: number;
	readonly diagnosis: MessageDiagnosis;
	/** Holds the code in the receiver's Close frame; it is null when the connection continues or may continue. */
	readonly closeCode: 1007 | 1009 | null;
}

/** Says what a strict receiver finds in the compressed messages of a document. */
export interface MessageVerdict {
	/** Holds the breach that ends the connection; without such a breach it is the first one. */
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
 * Judges the first `most` messages, up to the first Close. A breach in or after the frame that fails the
 * connection gets no close code.
 */
export function messageVerdict(messages: Messages, rows: FrameRows, most: number): MessageVerdict {
	let fault: MessageFault | null = null;
	let breachCount = 0;
	for (let i = 0; i < Math.min(messages.count, most); i++) {
		if (rows.firstClose >= 0 && messages.firstFrame(i) > rows.firstClose) break;
		if (!messages.isCompressed(i)) continue;
		const { diagnoses } = messages.at(i);
		breachCount += diagnoses.filter(({ code }) => MESSAGE_RULES[code].level !== 'advice').length;
		for (const diagnosis of diagnoses) {
			const closeCode = closeCodeOver(diagnosis, rows);
			if (closeCode !== null) fault = worse(fault, { message: i, diagnosis, closeCode });
			else fault ??= { message: i, diagnosis, closeCode };
		}
	}
	return { fault, breachCount };
}

function worse(one: MessageFault | null, other: MessageFault): MessageFault {
	if (one === null || one.closeCode === null) return other;
	// A receiver checks the text that came before a limit or before bad data first.
	const sooner = other.message === one.message && other.closeCode === 1007;
	return sooner && other.diagnosis.code === 'deflate-text-utf8' ? other : one;
}

function closeCodeOver({ code, data, range }: MessageDiagnosis, rows: FrameRows) {
	const { firstFailure } = rows;
	if (firstFailure && frameIndexAt(rows, bytesOfRange(range).from) >= firstFailure.frame)
		return null;
	// A receiver delivers data that only end too early, as far as they go.
	if (code === 'deflate-data-valid' && data['fault'] === 'unfinished') return null;
	const reaction = STRICT_MESSAGE_POLICY[code];
	return reaction === 'unseen' ? null : reaction;
}
