// What is unusual and legal in a text (§5.6): a receiver that trips over it is wrong.
import type { Bytes } from '../bytes/bytes.ts';
import { UTF8_START, isUtf8Fault, utf8Run } from '../bytes/utf8.ts';
import { decodeUtf8 } from '../bytes/utf8-text.ts';

/** U+FEFF in front. */
const BYTE_ORDER_MARK = '\u{feff}';

/** The bytes end inside a character, and more could complete it. */
export function cutInCharacter(bytes: Bytes): boolean {
	const state = utf8Run(UTF8_START, bytes, 0, bytes.length);
	return state !== UTF8_START && !isUtf8Fault(state);
}

/** A noncharacter, U+0000 or a leading U+FEFF. */
export function holdsRareCharacter(bytes: Bytes): boolean {
	const { text } = decodeUtf8(bytes);
	if (text.startsWith(BYTE_ORDER_MARK)) return true;
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		// Unicode, section 23.7: the last two of each plane, and 32 in between.
		const none = (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
		if (none || code === 0) return true;
	}
	return false;
}
