import { expect, test } from 'vitest';
import { uint16, uint32, uint32Bytes } from '../../../src/engine/bytes/network-order.ts';
import { hex } from '../../support/hex-bytes.ts';

test('the highest byte comes first, from any place', () => {
	expect(uint16(hex`00 01 02 ff`, 1)).toBe(0x0102);
	expect(uint32(hex`00 81 02 03 ff`, 1)).toBe(0x8102_03ff);
	expect(uint32(hex`ff ff ff ff`, 0)).toBe(2 ** 32 - 1);
});

test('a number and its four bytes are each other’s inverse', () => {
	expect(uint32Bytes(0x8102_03ff)).toEqual(hex`81 02 03 ff`);
	for (const value of [0, 1, 0x8000_0000, 2 ** 32 - 1]) {
		expect(uint32(uint32Bytes(value), 0)).toBe(value);
	}
});
