import { describe, expect, test } from 'vitest';
import { latin1Text, readHex } from '../../../../src/engine/bytes/index.ts';
import {
	applicationBytes,
	HEADER_SETS,
	totalBytes,
	transportCosts,
	transportPlan,
	TRANSPORTS,
	type TransportId,
} from '../../../../src/engine/compare/index.ts';
import { decodeFrames, frameAt, mask } from '../../../../src/engine/frame/index.ts';
import {
	respondToRequest,
	DEFAULT_SERVER,
	readRequest,
} from '../../../../src/engine/handshake/index.ts';
import { LIMITS } from '../../../../src/engine/limits.ts';
import type { Carriage } from '../../../../src/engine/compare/carriage.ts';
import { DEFAULT_CARRIAGE } from '../../../../src/engine/compare/carriage.ts';
import { START } from '../../../../src/panels/handshake/handshake-document.ts';
import { HANDSHAKE_FORM as HEADS } from '../../../../src/panels/handshake/handshake-form.ts';
import {
	plainRound,
	roundCost,
	roundTitle,
	updateBytesOf,
	updateText,
	wireMessages,
	type ShownMessage,
	type WireRound,
} from '../../../../src/panels/compare/wire/wire-messages.ts';

const ROUNDS: readonly WireRound[] = [
	{ kind: 'update', count: 1 },
	{ kind: 'update', count: 3 },
	{ kind: 'idle', count: 0 },
	{ kind: 'opening', count: 0 },
	{ kind: 'upstream', count: 1 },
];
const HTTP = ['http/1.1', 'http/2'] as const;
const GRID = TRANSPORTS.flatMap((transport) =>
	HTTP.flatMap((http) => ROUNDS.map((round) => ({ transport, http, round }))),
);

function planOf(transport: TransportId, change: Partial<Carriage> = {}, updateBytes = 20) {
	return transportPlan(transport, { ...DEFAULT_CARRIAGE, ...change }, updateBytes);
}

