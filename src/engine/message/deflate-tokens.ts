// Reads the elements of DEFLATE data (literals, copies, stored runs) in order, as packed rows: which bits give which
// bytes.
import { partitionPoint } from '../partition-point.ts';

export interface DeflateToken {
	/** The token gives bytes [from, to) of the inflated bytes. */
	readonly from: number;
	readonly to: number;
	/** Covers the bits of the data that form the token; these are whole bytes for a stored run. */
	readonly bits: { readonly from: number; readonly to: number };
	readonly type: 'literal' | 'copy' | 'stored';
	/**
	 * Is the distance in bytes from the present end back to the copied bytes; it is 0 for a literal or a stored run.
	 */
	readonly distance: number;
}

const WORDS = 4;

export class DeflateTokens {
	#words = new Int32Array(64 * WORDS);
	#count = 0;
	/** Counts the bytes that all tokens give together; the reader sets it at the end. */
	length = 0;

	/**
	 * Adds the row of a token.
	 * @param distance 0 for a literal, −1 for a stored run
	 */
	add(from: number, bitsFrom: number, bitsTo: number, distance: number): void {
		const base = this.#count * WORDS;
		if (base === this.#words.length) {
			const larger = new Int32Array(2 * base);
			larger.set(this.#words);
			this.#words = larger;
		}
		this.#words[base] = from;
		this.#words[base + 1] = bitsFrom;
		this.#words[base + 2] = bitsTo;
		this.#words[base + 3] = distance;
		this.#count++;
	}

	get count(): number {
		return this.#count;
	}

	/** @throws RangeError when there is no token `index`. */
	at(index: number): DeflateToken {
		if (!(index >= 0 && index < this.#count)) {
			throw new RangeError(`no token ${index} among ${this.#count}`);
		}
		const base = index * WORDS;
		const distance = this.#words[base + 3]!;
		return {
			from: this.#words[base]!,
			to: index + 1 < this.#count ? this.#words[base + WORDS]! : this.length,
			bits: { from: this.#words[base + 1]!, to: this.#words[base + 2]! },
			type: distance < 0 ? 'stored' : distance === 0 ? 'literal' : 'copy',
			distance: Math.max(0, distance),
		};
	}

	/** Returns the index of the token that gives byte `at`, or −1. */
	indexOfByte(at: number): number {
		return at < 0 || at >= this.length ? -1 : this.#last(0, at);
	}

	/** Returns the index of the first token with a bit at or after `bit` of the data, or −1. */
	readFrom(bit: number): number {
		const before = this.#last(1, bit);
		if (before >= 0 && this.at(before).bits.to > bit) return before;
		return before + 1 < this.#count ? before + 1 : -1;
	}

	/** Returns the index of the last token that begins before `bit` of the data, or −1. */
	begunBefore(bit: number): number {
		return this.#last(1, bit - 1);
	}

	/** Returns the index of the last token whose word `column` is at most `value`, or −1. */
	#last(column: number, value: number): number {
		const words = this.#words;
		return partitionPoint(this.#count, (i) => words[i * WORDS + column]! <= value) - 1;
	}
}
