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
])('%j', (target, form, resourceName, allowed) => {
	expect(readTarget(target)).toMatchObject({ form, resourceName, allowed });
});

test('a fragment and a character of no URI have their places', () => {
	expect(readTarget('/a<b#c')).toMatchObject({ badCharacterAt: 2, fragmentAt: 4 });
	expect(readTarget('/a b')).toMatchObject({ badCharacterAt: null, allowed: true });
	expect(readTarget('/a\0')).toMatchObject({ badCharacterAt: 2 });
});
