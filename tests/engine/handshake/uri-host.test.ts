import { describe, expect, test } from 'vitest';
import { isIpv4, isIpv6, readHost } from '../../../src/engine/handshake/uri-host.ts';

test.each([
	['example.com', 'example.com'],
	['EXAMPLE.com.', 'example.com.'],
	['ex%61mple.com', 'example.com'],
	['bücher.example', 'xn--bcher-kva.example'],
	['例子。测试', 'xn--fsqu00a.xn--0zwm56d'],
	['[::FFFF:1.2.3.4]', '[::ffff:1.2.3.4]'],
	['1.2.3.4', '1.2.3.4'],
	['a_b', 'a_b'],
])('%s', (written, text) => {
	expect(readHost(written)?.text).toBe(text);
});

test.each([
	'',
	'.',
	'a..b',
	'.a',
	'a b',
	'a/b',
	'a%2fb',
	'a%',
	'%ff',
	'[',
	'[]',
	'[::1',
	'a]b',
	'1.2.3',
])('%j is no host', (written) => {
	expect(readHost(written)).toBeNull();
});

test('a label has 63 characters at most', () => {
	expect(readHost('a'.repeat(63))).not.toBeNull();
	expect(readHost('a'.repeat(64))).toBeNull();
	expect(readHost('é'.repeat(100_000))).toBeNull();
});

describe('addresses', () => {
	test.each(['::', '::1', '1::', '1:2:3:4:5:6:7:8', '1::8', '::1.2.3.4', '1:2:3:4:5:6:1.2.3.4'])(
		'%s is an IPv6 address',
		(text) => {
			expect(isIpv6(text)).toBe(true);
		},
	);

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
	])('%j is none', (text) => {
		expect(isIpv6(text)).toBe(false);
	});

	test.each([
		['0.0.0.0', true],
		['255.255.255.255', true],
		['256.0.0.1', false],
		['01.2.3.4', false],
		['1.2.3', false],
	])('%s is an IPv4 address: %s', (text, yes) => {
		expect(isIpv4(text)).toBe(yes);
	});
});
