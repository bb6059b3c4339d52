// The characters of a text message over the bytes of one of its frames. A character may begin in an earlier
// fragment and end in a later one (§5.6); the functions here still give it as one character.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import type { Utf8Character } from '../bytes/utf8-text.ts';
import { utf8Characters } from '../bytes/utf8-text.ts';
import { frameAt, nextFragment, payloadOf, previousFragment } from './frame.ts';
import { OPCODE } from './opcode.ts';
import type { FrameRows } from './rows.ts';

/** A character has at most three bytes besides the byte in question. */
const REACH = 3;

/** Returns whether the frame carries readable text: it belongs to a text message that is not compressed. */
export function isText(rows: FrameRows, index: number): boolean {
	const { opcode, messageStart, compressed } = frameAt(rows, index);
	if (opcode !== OPCODE.text && opcode !== OPCODE.continuation) return false;
	return !compressed && frameAt(rows, messageStart).opcode === OPCODE.text;
}

/**
 * Returns whether the diagnoses of the frame report every fault in its text. The decoder checks a text up to its first
 * ill-formed byte. After the failing frame and after a Close, that byte may lie in an earlier fragment of the message.
 */
export function isTextJudged(rows: FrameRows, index: number): boolean {
	const failing = rows.firstFailure?.frame ?? Infinity;
	const close = rows.firstClose < 0 ? Infinity : rows.firstClose;
	return index <= Math.min(failing, close) || frameAt(rows, index).messageStart === index;
}

/**
 * Returns the characters that touch the payload bytes [from, to) of a frame. Offsets count from the start of
 * this frame's payload. An offset below 0 means that the character began in an earlier fragment. A character
 * may end in a later fragment. The result is empty when the frame does not carry text.
 */
export function frameCharacters(
	rows: FrameRows,
	bytes: Bytes,
	index: number,
	from = 0,
	to = Infinity,
): readonly Utf8Character[] {
	if (!isText(rows, index)) return [];
	const { payloadFrom, payloadTo } = frameAt(rows, index);
	const start = Math.max(0, from - REACH);
	const stop = Math.min(to, payloadTo - payloadFrom);
	const before = start === 0 ? gather(rows, bytes, index, 'before') : NO_BYTES;
	const last = stop + REACH >= payloadTo - payloadFrom;
	const after = last ? gather(rows, bytes, index, 'after') : NO_BYTES;
	const text = joinBytes([before, payloadOf(rows, bytes, index, start, stop + REACH), after]);
	const origin = start - before.length;
	return utf8Characters(text, from - origin, stop - origin).map((character) => ({
		...character,
		offset: character.offset + origin,
	}));
}

/** Returns up to three bytes from the fragments before or after the frame, in message order. */
function gather(rows: FrameRows, bytes: Bytes, index: number, side: 'before' | 'after'): Bytes {
	const step = side === 'before' ? previousFragment : nextFragment;
	let found = NO_BYTES;
	for (let i = step(rows, index); i >= 0 && found.length < REACH; i = step(rows, i)) {
		const { payloadFrom, payloadTo } = frameAt(rows, i);
		const length = payloadTo - payloadFrom;
		const missing = REACH - found.length;
		found =
			side === 'before'
				? joinBytes([payloadOf(rows, bytes, i, Math.max(0, length - missing)), found])
				: joinBytes([found, payloadOf(rows, bytes, i, 0, missing)]);
	}
	return found;
}
