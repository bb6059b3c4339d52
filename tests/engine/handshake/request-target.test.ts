import { expect, test } from 'vitest';
import { readTarget } from '../../../src/engine/handshake/request-target.ts';

test.each([
	['/', 'origin', '/', true],
	['/chat?x=1', 'origin', '/chat?x=1', true],
	['//a', 'origin', '//a', true],
	['http://server.example.com/chat?x', 'absolute', '/chat?x', true],
	['HTTPS://a', 'absolute', '/', true],
	['http://a?x', 'absolute', '/?x', true],
	['ws://server.example.com/chat', 'absolute', '/chat', false],
	['ws:///?encoding=text', 'absolute', '/?encoding=text', false],
	['http:///x', 'absolute', '/x', false],
	['*', 'other', null, false],
	['server:80', 'other', null, false],
	['', 'other', null, false],
	['chat', 'other', null, false],
	['/caf\xe9', 'origin', '/caf\xe9', false],
	['/a"b', 'origin', '/a"b', false],
	['/a#b', 'origin', '/a', true],
	['#b', 'other', null, false],
	['http://a/<', 'absolute', '/<', false],
	['1http://a/', 'other', null, false],
	['xhttp://a/', 'absolute', '/', false],
	['httpx://a/', 'absolute', '/', false],
])('%j', (target, form, resourceName, allowed) => {
	expect(readTarget(target)).toMatchObject({ form, resourceName, allowed });
});

test.each([
	['blanks, which have a rule of their own', [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20], null],
	['marks of a path', [0x21, 0x25, 0x2f, 0x7e], null],
	['controls', [0x00, 0x08, 0x0e, 0x1f, 0x7f], 1],
	['bytes beyond ASCII', [0x80, 0xff], 1],
	['marks that no URI has', Array.from('"<>\\^`{|}', (mark) => mark.charCodeAt(0)), 1],
])('RFC 3986 §2: %s', (_, characters, badCharacterAt) => {
	for (const code of characters) {
		const target = `/${String.fromCharCode(code)}`;
		expect(readTarget(target), target).toMatchObject({
			badCharacterAt,
			allowed: badCharacterAt === null,
		});
	}
});

test('a fragment and a character of no URI have their places', () => {
	expect(readTarget('/a<b#c')).toMatchObject({ badCharacterAt: 2, fragmentAt: 4 });
	expect(readTarget('#b')).toMatchObject({ fragmentAt: 0 });
	expect(readTarget('<a')).toMatchObject({ badCharacterAt: 0 });
	expect(readTarget('/a b')).toMatchObject({ badCharacterAt: null, allowed: true });
	expect(readTarget('/a\0')).toMatchObject({ badCharacterAt: 2 });
});
