import { describe, expect, test } from 'vitest';
import type { ResponseContext } from '../../../src/engine/handshake/response-judge.ts';
import {
	codes,
	head,
	judge,
	marked,
	readAs,
	requestWith,
	responseWith,
} from '../../support/heads.ts';

describe('faults of a 101 lie on their bytes', () => {
	test.each<[Record<string, string>, string, string]>([
		[{ start: 'HTTP/1.0 101 x' }, 'response-http-version', 'HTTP/1.0'],
		[{ Upgrade: 'Upgrade: h2c' }, 'response-upgrade-websocket', 'h2c'],
		[
			{ Upgrade: 'Upgrade: WebSocket', x: 'upgrade: websocket' },
			'response-upgrade-websocket',
			'websocket',
		],
		[{ x: 'Upgrade: h2c' }, 'response-upgrade-websocket', 'h2c'],
		[{ Connection: 'Connection: close' }, 'response-connection-upgrade', 'close'],
		[{ 'Sec-WebSocket-Accept': '' }, 'response-accept-missing', '\r\n'],
		[{ x: 'sec-websocket-accept: b' }, 'response-accept-once', 'b'],
		[{ x: 'Content-Length: 0' }, 'http-1xx-content-length', '0'],
		[{ x: 'WebSocket-Origin: a' }, 'response-legacy-fields', 'WebSocket-Origin'],
		[{ x: 'Sec-WebSocket-Extensions:' }, 'extension-not-empty', 'Sec-WebSocket-Extensions:\r\n'],
	])('%j: %s on %j', (changes, code, where) => {
		const reading = judge(responseWith(changes));
		expect(codes(reading)).toEqual([code]);
		expect(marked(reading, code)).toBe(where);
	});
});

describe('a fault contains the found value', () => {
	test.each<[Record<string, string>, Record<string, string | number>]>([
		[{ start: 'HTTP/1.0 101 x' }, { version: 'HTTP/1.0' }],
		[{ Upgrade: 'Upgrade: h2c, b' }, { value: 'h2c, b' }],
		[{ Connection: 'Connection: close' }, { value: 'close' }],
		[{ x: 'sec-websocket-accept: b' }, { value: 'b' }],
		[{ x: 'Content-Length: 0' }, { value: '0' }],
		[{ x: 'Transfer-Encoding: chunked' }, { value: 'chunked' }],
		[{ x: 'Sec-WebSocket-Origin: a' }, { name: 'Sec-WebSocket-Origin' }],
		[{ x: 'Sec-WebSocket-Location: a' }, { name: 'Sec-WebSocket-Location' }],
		[{ x: 'WebSocket-Location: a' }, { name: 'WebSocket-Location' }],
		[{ x: 'Sec-WebSocket-Extensions: permessage-deflate' }, { name: 'permessage-deflate' }],
	])('%j: %j', (changes, data) => {
		expect(judge(responseWith(changes)).diagnoses.map((found) => found.data)).toEqual([data]);
	});

	test.each<[string, string[]]>([
		['HTTP/1.1', []],
		['HTTP/1.9', []],
		['HTTP/2.0', ['response-http-version']],
		['HTTP/0.9', ['response-http-version']],
		['HTTP/0.1', ['response-http-version']],
	])('RFC 9110 §15.2: a 101 of %s', (version, found) => {
		expect(codes(judge(responseWith({ start: `${version} 101 x` })))).toEqual(found);
	});

	test('the offer that the server should have chosen from', () => {
		const request = readAs(requestWith({ Upgrade: 'Upgrade: h2c, b' }));
		const offered = { protocols: ['chat', 'superchat'], extensions: null };
		const { diagnoses } = judge(responseWith({}), { request, offered, client: 'browser' });
		expect(diagnoses.map(({ data }) => data)).toEqual([
			{ value: 'websocket', offered: 'h2c, b' },
			{ offered: 'chat, superchat' },
		]);
		expect(judge(head('HTTP/1.1 204 x')).diagnoses[0]?.data).toEqual({ status: 204 });
	});
});

describe('the accept', () => {
	const answered = (accept: string): Uint8Array =>
		responseWith({ 'Sec-WebSocket-Accept': `Sec-WebSocket-Accept: ${accept}` });

	test('a wrong accept value is reported with the expected one and the mistake that gives it', () => {
		const reading = judge(answered('hHLtf2V1k8aDQZfNjw3Ia1hCwt0='));
		expect(reading.diagnoses).toHaveLength(1);
		expect(reading.diagnoses[0]).toMatchObject({
			code: 'accept-guid-appended',
			data: {
				expected: 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
				found: 'hHLtf2V1k8aDQZfNjw3Ia1hCwt0=',
				mistake: 'guid-missing',
			},
		});
	});

	test('without a known key it is not judged', () => {
		expect(judge(answered('x'), { key: null }).verdict).toBe('open');
	});

	test('to a request without a key no accept is right', () => {
		const request = readAs(requestWith({ 'Sec-WebSocket-Key': '' }));
		const reading = judge(answered('x'), { key: null, request });
		expect([reading.verdict, codes(reading)]).toEqual(['fail', ['accept-matches']]);
		expect(reading.diagnoses[0]?.data).toEqual({ expected: '', found: 'x', mistake: '' });
	});
});

