import { describe, expect, test } from 'vitest';
import { latin1Bytes, latin1Text } from '../../../src/engine/bytes/bytes.ts';
import {
	ACCEPT,
	codes,
	head,
	judge,
	marked,
	RESPONSE_LINES,
	responseWith,
} from '../../support/heads.ts';

const GOOD = head(...RESPONSE_LINES);

describe('the verdict', () => {
	test('the RFC’s answer opens the connection, §1.3', () => {
		expect(judge(GOOD)).toMatchObject({
			verdict: 'open',
			reason: null,
			status: 101,
			finished: true,
			diagnoses: [],
			acceptFound: ACCEPT,
			acceptExpected: ACCEPT,
			protocol: null,
			deflate: null,
		});
	});

	test.each<[Record<string, string>, string, string | null]>([
		[{ start: 'HTTP/1.1 200 OK' }, 'status-101', 'response-status-101'],
		[{ start: 'HTTP/1.1 302 Found' }, 'status-101', null],
		[{ start: 'HTTP/1.1 403 Forbidden' }, 'status-101', null],
		[{ start: 'HTTP/1.1 999 x' }, 'status-101', 'response-status-101'],
	])('%j is handled as HTTP', (changes, check, code) => {
		const reading = judge(responseWith(changes));
		expect([reading.verdict, reading.reason]).toEqual(['http', { check, code }]);
	});

	test.each<[Record<string, string>, string, string]>([
		[{ Upgrade: '' }, 'upgrade', 'response-upgrade-missing'],
		[{ Upgrade: 'Upgrade: foo, websocket' }, 'upgrade', 'response-upgrade-websocket'],
		[{ Connection: '' }, 'connection', 'response-connection-missing'],
		[{ 'Sec-WebSocket-Accept': '' }, 'accept', 'response-accept-missing'],
		[{ x: 'Sec-WebSocket-Protocol: chat' }, 'protocol', 'subprotocol-unasked'],
		[{ x: 'Sec-WebSocket-Extensions: x-a' }, 'extensions', 'extension-offered'],
		[{ x: 'A: b\0' }, 'head', 'http-field-value-chars'],
		[
			{ Upgrade: '', Connection: '', 'Sec-WebSocket-Accept': '' },
			'upgrade',
			'response-upgrade-missing',
		],
		[{ start: 'NOT HTTP' }, 'first-bytes', 'http-status-line'],
	])('%j fails', (changes, check, code) => {
		const reading = judge(responseWith(changes));
		expect([reading.verdict, reading.reason]).toEqual(['fail', { check, code }]);
	});

	test.each<[Record<string, string>, string[]]>([
		[{ start: 'HTTP/1.1 101' }, ['http-status-line-space']],
		[{ start: 'HTTP/1.0 101 x' }, ['response-http-version']],
		[{ start: 'HTTP/1.1 101 WebSocket Protocol Handshake' }, []],
		[{ x: 'Content-Length: 0' }, ['http-1xx-content-length']],
		[{ x: 'Transfer-Encoding: chunked' }, ['http-1xx-transfer-encoding']],
		[{ x: 'WebSocket-Location: ws://a/' }, ['response-legacy-fields']],
		[{ 'Sec-WebSocket-Accept': `sec-websocket-accept:\r\n ${ACCEPT} ` }, ['http-obs-fold']],
		[{ Upgrade: 'upgrade: WebSocket' }, []],
		[{ Connection: 'Connection: keep-alive, upgrade' }, []],
		[{ x: 'Access-Control-Allow-Origin: *' }, []],
	])('%j opens all the same', (changes, found) => {
		const reading = judge(responseWith(changes));
		expect([reading.verdict, codes(reading)]).toEqual(['open', found]);
	});

	test('LF alone opens, noted on each line', () => {
		const reading = judge(latin1Bytes(latin1Text(GOOD).replaceAll('\r\n', '\n')));
		expect(reading.verdict).toBe('open');
		expect(new Set(codes(reading))).toEqual(new Set(['http-line-end-crlf']));
	});
});

