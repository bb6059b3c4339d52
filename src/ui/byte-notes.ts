// The small sign under a payload byte: the character that starts there, in text; what is ASCII, elsewhere.
import type { Bytes, FrameRows, Utf8Character } from '../engine/index.ts';
import {
	OPCODE,
	frameAt,
	frameCharacters,
	isText,
	payloadOf,
	utf8Characters,
} from '../engine/index.ts';

export interface ByteNote {
	readonly text: string;
	/** The byte goes on with the character of the byte before it. */
	readonly continues: boolean;
	readonly illFormed: boolean;
}

const BLANK: ByteNote = { text: '', continues: false, illFormed: false };
/** A Close body begins with its code (§5.5.1). */
const CLOSE_CODE_BYTES = 2;

/** Notes for the payload bytes [from, to) of a frame, counted from the start of its payload. */
export function payloadNotes(
	rows: FrameRows,
	bytes: Bytes,
	frame: number,
	from: number,
	to: number,
): readonly ByteNote[] {
	if (isText(rows, frame)) {
		return spread(frameCharacters(rows, bytes, frame, from, to), from, to);
	}
	const { opcode } = frameAt(rows, frame);
	if (opcode === OPCODE.close && to > CLOSE_CODE_BYTES) {
		const start = Math.max(CLOSE_CODE_BYTES, from - 3);
		const reason = payloadOf(rows, bytes, frame, start, to + 3);
		const characters = utf8Characters(reason).map((one) => ({
			...one,
			offset: one.offset + start,
		}));
		return spread(characters, from, to);
	}
	return Array.from(payloadOf(rows, bytes, frame, from, to), (byte) =>
		byte >= 0x20 && byte < 0x7f && opcode !== OPCODE.close
			? { ...BLANK, text: visible(byte) }
			: BLANK,
	);
}

function spread(characters: readonly Utf8Character[], from: number, to: number): ByteNote[] {
	const notes = new Array<ByteNote>(Math.max(0, to - from)).fill(BLANK);
	for (const { offset, length, codePoint } of characters) {
		const illFormed = codePoint === null;
		for (let i = 0; i < length; i++) {
			const at = offset + i - from;
			if (at < 0 || at >= notes.length) continue;
			const text = i > 0 ? '' : illFormed ? '\ufffd' : visible(codePoint);
			notes[at] = { text, continues: i > 0, illFormed };
		}
	}
	return notes;
}

/** Unicode's pictures for what has no shape of its own. */
export function visible(codePoint: number): string {
	if (codePoint === 0x20) return '\u2423';
	if (codePoint < 0x20) return String.fromCodePoint(0x2400 + codePoint);
	if (codePoint === 0x7f) return '\u2421';
	// Alone, a mark that sits on other characters needs something to sit on.
	return /\p{M}/u.test(String.fromCodePoint(codePoint))
		? `\u25cc${String.fromCodePoint(codePoint)}`
		: String.fromCodePoint(codePoint);
}
