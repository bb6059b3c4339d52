import { expect, test } from 'vitest';
import { recordedResponses, recordedHeaderSet, recordedRequests } from './recorded-heads.ts';

const recorded = (up: readonly string[], down: readonly string[]) => ({
	bytes: (way: 'up' | 'down') => (way === 'up' ? up : down).map((text) => Buffer.from(text)),
});
const GET = 'GET /feed HTTP/1.1\r\nHost: a:1\r\n\r\n';
const EMPTY = 'HTTP/1.1 204 No Content\r\nDate: now\r\n\r\n';
const FULL = 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\na\r\n';
const STREAM = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n';
const UPGRADE = 'GET /feed HTTP/1.1\r\nUpgrade: websocket\r\n\r\n';
const SWITCH = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n\x81\x01a';

test('each request on a connection is recorded separately', () => {
	expect(recordedRequests(recorded([GET + GET, GET], []))).toHaveLength(3);
	expect(recordedRequests(recorded([`${UPGRADE}\x88\x80abcd`], []))).toEqual([
		{ startLine: 'GET /feed HTTP/1.1', fields: [{ name: 'Upgrade', value: 'websocket' }] },
	]);
});

test('each response is recorded separately by the length of its body; a stream has one', () => {
	const lines = (...down: string[]) =>
		recordedResponses(recorded([], down)).map(({ startLine }) => startLine.split(' ')[1]);
	expect(lines(EMPTY + FULL + EMPTY)).toEqual(['204', '200', '204']);
	expect(lines(STREAM)).toEqual(['200']);
	expect(lines(SWITCH)).toEqual(['101']);
});

test.each([
	['no end', 'GET / HTTP/1.1\r\nHost: a'],
	['a field as the model would not write it', 'GET / HTTP/1.1\r\nHost:a\r\n\r\n'],
])('what is no such head is refused: %s', (_, text) => {
	expect(() => recordedRequests(recorded([text], []))).toThrow();
});

test('the model is given a poll, an empty response, a stream and an upgrade', () => {
	const relays = {
		'short-polling': recorded([GET + GET], [EMPTY + FULL]),
		sse: recorded([GET], [STREAM]),
		websocket: recorded([UPGRADE], [SWITCH]),
	};
	const { poll, empty, eventStream, upgrade } = recordedHeaderSet(relays);
	expect([poll.response, empty, eventStream!.response, upgrade!.response]).toEqual([
		{ startLine: 'HTTP/1.1 200 OK', fields: [{ name: 'Content-Length', value: '3' }] },
		{ startLine: 'HTTP/1.1 204 No Content', fields: [{ name: 'Date', value: 'now' }] },
		{ startLine: 'HTTP/1.1 200 OK', fields: [{ name: 'Transfer-Encoding', value: 'chunked' }] },
		expect.objectContaining({ startLine: 'HTTP/1.1 101 Switching Protocols' }),
	]);
	const none = { ...relays, 'short-polling': recorded([GET], [FULL]) };
	expect(() => recordedHeaderSet(none)).toThrow('empty response');
});
