// One edit that removes a diagnosis, where one edit is clearly the sensible one. The kind of a fix selects
// the words of its button. Undo treats a fix like any other edit.
import type { Bytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import type { Edit } from '../bytes/edit.ts';
import { utf8FaultOf } from '../bytes/utf8.ts';
import { decodeUtf8, encodeUtf8 } from '../bytes/utf8-text.ts';
import { replaceBytes, setFin, setOpcode, setRsv } from './bit-intents.ts';
import { LONGEST_CONTROL_PAYLOAD, closeBody } from './close.ts';
import { minimalLengthForm } from './encode.ts';
import type { FrameFaultCode } from './fault-bits.ts';
import { deleteFrame } from './frame-intents.ts';
import type { Frame } from './frame.ts';
import { frameAt, payloadOf } from './frame.ts';
import { mask } from './mask.ts';
import { OPCODE } from './opcode.ts';
import { newKey, setLengthForm, setMasked, setPayload } from './payload-intents.ts';
import type { FrameRows } from './rows.ts';
import { COLUMN, rowCell } from './rows.ts';

export type FixKind =
	| 'clear-rsv'
	| 'set-fin'
	| 'finish-message'
	| 'make-text'
	| 'make-binary'
	| 'make-continuation'
	| 'make-pong'
	| 'mask'
	| 'unmask'
	| 'new-key'
	| 'shortest-length'
	| 'length-of-what-is-there'
	| 'cut-to-125'
	| 'close-code-1000'
	| 'replace-bad-characters'
	| 'cut-last-character'
	| 'delete-frame';

export interface Fix {
	readonly kind: FixKind;
	readonly edit: Edit;
}

/**
 * Returns the fix for a diagnosis, or null when no single edit is clearly the sensible one. `key` is a fresh
 * masking key for the fixes that need one.
 */
export function fixOf(
	bytes: Bytes,
	rows: FrameRows,
	index: number,
	code: FrameFaultCode,
	key: Bytes,
): Fix | null {
	const frame = frameAt(rows, index);
	const opcodeFix = (kind: FixKind, opcode: number, at = index): Fix | null =>
		fix(kind, setOpcode(bytes, rows, at, opcode));
	switch (code) {
		case 'frame-rsv1':
		case 'deflate-rsv1-first-frame':
		case 'deflate-rsv1-control':
			return fix('clear-rsv', setRsv(bytes, rows, index, 1, 0));
		case 'frame-rsv2':
			return fix('clear-rsv', setRsv(bytes, rows, index, 2, 0));
		case 'frame-rsv3':
			return fix('clear-rsv', setRsv(bytes, rows, index, 3, 0));
		case 'frame-opcode-reserved-data':
		case 'fragment-start-missing':
			if (frame.runningMessage >= 0) return opcodeFix('make-continuation', OPCODE.continuation);
			return startsText(frame, payloadOf(rows, bytes, index))
				? opcodeFix('make-text', OPCODE.text)
				: opcodeFix('make-binary', OPCODE.binary);
		case 'fragment-interleaved':
			return opcodeFix('make-continuation', OPCODE.continuation);
		case 'frame-opcode-reserved-control':
			// §5.5.3: an unsolicited Pong needs no answer, so it does no harm.
			return opcodeFix('make-pong', OPCODE.pong);
		case 'control-unfragmented':
			return fix('set-fin', setFin(bytes, rows, index, 1));
		case 'close-mid-message':
			return finishMessage(bytes, rows, index);
		case 'close-once':
		case 'close-no-data-after':
			return fix('delete-frame', deleteFrame(rows, index));
		case 'mask-client':
			return fix('mask', setMasked(bytes, rows, index, key));
		case 'mask-server':
			return fix('unmask', setMasked(bytes, rows, index, null));
		case 'mask-key-fresh':
		case 'mask-key-unpredictable':
			return fix('new-key', newKey(bytes, rows, index, key));
		case 'length-minimal-16':
		case 'length-minimal-64': {
			const form = minimalLengthForm(frame.announcedLength ?? 0);
			return fix('shortest-length', setLengthForm(bytes, rows, index, form));
		}
		case 'length-top-bit':
		case 'length-representable':
		case 'frame-incomplete': {
			const there = payloadOf(rows, bytes, index);
			return fix('length-of-what-is-there', setPayload(bytes, rows, index, there));
		}
		case 'control-length':
			return fix('cut-to-125', setPayload(bytes, rows, index, shortened(bytes, rows, frame)));
		case 'close-body-length':
			return fix('close-code-1000', setPayload(bytes, rows, index, closeBody(1000)));
		case 'close-code-reserved-local':
		case 'close-code-reserved-1004':
		case 'close-code-unassigned':
		case 'close-code-below-1000':
		case 'close-code-above-4999': {
			const { payloadFrom: from, key: own } = frame;
			const body = own === null ? closeBody(1000) : mask(closeBody(1000), own);
			return fix('close-code-1000', replaceBytes(bytes, from, from + 2, body));
		}
		case 'close-reason-utf8':
			return repairReason(bytes, rows, index);
		case 'utf8-truncated':
			return cutLastCharacter(bytes, rows, index);
		case 'utf8-lead-byte':
		case 'utf8-continuation':
		case 'utf8-stray-continuation':
		case 'utf8-overlong':
		case 'utf8-surrogate':
		case 'utf8-too-large':
			// The bytes stay and the message becomes binary, because only the sender knows which text was
			// meant.
			return opcodeFix('make-binary', OPCODE.binary, frame.messageStart);
		case 'length-limit':
			return null;
	}
}

function fix(kind: FixKind, edit: Edit | null): Fix | null {
	return edit === null ? null : { kind, edit };
}

/**
 * Returns whether a payload can begin a text message: its UTF-8 is valid, or only its last character is cut and more
 * fragments follow.
 */
function startsText({ fin }: Frame, payload: Bytes): boolean {
	const fault = utf8FaultOf(payload);
	return fault === null || (!fin && fault.kind === 'utf8-truncated');
}

/**
 * Sets FIN on the last fragment before the Close. Returns null if a reserved opcode would then begin another
 * message.
 */
function finishMessage(bytes: Bytes, rows: FrameRows, index: number): Fix | null {
	const { runningMessage } = frameAt(rows, index);
	for (let i = index - 1; i >= runningMessage; i--) {
		const { opcode, fin } = frameAt(rows, i);
		if (opcode & 8 || (opcode > 2 && fin)) continue;
		const fragment = opcode <= 2 || i === runningMessage;
		return fragment ? fix('finish-message', setFin(bytes, rows, i, 1)) : null;
	}
	return null;
}

/** Returns a control payload cut to 125 bytes; the reason of a Close is cut at a character border. */
function shortened(bytes: Bytes, rows: FrameRows, frame: Frame): Bytes {
	const cut = payloadOf(rows, bytes, frame.index).subarray(0, LONGEST_CONTROL_PAYLOAD);
	if (frame.opcode !== OPCODE.close) return cut;
	const fault = utf8FaultOf(cut, Math.min(2, cut.length));
	return fault?.kind === 'utf8-truncated' ? cut.subarray(0, fault.start) : cut;
}

/**
 * Replaces ill-formed bytes of the reason by U+FFFD, like a UTF-8 decoder, and keeps at most 125 bytes of
 * payload.
 */
function repairReason(bytes: Bytes, rows: FrameRows, index: number): Fix | null {
	const payload = payloadOf(rows, bytes, index);
	const reason = encodeUtf8(decodeUtf8(payload.subarray(2)).text);
	const room = reason.subarray(0, LONGEST_CONTROL_PAYLOAD - 2);
	const whole = room.subarray(0, utf8FaultOf(room)?.start ?? room.length);
	const body = joinBytes([payload.subarray(0, 2), whole]);
	return fix('replace-bad-characters', setPayload(bytes, rows, index, body));
}

/** Removes the incomplete character when all its bytes are in this frame; else the message becomes binary. */
function cutLastCharacter(bytes: Bytes, rows: FrameRows, index: number): Fix | null {
	const payload = payloadOf(rows, bytes, index);
	const packed = rowCell(rows, index, COLUMN.utf8) - 1;
	const start = (packed >>> 2) - (packed & 3);
	if (start >= 0) {
		return fix('cut-last-character', setPayload(bytes, rows, index, payload.subarray(0, start)));
	}
	const { messageStart } = frameAt(rows, index);
	return fix('make-binary', setOpcode(bytes, rows, messageStart, OPCODE.binary));
}
