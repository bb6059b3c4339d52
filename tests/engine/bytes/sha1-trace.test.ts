import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	hexText,
	latin1Bytes,
	NO_BYTES,
	sha1,
	sha1Block,
	sha1Round,
	sha1Trace,
} from '../../../src/engine/bytes/index.ts';

const words = (row: Uint32Array): string =>
	[...row].map((word) => word.toString(16).toUpperCase().padStart(8, '0')).join(' ');

/** a to e after the named round of "abc": the table in NIST's "SHA-1 examples" (FIPS 180, appendix A). */
const ABC_ROUNDS = [
	[0, '0116FC33 67452301 7BF36AE2 98BADCFE 10325476'],
	[1, '8990536D 0116FC33 59D148C0 7BF36AE2 98BADCFE'],
	[2, 'A1390F08 8990536D C045BF0C 59D148C0 7BF36AE2'],
	[79, '42541B35 5738D5E1 21834873 681E6DF6 D8FDF6AD'],
] as const;

describe('sha1Trace', () => {
	it.each(ABC_ROUNDS)('round %i of "abc" leaves %s', (index, expected) => {
		const block = sha1Block(sha1Trace(latin1Bytes('abc')), 0);
		expect(words(sha1Round(block, index).after)).toBe(expected);
	});

	it('pads with a 1 bit, zeros and the length in bits', () => {
		const { padded, blocks } = sha1Trace(latin1Bytes('abc'));
		expect(hexText(padded, '')).toBe(`61626380${'00'.repeat(59)}18`);
		expect(blocks).toBe(1);
	});

	it('needs a second block when the length no longer fits behind the message', () => {
		expect(sha1Trace(new Uint8Array(55)).blocks).toBe(1);
		expect(sha1Trace(new Uint8Array(56)).blocks).toBe(2);
		expect(sha1Trace(new Uint8Array(64)).blocks).toBe(2);
	});

	it('hashes a key and the GUID in two blocks', () => {
		const text = 'dGhlIHNhbXBsZSBub25jZQ==258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
		expect(sha1Trace(latin1Bytes(text)).blocks).toBe(2);
	});

	it('makes W from the block and from earlier words', () => {
		const { schedule } = sha1Block(sha1Trace(latin1Bytes('abc')), 0);
		expect(schedule).toHaveLength(80);
		expect(schedule[0]).toBe(0x61626380);
		expect(schedule[15]).toBe(24);
		// W[16] = ROTL(W[13] ^ W[8] ^ W[2] ^ W[0], 1)
		expect(schedule[16]).toBe(0xc2c4c700);
	});

	it('names the function and the constant of each stage', () => {
		const block = sha1Block(sha1Trace(NO_BYTES), 0);
		const stages = [0, 19, 20, 39, 40, 59, 60, 79].map((index) => {
			const { functionName, k } = sha1Round(block, index);
			return `${functionName} ${k.toString(16)}`;
		});
		expect(stages).toEqual([
			'Ch 5a827999',
			'Ch 5a827999',
			'Parity 6ed9eba1',
			'Parity 6ed9eba1',
			'Maj 8f1bbcdc',
			'Maj 8f1bbcdc',
			'Parity ca62c1d6',
			'Parity ca62c1d6',
		]);
	});

	it('lets each round be checked by hand', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 150 }), fc.nat(79), (bytes, index) => {
				const trace = sha1Trace(bytes);
				for (let i = 0; i < trace.blocks; i++) {
					const { before, after, f, k, w } = sha1Round(sha1Block(trace, i), index);
					const rotated = ((before[0]! << 5) | (before[0]! >>> 27)) >>> 0;
					expect(after[0]).toBe((rotated + f + before[4]! + k + w) % 2 ** 32);
					expect([after[1], after[3], after[4]]).toEqual([before[0], before[2], before[3]]);
				}
			}),
		);
	});

	it('chains the blocks: each starts from the hash that the one before it left', () => {
		const trace = sha1Trace(new Uint8Array(300).fill(7));
		const starts = Array.from({ length: trace.blocks }, (_, i) => sha1Block(trace, i));
		for (let i = 1; i < starts.length; i++) expect(starts[i]!.before).toEqual(starts[i - 1]!.after);
		for (const block of starts) {
			const last = sha1Round(block, 79).after;
			expect(block.after).toEqual(block.before.map((word, i) => word + last[i]!));
		}
	});

	it('keeps blocks apart that lie in one array: each has its own rows, as when it was made alone', () => {
		const trace = sha1Trace(new Uint8Array(1000).fill(5));
		const all = Array.from({ length: trace.blocks }, (_, i) => sha1Block(trace, i));
		all.forEach(({ schedule, states, before, after }, i) => {
			expect([schedule.length, states.length, before.length, after.length]).toEqual([
				80, 405, 5, 5,
			]);
			expect({ ...all[i] }).toEqual({ ...sha1Block(trace, i) });
			expect(states.slice(0, 5)).toEqual(before);
		});
	});

	it('ends in the digest of the plain function', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
				expect(sha1Trace(bytes).digest).toEqual(sha1(bytes));
			}),
		);
	});

	it('has no block or round outside its own', () => {
		const trace = sha1Trace(NO_BYTES);
		expect(() => sha1Block(trace, 1)).toThrow(RangeError);
		expect(() => sha1Round(sha1Block(trace, 0), 80)).toThrow(RangeError);
	});
});
