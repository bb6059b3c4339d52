// Collects the bytes of a header that is not whole in its piece, because a cut divides it or because the bytes end in it.
import type { Bytes } from '../bytes/bytes.ts';
import { headerLengthOf } from './rows.ts';

const LONGEST_HEADER = 14;

export class GatheredHeader {
	/** Is null before the first divided header: most headers lie whole in one piece. */
	#bytes: Uint8Array | null = null;
	/** Number of header bytes collected so far. */
	length = 0;
	whole = false;

	/** Returns a copy that continues from the present state; this header stays unchanged. */
	fork(): GatheredHeader {
		const twin = new GatheredHeader();
		if (this.length > 0) twin.#bytes = this.#bytes!.slice();
		twin.length = this.length;
		twin.whole = this.whole;
		return twin;
	}

	/** Returns the collected bytes, at the beginning of an array of 14 bytes that the next header uses again. */
	get bytes(): Uint8Array {
		return (this.#bytes ??= new Uint8Array(LONGEST_HEADER));
	}

	/**
	 * Collects bytes from `from` on until the header is whole, and returns the place after the last byte
	 * taken.
	 */
	take(chunk: Bytes, from: number): number {
		const { bytes } = this;
		let { length } = this;
		let at = from;
		while (at < chunk.length && !this.whole) {
			bytes[length++] = chunk[at++]!;
			this.whole = length >= 2 && length === headerLengthOf(bytes[1]!);
		}
		this.length = length;
		return at;
	}

	/** Forgets the bytes, for the next header. */
	clear(): void {
		this.length = 0;
		this.whole = false;
	}
}
