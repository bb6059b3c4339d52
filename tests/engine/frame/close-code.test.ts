import { describe, expect, it, test } from 'vitest';
import { CLOSE_CODES, closeCodeOf } from '../../../src/engine/frame/index.ts';

describe('the table of close codes', () => {
	it('has every 16-bit number once', () => {
		let next = 0;
		for (const { first, last } of CLOSE_CODES) {
			expect(first).toBe(next);
			next = last + 1;
		}
		expect(next).toBe(0x10000);
	});

	it('lets a script close with 1000 and 3000 to 4999 only (WHATWG)', () => {
		for (let code = 0; code < 6000; code++) {
			expect(closeCodeOf(code).toClose).toBe(code === 1000 || (code >= 3000 && code < 5000));
		}
	});

	test.each([
		[0, '', 'none', 'unused'],
		[1000, 'Normal Closure', 'both', 'assigned'],
		[1001, 'Going Away', 'both', 'assigned'],
		[1002, 'Protocol Error', 'both', 'assigned'],
		[1003, 'Unsupported Data', 'both', 'assigned'],
		[1004, '', 'none', 'reserved'],
		[1005, 'No Status Received', 'none', 'local'],
		[1006, 'Abnormal Closure', 'none', 'local'],
		[1007, 'Invalid Payload Data', 'both', 'assigned'],
		[1008, 'Policy Violation', 'both', 'assigned'],
		[1009, 'Message Too Big', 'both', 'assigned'],
		[1010, 'Mandatory Extension', 'client', 'assigned'],
		[1011, 'Internal Error', 'server', 'assigned'],
		[1012, 'Service Restart', 'server', 'assigned'],
		[1013, 'Try Again Later', 'server', 'assigned'],
		[1014, 'Bad Gateway', 'gateway', 'assigned'],
		[1015, 'TLS Handshake', 'none', 'local'],
		[1016, '', 'none', 'unassigned'],
		[2999, '', 'none', 'unassigned'],
		[3003, '', 'both', 'library'],
		[4999, '', 'both', 'private'],
		[5000, '', 'none', 'unused'],
	])('%i, as §7.4 and the IANA registry have it', (code, name, sender, status) => {
		expect(closeCodeOf(code)).toMatchObject({ name, sender, status });
	});

	it('ends with 16 bits', () => {
		expect(() => closeCodeOf(0x10000)).toThrow(RangeError);
		expect(() => closeCodeOf(-1)).toThrow(RangeError);
	});
});
