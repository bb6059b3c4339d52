// The bytes of a header that a cut went through, until it is whole.
import type { Bytes } from '../bytes/bytes.ts';
import { headerLengthOf } from './rows.ts';

const LONGEST_HEADER = 14;

export class GatheredHeader {
	/** Null before there was one: most headers come whole. */
	#bytes: Uint8Array | null = null;
	/** How many have come. */
	length = 0;

	/** Goes on from here, and leaves this one as it is. */
	fork(): GatheredHeader {
		const twin = new GatheredHeader();
		if (this.length > 0) twin.#bytes = this.#bytes!.slice();
		twin.length = this.length;
		return twin;
	}

	/** What has come, at the beginning of an array that is used again. */
	get bytes(): Uint8Array {
		return (this.#bytes ??= new Uint8Array(LONGEST_HEADER));
	}

	/** Takes bytes from `from` on until the header is whole, and gives where it stopped. */
	take(chunk: Bytes, from: number): number {
		const { bytes } = this;
		let at = from;
		while (at < chunk.length && !this.whole) bytes[this.length++] = chunk[at++]!;
		return at;
	}

	get whole(): boolean {
		return this.length >= 2 && this.length === headerLengthOf(this.#bytes![1]!);
	}
}
