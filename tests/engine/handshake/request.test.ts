import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offeredBy } from '../../../src/engine/handshake/request.ts';
import {
	anyHeads,
	codes,
	head,
	KEY,
	readAs,
	REQUEST_LINES,
	requestWith,
} from '../../support/heads.ts';

const GOOD = head(...REQUEST_LINES);

describe('the values of a request', () => {
	test('the RFC’s example, §1.2', () => {
		const reading = readAs(
			requestWith({
				a: 'Origin: http://example.com',
				b: 'Sec-WebSocket-Protocol: chat, superchat',
				c: 'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits',
			}),
			'browser',
			'ws://server.example.com/chat',
		);
		expect(reading).toMatchObject({
			finished: true,
			diagnoses: [],
			method: 'GET',
			resourceName: '/chat',
			host: 'server.example.com',
			key: KEY,
			version: '13',
			origin: 'http://example.com',
			upgrade: ['websocket'],
			connection: ['Upgrade'],
		});
		expect(reading.keyBytes).toHaveLength(16);
		expect(offeredBy(reading)).toEqual({
			protocols: ['chat', 'superchat'],
			extensions: 'permessage-deflate; client_max_window_bits',
		});
	});

	test('without those fields nothing is offered', () => {
		expect(offeredBy(readAs(GOOD))).toEqual({ protocols: [], extensions: null });
	});
});

describe('laws', () => {
	test.each(Array.from({ length: GOOD.length }, (_, cut) => [cut]))(
		'cut after %i bytes it is only unfinished, and every check waits',
		(cut) => {
			const reading = readAs(GOOD.subarray(0, cut), 'browser', 'ws://server.example.com/chat');
			expect(codes(reading)).toEqual(['http-head-terminated']);
			expect(new Set(reading.checks.map(({ state }) => state))).toEqual(new Set(['waiting']));
		},
	);

	test('the findings about an unfinished request remain when the rest arrives', () => {
		fc.assert(
			fc.property(anyHeads, fc.nat(), (bytes, seed) => {
				const read = (some: Uint8Array) =>
					codes(readAs(some, 'browser', 'ws://server.example.com/chat'));
				const whole = new Set(read(bytes));
				const early = read(bytes.subarray(0, seed % (bytes.length + 1)));
				const earlyCodes = early.filter((code) => code !== 'http-head-terminated');
				expect(earlyCodes.filter((code) => !whole.has(code))).toEqual([]);
			}),
			{ numRuns: 1000 },
		);
	});

	test('thousands of faults are all reported', () => {
		const many = 'chat room,'.repeat(20_000);
		const reading = readAs(requestWith({ x: `Sec-WebSocket-Protocol: ${many}` }));
		expect(reading.diagnoses).toHaveLength(20_000);
	});
});
