import { describe, expect, it, test } from 'vitest';
import { CLOSE_CODES, closeCodeOf } from '../../../src/engine/index.ts';
import { judgeCloseCode } from '../../../src/engine/frame/judge.ts';

describe('the table of close codes', () => {
	it('has every 16-bit number once', () => {
		let next = 0;
		for (const { first, last } of CLOSE_CODES) {
			expect(first).toBe(next);
			next = last + 1;
		}
		expect(next).toBe(0x10000);
	});

	it('says what the decoder says about codes on the wire', () => {
		for (let code = 0; code <= 0xffff; code++) {
			expect(closeCodeOf(code).onWire).toBe(judgeCloseCode(code) === 0);
		}
	});

	it('lets a script close with 1000 and 3000 to 4999 only (WHATWG)', () => {
		for (let code = 0; code < 6000; code++) {
			expect(closeCodeOf(code).toClose).toBe(code === 1000 || (code >= 3000 && code < 5000));
		}
	});

	test.each([
		[1000, 'Normal Closure', 'both', 'assigned'],
		[1004, '', 'nobody', 'reserved'],
		[1006, 'Abnormal Closure', 'nobody', 'local'],
		[1010, 'Mandatory Extension', 'client', 'assigned'],
		[1011, 'Internal Error', 'server', 'assigned'],
		[1014, 'Bad Gateway', 'gateway', 'assigned'],
		[2000, '', 'nobody', 'unassigned'],
		[3003, '', 'both', 'library'],
		[4999, '', 'both', 'private'],
		[5000, '', 'nobody', 'unused'],
	])('%i', (code, name, sender, status) => {
		expect(closeCodeOf(code)).toMatchObject({ name, sender, status });
	});

	it('ends with 16 bits', () => {
		expect(() => closeCodeOf(0x10000)).toThrow(RangeError);
		expect(() => closeCodeOf(-1)).toThrow(RangeError);
	});
});
