// Reads the bytes after the two heads of an opened connection as the first frames of each side. Frames that a
// client sends before it has the 101 break §4.1, but they are read too, as ws does. Our server does not
// read the content of a GET first, so such content is read as frames too.
import type { Bytes } from '../bytes/bytes.ts';
import { decodeFrames } from '../frame/decode.ts';
import { readCloseBody } from '../frame/close.ts';
import { frameAt, payloadOf } from '../frame/frame.ts';
import type { FrameRows } from '../frame/rows.ts';
import { COLUMN, MESSAGE_OPEN, frameIndexAt, rowCell, runningMessage } from '../frame/rows.ts';
import { LIMITS } from '../limits.ts';
import { hasCompressed, messageVerdict } from '../message/message-verdict.ts';
import { readMessages } from '../message/messages.ts';
import { bytesOfRange } from '../report/range.ts';
import { NO_FIRST_FRAMES } from './behind-head.ts';
import type { FirstFrame, FirstFrames, FirstFramesOfBoth } from './behind-head.ts';
import type { DeflateAgreement } from './deflate-negotiation.ts';
import type { RequestReading } from './request.ts';
import type { ResponseReading } from './response.ts';
import type { Role } from '../role.ts';

/** Returns no frames unless the response opened the connection. */
export function firstFrames(request: RequestReading, response: ResponseReading): FirstFramesOfBoth {
	if (response.verdict !== 'open') return NO_FIRST_FRAMES;
	const { rest } = request.head;
	const early = request.bytes.subarray(rest.from, rest.to);
	const { deflate } = response;
	return {
		client: readFirstFrames('client', early, rest.from, deflate),
		server: readFirstFrames('server', response.rest, response.head.rest.from, deflate),
	};
}

/** Returns the first `most` of these frames, each with its fate. */
export function listFirstFrames(first: FirstFrames, most: number): readonly FirstFrame[] {
	const { rows, stopsAt, end } = first;
	const unfinished = unfinishedMessage(first);
	return Array.from({ length: Math.min(rows.count, most) }, (_, i) => {
		const frame = frameAt(rows, i);
		if (i === stopsAt && end.type === 'failed') return { frame, fate: 'fails' };
		if (i > stopsAt) return { frame, fate: 'unread' };
		if (!frame.complete) return { frame, fate: 'unfinished' };
		const kept = frame.opcode <= 2 && unfinished >= 0 && i >= unfinished;
		return { frame, fate: kept ? 'kept' : 'read' };
	});
}

/** Returns the first frame of the message that is unfinished where the receiver stops, or −1. */
function unfinishedMessage({ rows, stopsAt }: FirstFrames): number {
	if (stopsAt < rows.count) return runningMessage(rows, stopsAt);
	const last = rows.count - 1;
	if (!frameAt(rows, last).complete) return runningMessage(rows, last);
	return isOpenAfter(rows, last) ? rowCell(rows, last, COLUMN.runStart) : -1;
}

function readFirstFrames(
	from: Role,
	bytes: Bytes,
	at: number,
	deflate: DeflateAgreement | null,
): FirstFrames | null {
	if (bytes.length === 0) return null;
	const rows = decodeFrames(bytes, { from, deflate: deflate !== null, limit: LIMITS.message });
	const { stopsAt, end } = endOf(rows, bytes, deflate);
	return { from, at, bytes, rows, stopsAt, end, messages: messagesBefore(rows, stopsAt) };
}

function endOf(
	rows: FrameRows,
	bytes: Bytes,
	deflate: DeflateAgreement | null,
): Pick<FirstFrames, 'stopsAt' | 'end'> {
	const close = rows.firstClose < 0 ? rows.count : rows.firstClose;
	const inflated = deflate === null ? null : inflationFault(rows, bytes, deflate);
	// `inflationFault` gives only faults before the frame that fails the connection.
	if (inflated !== null && inflated.stopsAt < close) return inflated;
	const failure = rows.firstFailure;
	if (failure !== null && failure.frame <= close) {
		const { frame, code: rule, closeCode: code } = failure;
		return { stopsAt: frame, end: { type: 'failed', code, rule } };
	}
	if (close < rows.count && frameAt(rows, close).complete) {
		const { code } = readCloseBody(payloadOf(rows, bytes, close));
		return { stopsAt: close, end: { type: 'closed', code } };
	}
	const last = rows.count - 1;
	const stopsAt = rows.count;
	if (!frameAt(rows, last).complete) return { stopsAt, end: { type: 'unfinished', part: 'frame' } };
	// §5.4: the last frame may be complete while its message is not.
	if (isOpenAfter(rows, last)) return { stopsAt, end: { type: 'unfinished', part: 'message' } };
	return { stopsAt, end: { type: 'open' } };
}

function isOpenAfter(rows: FrameRows, index: number): boolean {
	return (rowCell(rows, index, COLUMN.head) & MESSAGE_OPEN) !== 0;
}

function inflationFault(
	rows: FrameRows,
	bytes: Bytes,
	deflate: DeflateAgreement,
): Pick<FirstFrames, 'stopsAt' | 'end'> | null {
	if (!hasCompressed(rows)) return null;
	const fromClient = rows.context.from === 'client';
	const takesOver = !(fromClient
		? deflate.clientNoContextTakeover
		: deflate.serverNoContextTakeover);
	const windowBits = fromClient ? deflate.clientMaxWindowBits : deflate.serverMaxWindowBits;
	const messages = readMessages(rows, bytes, { takesOver, windowBits });
	const { fault } = messageVerdict(messages, rows, messages.count);
	if (fault === null || fault.closeCode === null) return null;
	const { closeCode, diagnosis } = fault;
	return {
		// The receiver reads the fragments before the fault, and the control frames between them.
		stopsAt: frameIndexAt(rows, bytesOfRange(diagnosis.range).from),
		end: { type: 'failed', code: closeCode, rule: diagnosis.code },
	};
}

/** Returns the number of complete data messages before the frame at which the receiver stops. */
function messagesBefore(rows: FrameRows, stopsAt: number): number {
	let found = 0;
	for (let i = 0; i < Math.min(stopsAt, rows.count); i++) {
		const { opcode, fin, complete } = frameAt(rows, i);
		if (opcode <= 2 && fin && complete) found++;
	}
	return found;
}
