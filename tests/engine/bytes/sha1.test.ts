import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexText, latin1Bytes, sha1 } from '../../../src/engine/bytes/index.ts';

/** FIPS 180-4's examples (NIST, "SHA-1 examples"), and the key of RFC 6455 §1.3 with the GUID. */
const VECTORS = [
	{ text: 'abc', digest: 'a9993e364706816aba3e25717850c26c9cd0d89d' },
	{ text: '', digest: 'da39a3ee5e6b4b0d3255bfef95601890afd80709' },
	{
		text: 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
		digest: '84983e441c3bd26ebaae4aa1f95129e5e54670f1',
	},
	{
		text:
			'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn' +
			'hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
		digest: 'a49b2446a02c645bf419f995b67091253a04a259',
	},
	{
		text: 'dGhlIHNhbXBsZSBub25jZQ==258EAFA5-E914-47DA-95CA-C5AB0DC85B11',
		digest: 'b37a4f2cc0624f1690f64606cf385945b2bec4ea',
	},
];

describe('sha1', () => {
	it.each(VECTORS)('$digest is the digest of "$text"', ({ text, digest }) => {
		expect(hexText(sha1(latin1Bytes(text)), '')).toBe(digest);
	});

	it('hashes a million times the letter a', () => {
		const million = new Uint8Array(1_000_000).fill(0x61);
		expect(hexText(sha1(million), '')).toBe('34aa973cd4c4daa4f61eeb2bdbad27316534016f');
	});

	it('agrees with another implementation about every length around a block', () => {
		for (let length = 0; length <= 200; length++) {
			const bytes = Uint8Array.from({ length }, (_, i) => (i * 151) & 255);
			const expected = createHash('sha1').update(bytes).digest('hex');
			expect(hexText(sha1(bytes), ''), `${length} bytes`).toBe(expected);
		}
	});

	it('agrees with another implementation about any bytes', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 1000 }), (bytes) => {
				expect(hexText(sha1(bytes), '')).toBe(createHash('sha1').update(bytes).digest('hex'));
			}),
		);
	});
});
