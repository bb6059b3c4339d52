// Which bits of DEFLATE data say which bytes: one packed row a literal, a copy or a stored run, in order.
import { partitionPoint } from '../partition-point.ts';

export interface DeflateToken {
	/** Bytes [from, to) of what was inflated. */
	readonly from: number;
	readonly to: number;
	/** Bits of the data that say them: whole bytes of a stored run. */
	readonly bits: { readonly from: number; readonly to: number };
	readonly type: 'literal' | 'copy' | 'stored';
	/** How far back a copy begins; 0 for the others. */
	readonly distance: number;
}

const WORDS = 4;

export class DeflateTokens {
	#words = new Int32Array(64 * WORDS);
	#count = 0;
	/** Bytes that the tokens say together; set when all are there. */
	length = 0;

	/** @param distance 0 for a literal, −1 for a stored run */
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

	/** @throws RangeError when there is no such token. */
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

	/** The token that says byte `at`, or −1. */
	saying(at: number): number {
		return at < 0 || at >= this.length ? -1 : this.#last(0, at);
	}

	/** The first token with a bit at or after `bit` of the data, or −1. */
	readFrom(bit: number): number {
		const before = this.#last(1, bit);
		if (before >= 0 && this.at(before).bits.to > bit) return before;
		return before + 1 < this.#count ? before + 1 : -1;
	}

	/** The last token that begins before `bit` of the data, or −1. */
	begunBefore(bit: number): number {
		return this.#last(1, bit - 1);
	}

	/** The last token whose word `column` is at most `value`, or −1. */
	#last(column: number, value: number): number {
		const words = this.#words;
		return partitionPoint(this.#count, (i) => words[i * WORDS + column]! <= value) - 1;
	}
}
