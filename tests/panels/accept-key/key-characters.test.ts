import { expect, test } from 'vitest';
import { keyTextBytes } from '../../../src/engine/handshake/index.ts';
import {
	beyondAscii,
	keyCharacters,
	visibleCharacter,
} from '../../../src/panels/accept-key/key-characters.ts';

const charactersOf = (text: string, most = 100) =>
	keyCharacters(text, keyTextBytes(text).length, most);

test.each(['', 'dGhl', 'caf\u00e9', '\u952eA\u{1f511}B', 'a\ud800b', '\u{1f511}'])(
	'the characters of %j tile its text and its bytes',
	(text) => {
		const characters = charactersOf(text);
		expect(characters.map((character) => character.text).join('')).toBe(text);
		let index = 0;
		let at = 0;
		for (const character of characters) {
			expect(character).toMatchObject({ index, from: at });
			index += character.text.length;
			at = character.to;
		}
		expect(at).toBe(keyTextBytes(text).length);
	},
);

test('a long text is cut after as many characters as asked for', () => {
	expect(charactersOf('x'.repeat(4096), 64)).toHaveLength(64);
});

test('the first character beyond ASCII is found whole', () => {
	expect(beyondAscii('ab\u{1f511}\u00e9')).toEqual({ text: '\u{1f511}', index: 2 });
	expect(beyondAscii('abc~')).toBeNull();
});

test.each([
	[' ', 'SP'],
	['\r', 'CR'],
	['\0', 'U+0000'],
	['\u00a0', 'U+00A0'],
	['\u0301', 'U+0301'],
	['\ud800', 'U+D800'],
	['A', 'A'],
	['\u952e', '\u952e'],
])('%j is shown as %s', (character, text) => {
	expect(visibleCharacter(character)).toBe(text);
});
