import { describe, expect, it, test } from 'vitest';
import type { Bytes } from '../../../src/engine/bytes/index.ts';
import type { ProtocolEvent } from '../../../src/engine/endpoint/endpoint-events.ts';
import {
	NO_BYTES,
	encodeUtf8,
	hexText,
	joinBytes,
	sameBytes,
} from '../../../src/engine/bytes/index.ts';
import { receive } from '../../../src/engine/endpoint/index.ts';
import { encodeFrame } from '../../../src/engine/frame/index.ts';
import { PROFILES } from '../../../src/engine/reader/index.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import { hex } from '../../support/hex-bytes.ts';
import { eventText, openClient, openServer } from './played.ts';

const withDeflate = (limit = 10_000) =>
	openClient(
		{ codec: deflateCodec, deflate: ['permessage-deflate'], limit },
		'Sec-WebSocket-Extensions: permessage-deflate',
	);

const payloadOf = (event: ProtocolEvent): Bytes =>
	event.type === 'message' ? event.payload : NO_BYTES;

/** The payload of a compressed message. */
const deflated = (message: Uint8Array) =>
	deflateCodec.deflater(new Uint8Array(0), 15).deflate(message).slice(0, -4);

describe('messages', () => {
	it('in any number of fragments, empty ones too', () => {
		const client = openClient().receive('02 00 00 01 61 00 00 80 01 62');
		expect(client.events.map(eventText)).toEqual(['binary [61 62] in 4']);
	});

	it('each fragment with a key of its own', () => {
		const [one, two] = [hex`01 02 03 04`, hex`f1 f2 f3 f4`];
		const bytes = joinBytes([
			encodeFrame({ fin: false, opcode: 1, key: one, payload: encodeUtf8('Hel') }),
			encodeFrame({ fin: true, opcode: 0, key: two, payload: encodeUtf8('lo 你好') }),
		]);
		expect(openServer().receive(bytes).events.map(eventText)).toEqual(['text [Hello 你好] in 2']);
	});

	it('at the limit, over it in one frame, over it in two (endpoint-limit-total)', () => {
		const send = (...sizes: number[]) => {
			const frames = sizes.map((size, i) =>
				encodeFrame({
					fin: i === sizes.length - 1,
					opcode: i === 0 ? 2 : 0,
					payload: new Uint8Array(size),
				}),
			);
			return openClient({ limit: 1000 })
				.receive(joinBytes(frames))
				.events.map(({ type }) => type);
		};
		expect(send(1000)).toEqual(['message']);
		expect(send(600, 400)).toEqual(['message']);
		expect(send(1001)).toEqual(['failed']);
		expect(send(600, 600)).toEqual(['failed']);
	});

	it('in 10 000 fragments, or byte by byte, are copied a few times and no more', () => {
		const fragment = encodeFrame({ fin: false, opcode: 0, payload: hex`61 62 63` });
		const first = encodeFrame({ fin: false, opcode: 2, payload: hex`61` });
		const long = encodeFrame({ fin: true, opcode: 2, payload: new Uint8Array(200_000) });
		const streams: [Uint8Array, number][] = [
			[joinBytes([first, ...Array<Uint8Array>(10_000).fill(fragment)]), 1460],
			[joinBytes([first, ...Array<Uint8Array>(10_000).fill(fragment)]), 1],
			[long.subarray(0, -1), 1000],
		];
		for (const [bytes, size] of streams) {
			const client = openClient();
			const chunks = new Set<unknown>();
			for (let from = 0; from < bytes.length; from += size) {
				client.receive(bytes.subarray(from, from + size));
				chunks.add(client.endpoint.incoming?.payload.chunk);
			}
			expect(client.endpoint.incoming?.payload.length).toBeGreaterThan(30_000);
			expect(chunks.size).toBeLessThan(20);
		}
	});

	it('a delivered payload does not change', () => {
		const client = openClient().receive('82 02 61 62');
		const [message] = client.events;
		client.receive('82 02 63 64 02 01 65 80 01 66');
		expect(message).toMatchObject({ payload: hex`61 62` });
	});

	it('delivered payloads of any size do not change while later ones arrive, however they are cut', () => {
		const sizes = [1, 63, 64, 65, 66, 100, 125, 126, 1000, 4096, 4097, 20_000];
		const lengths = Array.from({ length: 120 }, (_, i) => sizes[(i * 7) % sizes.length]!);
		const key = hex`37 fa 21 3d`;
		const payloads = lengths.map((length, i) => new Uint8Array(length).fill(i + 1));
		const frames = payloads.map((payload) => encodeFrame({ fin: true, opcode: 2, key, payload }));
		const bytes = joinBytes(frames);
		for (const size of [1, 130, 1460, 65_536, bytes.length]) {
			const server = openServer({ limit: null });
			for (let at = 0; at < bytes.length; at += size) {
				server.receive(bytes.subarray(at, at + size));
			}
			expect(server.events).toHaveLength(payloads.length);
			expect(server.events.map(payloadOf).every((got, i) => sameBytes(got, payloads[i]!))).toBe(
				true,
			);
		}
	});

	it('a payload keeps at most a block of 16 KiB alive, and one of fragments only itself', () => {
		const frame = (opcode: number, size: number, fin: boolean) =>
			encodeFrame({ fin, opcode, payload: new Uint8Array(size) });
		const held = (...chunks: Uint8Array[]): number => {
			const client = openClient({ limit: null });
			for (const chunk of chunks) client.receive(chunk);
			return (payloadOf(client.events[0]!) as Uint8Array).buffer.byteLength;
		};
		const whole = (size: number) => held(frame(2, size, true));
		const cut = (size: number) =>
			held(frame(2, size, true).subarray(0, 10), frame(2, size, true).subarray(10));
		const fragments = (size: number) => held(frame(2, 10, false), frame(0, size - 10, true));
		for (const inOneFrame of [whole, cut]) {
			expect([65, 1000, 4096].map(inOneFrame)).toEqual([16_384, 16_384, 16_384]);
			expect([4097, 70_000].map(inOneFrame)).toEqual([4097, 70_000]);
		}
		expect([1, 64].map(whole)).toEqual([1, 64]);
		expect([65, 1000, 4096, 70_000].map(fragments)).toEqual([65, 1000, 4096, 70_000]);
	});

	it('two ways on from one value share no byte', () => {
		const half = (fill: number, size: number) =>
			encodeFrame({ fin: true, opcode: 2, payload: new Uint8Array(size).fill(fill) });
		for (const size of [5, 100, 1000, 70_000]) {
			// Inside a message, of which the first ten bytes, or none of it, have come.
			for (const begun of [0, 2, Math.min(12, size)]) {
				const before = openClient({ limit: null }).receive(half(9, 100));
				before.receive(half(1, size).subarray(0, begun));
				const ways = [1, 2, 3].map((fill) => {
					const bytes = joinBytes([half(fill, size).subarray(begun), half(fill + 10, size)]);
					const { events } = receive(before.endpoint, bytes);
					return { fill, events };
				});
				for (const { fill, events } of ways) {
					const expected = new Uint8Array(size).fill(fill);
					if (begun > 2) expected.fill(1, 0, begun - (size < 126 ? 2 : size < 65_536 ? 4 : 10));
					expect(events).toHaveLength(2);
					const [first, second] = events.map(payloadOf);
					expect(sameBytes(first!, expected)).toBe(true);
					expect(sameBytes(second!, new Uint8Array(size).fill(fill + 10))).toBe(true);
				}
				expect(before.events.at(-1)).toMatchObject({ payload: new Uint8Array(100).fill(9) });
			}
		}
	});
});

