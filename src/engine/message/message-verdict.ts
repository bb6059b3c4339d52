// What a strict receiver makes of whole messages: the breach that ends the connection, unless one that single frames
// show does so before.
import type { FrameRows } from '../frame/rows.ts';
import { COLUMN, COMPRESSED, ROW_WORDS, frameIndexAt } from '../frame/rows.ts';
import { bytesOfRange } from '../report/range.ts';
import type { MessageDiagnosis } from './message.ts';
import type { Messages } from './messages.ts';

export interface MessageFault {
	readonly message: number;
	readonly diagnosis: MessageDiagnosis;
	/** The code in the Close; null where the connection goes on, or may. */
	readonly closeCode: 1007 | 1009 | null;
}

export interface MessageVerdict {
	/** The one that ends the connection, else the first. */
	readonly fault: MessageFault | null;
	/** Breaches in the messages looked at. */
	readonly faults: number;
}

/** Whether there is anything to inflate. */
export function hasCompressed({ words, count }: FrameRows): boolean {
	for (let base = 0; base < count * ROW_WORDS; base += ROW_WORDS) {
		if (words[base + COLUMN.head]! & COMPRESSED) return true;
	}
	return false;
}

/** Of the first `most` messages, up to a Close and to the frame over which the connection fails. */
export function messageVerdict(messages: Messages, rows: FrameRows, most: number): MessageVerdict {
	let fault: MessageFault | null = null;
	let faults = 0;
	for (let i = 0; i < Math.min(messages.count, most); i++) {
		if (rows.firstClose >= 0 && messages.firstFrame(i) > rows.firstClose) break;
		if (!messages.isCompressed(i)) continue;
		const { diagnoses } = messages.at(i);
		faults += diagnoses.length;
		for (const diagnosis of diagnoses) {
			const closeCode = closeCodeOver(diagnosis, rows);
			if (closeCode !== null) fault = worse(fault, { message: i, diagnosis, closeCode });
			else fault ??= { message: i, diagnosis, closeCode };
		}
	}
	return { fault, faults };
}

function worse(one: MessageFault | null, other: MessageFault): MessageFault {
	if (one === null || one.closeCode === null) return other;
	// What came before too much, or before bad data, is judged as text before that.
	const sooner = other.message === one.message && other.closeCode === 1007;
	return sooner && other.diagnosis.code === 'deflate-text-utf8' ? other : one;
}

function closeCodeOver({ code, data, range }: MessageDiagnosis, rows: FrameRows) {
	const { firstFailure } = rows;
	if (firstFailure && frameIndexAt(rows, bytesOfRange(range).from) >= firstFailure.frame)
		return null;
	switch (code) {
		case 'deflate-limit-inflated':
			return 1009;
		case 'deflate-text-utf8':
			return 1007;
		case 'deflate-data-valid':
			// Data that merely end too early are taken as far as they go.
			return data['fault'] === 'unfinished' ? null : 1007;
		// A receiver that has kept more than it has to notices nothing.
		case 'deflate-window-kept':
		case 'deflate-takeover-kept':
		case 'deflate-tail-removed':
		case 'deflate-empty-message':
		case 'deflate-length-compressed':
			return null;
	}
}
