// The bytes of a header that a cut went through, until it is whole.
import type { Bytes } from '../bytes/bytes.ts';
import { headerLengthOf } from './rows.ts';

const LONGEST_HEADER = 14;

export class GatheredHeader {
	/** Null before there was one: most headers come whole. */
	#bytes: Uint8Array | null = null;
	/** How many have come. */
	length = 0;
	whole = false;

	/** Goes on from here, and leaves this one as it is. */
	fork(): GatheredHeader {
		const twin = new GatheredHeader();
		if (this.length > 0) twin.#bytes = this.#bytes!.slice();
		twin.length = this.length;
		twin.whole = this.whole;
		return twin;
	}

	/** What has come, at the beginning of an array that is used again. */
	get bytes(): Uint8Array {
		return (this.#bytes ??= new Uint8Array(LONGEST_HEADER));
	}

	/** Takes bytes from `from` on until the header is whole, and gives where it stopped. */
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

	/** Whether it is unfinished behind these bytes too. */
	staysUnfinished(chunk: Bytes): boolean {
		const length = this.length + chunk.length;
		if (length < 2) return true;
		const second = this.length < 2 ? chunk[1 - this.length]! : this.bytes[1]!;
		return length < headerLengthOf(second);
	}

	/** The next one. */
	clear(): void {
		this.length = 0;
		this.whole = false;
	}
}