describe('interim responses before the final response', () => {
	test('RFC 9110 §15.2: interim answers are read and passed over', () => {
		const bytes = latin1Bytes(
			`HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 x\r\nLink: a\r\n\r\n${latin1Text(GOOD)}\x81\x00`,
		);
		const reading = judge(bytes);
		expect(reading.verdict).toBe('open');
		expect(reading.interim.map(({ startLine }) => startLine?.status.code)).toEqual([100, 103]);
		expect(Array.from(reading.rest)).toEqual([0x81, 0]);
	});

	test('after an interim answer the client waits for another', () => {
		const reading = judge(head('HTTP/1.1 100 Continue'));
		expect([reading.verdict, reading.interim.length]).toEqual(['wait', 1]);
		const half = judge(latin1Bytes('HTTP/1.1 100 Continue\r\n'));
		expect([half.verdict, half.interim.length]).toEqual(['wait', 0]);
	});

	test.each([
		['\x81\x05Hello', 7],
		['\x88\x00', 2],
		[`\x81\x05Hello${latin1Text(GOOD)}`, 7],
	])('frames %j fail at once', (text, before) => {
		const reading = judge(latin1Bytes(text));
		expect(reading.reason).toEqual({ check: 'first-bytes', code: 'response-no-frames-before-101' });
		expect(reading.verdict).toBe('fail');
		expect(reading.diagnoses.map(({ code, range }) => [code, range.start, range.end])).toEqual([
			['response-no-frames-before-101', 0, 8 * before],
		]);
	});

	test.each([
		['\x81\x00HTTP/', 2, ['http-head-terminated']],
		['\x81\x00HTTP/1.1 101 x\r\n', 2, ['http-head-terminated']],
		['\x81\x00HTTP/1.1 abc\r\n\r\n', 2, []],
		['\x81\x00 HTTP', 7, []],
	])('frames before %j are told apart from it', (text, before, further) => {
		const { diagnoses, fields, verdict } = judge(latin1Bytes(text));
		expect(verdict).toBe('fail');
		expect(diagnoses.map(({ code }) => code)).toEqual([
			'response-no-frames-before-101',
			...further,
		]);
		expect(fields[0]).toEqual({
			name: 'before',
			range: { start: 0, end: 8 * before },
			value: text.slice(0, before),
			complete: true,
		});
	});

	test.each([
		['SSH-2.0-x\r\n', 'SSH-2.0-x'],
		['220 mail', '220 mail'],
		['\x15\x03\x01', '\x15\x03\x01'],
		// A line feed is no Pong.
		['\nHTTP/1.1 101 x\r\n', null],
	])('%j is no answer', (text, where) => {
		const reading = judge(latin1Bytes(text));
		expect([reading.verdict, reading.reason]).toEqual([
			'fail',
			{ check: 'first-bytes', code: 'http-status-line' },
		]);
		if (where !== null) expect(marked(reading, 'http-status-line')).toBe(where);
	});

	test('a parameter without agreement is absent', () => {
		const { extensions, deflate, protocol } = judge(head('HTTP/1.1 200 OK'));
		expect([extensions, deflate, protocol]).toEqual([[], null, null]);
	});
});

describe('laws', () => {
	test('cut anywhere, a good answer is only unfinished', () => {
		for (let cut = 0; cut < GOOD.length; cut++) {
			const reading = judge(GOOD.subarray(0, cut));
			expect([reading.verdict, codes(reading)]).toEqual(['wait', ['http-head-terminated']]);
			expect(reading.reason).toEqual({ check: 'head', code: 'http-head-terminated' });
		}
	});

	test('a long chain of interim answers costs in proportion', () => {
		const bytes = latin1Bytes('HTTP/1.1 100 Continue\r\n\r\n'.repeat(5_000));
		expect(judge(bytes).interim).toHaveLength(5_000);
	});
});
