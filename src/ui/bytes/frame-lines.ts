// Makes the frames of a document into lines of a list, for the lines in view.
import type { Bytes } from '../../engine/bytes/index.ts';
import type { Frame, FrameRows } from '../../engine/frame/index.ts';
import { hexText, uint16 } from '../../engine/bytes/index.ts';
import { OPCODE, frameAt, isText, isTextJudged, payloadOf } from '../../engine/frame/index.ts';
import type { MarksOf, Severity } from './byte-mark.ts';
import { worst } from './byte-mark.ts';
import { payloadNotes } from './byte-notes.ts';

export interface FrameLine {
	readonly frame: Frame;
	/** Shows the beginning of the payload: text, a close code and reason, or hex digits. */
	readonly preview: string;
	readonly severity: Severity | null;
	/** Says whether the frame has no fault so far. It is false, too, if its text was not read further. */
	readonly valid: boolean;
	/** Says whether a strict receiver fails the connection at this frame. */
	readonly ends: boolean;
	/** Says whether the frame comes after the failure of the connection. */
	readonly after: boolean;
}

const TEXT_BYTES = 40;
const HEX_BYTES = 8;

export function frameLine(rows: FrameRows, bytes: Bytes, marks: MarksOf, index: number): FrameLine {
	const end = rows.firstFailure?.frame ?? Infinity;
	const severity = worst(marks(index));
	return {
		frame: frameAt(rows, index),
		preview: previewOf(rows, bytes, index),
		severity,
		valid: severity === null && (!isText(rows, index) || isTextJudged(rows, index)),
		ends: index === end,
		after: index > end,
	};
}

function previewOf(rows: FrameRows, bytes: Bytes, index: number): string {
	const { opcode, payloadFrom, payloadTo } = frameAt(rows, index);
	const length = payloadTo - payloadFrom;
	if (length === 0) return '';
	if (isText(rows, index)) return textFrom(rows, bytes, index, 0, length);
	if (opcode === OPCODE.close && length >= 2) {
		const code = payloadOf(rows, bytes, index, 0, 2);
		const reason = textFrom(rows, bytes, index, 2, length);
		return `${uint16(code, 0)} ${reason}`.trimEnd();
	}
	const shown = Math.min(length, HEX_BYTES);
	return hexText(payloadOf(rows, bytes, index, 0, shown)) + (shown < length ? ' …' : '');
}

function textFrom(
	rows: FrameRows,
	bytes: Bytes,
	index: number,
	from: number,
	length: number,
): string {
	const shown = Math.min(length, from + TEXT_BYTES);
	const text = payloadNotes(rows, bytes, index, from, shown)
		.filter((note) => !note.continues)
		.map(({ codePoint }) => (codePoint === null ? '\ufffd' : plain(codePoint)))
		.join('');
	return text + (shown < length ? '…' : '');
}

/**
 * Returns a character for a line of text: blanks and combining marks stay; control characters become dots.
 */
function plain(codePoint: number): string {
	const character = String.fromCodePoint(codePoint);
	return /[\p{Cc}\p{Zl}\p{Zp}]/u.test(character) ? '·' : character;
}
