import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latin1Bytes, latin1Text } from '../../../src/engine/bytes/index.ts';
import { readConnectRequest, readConnectResponse } from '../../../src/engine/handshake/index.ts';
import { head } from '../../support/heads.ts';

const shown = (bytes: Uint8Array, found: ReturnType<typeof readConnectRequest>) =>
	found.map(({ code, range }) => [code, latin1Text(bytes.slice(range.start / 8, range.end / 8))]);

// RFC 9110 §9.3.6: host and port, nothing else.
test.each<readonly [string, boolean]>([
	['server.example.com:80', true],
	['server.example.com:443', true],
	['192.0.2.1:65535', true],
	['[2001:db8::1]:443', true],
	['server.example.com', false],
	['server.example.com:', false],
	['server.example.com:0', false],
	['server.example.com:65536', false],
	['server.example.com:http', false],
	[':80', false],
	['[2001:db8::1]', false],
	['2001:db8::1:443', false],
	['user@server.example.com:80', false],
	['http://server.example.com:80/', false],
	['/chat', false],
	['*', false],
])('the target %s of CONNECT: %s', (target, right) => {
	const bytes = head(`CONNECT ${target} HTTP/1.1`, 'Host: server.example.com');
	expect(shown(bytes, readConnectRequest(bytes))).toEqual(
		right ? [] : [['transport-connect-target', target]],
	);
});

test('faults in the form of the head are reported too', () => {
	const bytes = latin1Bytes(
		'CONNECT server.example.com HTTP/1.1\nHost: server.example.com\r\n\r\n',
	);
	expect(readConnectRequest(bytes).map(({ code }) => code)).toEqual([
		'http-line-end-crlf',
		'transport-connect-target',
	]);
	expect(readConnectResponse(latin1Bytes('HTTP/1.1 200 \r\nVia : a\r\n\r\n'))).toMatchObject([
		{ code: 'http-space-before-colon' },
	]);
});

test('every 2xx answer is without Content-Length and Transfer-Encoding', () => {
	for (const status of [200, 204, 299]) {
		const bytes = head(
			`HTTP/1.1 ${status} OK`,
			'content-length: 0',
			'Via: 1.1 proxy',
			'Transfer-Encoding: chunked',
		);
		expect(readConnectResponse(bytes)[0]?.data).toEqual({ name: 'content-length' });
		expect(shown(bytes, readConnectResponse(bytes))).toEqual([
			['transport-connect-no-length', 'content-length: 0'],
			['transport-connect-no-length', 'Transfer-Encoding: chunked'],
		]);
	}
});

test('a response that opens no tunnel may have a length', () => {
	for (const status of [101, 199, 300, 407, 502]) {
		const bytes = head(`HTTP/1.1 ${status} X`, 'Content-Length: 0');
		expect(readConnectResponse(bytes)).toEqual([]);
	}
});

test('any bytes give a result', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
			for (const read of [readConnectRequest, readConnectResponse]) {
				for (const { range } of read(bytes)) {
					expect(range.end).toBeLessThanOrEqual(8 * bytes.length);
				}
			}
		}),
	);
});
