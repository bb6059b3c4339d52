import { describe, expect, it } from 'vitest';
import { latin1Text } from '../../../src/engine/bytes/index.ts';
import { headBytes, HEADER_SETS } from '../../../src/engine/compare/index.ts';
import { readRequest } from '../../../src/engine/handshake/index.ts';
import { parseRequestHead } from '../../../src/engine/http/index.ts';
import {
	responseFor,
	closingHead,
	eventStreamHeads,
	headSizes,
	streamingHeads,
	upgradeHeads,
	upstreamHeads,
} from '../../../src/engine/compare/header-set.ts';
import { composeHead } from '../../../src/engine/http/compose.ts';
import { parseResponseHead } from '../../../src/engine/http/message.ts';

const sets = Object.values(HEADER_SETS);

describe('the heads that the transports make of a header set', () => {
	it.each(sets)('$id: heads without a fault and of the declared length', (set) => {
		for (const { request, response } of [
			set.poll,
			streamingHeads(set),
			eventStreamHeads(set),
			upgradeHeads(set),
			{ request: closingHead(set.poll.request), response: closingHead(set.empty) },
		]) {
			const asked = composeHead(request.startLine, request.fields);
			const answered = composeHead(response.startLine, response.fields);
			expect(parseRequestHead(asked).diagnoses).toEqual([]);
			expect(parseResponseHead(answered).diagnoses).toEqual([]);
			expect(headBytes(request)).toBe(asked.length);
			expect(headSizes(response).line + headSizes(response).fields).toBe(answered.length);
		}
	});

	it.each(sets)('$id: its opening handshake is one', (set) => {
		const { request } = upgradeHeads(set);
		const reading = readRequest(composeHead(request.startLine, request.fields), {
			client: 'other',
			dialled: null,
		});
		expect(reading.checks.filter(({ state }) => state === 'failed')).toEqual([]);
	});

	it('an EventSource asks for events and past the cache', () => {
		const { request, response } = eventStreamHeads(HEADER_SETS.minimal);
		expect(request.fields).toContainEqual({ name: 'Accept', value: 'text/event-stream' });
		expect(response.fields).toContainEqual({ name: 'Transfer-Encoding', value: 'chunked' });
		expect(response.fields.some(({ name }) => name === 'Content-Length')).toBe(false);
	});

	it('the length of the answer is made to fit', () => {
		const { startLine, fields } = responseFor(HEADER_SETS.minimal.poll.response, 1234);
		expect(latin1Text(composeHead(startLine, fields))).toBe(
			'HTTP/1.1 200 OK\r\nContent-Length: 1234\r\n\r\n',
		);
	});

	it('without keep-alive both heads announce the close', () => {
		const { fields } = closingHead(HEADER_SETS.study.poll.request);
		expect(fields.filter(({ name }) => /^(connection|keep-alive)$/i.test(name))).toEqual([
			{ name: 'Connection', value: 'close' },
		]);
	});
});

it('a message from the client is a POST with its length', () => {
	const { request, response } = upstreamHeads(HEADER_SETS.minimal, 8);
	expect(latin1Text(composeHead(request.startLine, request.fields))).toBe(
		'POST /poll HTTP/1.1\r\nHost: a.example\r\nContent-Type: text/plain\r\nContent-Length: 8\r\n\r\n',
	);
	expect(response).toBe(HEADER_SETS.minimal.empty);
});
