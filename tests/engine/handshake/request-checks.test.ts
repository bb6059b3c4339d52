import { expect, test } from 'vitest';
import { REQUEST_CHECKS } from '../../../src/engine/handshake/request-checks.ts';
import { readAs, requestWith } from '../../support/heads.ts';

function states(changes: Readonly<Record<string, string>>): Record<string, string> {
	const { checks } = readAs(requestWith(changes));
	return Object.fromEntries(checks.map(({ id, state }) => [id, state]));
}

test('a good request passes; checks of optional parts are skipped', () => {
	expect(states({})).toEqual({
		head: 'passed',
		'request-line': 'passed',
		target: 'passed',
		host: 'passed',
		upgrade: 'passed',
		connection: 'passed',
		version: 'passed',
		key: 'passed',
		origin: 'skipped',
		protocol: 'skipped',
		extensions: 'skipped',
		content: 'passed',
	});
});

test.each<[Record<string, string>, string, string]>([
	[{ x: 'Origin: null' }, 'origin', 'passed'],
	[{ start: 'POST / HTTP/1.1' }, 'request-line', 'failed'],
	[{ Host: '' }, 'host', 'failed'],
	[{ x: ' a: b' }, 'head', 'failed'],
	[{ x: 'Content-Length: 1' }, 'content', 'tolerated'],
	[{ x: 'Sec-WebSocket-Extensions: x-a' }, 'extensions', 'tolerated'],
	[{ x: 'Sec-WebSocket-Protocol: a' }, 'protocol', 'passed'],
	[{ x: 'Origin:' }, 'origin', 'skipped'],
	[{ start: 'GET /chat HTTP/1.0', Host: '' }, 'host', 'skipped'],
	[{ start: 'GET' }, 'target', 'skipped'],
	[{ start: 'POST / HTTP/1.1', x: 'Content-Length: 5' }, 'content', 'skipped'],
	[{ start: 'POST / HTTP/1.1', x: 'Transfer-Encoding: chunked' }, 'content', 'skipped'],
	[{ 'Sec-WebSocket-Key': 'Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEC==' }, 'key', 'tolerated'],
])('%j: %s is %s', (changes, id, state) => {
	expect(states(changes)[id]).toBe(state);
});

test('a target that the URL does not have is tolerated: the server does not know the URL', () => {
	const { checks } = readAs(requestWith({}), 'other', 'ws://server.example.com/');
	expect(checks.find(({ id }) => id === 'target')?.state).toBe('tolerated');
});

test('each check lights its line', () => {
	const { checks, bytes } = readAs(requestWith({ x: 'Origin: null' }));
	const shown = checks.map(({ id, range, line }) => [
		id,
		range === null ? null : String.fromCharCode(...bytes.subarray(range.start / 8, range.end / 8)),
		line,
	]);
	expect(shown).toEqual([
		['head', '\r\n', 8],
		['request-line', 'GET /chat HTTP/1.1', 1],
		['target', '/chat', 1],
		['host', 'Host: server.example.com', 2],
		['upgrade', 'Upgrade: websocket', 3],
		['connection', 'Connection: Upgrade', 4],
		['version', 'Sec-WebSocket-Version: 13', 6],
		['key', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', 5],
		['origin', 'Origin: null', 7],
		['protocol', null, null],
		['extensions', null, null],
		['content', null, null],
	]);
});

test('each names its section', () => {
	for (const { section } of REQUEST_CHECKS) expect(section).toMatch(/^RFC \d{4} §[\d.]+$/);
});
