import { describe, expect, it } from 'vitest';
import { encodeUtf8, joinBytes } from '../../../src/engine/bytes/index.ts';
import { receive } from '../../../src/engine/endpoint/index.ts';
import type { DeflateCodec } from '../../../src/engine/extension/index.ts';
import { encodeFrame } from '../../../src/engine/frame/index.ts';
import { LIMITS } from '../../../src/engine/limits.ts';
import { DEFLATE_TAIL } from '../../../src/engine/extension/inflating.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import { hex } from '../../support/hex-bytes.ts';
import type { Played } from './played.ts';
import { eventText, openClient } from './played.ts';

const LIMIT = 1000;

const opened = (limit: number | null = LIMIT, codec = deflateCodec): Played =>
	openClient(
		{ codec, deflate: ['permessage-deflate'], limit },
		'Sec-WebSocket-Extensions: permessage-deflate',
	);

/** The payload of a compressed message. */
const deflated = (...parts: readonly (string | Uint8Array)[]): Uint8Array => {
	const stream = deflateCodec.deflater(new Uint8Array(0), 15);
	const blocks = parts.map((part) =>
		stream.deflate(typeof part === 'string' ? encodeUtf8(part) : part),
	);
	return joinBytes(blocks).slice(0, -4);
};

/** One message in fragments that end at these bytes of its payload. */
const message = (opcode: number, payload: Uint8Array, ...cuts: readonly number[]): Uint8Array =>
	joinBytes(
		[...cuts, payload.length].map((to, i) =>
			encodeFrame({
				fin: i === cuts.length,
				rsv1: i === 0,
				opcode: i === 0 ? opcode : 0,
				payload: payload.subarray(cuts[i - 1] ?? 0, to),
			}),
		),
	);

/** After how many of the bytes it fails, and what the events are; the same whole, byte by byte and with every cut. */
function failing(bytes: Uint8Array, limit: number | null = LIMIT): { at: number; text: string[] } {
	const whole = opened(limit).receive(bytes).events;
	const each = opened(limit);
	let at = -1;
	bytes.forEach((byte, i) => {
		each.receive(Uint8Array.of(byte));
		if (at < 0 && each.events.some(({ type }) => type === 'failed')) at = i + 1;
	});
	expect(each.events).toEqual(whole);
	for (let cut = 1; cut < bytes.length; cut++) {
		const two = opened(limit).receive(bytes.subarray(0, cut)).receive(bytes.subarray(cut));
		expect(two.events).toEqual(whole);
	}
	return { at, text: whole.map(eventText) };
}

const NOISE = Uint8Array.from({ length: 60 }, (_, i) => 0x21 + ((i * 37) % 90));

