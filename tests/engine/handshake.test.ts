// The handshakes printed in five articles and in RFC 6455, with the faults that each contains.
import { describe, expect, test } from 'vitest';
import { latin1Bytes, latin1Text } from '../../src/engine/bytes/bytes.ts';
import type { ServerResponse } from '../../src/engine/handshake/server-response.ts';
import { respondToRequest, DEFAULT_SERVER } from '../../src/engine/handshake/server-response.ts';
import { explainAccept } from '../../src/engine/handshake/accept-mistakes.ts';
import type { RequestReading } from '../../src/engine/handshake/request.ts';
import { offeredBy } from '../../src/engine/handshake/request.ts';
import type { ResponseReading } from '../../src/engine/handshake/response.ts';
import { readResponse } from '../../src/engine/handshake/response.ts';
import { isFatal } from '../../src/engine/reader/handshake-policy.ts';
import { codes, head, judge, readAs } from '../support/heads.ts';

function asked(url: string, ...lines: readonly string[]): RequestReading {
	return readAs(head(...lines), 'browser', url);
}

function answered(request: RequestReading, bytes: Uint8Array): ResponseReading {
	const offered = offeredBy(request);
	return readResponse(bytes, { key: request.key, offered, request, client: 'browser' });
}

function ours(request: RequestReading): ServerResponse {
	return respondToRequest(request, DEFAULT_SERVER);
}

describe('article 000', () => {
	const request = asked(
		'ws://127.0.0.1:8001/chat',
		'GET /chat HTTP/1.1',
		'Host: 127.0.0.1:8001',
		'Origin: http://127.0.0.1:8001',
		'Upgrade: websocket',
		'Connection: Upgrade',
		'Sec-WebSocket-Key: hj0eNqbhE/A0GkBXDRrYYw==',
		'Sec-WebSocket-Version: 13',
	);
	const answer = answered(
		request,
		head(
			'HTTP/1.1 101 Switching Protocols',
			'Content-Length: 0',
			'Upgrade: websocket',
			'Sec-Websocket-Accept: ZEs+c+VBk8Aj01+wJGN7Y15796g=',
			'Server: TornadoServer/4.5.1',
			'Connection: Upgrade',
			'Date: Wed, 21 Jun 2017 03:29:14 GMT',
		),
	);

	test('the request is valid', () => {
		expect(codes(request)).toEqual([]);
		expect(ours(request).accept).toBe('tAsr1vlKhIQGZ37CVuLBbuaIxXw=');
	});

	test('the answer has two faults: the accept is fatal, Content-Length is tolerated', () => {
		expect(codes(answer)).toEqual(['http-1xx-content-length', 'accept-matches']);
		expect(codes(answer).map((_, i) => isFatal(answer.diagnoses[i]!.code, 'client'))).toEqual([
			false,
			true,
		]);
		expect([answer.verdict, answer.reason?.code]).toEqual(['fail', 'accept-matches']);
	});

	test('no classic mistake gives its accept', () => {
		const explanation = explainAccept(request.key ?? '', answer.acceptFound ?? '');
		expect(explanation).toMatchObject({ type: 'unknown', shaped: true });
	});
});

describe('the code of article 000', () => {
	const lines = [
		'GET / HTTP/1.1',
		'Host: 127.0.0.1:9527',
		'Connection: Upgrade',
		'Pragma: no-cache',
		'Cache-Control: no-cache',
		'User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/71.0.3578.98 Safari/537.36',
		'Upgrade: websocket',
		'Origin: http://127.0.0.1:8000',
		'Sec-WebSocket-Version: 13',
		'Accept-Encoding: gzip, deflate, br',
		'Accept-Language: zh-CN,zh;q=0.9',
		'Sec-WebSocket-Key: MAZZU5DPIxWmhk/UWL2+BA==',
		'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits',
	];
	const request = asked('ws://127.0.0.1:9527/', ...lines);

	test('twelve fields of Chrome 71, nothing wrong', () => {
		expect([request.head.headerFields.length, codes(request)]).toEqual([12, []]);
	});

	test('as printed, with an empty line after each line, the head ends after the first', () => {
		const printed = latin1Bytes(lines.map((line) => `${line}\r\n\r\n`).join(''));
		const reading = readAs(printed, 'browser', 'ws://127.0.0.1:9527/');
		expect(reading.head.headerFields).toEqual([]);
		expect(latin1Text(printed, reading.head.rest.from).startsWith('Host:')).toBe(true);
		expect(codes(reading)).toEqual([
			'http-host-missing',
			'request-upgrade-missing',
			'request-connection-missing',
			'request-version-missing',
			'request-key-missing',
			'request-origin-browser',
			'request-no-early-data',
		]);
		expect(ours(reading)).toMatchObject({ status: 400, reason: { code: 'http-host-missing' } });
	});

	test('its answer works: a retired field is ignored, a missing space allowed', () => {
		const answer = answered(
			request,
			head(
				'HTTP/1.1 101 Switching Protocols',
				'Upgrade:websocket',
				'Connection: Upgrade',
				'Sec-WebSocket-Accept: l2p2JPxfdV6ZqtzVh8jrodA2pLs=',
				'WebSocket-Location: ws://127.0.0.1:9527',
			),
		);
		expect([answer.verdict, codes(answer)]).toEqual(['open', ['response-legacy-fields']]);
	});
});