describe('compressed messages (RFC 7692 §7.2.3)', () => {
	it.each([
		['one block', 'c1 07 f2 48 cd c9 c9 07 00', ['text [Hello] compressed']],
		['two fragments', '41 03 f2 48 cd 80 04 c9 c9 07 00', ['text [Hello] in 2 compressed']],
		[
			'a fragment, a Ping, a fragment',
			'41 03 f2 48 cd 89 00 80 04 c9 c9 07 00',
			['ping', 'text [Hello] in 2 compressed'],
		],
		[
			'the window shared (scene 9)',
			'c1 07 f2 48 cd c9 c9 07 00 c1 05 f2 00 11 00 00',
			['text [Hello] compressed', 'text [Hello] compressed'],
		],
		['a stored block', 'c1 0b 00 05 00 fa ff 48 65 6c 6c 6f 00', ['text [Hello] compressed']],
		['BFINAL', 'c1 08 f3 48 cd c9 c9 07 00 00', ['text [Hello] compressed']],
		['two blocks', 'c1 0d f2 48 05 00 00 00 ff ff ca c9 c9 07 00', ['text [Hello] compressed']],
		['empty', 'c1 01 00', ['text [] compressed']],
		['not compressed, between them', '81 01 61', ['text [a]']],
		['nothing to refer to', 'c1 05 f2 00 11 00 00', ['failed deflate-data-valid 1007']],
		['no DEFLATE', 'c1 02 07 00', ['failed deflate-data-valid 1007']],
		['RSV1 on a later fragment', '41 03 f2 48 cd c0 04', ['failed deflate-rsv1-first-frame 1002']],
		['RSV1 on a Ping', 'c9 00', ['failed deflate-rsv1-control 1002']],
	])('%s: %s', (_, bytes, events) => {
		expect(withDeflate().receive(bytes).events.map(eventText)).toEqual(events);
		const each = withDeflate();
		for (const byte of hex(bytes)) each.receive(Uint8Array.of(byte));
		expect(each.events.map(eventText)).toEqual(events);
	});

	it('text is judged after inflating', () => {
		const bad = deflated(hex`61 c3 28`);
		const frame = (opcode: number) => encodeFrame({ fin: true, rsv1: true, opcode, payload: bad });
		expect(withDeflate().receive(frame(1)).events[0]).toMatchObject({
			rule: 'utf8-continuation',
			data: { offset: 2, start: 1 },
			reaction: { code: 1007 },
		});
		expect(withDeflate().receive(frame(2)).events.map(eventText)).toEqual([
			'binary [61 c3 28] compressed',
		]);
	});

	it('a bomb is stopped at the limit', () => {
		const bomb = deflated(new Uint8Array(1 << 20));
		const frame = encodeFrame({ fin: true, rsv1: true, opcode: 2, payload: bomb });
		const client = withDeflate(10_000).receive(frame);
		expect(client.events.map(eventText)).toEqual(['failed deflate-limit-inflated 1009']);
		expect(hexText(client.written)).toBe('88 82 37 fa 21 3d 34 0b');
	});
});

// Measured: a server sent the Close, got the answer, and then sent these bytes.
describe('bytes that come later than a Close', () => {
	test.each([
		['strict', '81 02 48 69', []],
		['ws', 'a1 00', []],
		['firefox', 'a1 00', []],
		['chromium', '81', []],
		['chromium', '81 02', ['failed close-no-data-after', 'closed 1006 not clean']],
		['chromium', '89 00', ['failed our after-close', 'closed 1006 not clean']],
		['chromium', '81 7e 00 01 41', ['failed length-minimal-16 1002', 'closed 1006 not clean']],
	] as const)('%s gets %s', (reader, bytes, events) => {
		const client = openClient({ profile: PROFILES[reader] }).receive('88 02 03 e8').fresh();
		expect(client.receive(bytes).events.map(eventText)).toEqual(events);
		expect(client.written).toHaveLength(0);
	});

	test('Chromium fails at a header of which the first byte came with the Close', () => {
		const client = openClient({ profile: PROFILES.chromium }).receive('88 02 03 e8 81');
		expect(client.events.map(eventText)).toEqual(['Close 1000']);
		expect(client.fresh().receive('02').events[0]).toMatchObject({ check: 'after-close' });
	});
});
