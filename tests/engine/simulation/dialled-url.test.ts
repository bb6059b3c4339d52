import { expect, test } from 'vitest';
import { parseWebSocketUri } from '../../../src/engine/handshake/websocket-uri.ts';
import { dialledUrl } from '../../../src/engine/simulation/dialled-url.ts';
import { DEFAULT_SCENARIO } from '../../../src/engine/simulation/scenario.ts';

const page = { ...DEFAULT_SCENARIO.client, kind: 'page' } as const;

test.each([
	['/chat', 'http://a.example:81', 'ws://a.example:81/chat'],
	['chat?x=1', 'http://a.example', 'ws://a.example/chat?x=1'],
	['?x', 'http://a.example', 'ws://a.example/?x'],
	['', 'https://a.example', 'wss://a.example/'],
	['../chat', 'http://a.example', 'ws://a.example/chat'],
	[' \t/ch\nat', 'http://a.example', 'ws://a.example/chat'],
	['//b.example/chat', 'https://a.example', 'wss://b.example/chat'],
	[String.raw`\\b.example/chat`, 'http://a.example', 'ws://b.example/chat'],
	['ws://b.example/', 'https://a.example', 'ws://b.example/'],
	['HTTPS://b.example/', 'http://a.example', 'wss://b.example/'],
])('a browser resolves %j on a page of %s', (url, origin, dialled) => {
	expect(parseWebSocketUri(dialledUrl({ ...page, url, origin })).uri?.text).toBe(dialled);
	// What the URL Standard says, by the implementation of Node.
	const known = new URL(url, origin).href.replace(/^http/, 'ws');
	expect(known).toBe(dialled);
});

test.each([
	['#a', 'http://a.example'],
	['localhost:8080/chat', 'http://a.example'],
	['//', 'http://a.example'],
	['/chat', null],
	['/chat', 'null'],
])('it refuses %j on a page of %s', (url, origin) => {
	expect(parseWebSocketUri(dialledUrl({ ...page, url, origin })).uri).toBeNull();
});

test('ws in Node knows no page', () => {
	const client = { ...page, kind: 'program', url: '/chat', origin: 'http://a.example' } as const;
	expect(dialledUrl(client)).toBe('/chat');
});