describe('the client’s offers', () => {
	const DEFLATE = 'permessage-deflate';

	test.each<[string | null, string, string[]]>([
		[DEFLATE, DEFLATE, []],
		[null, DEFLATE, ['extension-offered']],
		[DEFLATE, `${DEFLATE}, ${DEFLATE}`, ['extension-offered']],
		[`${DEFLATE}, ${DEFLATE}`, `${DEFLATE}, ${DEFLATE}`, ['extension-offered']],
		[DEFLATE, `${DEFLATE}; =1`, ['extension-syntax']],
		[`${DEFLATE}; client_max_window_bits`, `${DEFLATE}; client_max_window_bits=9`, []],
		['x-a', 'x-a', ['extension-registered']],
	])('extensions %j, answered %j', (extensions, value, found) => {
		const reading = judge(responseWith({ x: `Sec-WebSocket-Extensions: ${value}` }), {
			offered: { protocols: [], extensions },
		});
		expect(codes(reading)).toEqual(found);
	});

	test('the agreement is read', () => {
		const reading = judge(
			responseWith({
				x: `Sec-WebSocket-Extensions: ${DEFLATE}; client_no_context_takeover`,
				y: 'Sec-WebSocket-Protocol: chat',
			}),
			{ offered: { protocols: ['chat'], extensions: DEFLATE } },
		);
		expect(reading).toMatchObject({
			verdict: 'open',
			protocol: 'chat',
			deflate: { clientNoContextTakeover: true, serverNoContextTakeover: false },
		});
	});

	test.each<[ResponseContext['client'], string[]]>([
		['browser', ['api-protocol-answered']],
		['other', []],
	])('no choice among subprotocols, to a %s', (client, found) => {
		const offered = { protocols: ['chat'], extensions: null };
		expect(codes(judge(responseWith({}), { offered, client }))).toEqual(found);
	});

	test('RFC 9110 §7.8: a switch that was not asked for', () => {
		const request = readAs(requestWith({ Upgrade: 'Upgrade: h2c' }));
		expect(codes(judge(responseWith({}), { request }))).toEqual([
			'response-protocol-switch-offered',
		]);
		expect(codes(judge(responseWith({}), { request: readAs(requestWith({})) }))).toEqual([]);
	});
});

describe('other statuses', () => {
	test.each<[string[], string[]]>([
		[['HTTP/1.1 200 OK'], ['response-status-101']],
		[['HTTP/1.1 204 x'], ['response-status-101']],
		[['HTTP/1.1 299 x'], ['response-status-101']],
		[['HTTP/1.1 300 x'], []],
		[['HTTP/1.1 100 x'], ['http-head-terminated']],
		[['HTTP/1.1 099 x'], ['response-status-101']],
		[['HTTP/1.1 599 x'], []],
		[['HTTP/1.1 600 x'], ['response-status-101']],
		[['HTTP/1.1 302 Found', 'Location: /'], []],
		[['HTTP/1.1 400 x'], []],
		[['HTTP/1.1 503 x'], []],
		[['HTTP/1.1 426 x'], ['response-426-upgrade']],
		[['HTTP/1.1 426 x', 'Upgrade: websocket'], ['http-upgrade-needs-connection']],
		[['HTTP/1.1 426 x', 'Upgrade: websocket', 'Connection: te, upgrade'], []],
		[['HTTP/1.1 405 x', 'Allow: GET'], []],
		[['HTTP/1.1 401 x', 'WWW-Authenticate: Basic'], []],
		[['HTTP/1.1 405 x'], ['response-405-allow']],
		[['HTTP/1.1 401 x'], ['response-401-challenge']],
		[['HTTP/1.0 400 x'], []],
		[['HTTP/1.1 400 x', 'Content-Length: 3', 'WebSocket-Location: a'], []],
	])('%j', (lines, found) => {
		expect(codes(judge(head(...lines)))).toEqual(found);
	});

	test('a 200 to a request that is not a handshake is plain HTTP', () => {
		const request = readAs(requestWith({ Upgrade: '' }));
		const reading = judge(head('HTTP/1.1 200 OK'), { request });
		expect([reading.verdict, codes(reading)]).toEqual(['http', []]);
	});

	test.each<[Record<string, string>, string, string[]]>([
		[{ 'Sec-WebSocket-Version': 'Sec-WebSocket-Version: 25' }, '400', ['response-versions-listed']],
		[{ 'Sec-WebSocket-Version': '' }, '400', ['response-versions-listed']],
		[{ 'Sec-WebSocket-Version': 'Sec-WebSocket-Version: 25' }, '503', []],
		[{ 'Sec-WebSocket-Version': '', Host: '' }, '400', []],
		[{}, '400', []],
	])('§4.2.2: versions, for %j answered %s', (changes, status, found) => {
		const request = readAs(requestWith(changes));
		expect(codes(judge(head(`HTTP/1.1 ${status} x`), { request }))).toEqual(found);
	});
});