describe('article 002', () => {
	test('part 1: 385 bytes, valid but for a name that was never registered', () => {
		const bytes = head(
			'GET / HTTP/1.1',
			'Upgrade: websocket',
			'Connection: Upgrade',
			'Host: 192.168.8.128:1300',
			'Origin: null',
			'Pragma: no-cache',
			'Cache-Control: no-cache',
			'Sec-WebSocket-Key: d359Fdo6omyqfxyYF7Yacw==',
			'Sec-WebSocket-Version: 13',
			'Sec-WebSocket-Extensions: x-webkit-deflate-frame',
			'User-Agent: Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/32.0.1653.0 Safari/537.36',
		);
		expect(bytes).toHaveLength(385);
		const request = readAs(bytes, 'browser', 'ws://192.168.8.128:1300/');
		expect(codes(request)).toEqual(['extension-registered']);
		const given = respondToRequest(request, { ...DEFAULT_SERVER, deflate: true });
		expect(given).toMatchObject({
			status: 101,
			accept: 'pLO2KC7b5t0TZl1E6A3sqJ6EzU4=',
			extensions: null,
		});
	});

	describe('part 3', () => {
		const request = asked(
			'ws://echo.example.com/?encoding=text',
			'GET ws:///?encoding=text HTTP/1.1',
			'Origin: ',
			'Cookie: ',
			'Connection: Upgrade',
			'Host: ',
			'Sec-WebSocket-Key: uRovscZjNol/umbTt5uKmw==',
			'Upgrade: websocket',
			'Sec-WebSocket-Version: 13',
		);

		test('a ws URI on the request line, and Host and Origin emptied', () => {
			expect(codes(request)).toEqual([
				'request-target-form',
				'request-origin-browser',
				'request-host-authority',
			]);
			expect(ours(request)).toMatchObject({ status: 400, reason: { code: 'request-target-form' } });
		});

		test('its answer opens: reason text and letter case are free, CORS fields mean nothing', () => {
			const bytes = head(
				'HTTP/1.1 101 WebSocket Protocol Handshake',
				'Date: Fri, 10 Feb 2012 17:38:18 GMT',
				'Connection: Upgrade',
				'Server: Kaazing Gateway',
				'Upgrade: WebSocket',
				'Access-Control-Allow-Origin: http://websocket.org',
				'Access-Control-Allow-Credentials: true',
				'Sec-WebSocket-Accept: rLHCkw/SKsO9GAH/ZSFhBATDKrU=',
				'Access-Control-Allow-Headers: content-type',
			);
			const answer = judge(bytes, { key: request.key, client: 'browser' });
			expect([answer.verdict, codes(answer)]).toEqual(['open', []]);
		});
	});
});

test('article 003: a program that never upgrades answers 200', () => {
	const request = asked(
		'ws://localhost:8080/ws',
		'GET /ws HTTP/1.1',
		'Host: localhost:8080',
		'Connection: Upgrade',
		'Upgrade: websocket',
		'Origin: http://localhost:8080',
		'Sec-WebSocket-Version: 13',
		'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
	);
	const page = latin1Bytes(
		'HTTP/1.1 200 OK\r\nContent-Length: 28\r\n\r\nwebsocket connected success!',
	);
	const answer = answered(request, page);
	expect(codes(answer)).toEqual(['response-status-101']);
	expect(answer).toMatchObject({ verdict: 'http', rest: { length: 28 } });
});

