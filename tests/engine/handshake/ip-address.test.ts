import { describe, expect, test } from 'vitest';
import { endsInNumber, readIpv4, readIpv6 } from '../../../src/engine/handshake/ip-address.ts';

describe('IPv4, WHATWG URL', () => {
	test.each([
		['1.2.3.4', '1.2.3.4'],
		['1.2.3.4.', '1.2.3.4'],
		['1.2.3', '1.2.0.3'],
		['1.65535', '1.0.255.255'],
		['4294967295', '255.255.255.255'],
		['0x7f.0x0.0X0.0x1', '127.0.0.1'],
		['0177.1', '127.0.0.1'],
		['0x', '0.0.0.0'],
	])('%s is %s', (written, address) => {
		expect(readIpv4(written)).toBe(address);
	});

	test.each(['', '.', '256.0.0.1', '1.2.3.256', '1.16777216', '4294967296', '08', '0xg', '1..2'])(
		'%j is none',
		(written) => {
			expect(readIpv4(written)).toBeNull();
		},
	);

	test.each([
		['1', true],
		['a.1', true],
		['a.0x', true],
		['a.09.', true],
		['1.a', false],
		['a.1..', false],
		['', false],
	])('%j ends in a number: %s', (host, ends) => {
		expect(endsInNumber(host)).toBe(ends);
	});
});

describe('IPv6, RFC 4291 §2.2 and RFC 5952 §4', () => {
	test.each([
		['::', '::'],
		['::1', '::1'],
		['1::', '1::'],
		['0:0:0:0:0:0:0:1', '::1'],
		['2001:DB8::0001', '2001:db8::1'],
		['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8'],
		['1:0:2:0:3:0:4:0', '1:0:2:0:3:0:4:0'],
		['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
		['10:0:0:1:0:0:1:1', '10::1:0:0:1:1'],
		['1:2:3:4:5:6::', '1:2:3:4:5:6::'],
		['::1.2.3.4', '::102:304'],
		['1:2:3:4:5:6:1.2.3.4', '1:2:3:4:5:6:102:304'],
	])('%s is %s', (written, address) => {
		expect(readIpv6(written)).toBe(address);
	});

	test.each([
		'',
		':',
		':::',
		'1::2::3',
		'1:2:3:4:5:6:7',
		'1:2:3:4:5:6:7:8:9',
		'1::2:3:4:5:6:7:8',
		'g::',
		'1.2.3.4::',
		'::1.2.3',
		'::01.2.3.4',
		'::1.2.3.256',
	])('%j is none', (written) => {
		expect(readIpv6(written)).toBeNull();
	});
});
