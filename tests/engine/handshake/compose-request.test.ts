import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latin1Text } from '../../../src/engine/bytes/bytes.ts';
import { applyEdit } from '../../../src/engine/bytes/edit.ts';
import type { RequestOptions } from '../../../src/engine/handshake/compose-request.ts';
import { composeRequest, retarget } from '../../../src/engine/handshake/compose-request.ts';
import { parseWebSocketUri } from '../../../src/engine/handshake/websocket-uri.ts';
import { codes, head, KEY, readAs, REQUEST_LINES } from '../../support/heads.ts';

const URL_TEXT = 'ws://server.example.com/chat';
const uri = parseWebSocketUri(URL_TEXT).uri!;

function lines(options: Partial<RequestOptions>): string[] {
	return latin1Text(composeRequest({ uri, key: KEY, ...options })).split('\r\n');
}

test('the RFC’s request, §1.2', () => {
	expect(lines({})).toEqual([...REQUEST_LINES, '', '']);
	expect(
		lines({
			client: 'browser',
			origin: 'http://example.com',
			subprotocols: ['chat', 'superchat'],
			extensions: 'permessage-deflate',
			fields: [{ name: 'X', value: '1' }],
		}).slice(5, -2),
	).toEqual([
		'Origin: http://example.com',
		'Sec-WebSocket-Protocol: chat, superchat',
		'Sec-WebSocket-Version: 13',
		'Sec-WebSocket-Extensions: permessage-deflate',
		'X: 1',
	]);
});

test('a browser without a page’s origin sends null', () => {
	expect(lines({ client: 'browser' })).toContain('Origin: null');
	expect(lines({}).join('\n')).not.toContain('Origin');
});

test('anything can be left out or altered', () => {
	expect(lines({ omit: ['upgrade', 'HOST'] })).toEqual([
		'GET /chat HTTP/1.1',
		'Connection: Upgrade',
		`Sec-WebSocket-Key: ${KEY}`,
		'Sec-WebSocket-Version: 13',
		'',
		'',
	]);
	expect(lines({ alter: [{ name: 'sec-websocket-version', value: '8' }] })).toContain(
		'sec-websocket-version: 8',
	);
	expect(lines({ method: 'POST', target: '*', httpVersion: 'HTTP/1.0' })[0]).toBe(
		'POST * HTTP/1.0',
	);
});

test('the request for a good URL is a good request to it', () => {
	const text = fc
		.tuple(
			fc.constantFrom('ws', 'wss', 'http'),
			fc.constantFrom('a.example', '[::1]', '127.0.0.1', 'A.B', '例子.测试'),
			fc.constantFrom('', ':80', ':443', ':9001'),
			fc.constantFrom('', '/', '/chat', '/a b?c d', '?x=你'),
		)
		.map(([scheme, host, port, path]) => `${scheme}://${host}${port}${path}`);
	fc.assert(
		fc.property(text, fc.constantFrom('browser', 'other'), (dialled, client) => {
			const parsed = parseWebSocketUri(dialled).uri!;
			const reading = readAs(composeRequest({ uri: parsed, key: KEY, client }), client, dialled);
			expect(codes(reading)).toEqual([]);
			expect(reading.resourceName).toBe(parsed.resourceName);
		}),
	);
});

const GOOD = head(...REQUEST_LINES);

test('of another URL, only the target and Host change', () => {
	const text = 'wss://other.example:8443/a?b';
	const edit = retarget(GOOD, parseWebSocketUri(text).uri!)!;
	const now = applyEdit(GOOD, edit);
	expect(latin1Text(now)).toBe(
		latin1Text(GOOD).replace('/chat', '/a?b').replace('server.example.com', 'other.example:8443'),
	);
	expect(codes(readAs(now, 'other', text))).toEqual([]);
});

test('the URL that a request has already is no edit', () => {
	expect(retarget(GOOD, parseWebSocketUri('ws://server.example.com/chat').uri!)).toBeNull();
});
