import { expect, test } from 'vitest';
import { latin1Bytes } from '../../../src/engine/bytes/bytes.ts';
import { joinBytes } from '../../../src/engine/bytes/join.ts';
import { notOfBrowser } from '../../../src/engine/handshake/browser-request.ts';
import { readAs, requestWith } from '../../support/heads.ts';

const ORIGIN = { o: 'Origin: https://example.com' };

test.each<[Record<string, string>]>([
	[{}],
	[{ Connection: 'Connection: keep-alive, Upgrade' }],
	[{ x: 'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits' }],
	[{ x: 'Sec-WebSocket-Extensions: x-webkit-deflate-frame' }],
	[{ x: 'Sec-WebSocket-Protocol: a, b' }],
])('%j can be a browser’s', (changes) => {
	expect(notOfBrowser(readAs(requestWith({ ...ORIGIN, ...changes }), 'browser'))).toBeNull();
});

test('an unfinished request can still become one', () => {
	const bytes = requestWith(ORIGIN);
	expect(notOfBrowser(readAs(bytes.subarray(0, -2), 'browser'))).toBeNull();
});

test.each<[Record<string, string>, object]>([
	[{ x: 'Upgrade: websocket' }, { type: 'field', name: 'Upgrade' }],
	[{ Upgrade: 'Upgrade: h2c, websocket' }, { type: 'field', name: 'Upgrade' }],
	[{ x: 'Content-Length: 5' }, { type: 'rule', code: 'request-no-content' }],
	[{ x: 'Content-Length: 0' }, { type: 'field', name: 'Content-Length' }],
	[{ start: 'POST / HTTP/1.1' }, { type: 'rule', code: 'request-method-get' }],
	[{ o: '' }, { type: 'rule', code: 'request-origin-browser' }],
	[{ x: 'Origin: http://a' }, { type: 'rule', code: 'request-origin-once' }],
	[{ o: 'Origin: http://a/' }, { type: 'rule', code: 'request-origin-form' }],
])('%j cannot', (changes, sign) => {
	expect(notOfBrowser(readAs(requestWith({ ...ORIGIN, ...changes }), 'browser'))).toEqual(sign);
});

test('nor can a target that the URL does not have', () => {
	const reading = readAs(requestWith(ORIGIN), 'browser', 'ws://server.example.com/');
	expect(notOfBrowser(reading)).toEqual({ type: 'rule', code: 'request-target-resource' });
});

test('nor can empty lines in front, or bytes behind', () => {
	const bytes = requestWith(ORIGIN);
	const led = readAs(joinBytes([latin1Bytes('\r\n'), bytes]), 'browser');
	expect(notOfBrowser(led)).toEqual({ type: 'empty-lines' });
	const followed = readAs(joinBytes([bytes, latin1Bytes('x')]), 'browser');
	expect(notOfBrowser(followed)).toEqual({ type: 'rule', code: 'request-no-early-data' });
});