test('article 004: request, answer and pair are right, and the origin is another', () => {
	const request = asked(
		'ws://localhost:8080/',
		'GET / HTTP/1.1',
		'Host: localhost:8080',
		'Origin: http://127.0.0.1:3000',
		'Connection:Upgrade',
		'Upgrade: websocket',
		'Sec-WebSocket-Version: 13',
		'Sec-WebSocket-Key: w4v7O6xFTi36lq3RNcgctw==',
	);
	expect(codes(request)).toEqual([]);
	const printed = head(
		'HTTP/1.1 101 Switching Protocols',
		'Connection:Upgrade',
		'Upgrade: websocket',
		'Sec-WebSocket-Accept: Oy4NRAQ13jhfONC7bP8dTKb4PTU=',
	);
	expect(answered(request, printed)).toMatchObject({ verdict: 'open', diagnoses: [] });
	const careful = { ...DEFAULT_SERVER, origins: ['http://localhost:8080'] };
	expect(respondToRequest(request, careful).status).toBe(403);
});

describe('RFC 6455', () => {
	const lines = [
		'GET /chat HTTP/1.1',
		'Host: server.example.com',
		'Upgrade: websocket',
		'Connection: Upgrade',
		'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
		'Origin: http://example.com',
	];

	test('§1.2: chat out of chat and superchat', () => {
		const request = asked(
			'ws://server.example.com/chat',
			...lines,
			'Sec-WebSocket-Protocol: chat, superchat',
			'Sec-WebSocket-Version: 13',
		);
		const given = respondToRequest(request, { ...DEFAULT_SERVER, subprotocols: ['chat'] });
		expect(latin1Text(given.bytes)).toBe(
			'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
				'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\nSec-WebSocket-Protocol: chat\r\n\r\n',
		);
		expect(answered(request, given.bytes as Uint8Array)).toMatchObject({
			verdict: 'open',
			protocol: 'chat',
		});
	});

	test('§4.4: version 25 is refused with the versions that are known, on one line or on two', () => {
		const request = asked('ws://server.example.com/chat', ...lines, 'Sec-WebSocket-Version: 25');
		expect(codes(request)).toEqual(['request-version-13']);
		for (const versions of [['13, 8, 7'], ['13', '8, 7']]) {
			const refusal = head(
				'HTTP/1.1 400 Bad Request',
				...versions.map((value) => `Sec-WebSocket-Version: ${value}`),
			);
			expect(answered(request, refusal)).toMatchObject({ verdict: 'http', diagnoses: [] });
		}
	});

	test('§4.1: its own key is not canonical, and is answered as the text it is', () => {
		const request = asked(
			'ws://server.example.com/chat',
			...lines.slice(0, 4),
			'Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEC==',
			'Origin: null',
			'Sec-WebSocket-Version: 13',
		);
		expect(codes(request)).toEqual(['request-key-canonical']);
		expect(ours(request)).toMatchObject({ status: 101, accept: 'OfS0wDaT5NoxF2gqm7Zj2YtetzM=' });
	});
});

test('hixie-76: two keys, eight bytes behind the head, and no version', () => {
	const request = readAs(
		latin1Bytes(
			'GET /demo HTTP/1.1\r\nHost: example.com\r\nConnection: Upgrade\r\n' +
				'Sec-WebSocket-Key2: 12998 5 Y3 1  .P00\r\nUpgrade: WebSocket\r\n' +
				'Sec-WebSocket-Key1: 4 @1  46546xW%0l 1 5\r\nOrigin: http://example.com\r\n\r\n^n:ds[4U',
		),
		'browser',
		'ws://example.com/demo',
	);
	expect(codes(request)).toEqual([
		'request-version-missing',
		'request-key-missing',
		'request-no-early-data',
	]);
	expect(ours(request).status).toBe(426);
	const old = head(
		'HTTP/1.1 101 WebSocket Protocol Handshake',
		'Upgrade: WebSocket',
		'Connection: Upgrade',
		'Sec-WebSocket-Origin: http://example.com',
		'Sec-WebSocket-Location: ws://example.com/demo',
	);
	expect(answered(request, old).reason?.code).toBe('response-accept-missing');
});
