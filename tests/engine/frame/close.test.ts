import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { closeBody, readCloseBody } from '../../../src/engine/frame/index.ts';
import { hex } from '../../support/hex-bytes.ts';

describe('the body of a Close (§5.5.1)', () => {
	test.each([
		['', null, ''],
		['03', null, ''],
		['03 e8', 1000, ''],
		['03 e9 62 79 65', 1001, 'bye'],
		['0b b8 e5 86 8d e8 a7 81', 3000, '再见'],
	])('%j is read', (bytes, code, reason) => {
		expect(readCloseBody(hex(bytes))).toEqual({ code, reason, fault: null });
	});

	it('shows a bad reason and where it is bad', () => {
		expect(readCloseBody(hex`03 e8 61 c3 28`)).toEqual({
			code: 1000,
			reason: 'a�(',
			fault: { kind: 'utf8-continuation', offset: 2, start: 1 },
		});
	});

	it('is made and read back', () => {
		fc.assert(
			fc.property(fc.nat(0xffff), fc.string({ unit: 'binary' }), (code, reason) => {
				expect(readCloseBody(closeBody(code, reason))).toEqual({ code, reason, fault: null });
			}),
		);
		expect(closeBody(null)).toEqual(hex``);
	});

	it('cannot be made of values that no bytes can carry', () => {
		expect(() => closeBody(65536)).toThrow(RangeError);
		expect(() => closeBody(999.5)).toThrow(RangeError);
		expect(() => closeBody(null, 'why')).toThrow(RangeError);
	});
});
