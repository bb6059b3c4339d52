// Splits Base64 into groups for display: which bits of the input each character carries.
import type { BitRange } from '../report/range.ts';
import { bitRange } from '../report/range.ts';
import { BASE64_ALPHABET } from './base64.ts';
import type { Bytes } from './bytes.ts';

/** Describes one of the four characters of a group. */
export interface Base64Character {
	readonly character: string;
	/** Holds the six bits of the character as a number, 0 to 63; it is null for a pad. */
	readonly value: number | null;
	/** Points to the bits of the whole input that the character carries: six, fewer before a pad, or none for a pad. */
	readonly range: BitRange;
	/** Counts the zero bits that fill the character up to six bits (RFC 4648 §4): 0, 2 or 4. */
	readonly fillBits: number;
}

/** Holds up to three bytes and the four characters that encode them. */
export interface Base64Group {
	readonly bytes: Bytes;
	readonly characters: readonly Base64Character[];
}

/** Divides bytes into groups of three bytes and four characters (RFC 4648 §4). */
export function base64Groups(bytes: Bytes): readonly Base64Group[] {
	const groups: Base64Group[] = [];
	for (let at = 0; at < bytes.length; at += 3) groups.push(groupAt(bytes, at));
	return groups;
}

function groupAt(bytes: Bytes, at: number): Base64Group {
	const taken = bytes.subarray(at, Math.min(at + 3, bytes.length));
	const bits = ((taken[0] ?? 0) << 16) | ((taken[1] ?? 0) << 8) | (taken[2] ?? 0);
	const inputEnd = taken.length * 8;
	const characters = [0, 6, 12, 18].map((start): Base64Character => {
		const end = Math.min(start + 6, inputEnd);
		if (end <= start) {
			const nowhere = at * 8 + inputEnd;
			return { character: '=', value: null, range: bitRange(nowhere, nowhere), fillBits: 0 };
		}
		const value = (bits >> (18 - start)) & 63;
		const range = bitRange(at * 8 + start, at * 8 + end);
		return { character: BASE64_ALPHABET.charAt(value), value, range, fillBits: start + 6 - end };
	});
	return { bytes: taken, characters };
}
