// The Huffman code of HPACK (RFC 7541 §5.2, Appendix B). The code is canonical: shorter codes come first and,
// among codes of equal length, the code of the smaller symbol. The lengths alone therefore give the codes.
import type { Bytes } from '../bytes/bytes.ts';

/** Gives the length of each octet's code in bits (Appendix B). The code of EOS (symbol 256) is 30 ones. */
export const HUFFMAN_LENGTHS: readonly number[] = [
	...[13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28],
	...[28, 28, 28, 28, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 28],
	...[6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6],
	...[5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 7, 8, 15, 6, 12, 10],
	...[13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7],
	...[7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6],
	...[15, 5, 6, 5, 6, 5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5],
	...[6, 7, 6, 5, 5, 6, 7, 7, 7, 7, 7, 15, 11, 14, 13, 28],
	...[20, 22, 20, 20, 22, 22, 22, 23, 22, 23, 23, 23, 23, 23, 24, 23],
	...[24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23, 23, 24],
	...[22, 21, 20, 22, 22, 23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23],
	...[21, 21, 22, 21, 23, 22, 23, 23, 20, 22, 22, 22, 23, 22, 22, 23],
	...[26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25],
	...[19, 21, 26, 27, 27, 26, 27, 24, 21, 21, 26, 26, 28, 27, 27, 27],
	...[20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23],
	...[26, 27, 26, 26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26],
];

const LONGEST = 30;

/** Gives the code of each octet, right-aligned in a number. */
export const HUFFMAN_CODES: readonly number[] = canonicalCodes();

function canonicalCodes(): readonly number[] {
	const codes = new Array<number>(HUFFMAN_LENGTHS.length).fill(0);
	let code = 0;
	for (let length = 1; length <= LONGEST; length++) {
		code *= 2;
		HUFFMAN_LENGTHS.forEach((own, symbol) => {
			if (own === length) codes[symbol] = code++;
		});
	}
	return codes;
}

/** Returns the length of the encoded string in bytes, including padding. */
export function huffmanLength(bytes: Bytes): number {
	let bits = 0;
	for (const byte of bytes) bits += HUFFMAN_LENGTHS[byte]!;
	return Math.ceil(bits / 8);
}

export function huffmanEncode(bytes: Bytes): Uint8Array<ArrayBuffer> {
	const encoded = new Uint8Array(huffmanLength(bytes));
	let at = 0;
	// Up to seven pending bits and a code of up to 30 bits exceed 32 bits, so the loop uses no bit operators.
	let pending = 0;
	let pendingBits = 0;
	for (const byte of bytes) {
		const length = HUFFMAN_LENGTHS[byte]!;
		pending = pending * 2 ** length + HUFFMAN_CODES[byte]!;
		pendingBits += length;
		while (pendingBits >= 8) {
			pendingBits -= 8;
			const unit = 2 ** pendingBits;
			encoded[at++] = Math.floor(pending / unit);
			pending %= unit;
		}
	}
	// §5.2: the padding is the most significant bits of EOS, which are ones.
	if (pendingBits > 0) encoded[at] = (pending << (8 - pendingBits)) | (0xff >> pendingBits);
	return encoded;
}
