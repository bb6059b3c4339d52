// Reads the bits of DEFLATE data in their order: the lowest bit of each byte first (RFC 1951 §3.1.1).
import type { Bytes } from '../bytes/bytes.ts';
import type { Code } from './deflate-codes.ts';

/** Holds the result of a read when the data end before the bits that are needed. */
export const OUT = -1;
/** Holds the result of a read when the bits are not a word of the code. */
const NO_WORD = -2;

export class DeflateBits {
	readonly data: Bytes;
	/** Holds the index of the next bit. A read beyond the end leaves it beyond the end. */
	at = 0;

	constructor(data: Bytes) {
		this.data = data;
	}

	get ended(): boolean {
		return this.at >= 8 * this.data.length;
	}

	/** Returns the next bits as a number, the lowest bit first; `OUT` when the data contain too few bits. */
	take(count: number): number {
		const { data } = this;
		if (this.at + count > 8 * data.length) {
			this.at = 8 * data.length + 1;
			return OUT;
		}
		let value = 0;
		for (let i = 0; i < count; i++, this.at++) {
			value |= ((data[this.at >> 3]! >> (this.at & 7)) & 1) << i;
		}
		return value;
	}

	/** Returns the symbol of the next word of a code; a negative number if there is none. */
	symbol({ counts, symbols }: Code): number {
		let [word, first, index, length] = [0, 0, 0, 0];
		do {
			const bit = this.take(1);
			if (bit === OUT) return OUT;
			word |= bit;
			const count = counts[++length]!;
			if (word - first < count) return symbols[index + word - first]!;
			index += count;
			first = (first + count) << 1;
			word <<= 1;
		} while (index < symbols.length);
		return NO_WORD;
	}

	/** Moves to the next bit at which a byte begins. */
	align(): void {
		this.at = Math.ceil(this.at / 8) * 8;
	}
}