function lengthFrom(messages: readonly ShownMessage[], side: 'client' | 'server') {
	return messages
		.filter(({ from }) => from === side)
		.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

function parametersOf(address: string) {
	const [path, query] = address.split('?');
	return { path, parameters: new URLSearchParams(query) };
}

describe('the messages of a round', () => {
	test.each(GRID)(
		'weigh what the model counts: $transport over $http, $round.kind $round.count',
		({ transport, http, round }) => {
			const plan = planOf(transport, { http });
			const { messages } = wireMessages(plan, round);
			const { up, down } = roundCost(plan, round);
			expect(lengthFrom(messages, 'client')).toBe(applicationBytes(up));
			expect(lengthFrom(messages, 'server')).toBe(applicationBytes(down));
			// By expense too, so that a legend's sum is a row of the table.
			for (const { expense } of messages.flatMap(({ parts }) => parts)) {
				const bytes = messages
					.flatMap(({ parts }) => parts)
					.filter((part) => part.expense === expense)
					.reduce((sum, { from, to }) => sum + to - from, 0);
				expect(bytes).toBe(up[expense] + down[expense]);
			}
		},
	);

	test.each(GRID)(
		'are tiled by their parts: $transport over $http, $round.kind $round.count',
		({ transport, http, round }) => {
			for (const { bytes, parts } of wireMessages(planOf(transport, { http }), round).messages) {
				expect(parts[0]?.from).toBe(0);
				expect(parts.at(-1)?.to).toBe(bytes.length);
				parts.slice(1).forEach(({ from, expense }, i) => {
					expect(from).toBe(parts[i]!.to);
					expect(expense).not.toBe(parts[i]!.expense);
				});
			}
		},
	);

	test('there are none if HTTP/1.1 only needs a connection', () => {
		expect(wireMessages(planOf('short-polling'), ROUNDS[3]!).messages).toEqual([]);
	});

	test('a round without a message is an idle one', () => {
		expect(plainRound({ kind: 'update', count: 0 }).kind).toBe('idle');
		expect(roundTitle('long-polling', { kind: 'update', count: 0 })).toBe('asked-in-vain');
		expect(roundTitle('sse', { kind: 'idle', count: 0 })).toBe('heartbeat');
		expect(roundTitle('websocket', { kind: 'update', count: 2 })).toBe('pushed');
	});

	test('a round with a connection of its own pays for it', () => {
		const closing = planOf('short-polling', { keepAlive: false });
		expect(roundCost(closing, ROUNDS[0]!)).toEqual(transportCosts(closing).update(1));
		expect(roundCost(closing, ROUNDS[0]!).up['tcp-handshake']).toBeGreaterThan(0);
		expect(totalBytes(roundCost(closing, ROUNDS[3]!).up)).toBe(0);
	});

	test('text is read as text, frames and HTTP/2 as bytes', () => {
		const forms = (transport: TransportId, http: Carriage['http'], round: WireRound) =>
			wireMessages(planOf(transport, { http }), round).messages.map(({ form }) => form);
		expect(forms('short-polling', 'http/1.1', ROUNDS[0]!)).toEqual(['text', 'text', 'text']);
		expect(forms('sse', 'http/1.1', ROUNDS[2]!)).toEqual(['text']);
		expect(forms('websocket', 'http/1.1', ROUNDS[3]!)).toEqual(['text', 'text']);
		expect(forms('websocket', 'http/1.1', ROUNDS[2]!)).toEqual(['hex', 'hex']);
		expect(new Set(forms('short-polling', 'http/2', ROUNDS[0]!))).toEqual(new Set(['hex']));
	});
});

describe('messages that are too large to be made', () => {
	test('of long updates, one that is as long as can be shown', () => {
		for (const transport of TRANSPORTS) {
			const plan = planOf(transport, {}, 1 << 30);
			const reading = wireMessages(plan, { kind: 'update', count: 3 });
			expect(reading).toMatchObject({ updates: 1, updateBytes: LIMITS.shownUpdate });
			expect(reading.messages.at(-1)!.bytes.length).toBeLessThan(LIMITS.shownUpdate + 1000);
			expect(wireMessages(plan, { kind: 'upstream', count: 1 }).updateBytes).toBe(1 << 20);
		}
	});

	test('of many, as many as fit a response, and a hundred of a stream', () => {
		const many = { kind: 'update', count: 3_000_000 } as const;
		expect(wireMessages(planOf('long-polling'), many).updates).toBe(Math.floor((1 << 20) / 20));
		expect(wireMessages(planOf('websocket'), many).updates).toBe(100);
		expect(wireMessages(planOf('websocket', {}, 400_000), ROUNDS[1]!).updates).toBe(2);
	});
});

describe('where the bytes open', () => {
	test.each(HTTP)('a WebSocket frame over %s opens in Frame with its payload', (http) => {
		const plan = planOf('websocket', { http });
		for (const kind of ['update', 'upstream', 'idle'] as const) {
			for (const { openIn, from } of wireMessages(plan, { kind, count: 1 }).messages) {
				expect(openIn?.lab).toBe('frame');
				const { path, parameters } = parametersOf(openIn!.address);
				expect(path).toBe('/frame');
				expect(parameters.get('from')).toBe(from);
				const bytes = readHex(parameters.get('hex')!).bytes;
				const rows = decodeFrames(bytes, { from, deflate: false, limit: null });
				expect(rows.count).toBe(1);
				const frame = frameAt(rows, 0);
				expect(frame).toMatchObject({ complete: true, masked: from === 'client' });
				if (kind === 'idle') continue;
				const payload = bytes.slice(frame.payloadFrom, frame.payloadTo);
				const text = latin1Text(frame.key ? mask(payload, frame.key) : payload);
				expect(text).toBe('{"t":"12:00:00.000"}');
			}
		}
	});

	test('a frame of more than 1024 bytes opens nowhere', () => {
		const opens = (updateBytes: number) =>
			wireMessages(planOf('websocket', {}, updateBytes), ROUNDS[0]!).messages[0]!.openIn !== null;
		expect(opens(1020)).toBe(true);
		expect(opens(1021)).toBe(false);
	});

	test('an opening handshake opens in Handshake with its answer', () => {
		for (const headers of Object.values(HEADER_SETS)) {
			const { messages } = wireMessages(planOf('websocket', { headers }), ROUNDS[3]!);
			expect(messages.map(({ openIn }) => openIn?.lab)).toEqual(['handshake', undefined]);
			const { path, parameters } = parametersOf(messages[0]!.openIn!.address);
			expect(path).toBe('/handshake');
			const { document, problems } = HEADS.fromAddress(parameters, START);
			expect(problems).toEqual([]);
			expect(document!.request).toEqual(messages[0]!.bytes);
			expect(document!.response).toEqual(messages[1]!.bytes);
			expect(document!.url).toMatch(/^ws:\/\/[\w.]+(:\d+)?\//);
		}
	});

	test.each(['short-polling', 'long-polling', 'streaming', 'sse'] as const)(
		'a plain request of %s opens there too, and is told that it is no upgrade',
		(transport) => {
			const round = transport.endsWith('polling') ? ROUNDS[0]! : ROUNDS[3]!;
			const { messages } = wireMessages(planOf(transport), round);
			const { parameters } = parametersOf(messages[0]!.openIn!.address);
			const { document } = HEADS.fromAddress(parameters, START);
			expect(document!.response).toBeNull();
			expect(latin1Text(document!.request)).toBe(latin1Text(messages[0]!.bytes));
			const reading = readRequest(document!.request, { dialled: null, client: 'other' });
			expect(respondToRequest(reading, DEFAULT_SERVER).status).toBe(426);
			expect(messages.slice(1).every(({ openIn }) => openIn === null)).toBe(true);
		},
	);

	test('the head of a message from the client opens without its body', () => {
		const { messages } = wireMessages(planOf('sse'), ROUNDS[4]!);
		const { parameters } = parametersOf(messages[0]!.openIn!.address);
		expect(parameters.get('request')).toMatch(/^POST [^]*\r\n\r\n$/);
	});

	test('HTTP/2 opens nowhere', () => {
		const messages = TRANSPORTS.flatMap((transport) =>
			[ROUNDS[0]!, ROUNDS[3]!]
				.filter(({ kind }) => transport !== 'websocket' || kind === 'opening')
				.flatMap((round) => wireMessages(planOf(transport, { http: 'http/2' }), round).messages),
		);
		expect(messages.length).toBeGreaterThan(10);
		expect(messages.every(({ openIn }) => openIn === null)).toBe(true);
	});

	test('a head that the Handshake lab would refuse is not offered to it', () => {
		const long = { name: 'Cookie', value: 'x'.repeat(LIMITS.head) };
		const { minimal } = HEADER_SETS;
		const { request, response } = minimal.poll;
		const poll = { request: { ...request, fields: [...request.fields, long] }, response };
		const plan = planOf('short-polling', { headers: { ...minimal, poll } });
		expect(wireMessages(plan, ROUNDS[0]!).messages[0]!.openIn).toBeNull();
	});
});

describe('an update', () => {
	test.each([
		[0, ''],
		[1, '1'],
		[3, '1  '],
		[7, '{"n":1}'],
		[9, '{"n":1  }'],
		[15, '{"n":1,"x":"a"}'],
		[20, '{"t":"12:00:00.000"}'],
		[23, '{"t":"12:00:00.000"   }'],
		[30, '{"t":"12:00:00.000","x":"abc"}'],
	])('of %d bytes', (bytes, text) => {
		expect(updateText(bytes, 0)).toBe(text);
	});

	test('has the length that is asked for, and is JSON as soon as it can be', () => {
		for (const index of [0, 8, 9, 99, 998, 999, 4000]) {
			for (let bytes = 0; bytes < 200; bytes++) {
				expect(updateBytesOf(bytes, index)).toHaveLength(bytes);
				if (bytes > 0) expect(() => void JSON.parse(updateText(bytes, index))).not.toThrow();
			}
		}
	});

	test('is unlike the one before', () => {
		for (const bytes of [1, 7, 20, 500]) {
			expect(updateText(bytes, 1)).not.toBe(updateText(bytes, 0));
		}
	});
});
