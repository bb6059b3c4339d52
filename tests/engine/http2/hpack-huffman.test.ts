import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../../src/engine/bytes/index.ts';
import {
	HUFFMAN_CODES,
	HUFFMAN_LENGTHS,
	huffmanEncode,
	huffmanLength,
} from '../../../src/engine/http2/hpack-huffman.ts';
import { hex } from '../../support/hex-bytes.ts';

describe('the Huffman code', () => {
	it.each([
		[0, 0x1ff8],
		[10, 0x3ffffffc],
		[13, 0x3ffffffd],
		[22, 0x3ffffffe],
		[32, 0x14],
		[48, 0x0],
		[97, 0x3],
		[122, 0x7b],
		[128, 0xfffe6],
		[249, 0xffffffe],
		[255, 0x3ffffee],
	])('gives symbol %i the code of Appendix B', (symbol, code) => {
		expect(HUFFMAN_CODES[symbol]).toBe(code);
	});

	it('is complete: with EOS the codes fill the space exactly (Kraft)', () => {
		expect(HUFFMAN_LENGTHS).toHaveLength(256);
		const filled = HUFFMAN_LENGTHS.reduce((sum, length) => sum + 2 ** -length, 2 ** -30);
		expect(filled).toBe(1);
	});

	it.each([
		['www.example.com', 'f1e3c2e5f23a6ba0ab90f4ff'],
		['no-cache', 'a8eb10649cbf'],
		['custom-value', '25a849e95bb8e8b4bf'],
		['', ''],
	])('%j is encoded as in C.4', (text, digits) => {
		expect(huffmanEncode(encodeUtf8(text))).toEqual(hex(digits));
	});

	it('is as long as computed before, for any bytes', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
				expect(huffmanEncode(bytes).length).toBe(huffmanLength(bytes));
			}),
		);
	});
});
