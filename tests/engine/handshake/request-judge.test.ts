import { describe, expect, test } from 'vitest';
import { latin1Bytes } from '../../../src/engine/bytes/bytes.ts';
import { codes, head, marked, readAs, REQUEST_LINES, requestWith } from '../../support/heads.ts';

const GOOD = head(...REQUEST_LINES);

describe('faults lie on their bytes', () => {
	test.each<[Record<string, string>, string, string]>([
		[{ start: 'POST /chat HTTP/1.1' }, 'request-method-get', 'POST'],
		[{ start: 'get /chat HTTP/1.1' }, 'request-method-get', 'get'],
		[{ start: 'GET /chat HTTP/1.0' }, 'request-http-version', 'HTTP/1.0'],
		[{ start: 'GET ws://a/ HTTP/1.1' }, 'request-target-form', 'ws://a/'],
		[{ start: 'GET /caf\xe9 HTTP/1.1' }, 'request-target-form', '\xe9'],
		[{ start: 'GET /a#b HTTP/1.1' }, 'request-target-fragment', '#b'],
		[{ Host: '' }, 'http-host-missing', '\r\n'],
		[{ x: 'host: b' }, 'http-host-repeated', 'b'],
		[{ Host: 'Host: a b' }, 'http-host-repeated', 'a b'],
		[{ Host: 'Host: ' }, 'request-host-authority', 'Host: \r\n'],
		[{ Upgrade: '' }, 'request-upgrade-missing', '\r\n'],
		[{ Upgrade: 'Upgrade: h2c' }, 'request-upgrade-websocket', 'h2c'],
		[{ Upgrade: 'Upgrade: websocket/13' }, 'request-upgrade-websocket', 'websocket/13'],
		[{ Connection: '' }, 'request-connection-missing', '\r\n'],
		[{ Connection: 'Connection: keep-alive' }, 'request-connection-upgrade', 'keep-alive'],
		[{ 'Sec-WebSocket-Key': '' }, 'request-key-missing', '\r\n'],
		[{ 'Sec-WebSocket-Key': 'Sec-WebSocket-Key: a-b=' }, 'request-key-base64', '-'],
		[{ 'Sec-WebSocket-Key': 'Sec-WebSocket-Key:' }, 'request-key-length', 'Sec-WebSocket-Key:\r\n'],
		[{ x: 'Sec-WebSocket-Key: b' }, 'request-key-once', 'b'],
		[{ 'Sec-WebSocket-Version': '' }, 'request-version-missing', '\r\n'],
		[{ 'Sec-WebSocket-Version': 'Sec-WebSocket-Version: 8' }, 'request-version-13', '8'],
		[{ 'Sec-WebSocket-Version': 'Sec-WebSocket-Version: 256' }, 'request-version-format', '256'],
		[{ 'Sec-WebSocket-Version': 'Sec-WebSocket-Version: 255' }, 'request-version-13', '255'],
		[
			{ 'Sec-WebSocket-Version': 'Sec-WebSocket-Version: 13, 8' },
			'request-version-format',
			'13, 8',
		],
		[{ x: 'sec-websocket-version: 8' }, 'request-version-once', '8'],
		[{ o: 'Origin: http://a', x: 'origin: http://b' }, 'request-origin-once', 'http://b'],
		[{ x: 'Origin: http://a/' }, 'request-origin-form', 'http://a/'],
		[{ x: 'Sec-WebSocket-Protocol: a, b c' }, 'subprotocol-token', 'b c'],
		[{ x: 'Sec-WebSocket-Protocol: a, a' }, 'subprotocol-unique', 'a'],
		[{ x: 'Sec-WebSocket-Extensions: permessage-deflate;=1' }, 'extension-syntax', '=1'],
		[{ x: 'Sec-WebSocket-Extensions: ,' }, 'extension-not-empty', ','],
		[{ x: 'Sec-WebSocket-Extensions: x-a; b' }, 'extension-registered', 'x-a'],
		[{ x: 'Sec-WebSocket-Extensions: permessage-deflate; a=1' }, 'deflate-offer-parameter', 'a=1'],
		[{ x: 'Content-Length: 5' }, 'request-no-content', '5'],
	])('%j: %s on %j', (changes, code, where) => {
		const reading = readAs(requestWith(changes));
		expect(codes(reading)).toEqual([code]);
		expect(marked(reading, code)).toBe(where);
	});

	test('the canonical pad bits are one character, also in a folded key', () => {
		const reading = readAs(
			requestWith({ 'Sec-WebSocket-Key': 'Sec-WebSocket-Key:\r\n AQIDBAUGBwgJCgsMDQ4PEC==' }),
		);
		expect(codes(reading)).toEqual(['http-obs-fold', 'request-key-canonical']);
		expect(marked(reading, 'request-key-canonical')).toBe('C');
	});
});

