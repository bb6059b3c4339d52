import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packText, unpackText } from '../../src/platform/packing.ts';

const LIMIT = 64 << 10;

const packed = (bytes: string | Uint8Array) => deflateRawSync(bytes).toString('base64url');

describe('packed text', () => {
	test('any text comes back as it was, through characters an address may carry', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
				const written = await packText(text);
				expect(written).toMatch(/^[\w-]*$/);
				expect(await unpackText(written, LIMIT)).toEqual({ type: 'text', text });
			}),
			{ numRuns: 40 },
		);
	});

	test('a text of just the limit comes back, one byte more does not', async () => {
		const text = 'a'.repeat(LIMIT);
		expect(await unpackText(packed(text), LIMIT)).toEqual({ type: 'text', text });
		expect(await unpackText(packed(`${text}a`), LIMIT)).toEqual({ type: 'too-long' });
	});

	test('incompressible data fit as well', async () => {
		const noise = Array.from({ length: LIMIT }, (_, i) =>
			String.fromCharCode(33 + ((i * i * 7919) % 94)),
		);
		const text = noise.join('');
		expect(await unpackText(await packText(text), LIMIT)).toEqual({ type: 'text', text });
	});

	test.each([
		['nothing', ''],
		['no base64', '***'],
		['no DEFLATE', 'AAAA'],
		['its end cut off', packed('a text that is long enough to be cut').slice(0, -9)],
		['bytes that are no UTF-8', packed(Uint8Array.of(0x48, 0xff))],
	])('%s is damaged, and no failure', async (_, text) => {
		expect(await unpackText(text, LIMIT)).toEqual({ type: 'damaged' });
	});

	test('an address longer than any of ours is not even looked at', async () => {
		expect(await unpackText('!'.repeat(LIMIT * 2), LIMIT)).toEqual({ type: 'too-long' });
	});
});
