// Returns the characters of a key as the reader sees them, each with the bytes it becomes.
import { encodeUtf8 } from '../../engine/bytes/index.ts';

export interface KeyCharacter {
	readonly text: string;
	/** Holds the index of the character in the text, in UTF-16 units like every index of the engine. */
	readonly index: number;
	/** `from` and `to` bound the bytes [from, to) of the key's bytes that the character becomes. */
	readonly from: number;
	readonly to: number;
}

/**
 * Returns up to `most` characters. `bytes` is the length of the key in bytes; it equals the number of
 * characters unless the key had to be encoded as UTF-8.
 */
export function keyCharacters(text: string, bytes: number, most: number): readonly KeyCharacter[] {
	const found: KeyCharacter[] = [];
	const single = bytes === text.length;
	let index = 0;
	let from = 0;
	while (index < text.length && found.length < most) {
		const width = single ? 1 : String.fromCodePoint(text.codePointAt(index)!).length;
		const character = text.slice(index, index + width);
		const to = from + (single ? 1 : encodeUtf8(character).length);
		found.push({ text: character, index, from, to });
		index += width;
		from = to;
	}
	return found;
}

/** Returns the first character that is not ASCII. Header values should not contain such characters today. */
export function beyondAscii(
	text: string,
): { readonly text: string; readonly index: number } | null {
	for (let index = 0; index < text.length; index++) {
		if (text.charCodeAt(index) < 0x80) continue;
		return { text: String.fromCodePoint(text.codePointAt(index)!), index };
	}
	return null;
}

const NAMES: Readonly<Record<number, string>> = { 0x09: 'HT', 0x0a: 'LF', 0x0d: 'CR', 0x20: 'SP' };

/** Returns a visible form of a character: characters without a shape are shown as their name or number. */
export function visibleCharacter(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	const name = NAMES[code];
	if (name !== undefined) return name;
	if (!/^[\p{C}\p{Z}\p{M}]$/u.test(character)) return character;
	return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
