// Finds the characters of Base64 that carry each byte: two of them, since a character has six bits.
import { BASE64_ALPHABET } from '../../engine/bytes/index.ts';
import { noBytes, write, type WrittenBytes } from './written-bytes.ts';

/** Matches a run of the alphabet of Base64 or of its form for URLs (RFC 4648 §4 and §5), on any number of lines. */
const RUN = /[\w+/-]+(?:\s{1,8}[\w+/-]+)*/g;

export function* base64Places(text: string): Generator<WrittenBytes> {
	for (const { 0: run, index } of text.matchAll(RUN)) {
		const letters: number[] = [];
		const sextets: number[] = [];
		for (let i = 0; i < run.length; i++) {
			const value = sextet(run[i]!);
			if (value < 0) continue;
			letters.push(index + i);
			sextets.push(value);
		}
		// The part of a text that writes one event may begin inside a group of four characters.
		for (const first of [0, 2, 4]) yield bytesFrom(first, letters, sextets);
	}
}

/** Returns the bytes of which the first begins at a bit of the first character. */
function bytesFrom(
	first: number,
	letters: readonly number[],
	sextets: readonly number[],
): WrittenBytes {
	const found = noBytes();
	for (let bit = first; bit + 8 <= sextets.length * 6; bit += 8) {
		const at = Math.floor(bit / 6);
		const both = (sextets[at]! << 6) | sextets[at + 1]!;
		write(found, letters[at]!, letters[at + 1]! + 1, (both >> (4 - (bit % 6))) & 0xff);
	}
	return found;
}

function sextet(letter: string): number {
	if (letter === '-') return 62;
	return letter === '_' ? 63 : BASE64_ALPHABET.indexOf(letter);
}