describe('a fault contains the found value', () => {
	test.each<[Record<string, string>, Record<string, string | number>]>([
		[{ start: 'POST /chat HTTP/1.1' }, { method: 'POST' }],
		[{ start: 'GET /chat HTTP/0.9' }, { version: 'HTTP/0.9' }],
		[{ start: 'GET ws://a/ HTTP/1.1' }, { target: 'ws://a/', form: 'absolute', character: '' }],
		[{ start: 'GET /caf\xe9 HTTP/1.1' }, { target: '/caf\xe9', form: 'origin', character: '\xe9' }],
		[{ x: 'host: b' }, { value: 'b', nth: 2 }],
		[{ Host: 'Host: a b' }, { value: 'a b', nth: 1 }],
		[{ Host: 'Host: ' }, { found: '', expected: '' }],
		[{ Upgrade: 'Upgrade: h2c, b' }, { value: 'h2c, b' }],
		[{ Connection: 'Connection: close, te' }, { value: 'close, te' }],
		[{ 'Sec-WebSocket-Key': 'Sec-WebSocket-Key: a-b=' }, { fault: 'character', index: 1 }],
		[{ 'Sec-WebSocket-Key': 'Sec-WebSocket-Key: AAAA' }, { bytes: 3 }],
		[
			{ 'Sec-WebSocket-Key': 'Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEC==' },
			{ found: 'C', canonical: 'A' },
		],
		[{ x: 'Sec-WebSocket-Key: b' }, { value: 'b' }],
		[{ 'Sec-WebSocket-Version': 'Sec-WebSocket-Version: 8' }, { value: '8' }],
		[{ 'Sec-WebSocket-Version': 'Sec-WebSocket-Version: 256' }, { value: '256' }],
		[{ x: 'sec-websocket-version: 8' }, { value: '8' }],
		[{ x: 'Content-Length: 5' }, { bytes: 5 }],
		[{ x: 'Transfer-Encoding: chunked' }, { bytes: -1 }],
	])('%j: %j', (changes, data) => {
		expect(readAs(requestWith(changes)).diagnoses.map((found) => found.data)).toEqual([data]);
	});

	test('the server that was dialled, and how many bytes came too early', () => {
		const bytes = latin1Bytes([...REQUEST_LINES, '', 'HELLO'].join('\r\n'));
		const { diagnoses } = readAs(bytes, 'other', 'ws://server.example.com:8080/chat');
		expect(diagnoses.map(({ data }) => data)).toEqual([
			{ found: 'server.example.com', expected: 'server.example.com:8080' },
			{ bytes: 5 },
		]);
	});
});

describe('requests without a fault', () => {
	test.each<[Record<string, string>]>([
		[{ Upgrade: 'Upgrade: foo, WebSocket' }],
		[{ Upgrade: 'Upgrade: foo', x: 'upgrade: websocket' }],
		[{ Connection: 'connection: keep-alive, UPGRADE' }],
		[{ Connection: 'Connection: keep-alive', x: 'Connection: upgrade' }],
		[{ Connection: 'Connection:Upgrade' }],
		[{ start: 'GET http://server.example.com/chat HTTP/1.1' }],
		[{ start: 'GET /chat HTTP/1.2' }],
		[{ Host: 'Host: [::1]:80' }],
		[{ x: 'Sec-WebSocket-Protocol: a', y: 'Sec-WebSocket-Protocol: b' }],
		[{ x: 'Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits="10"' }],
		[{ x: 'Content-Length: 0' }],
		[{ x: 'Sec-WebSocket-Accept: abc' }],
	])('%j', (changes) => {
		expect(codes(readAs(requestWith(changes)))).toEqual([]);
	});
});

