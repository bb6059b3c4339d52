// Finds the faults that only a whole message shows: the rules of compression that need inflating (RFC 7692 §7.2).
import { hexText } from '../bytes/hex.ts';
import { utf8FaultOf } from '../bytes/utf8.ts';
import type { FrameRows } from '../frame/rows.ts';
import { COLUMN, rowCell } from '../frame/rows.ts';
import type { RuleData } from '../report/diagnosis.ts';
import { diagnosis } from '../report/diagnosis.ts';
import type { BitRange } from '../report/range.ts';
import { bitRange, byteRange } from '../report/range.ts';
import type { MessageRuleCode } from '../report/rules.ts';
import type { DataBits } from './deflate.ts';
import { bitsOfBytes } from './carried.ts';
import { messagePieces } from './joined.ts';
import type { Inflation, Message, MessageDiagnosis } from './message.ts';
import type { SenderAgreement } from './sender-agreement.ts';

type Unjudged = Omit<Message, 'diagnoses'>;

/** Counts the bytes that the sender should have removed from the end of the data (RFC 7692 §7.2.1). */
const TAIL_BYTES = 4;

/** Returns the diagnoses of a message; only a compressed message can have some. */
export function judgeMessage(
	message: Unjudged,
	rows: FrameRows,
	agreement: SenderAgreement,
): readonly MessageDiagnosis[] {
	const { inflation } = message;
	if (inflation === null) return [];
	const { reading, ownLimit } = inflation;
	const found: MessageDiagnosis[] = [];
	const add = (code: MessageRuleCode, bits: DataBits, data: RuleData = {}) =>
		found.push(diagnosis(code, dataBitsRange(message, bits), data));
	const { beyondWindow, beforeMessage, end } = reading;
	if (beyondWindow !== null) {
		const { distance } = beyondWindow;
		add('deflate-window-kept', beyondWindow, { distance, window: 2 ** agreement.windowBits });
	}
	if (beforeMessage !== null) {
		add('deflate-takeover-kept', beforeMessage, { distance: beforeMessage.distance });
	}
	if (end === 'too-long') {
		if (!ownLimit) add('deflate-limit-inflated', reading.at, { limit: rows.context.limit ?? 0 });
	} else if (end === 'unfinished' || end === 'complete') {
		// The tail that the receiver appended is not the data of another block.
		const cut = end === 'unfinished' || !reading.lastBlock.empty;
		if (cut && message.end === 'whole') found.push(judgeEnd(message, inflation, rows));
	} else {
		add('deflate-data-valid', reading.at, { fault: end });
	}
	return [...found, ...judgeText(message, inflation)];
}

/** Diagnoses data that end inside a block or with the tail that the sender should have removed. */
function judgeEnd(message: Unjudged, { reading }: Inflation, rows: FrameRows): MessageDiagnosis {
	const { frames, payload } = message.joined;
	const { length } = payload;
	if (length === 0) {
		const start = 8 * rowCell(rows, frames[0]!, COLUMN.offset);
		return diagnosis('deflate-empty-message', bitRange(start + 9, start + 16));
	}
	const { to, empty } = reading.lastBlock;
	if (empty && to === 8 * length) {
		const tail = { from: 8 * (length - TAIL_BYTES), to };
		return diagnosis('deflate-tail-removed', dataBitsRange(message, tail));
	}
	const last = { from: 8 * (length - 1), to: 8 * length };
	return diagnosis('deflate-data-valid', dataBitsRange(message, last), { fault: 'unfinished' });
}

/** Judges the inflated bytes as the text of the message (RFC 6455 §8.1). */
function judgeText(message: Unjudged, inflation: Inflation): readonly MessageDiagnosis[] {
	const { bytes, reading } = inflation;
	if (message.kind !== 'text') return [];
	const fault = utf8FaultOf(bytes);
	if (fault === null) return [];
	const { offset, start, kind } = fault;
	// The rest of a cut character may be in bytes that have not come or could not be inflated.
	const read =
		message.end === 'whole' && (reading.end === 'complete' || reading.end === 'unfinished');
	if (kind === 'utf8-truncated' && !read) return [];
	const to = Math.min(offset + 1, bytes.length);
	const bits = bitsOfBytes(inflation, start, to);
	const data = { kind, offset, bytes: hexText(bytes.subarray(start, to)) };
	return [diagnosis('deflate-text-utf8', dataBitsRange(message, bits), data)];
}

/**
 * Returns the bytes of the document that contain these bits, at most up to the end of one frame. For bits of
 * the tail it returns the last byte of the payload.
 */
function dataBitsRange({ joined }: Unjudged, { from, to }: DataBits): BitRange {
	const { length } = joined.payload;
	const end = Math.min(Math.ceil(to / 8), length);
	const [piece] = messagePieces(joined, Math.min(Math.floor(from / 8), length - 1), end);
	return piece?.range ?? byteRange(joined.offsets[0]!, joined.offsets[0]!);
}
