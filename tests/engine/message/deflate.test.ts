import fc from 'fast-check';
import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Bytes } from '../../../src/engine/bytes/index.ts';
import { readDeflateData } from '../../../src/engine/message/deflate.ts';
import { DeflateTokens } from '../../../src/engine/message/deflate-tokens.ts';
import { InflatedHistory } from '../../../src/engine/message/inflated-history.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import { hex } from '../../support/hex-bytes.ts';

const ALL = { window: 32_768, takesOver: true, limit: 1 << 20 };
const NONE = new Uint8Array();

function read(data: Bytes, bounds = ALL) {
	const history = new InflatedHistory();
	const tokens = new DeflateTokens();
	const reading = readDeflateData(data, history, bounds, tokens);
	tokens.length = history.length;
	const all = Array.from({ length: tokens.count }, (_, i) => tokens.at(i));
	return {
		...reading,
		text: String.fromCharCode(...history.view(0, history.length)),
		history,
		all,
	};
}

describe('the samples of RFC 7692 §7.2.3', () => {
	test.each([
		['one block', 'f2 48 cd c9 c9 07 00', 'Hello'],
		['a stored block', '00 05 00 fa ff 48 65 6c 6c 6f 00', 'Hello'],
		['a final block', 'f3 48 cd c9 c9 07 00 00', 'Hello'],
		['two blocks', 'f2 48 05 00 00 00 ff ff ca c9 c9 07 00', 'Hello'],
		['nothing', '00', ''],
	])('%s', (_, data, text) => {
		const found = read(hex(`${data} 00 00 ff ff`));
		expect(found).toMatchObject({ end: 'complete', text });
		expect(found.lastBlock.empty).toBe(true);
	});

	test('a copy of a part of the message before', () => {
		const history = new InflatedHistory();
		readDeflateData(hex`f2 48 cd c9 c9 07 00 00 00 ff ff`, history, ALL);
		const tokens = new DeflateTokens();
		readDeflateData(hex`f2 00 11 00 00 00 00 ff ff`, history, ALL, tokens);
		tokens.length = history.length - 5;
		expect(Array.from({ length: tokens.count }, (_, i) => tokens.at(i))).toEqual([
			{ from: 0, to: 1, bits: { from: 3, to: 11 }, type: 'literal', distance: 0 },
			{ from: 1, to: 5, bits: { from: 11, to: 24 }, type: 'copy', distance: 5 },
		]);
	});
});

test.each([
	['block-type', 'ff', [0, 3]],
	['stored-length', '00 05 00 05 00', [0, 40]],
	['code-lengths', 'fd ff ff', [0, 17]],
	['code-lengths', '04 00 80 00', [0, 29]],
	['unfinished', `24 ${'00 '.repeat(35)}`, [0, 289]],
	['code-lengths', `24 ${'00 '.repeat(36)}`, [0, 291]],
	['distance', '02 02', [3, 15]],
	['length-symbol', '1b 03', [3, 11]],
	['unfinished', 'f2 48', [11, 17]],
	['unfinished', '00 05 00 fa ff 48', [0, 48]],
])('what ends in %s', (end, data, [from, to]) => {
	expect(read(hex(data))).toMatchObject({ end, at: { from, to } });
});

test('stops at the limit', () => {
	const zeros = new Uint8Array(deflateRawSync(new Uint8Array(5000)));
	expect(read(zeros, { ...ALL, limit: 5000 })).toMatchObject({ end: 'complete' });
	expect(read(zeros, { ...ALL, limit: 4999 })).toMatchObject({ end: 'too-long' });
	const stored = hex`00 05 00 fa ff 48 65 6c 6c 6f`;
	const found = read(stored, { ...ALL, limit: 3 });
	expect(found).toMatchObject({ end: 'too-long', text: 'Hel', at: { from: 64, to: 72 } });
});

const texts = fc.oneof(
	fc.uint8Array({ maxLength: 600 }),
	fc
		.array(fc.constantFrom('the same ', 'again, ', 'é', '{"a":1}'), { maxLength: 200 })
		.map((parts) => new TextEncoder().encode(parts.join(''))),
);
const strategies = fc.constantFrom(
	{ level: 0 },
	{ level: 9 },
	{ strategy: constants.Z_FIXED },
	{ strategy: constants.Z_HUFFMAN_ONLY },
	{ windowBits: 9 },
);

test('it inflates data compressed by zlib, and some bits give each byte', () => {
	fc.assert(
		fc.property(texts, strategies, (text, strategy) => {
			const found = read(new Uint8Array(deflateRawSync(text, strategy)));
			const { end, history, all, beyondWindow, beforeMessage } = found;
			expect(end).toBe('complete');
			expect(history.view(0, history.length)).toEqual(Uint8Array.from(text));
			expect([beyondWindow, beforeMessage]).toEqual([null, null]);
			let [at, bit] = [0, 0];
			for (const { from, to, bits } of all) {
				expect(from).toBe(at);
				expect(to).toBeGreaterThan(from);
				expect(bits.from).toBeGreaterThanOrEqual(bit);
				[at, bit] = [to, bits.to];
			}
			expect(at).toBe(text.length);
		}),
		{ numRuns: 500 },
	);
});

test('it gives the same result as the codec for any data', () => {
	const broken = fc
		.tuple(texts, strategies, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 2 }))
		.map(([text, strategy, changes]) => {
			const data = new Uint8Array(deflateRawSync(text, strategy));
			for (const [at, byte] of changes) data[at % data.length] = byte;
			return data;
		});
	// A block that begins with codes of its own.
	const coded = fc
		.tuple(fc.constantFrom(0x04, 0x05, 0x0c, 0x24, 0xec), fc.uint8Array({ maxLength: 80 }))
		.map(([first, rest]) => Uint8Array.of(first, ...rest));
	fc.assert(
		fc.property(fc.oneof(broken, fc.uint8Array({ maxLength: 40 }), coded), (data) => {
			const { end, history } = read(data);
			const theirs = deflateCodec.inflater(NONE, 15).inflate(data, ALL.limit);
			const ends = ['inside-block', 'between-blocks'].includes(theirs.end);
			const ours = ['complete', 'unfinished'].includes(end)
				? 'read'
				: end === 'too-long'
					? end
					: 'bad-data';
			expect(ours).toBe(ends ? 'read' : theirs.end);
			if (ends) expect(history.view(0, history.length)).toEqual(theirs.bytes);
		}),
		{ numRuns: 800 },
	);
});

test('the token of a byte, and the first token from a bit on', () => {
	const history = new InflatedHistory();
	const tokens = new DeflateTokens();
	readDeflateData(hex`f2 48 cd c9 c9 07 00`, history, ALL, tokens);
	tokens.length = history.length;
	expect([-1, 0, 4, 5].map((byte) => tokens.indexOfByte(byte))).toEqual([-1, 0, 4, -1]);
	expect([0, 3, 10, 11, 42, 43].map((bit) => tokens.readFrom(bit))).toEqual([0, 0, 0, 1, 4, -1]);
	expect(() => tokens.at(5)).toThrow(RangeError);
});
