import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { joinBytes, sameBytes } from '../../src/engine/bytes/index.ts';
import { deflateCodec } from '../../src/platform/deflate.ts';
import { hex } from '../support/hex-bytes.ts';

const NONE = new Uint8Array();
const bytes = (text: string) => new TextEncoder().encode(text);
const repeated = bytes('the same again, '.repeat(5000));

describe('against zlib', () => {
	test.each([9, 10, 12, 15])('a window of %i bits', (bits) => {
		const ours = deflateCodec.deflater(NONE, bits).deflate(repeated);
		expect([...ours.subarray(-4)]).toEqual([0, 0, 255, 255]);
		const theirs = inflateRawSync(Uint8Array.of(...ours, 0x03, 0x00), { windowBits: bits });
		expect(new Uint8Array(theirs)).toEqual(repeated);
		const data = new Uint8Array(deflateRawSync(repeated, { windowBits: bits }));
		const back = deflateCodec.inflater(NONE, bits).inflate(data, repeated.length);
		expect(back).toEqual({ bytes: repeated, end: 'between-blocks' });
	});

	test('with a window put in', () => {
		const window = bytes('a sentence that was said before');
		const again = deflateCodec.deflater(window, 15).deflate(window);
		expect(again.length).toBeLessThan(12);
		const inflate = (before: Uint8Array) => deflateCodec.inflater(before, 15).inflate(again, 100);
		expect(inflate(window)).toEqual({ bytes: window, end: 'between-blocks' });
		expect(inflate(NONE)).toMatchObject({ end: 'bad-data' });
	});

	test('a stream runs on', () => {
		const deflater = deflateCodec.deflater(NONE, 15);
		const parts = ['one and two', 'one and three', 'two and three'].map(bytes);
		const data = joinBytes(parts.map((part) => deflater.deflate(part)));
		const finish = { finishFlush: 2 };
		expect(new Uint8Array(inflateRawSync(data, finish))).toEqual(joinBytes(parts));
		const inflater = deflateCodec.inflater(NONE, 15);
		const back = Array.from(data, (byte) => inflater.inflate(Uint8Array.of(byte), 100).bytes);
		expect(joinBytes(back)).toEqual(joinBytes(parts));
	});
});

describe('a message in parts', () => {
	const noise = new Uint8Array(300_000);
	for (let i = 0, x = 1; i < noise.length; i++)
		noise[i] = (x = (x * 1_103_515_245 + 12_345) >>> 0) >>> 24;
	const letters = noise.map((byte) => 0x61 + (byte % 5));
	const lines = bytes(Array.from({ length: 9000 }, (_, i) => `line ${i % 97} of ${i}\n`).join(''));

	test.each([
		['noise', noise],
		['letters', letters],
		['lines', lines],
		['zeros', new Uint8Array(300_000)],
	])('has the blocks of the whole message: %s', (_, message) => {
		for (const bits of [9, 12, 15]) {
			const whole = deflateCodec.deflater(NONE, bits);
			const expected = [whole.deflate(message), whole.deflate(lines)];
			for (const size of [1 << 16, 32_768, 10_007, 263]) {
				const deflater = deflateCodec.deflater(NONE, bits);
				let at = 0;
				for (; at + size < message.length; at += size) {
					deflater.add(message.subarray(at, at + size));
				}
				const blocks = [deflater.deflate(message.subarray(at)), deflater.deflate(lines)];
				expect(blocks.map((one, i) => sameBytes(one, expected[i]!))).toEqual([true, true]);
			}
		}
	});
});

describe('inflating', () => {
	test('continues after a final block with the same window', () => {
		const inflater = deflateCodec.inflater(NONE, 15);
		const end = 'between-blocks';
		expect(inflater.inflate(hex`f3 48 cd c9 c9 07 00`, 9)).toEqual({ bytes: bytes('Hello'), end });
		expect(inflater.inflate(hex`f3 00 11 00`, 9)).toEqual({ bytes: bytes('Hello'), end });
		const both = hex`f3 48 cd c9 c9 07 00 f3 00 11 00`;
		const once = deflateCodec.inflater(NONE, 15).inflate(both, 10);
		expect(once).toEqual({ bytes: bytes('HelloHello'), end });
	});

	test('stops at the first byte too many', () => {
		const data = deflateCodec.deflater(NONE, 15).deflate(repeated);
		const { length } = repeated;
		const most = (count: number) => deflateCodec.inflater(NONE, 15).inflate(data, count);
		expect(most(length).end).toBe('between-blocks');
		expect(most(length - 1)).toEqual({ bytes: repeated.slice(0, -1), end: 'too-long' });
		expect(most(0)).toEqual({ bytes: NONE, end: 'too-long' });
	});

	test('reports a block without an end, and begins another block when it is asked to', () => {
		const inflater = deflateCodec.inflater(bytes('Hello'), 15);
		expect(inflater.inflate(hex`f2 48 cd`, 9)).toEqual({ bytes: bytes('He'), end: 'inside-block' });
		inflater.restart();
		expect(inflater.inflate(hex`f2 00 11 00 00`, 9)).toMatchObject({ bytes: bytes('HloHe') });
	});

	test.each([
		['in one piece', Infinity],
		['byte by byte', 1],
	])('a distance beyond the window is bad data, %s', (_, size) => {
		const text = new Uint8Array(600).map((_, i) => (i * 7919) >> 3);
		const data = deflateCodec.deflater(NONE, 15).deflate(joinBytes([text, text]));
		const ends = (bits: number, restart = false) => {
			const inflater = deflateCodec.inflater(NONE, bits);
			if (restart) inflater.restart();
			let end = '';
			for (let at = 0; at < data.length && end !== 'bad-data'; at += size) {
				({ end } = inflater.inflate(data.subarray(at, at + size), 10_000));
			}
			return end;
		};
		expect([ends(15), ends(10), ends(9), ends(9, true)]).toEqual([
			...['between-blocks', 'between-blocks'],
			...['bad-data', 'bad-data'],
		]);
	});
});
