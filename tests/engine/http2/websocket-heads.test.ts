import { expect, test } from 'vitest';
import { joinBytes, latin1Bytes, latin1Text } from '../../../src/engine/bytes/index.ts';
import {
	webSocketAnswer,
	extendedConnect,
	requestFor,
	streamAnswer,
} from '../../../src/engine/http2/websocket-heads.ts';

const lines = (...text: readonly string[]) => latin1Bytes([...text, '', ''].join('\r\n'));

const REQUEST = lines(
	'GET /chat HTTP/1.1',
	'Host: server.example.com',
	'Upgrade: websocket',
	'Connection: Upgrade',
	'Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==',
	'Sec-WebSocket-Protocol: chat, superchat',
	'Sec-WebSocket-Version: 13',
	'Origin: https://example.com',
);

test('the request of RFC 8441 §5.1: pseudo-header fields, no Upgrade, no key', () => {
	const fields = extendedConnect(REQUEST).map(({ name, value }) => `${name} ${value}`);
	expect(fields).toEqual([
		':method CONNECT',
		':protocol websocket',
		':scheme https',
		':authority server.example.com',
		':path /chat',
		'sec-websocket-protocol chat, superchat',
		'sec-websocket-version 13',
		'origin https://example.com',
	]);
});

test('the server’s handshake is handed a request that it can judge', () => {
	const text = latin1Text(requestFor(extendedConnect(REQUEST)));
	expect(text.startsWith('GET /chat HTTP/1.1\r\nHost: server.example.com\r\n')).toBe(true);
	expect(text).toMatch(/sec-websocket-protocol: chat, superchat\r\nsec-websocket-version: 13\r\n/);
	expect(text).toContain('Sec-WebSocket-Key: ');
});

test('101 and its accept value become 200 without one, and 426 becomes 400', () => {
	const switching = lines(
		'HTTP/1.1 101 Switching Protocols',
		'Upgrade: websocket',
		'Connection: Upgrade',
		'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
		'Sec-WebSocket-Protocol: chat',
	);
	expect(streamAnswer(switching)).toEqual([
		{ name: ':status', value: '200' },
		{ name: 'sec-websocket-protocol', value: 'chat' },
	]);
	const [status] = streamAnswer(lines('HTTP/1.1 426 Upgrade Required', 'Upgrade: websocket'));
	expect(status).toEqual({ name: ':status', value: '400' });
	const interim = lines('HTTP/1.1 100 Continue');
	expect(streamAnswer(joinBytes([interim, switching]))).toEqual(streamAnswer(switching));
});

test('the client’s handshake is handed the accept value of its own key', () => {
	const answer = (status: string) =>
		latin1Text(webSocketAnswer([{ name: ':status', value: status }], REQUEST));
	expect(answer('200')).toContain('Sec-WebSocket-Accept: HSmrc0sMlYUkAGmm5OPpG2HaGWk=\r\n');
	expect(answer('403')).toMatch(/^HTTP\/1\.1 403 /);
	expect(answer('nonsense')).toMatch(/^HTTP\/1\.1 500 /);
});
