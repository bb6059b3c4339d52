// The characters of a key as one sees them, each with the bytes it becomes.
import { encodeUtf8 } from '../../engine/index.ts';

export interface KeyCharacter {
	readonly text: string;
	/** Where it stands in the text, in UTF-16 units as every index of the engine. */
	readonly index: number;
	/** Its bytes: [from, to) of the key's bytes. */
	readonly from: number;
	readonly to: number;
}

/** `bytes` is how many the whole key has: as many as characters, unless it had to become UTF-8. */
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

/** The first character that ASCII does not have: what no header value of today may hold. */
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

/** A character for showing: what has no shape of its own gets its name or its number. */
export function shown(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	const name = NAMES[code];
	if (name !== undefined) return name;
	if (!/^[\p{C}\p{Z}\p{M}]$/u.test(character)) return character;
	return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
