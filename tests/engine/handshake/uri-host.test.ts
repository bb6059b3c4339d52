import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHost } from '../../../src/engine/handshake/uri-host.ts';

test.each([
	['example.com', 'example.com'],
	['EXAMPLE.com.', 'example.com.'],
	['ex%61mple.com', 'example.com'],
	['bücher.example', 'xn--bcher-kva.example'],
	['例子。测试', 'xn--fsqu00a.xn--0zwm56d'],
	['[::FFFF:1.2.3.4]', '[::ffff:102:304]'],
	['[2001:DB8:0:0::1]', '[2001:db8::1]'],
	['127.1', '127.0.0.1'],
	['0x7f.1', '127.0.0.1'],
	['2130706433', '127.0.0.1'],
	['1.2.3.4.', '1.2.3.4'],
	['a..b', 'a..b'],
	['.', '.'],
	['1.a', '1.a'],
	['1.2.3.4', '1.2.3.4'],
	['a_b', 'a_b'],
])('%s', (written, text) => {
	expect(readHost(written)?.text).toBe(text);
});

test.each([
	'',
	'a b',
	'a/b',
	'a%2fb',
	'a%',
	'%ff',
	'%x61',
	'[',
	'[]',
	'[::1',
	'a]b',
	'256.1.1.1',
	'1.2.65536',
	'1..2',
	'09',
	'a.1',
	'1.2.3.4.5',
	'4294967296',
])('%j is no host', (written) => {
	expect(readHost(written)).toBeNull();
});

test('a name that is too long for DNS is still a host, as long as Punycode can encode it', () => {
	expect(readHost('a'.repeat(300))?.text).toBe('a'.repeat(300));
	expect(readHost('é'.repeat(70))).not.toBeNull();
	expect(readHost('é'.repeat(100_000))).toBeNull();
});

test.each([
	['example.com', null],
	['例子.测试', 'host-ascii'],
	['1.2.3.4', null],
	['127.1', 'ip-address'],
	['[::1]', null],
	['[0:0::1]', 'ip-address'],
])('what was mended in %s: %s', (written, note) => {
	expect(readHost(written)?.note).toBe(note);
});

test('the platform takes the same hosts, and writes them the same', () => {
	const piece = fc.constantFrom(
		'a',
		'.',
		'0',
		'1',
		'08',
		'0x',
		'0x1f',
		'256',
		'[',
		']',
		':',
		'::',
		'f',
	);
	fc.assert(
		fc.property(fc.array(piece, { minLength: 1, maxLength: 9 }), (pieces) => {
			const host = pieces.join('');
			// Outside of brackets a colon begins the port.
			fc.pre(host.startsWith('[') ? !host.includes(']:') : !host.includes(':'));
			const url = `ws://${host}/`;
			const platform = URL.canParse(url) ? new URL(url) : null;
			fc.pre(platform?.port === undefined || platform.port === '');
			expect(readHost(host)?.text ?? null).toBe(platform?.host ?? null);
		}),
		{ numRuns: 5000 },
	);
});
