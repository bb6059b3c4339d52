import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameBytes } from '../../../src/engine/bytes/index.ts';
import { mask, xorRow } from '../../../src/engine/frame/index.ts';
import { keyBytes, keyNumber, maskAt } from '../../../src/engine/frame/mask.ts';
import { hex } from '../../support/hex-bytes.ts';

const key = fc.uint8Array({ minLength: 4, maxLength: 4 });

describe('masking', () => {
	it('turns Hello into the bytes of §5.7', () => {
		expect(mask(hex`48 65 6c 6c 6f`, hex`37 fa 21 3d`)).toEqual(hex`7f 9f 4d 51 58`);
	});

	it('undoes itself', () => {
		fc.assert(
			fc.property(fc.uint8Array(), key, (bytes, k) => {
				expect(mask(mask(bytes, k), k)).toEqual(new Uint8Array(bytes));
			}),
		);
	});

	it('is the byte loop, at any length, offset and place', () => {
		fc.assert(
			fc.property(
				fc.uint8Array({ maxLength: 300, size: 'max' }),
				key,
				fc.nat(9),
				fc.nat(20),
				(bytes, k, offset, from) => {
					const source = bytes.subarray(Math.min(from, bytes.length));
					const slow = Uint8Array.from(source, (byte, i) => byte ^ k[(offset + i) % 4]!);
					expect(mask(source, k, offset)).toEqual(slow);
					const target = new Uint8Array(source.length);
					const seen = maskAt(target, 0, source, 0, source.length, keyNumber(k), offset);
					expect(target).toEqual(slow);
					expect(seen).toBe(slow.reduce((or, byte) => or | byte, 0));
				},
			),
			{ numRuns: 500 },
		);
	});

	it('is the byte loop, from any place of the target on', () => {
		fc.assert(
			fc.property(
				fc.uint8Array({ maxLength: 150, size: 'max' }),
				key,
				fc.nat(9),
				fc.nat(9),
				(bytes, k, offset, at) => {
					const slow = Uint8Array.from(bytes, (byte, i) => byte ^ k[(offset + i) % 4]!);
					const target = new Uint8Array(at + bytes.length + 3);
					const seen = maskAt(target, at, bytes, 0, bytes.length, keyNumber(k), offset);
					expect(target.subarray(at, at + bytes.length)).toEqual(slow);
					expect([...target.subarray(0, at), ...target.subarray(at + bytes.length)]).toEqual(
						Array(at + 3).fill(0),
					);
					expect(seen).toBe(slow.reduce((or, byte) => or | byte, 0));
				},
			),
			{ numRuns: 500 },
		);
	});

	it('is the byte loop over a long payload, whatever is left behind its last whole piece', () => {
		const k = hex`37 fa 21 3d`;
		for (let more = 0; more < 70; more++) {
			const bytes = Uint8Array.from({ length: 2 * 16_384 + more }, (_, i) => i * 7);
			const slow = bytes.map((byte, i) => byte ^ k[(more + i) % 4]!);
			const target = new Uint8Array(bytes.length + 3);
			const seen = maskAt(target, more % 4, bytes, 0, bytes.length, keyNumber(k), more);
			expect(seen).toBe(slow.reduce((or, byte) => or | byte, 0));
			expect(sameBytes(target.subarray(more % 4, (more % 4) + bytes.length), slow)).toBe(true);
		}
	});

	it('takes a key of four bytes only', () => {
		expect(() => mask(hex`00`, hex`01 02 03`)).toThrow(RangeError);
		expect(() => keyNumber(hex`01 02 03 04 05`)).toThrow(RangeError);
	});
});

describe('a key as a number', () => {
	it('goes there and back', () => {
		fc.assert(
			fc.property(key, (k) => {
				expect(keyBytes(keyNumber(k))).toEqual(new Uint8Array(k));
			}),
		);
		expect(keyNumber(hex`ff 00 00 01`)).toBe(0xff000001);
	});
});

describe('a column of the masking grid', () => {
	it('has payload, key and wire byte, each the XOR of the others', () => {
		const wire = hex`7f 9f 4d 51 58`;
		expect(xorRow(wire, hex`37 fa 21 3d`, 4)).toEqual({
			index: 4,
			keyIndex: 0,
			payload: 0x6f,
			key: 0x37,
			wire: 0x58,
		});
		expect(() => xorRow(wire, hex`37 fa 21 3d`, 5)).toThrow(RangeError);
	});
});
