import { expect, test } from 'vitest';
import { DeflateBits, OUT } from '../../../src/engine/message/deflate-bits.ts';
import { prefixCode } from '../../../src/engine/message/deflate-codes.ts';

test('numbers begin with the lowest bit of the first byte, also across bytes', () => {
	const bits = new DeflateBits(Uint8Array.of(0b1010_0110, 0b0000_0001));
	expect([bits.take(3), bits.take(6), bits.at]).toEqual([0b110, 0b110100, 9]);
	bits.align();
	expect([bits.at, bits.ended]).toEqual([16, true]);
});

test('a read of more bits than there are takes none, and no later read finds any', () => {
	const bits = new DeflateBits(Uint8Array.of(0xff));
	expect(bits.take(5)).toBe(0b11111);
	expect([bits.take(4), bits.take(1), bits.ended]).toEqual([OUT, OUT, true]);
});

test('the words of a code begin with their highest bit (RFC 1951 §3.1.1)', () => {
	// The lengths 2, 1, 3, 3 give the words 10, 0, 110, 111 (§3.2.2).
	const code = prefixCode(Uint8Array.of(2, 1, 3, 3), 0, 4)!;
	const bits = new DeflateBits(Uint8Array.of(0b1101_1001, 0b1));
	expect(Array.from({ length: 4 }, () => bits.symbol(code))).toEqual([0, 1, 2, 3]);
	expect(bits.symbol(code)).toBe(1);
});