describe('a compressed message fails at the first byte that shows why', () => {
	// Blocks, each with its sync flush: 4a 04 00 00 00 ff ff, then fb 0f 00 …
	const bad = deflated('a', Uint8Array.of(0xff), NOISE);
	it.each([
		['a byte that no text has', message(1, bad), 'utf8-lead-byte 1007', 11],
		[
			'the same in the second of four fragments',
			message(1, bad, 4, 20, 30),
			'utf8-lead-byte 1007',
			13,
		],
		[
			'a character that goes on wrongly in another fragment',
			message(1, deflated(Uint8Array.of(0xe4, 0xbd), 'x', NOISE), 8),
			'utf8-continuation 1007',
			14,
		],
		[
			'a surrogate, its bytes in two blocks',
			message(1, deflated(Uint8Array.of(0xed), Uint8Array.of(0xa0), NOISE)),
			'utf8-surrogate 1007',
			11,
		],
		[
			'a block of type 3',
			message(2, hex`f2 48 05 00 00 00 ff ff 07 01 02`),
			'deflate-data-valid 1007',
			11,
		],
		[
			'a byte more than the limit',
			message(2, deflated(new Uint8Array(LIMIT), 'x', NOISE)),
			'deflate-limit-inflated 1009',
			19,
		],
		[
			'no text, and too long only then',
			message(1, deflated(Uint8Array.of(0xff), new Uint8Array(LIMIT))),
			'utf8-lead-byte 1007',
			4,
		],
		[
			'too long, and no text only then',
			message(1, deflated(new Uint8Array(LIMIT + 1), Uint8Array.of(0xff))),
			'deflate-limit-inflated 1009',
			12,
		],
		[
			'no text, and bad data only then',
			message(1, joinBytes([deflated(Uint8Array.of(0xff)), DEFLATE_TAIL, hex`07`])),
			'utf8-lead-byte 1007',
			4,
		],
		[
			'an unfinished character, at the end',
			message(1, deflated('a', Uint8Array.of(0xe4, 0xbd))),
			'utf8-truncated 1007',
			13,
		],
	])('%s', (_, bytes, fails, at) => {
		const found = failing(bytes);
		expect(found).toEqual({ at, text: [`failed ${fails}`] });
	});

	it('and control frames before that byte were delivered, those after it not', () => {
		const [first, second, third] = [bad.subarray(0, 7), bad.subarray(7, 12), bad.subarray(12)];
		const bytes = joinBytes([
			encodeFrame({ fin: false, rsv1: true, opcode: 1, payload: first }),
			hex`89 01 31`,
			encodeFrame({ fin: false, opcode: 0, payload: second }),
			hex`89 01 32`,
			encodeFrame({ fin: true, opcode: 0, payload: third }),
		]);
		expect(failing(bytes).text).toEqual(['ping 31', 'failed utf8-lead-byte 1007']);
	});

	it('its place is the frame that brought the byte, as far as was announced', () => {
		const client = opened()
			.receive('81 01 61')
			.receive(message(1, bad, 4, 20, 30).subarray(0, 13));
		const { headBytes } = client.endpoint;
		const from = headBytes + 3 + 6;
		expect(client.events.at(-1)).toMatchObject({
			type: 'failed',
			data: { offset: 1, start: 1 },
			range: { start: from * 8, end: (from + 2 + 16) * 8 },
		});
	});

	it('the reason of the failure: the byte and its character, or the limit', () => {
		const data = (bytes: Uint8Array) => {
			const [event] = opened().receive(bytes).events;
			return event?.type === 'failed' ? event.data : null;
		};
		const text = message(1, deflated('aé', Uint8Array.of(0xe4, 0xbd, 0x41)));
		expect(data(text)).toEqual({ offset: 5, start: 3 });
		const long = message(2, deflated(new Uint8Array(LIMIT + 1)));
		expect(data(long)).toEqual({ limit: LIMIT });
	});

	it.each([
		[LIMIT, LIMIT],
		[null, LIMITS.message],
	])('the limit is that of the endpoint, or the engine’s', (limit, most) => {
		const asked: number[] = [];
		const codec: DeflateCodec = {
			...deflateCodec,
			inflater: () => ({
				inflate: (_, count) => {
					asked.push(count);
					return { bytes: new Uint8Array(0), end: 'too-long' };
				},
				restart: () => undefined,
			}),
		};
		opened(limit, codec).receive(message(2, deflated('a')));
		expect(asked).toEqual([most]);
	});
});

describe('a compressed message is taken', () => {
	const cut = (bytes: Uint8Array): string[][] => {
		const each = opened();
		for (const byte of bytes) each.receive(Uint8Array.of(byte));
		return [opened().receive(bytes), each].map(({ events }) => events.map(eventText));
	};
	const same = (text: string) => [[text], [text]];

	it.each([
		['a text whose characters are cut by frames', 1, [9, 12], 'text [你好, 你好] in 3 compressed'],
		['a text in one frame', 1, [], 'text [你好, 你好] compressed'],
	])('%s', (_, opcode, cuts, text) => {
		const payload = deflated(Uint8Array.of(0xe4, 0xbd), hex`a0 e5`, hex`a5 bd`, ', 你好');
		expect(cut(message(opcode, payload, ...cuts))).toEqual(same(text));
	});

	it('bytes that are no text, in binary, and as many as the limit', () => {
		expect(cut(message(2, deflated('a', Uint8Array.of(0xff)), 8))).toEqual(
			same('binary [61 ff] in 2 compressed'),
		);
		const full = opened().receive(message(2, deflated(new Uint8Array(LIMIT)), 3));
		expect(full.events).toMatchObject([{ type: 'message', payload: { length: LIMIT } }]);
	});

	it('and each message begins with no character', () => {
		const client = opened().receive(message(1, deflated(Uint8Array.of(0xe4), hex`bd a0`), 7));
		client.receive(message(1, hex`4a 04 00`, 1));
		expect(client.events.map(eventText)).toEqual([
			'text [你] in 2 compressed',
			'text [a] in 2 compressed',
		]);
	});

	it('and once nothing more is read no stream is held', () => {
		const client = opened().receive(message(1, deflated('Hello')));
		const { endpoint } = client.receive('88 02 03 e8');
		expect(endpoint.deflate?.received.stream.take()).toBeNull();
	});

	it('in the middle of one the endpoint may be gone on from twice', () => {
		const bytes = message(1, deflated('Hello', ', Hello again'));
		const { endpoint } = opened().receive(bytes.subarray(0, 12));
		const { frames, text } = {
			frames: endpoint.incoming?.frames,
			text: endpoint.deflate?.received.text,
		};
		expect([frames, text?.length]).toEqual([1, 5]);
		const ends = [bytes.subarray(12), hex`ff ff ff ff ff ff`, bytes.subarray(12)];
		const [one, other, again] = ends.map((end) => receive(endpoint, end).events.map(eventText));
		expect(one).toEqual(['text [Hello, Hello again] compressed']);
		expect(other).not.toEqual(one);
		expect(again).toEqual(one);
	});
});
