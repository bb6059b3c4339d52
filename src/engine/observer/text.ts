// Checks texts for what is unusual but legal (§5.6). A receiver that fails because of it is wrong.
import type { Bytes } from '../bytes/bytes.ts';
import { UTF8_START, isUtf8Fault, utf8Run } from '../bytes/utf8.ts';
import { decodeUtf8 } from '../bytes/utf8-text.ts';

/** Is U+FEFF, which is unusual at the beginning of a text. */
const BYTE_ORDER_MARK = '\u{feff}';

/** Returns whether the bytes end inside a character that further bytes could complete. */
export function cutInCharacter(bytes: Bytes): boolean {
	const state = utf8Run(UTF8_START, bytes, 0, bytes.length);
	return state !== UTF8_START && !isUtf8Fault(state);
}

/** Returns whether a text contains a noncharacter or U+0000, or begins with U+FEFF. */
export function holdsRareCharacter(bytes: Bytes): boolean {
	const { text } = decodeUtf8(bytes);
	if (text.startsWith(BYTE_ORDER_MARK)) return true;
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		// Noncharacters are the last two code points of each plane and U+FDD0 to U+FDEF (Unicode, section
		// 23.7).
		const none = (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
		if (none || code === 0) return true;
	}
	return false;
}
