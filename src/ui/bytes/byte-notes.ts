// Returns the small sign below a payload byte: in text, the character that starts there; elsewhere, the ASCII
// character.
import type { Bytes, Utf8Character } from '../../engine/bytes/index.ts';
import type { FrameRows } from '../../engine/frame/index.ts';
import { utf8Characters } from '../../engine/bytes/index.ts';
import { OPCODE, frameAt, frameCharacters, isText, payloadOf } from '../../engine/frame/index.ts';

export interface ByteNote {
	/** Holds the character that starts at this byte, or null if none does. */
	readonly codePoint: number | null;
	/** Says whether the byte continues the character of the byte before it. */
	readonly continues: boolean;
	readonly illFormed: boolean;
}

const BLANK: ByteNote = { codePoint: null, continues: false, illFormed: false };
/** Holds the length of the code with which the body of a Close begins (§5.5.1). */
const CLOSE_CODE_BYTES = 2;

/** Returns the notes for the bytes [from, to) of a frame's payload, counted from the start of the payload. */
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
		byte >= 0x20 && byte < 0x7f && opcode !== OPCODE.close ? { ...BLANK, codePoint: byte } : BLANK,
	);
}

function spread(characters: readonly Utf8Character[], from: number, to: number): ByteNote[] {
	const notes = new Array<ByteNote>(Math.max(0, to - from)).fill(BLANK);
	for (const { offset, length, codePoint } of characters) {
		const illFormed = codePoint === null;
		for (let i = 0; i < length; i++) {
			const at = offset + i - from;
			if (at < 0 || at >= notes.length) continue;
			notes[at] = { codePoint: i > 0 ? null : codePoint, continues: i > 0, illFormed };
		}
	}
	return notes;
}

const CONTROLS: Readonly<Record<number, string>> = {
	0x00: 'NUL',
	0x09: 'TAB',
	0x0a: 'LF',
	0x0d: 'CR',
	0x1b: 'ESC',
	0x20: 'SP',
	0x7f: 'DEL',
};

/** Returns the text that is drawn below the byte. */
export function noteText({ codePoint, continues, illFormed }: ByteNote): string {
	if (codePoint === null) return illFormed && !continues ? '\ufffd' : '';
	return visible(codePoint);
}

/**
 * Returns a sign that every font can draw: short names for control characters, and a dot for others without a
 * shape.
 */
export function visible(codePoint: number): string {
	const name = CONTROLS[codePoint];
	if (name !== undefined) return name;
	const character = String.fromCodePoint(codePoint);
	if (/[\p{C}\p{Z}]/u.test(character)) return '·';
	// A combining mark needs a character below it, so it is drawn on a dotted circle.
	return /\p{M}/u.test(character) ? `\u25cc${character}` : character;
}