describe('the context', () => {
	test.each([
		['ws://server.example.com:8080/chat', ['request-host-authority']],
		['ws://server.example.com/other', ['request-target-resource']],
		['ws://server.example.com:80/chat', []],
		['ws://', []],
		['ws://server.example.com/other#a', []],
		[null, []],
	])('dialled as %s', (dialled, found) => {
		expect(codes(readAs(GOOD, 'other', dialled))).toEqual(found);
	});

	// Another fault of the target is named alone.
	test.each<[string, string[]]>([
		['/other', ['request-target-resource']],
		['http://other.example/chat', ['request-target-resource']],
		['ws://other.example/chat', ['request-target-form']],
		['/oth\xe9r', ['request-target-form']],
		['/chat#other', ['request-target-fragment']],
		['http://server.example.com:80/chat', []],
	])('GET %s where the URL has /chat', (target, found) => {
		const request = requestWith({ start: `GET ${target} HTTP/1.1` });
		const reading = readAs(request, 'other', 'ws://server.example.com/chat');
		expect(codes(reading)).toEqual(found);
		if (found.includes('request-target-resource')) {
			expect(marked(reading, 'request-target-resource')).toBe(target);
		}
	});

	test.each<[string, string[]]>([
		['GET /chat HTTP/1.0', ['request-http-version']],
		['GET /chat HTTP/2.0', ['http-host-missing']],
		['GET /chat', ['http-request-line', 'http-host-missing']],
	])('%s without Host', (start, found) => {
		expect(codes(readAs(requestWith({ start, Host: '' })))).toEqual(found);
	});

	test('a browser sends Origin, others need not', () => {
		expect(codes(readAs(GOOD, 'browser'))).toEqual(['request-origin-browser']);
		expect(codes(readAs(requestWith({ o: 'Origin:' }), 'browser'))).toEqual([
			'request-origin-browser',
		]);
		expect(codes(readAs(requestWith({ o: 'Origin: null' }), 'browser'))).toEqual([]);
	});
});

test('the origin of the request; of several origins all of them', () => {
	expect(readAs(GOOD).origin).toBeNull();
	expect(readAs(requestWith({ a: 'Origin: a', b: 'origin: b' })).origin).toBe('a, b');
	const empty = readAs(requestWith({ o: 'Origin:' }), 'browser');
	expect(marked(empty, 'request-origin-browser')).toBe('Origin:\r\n');
	expect(marked(readAs(GOOD, 'browser'), 'request-origin-browser')).toBe('\r\n');
});

describe('bytes behind the head', () => {
	test.each([
		['POST /chat HTTP/1.1', ['request-method-get']],
		['GET /chat', ['http-request-line', 'request-no-content']],
		['(', ['http-request-line', 'request-method-get']],
	])('RFC 9110 §9.3.1: content is no content of a GET in %j', (start, found) => {
		expect(codes(readAs(requestWith({ start, x: 'Content-Length: 5' })))).toEqual(found);
	});

	test('no fault about a length while the head is unfinished', () => {
		const lines = [...REQUEST_LINES, 'Content-Length: 5', ''].join('\r\n');
		expect(codes(readAs(latin1Bytes(lines)))).toEqual(['http-head-terminated']);
	});

	const with_ = (lines: readonly string[], rest: string): Uint8Array =>
		latin1Bytes([...REQUEST_LINES, ...lines, '', rest].join('\r\n'));

	test.each<[string[], string, string[], string | null]>([
		[[], 'HELLO', ['request-no-early-data'], 'HELLO'],
		[['Content-Length: 5'], 'hello', ['request-no-content'], null],
		[['Content-Length: 5'], 'helloMORE', ['request-no-content', 'request-no-early-data'], 'MORE'],
		[['Transfer-Encoding: chunked'], '0\r\n\r\n', ['request-no-content'], null],
	])('%j and %j', (lines, rest, found, early) => {
		const reading = readAs(with_(lines, rest));
		expect(codes(reading)).toEqual(found);
		expect(marked(reading, 'request-no-early-data')).toBe(early);
	});
});
