import { expect, test } from 'vitest';
import { asksFor, readTarget } from '../../../src/engine/handshake/request-target.ts';
import { parseWebSocketUri } from '../../../src/engine/handshake/websocket-uri.ts';

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

test.each<[string, string, boolean]>([
	['ws://a/chat', '/chat', true],
	['ws://a/chat', '/chat/', false],
	['ws://a/chat', '/Chat', false],
	['ws://a/chat', '/chat?x', false],
	['ws://a/chat?x=1', '/chat?x=1', true],
	['ws://a/chat?x=1', '/chat?x=2', false],
	['ws://a/chat?x=1', '/chat', false],
	// §3: an empty path is sent as "/", and an empty query without its question mark. Browsers send that mark.
	['ws://a', '/', true],
	['ws://a?x', '/?x', true],
	['ws://a/chat?', '/chat', true],
	['ws://a/chat?', '/chat?', true],
	['ws://a/chat??', '/chat?', false],
	['ws://a//chat', '//chat', true],
	['ws://a//chat', '/chat', false],
	['wss://a:8443/chat', '/chat', true],
	// A fragment is a fault of its own.
	['ws://a/chat', '/chat#x', true],
	// RFC 3986 §6.2.2: the spellings of one URI, some of which a client makes of a URL.
	['ws://a/caf\xe9', '/caf%C3%A9', true],
	['ws://a/caf%c3%a9', '/caf%C3%A9', true],
	['ws://a/my room', '/my%20room', true],
	['ws://a/%7euser', '/~user', true],
	['ws://a/a/../b', '/b', true],
	['ws://a/a/../b', '/a/../b', true],
	["ws://a/?x='y'", "/?x='y'", true],
	['ws://a/a%2fb', '/a/b', false],
	['ws://a/100%', '/100%', true],
	['ws://a/chat', 'http://a/chat', true],
	['ws://a/chat', 'HTTP://A:80/chat', true],
	['ws://a', 'http://a', true],
	['ws://a?x', 'http://a?x', true],
	['ws://[::1]/', 'http://[0:0:0:0:0:0:0:1]/', true],
	['ws://a/chat', 'http://b/chat', false],
	['ws://a/chat', 'http://a:81/chat', false],
	['ws://a/chat', 'http://a/', false],
	['wss://a/chat', 'https://a/chat', true],
	['wss://a/chat', 'http://a:443/chat', true],
	// The default port of http is not that of wss.
	['wss://a/chat', 'http://a/chat', false],
	['ws://a/chat', 'https://a/chat', false],
	['ws://a/chat', 'http://256.0.0.1/chat', false],
])('§4.1: to reach %s, a client asks for %s: %s', (url, target, right) => {
	expect(asksFor(target, parseWebSocketUri(url).uri!)).toBe(right);
});
