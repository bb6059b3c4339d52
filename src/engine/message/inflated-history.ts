// All inflated bytes, one message after another: the memory into which copies reach back. The history never
// becomes shorter.

export class InflatedHistory {
	#bytes: Uint8Array<ArrayBuffer>;
	#length: number;

	constructor(bytes = new Uint8Array(1024), length = 0) {
		this.#bytes = bytes;
		this.#length = length;
	}

	/**
	 * Returns a history of the first `length` bytes, to inflate the same message once more. The two histories
	 * share their bytes, so only the same bytes may be written again.
	 */
	until(length: number): InflatedHistory {
		return new InflatedHistory(this.#bytes, length);
	}

	get length(): number {
		return this.#length;
	}

	/** Returns a view of bytes [from, to). */
	view(from: number, to: number): Uint8Array<ArrayBuffer> {
		return this.#bytes.subarray(from, to);
	}

	push(byte: number): void {
		this.#grow(1);
		this.#bytes[this.#length++] = byte;
	}

	/**
	 * Appends `count` bytes from `distance` bytes back. The source may overlap the new bytes (RFC 1951
	 * §3.2.3).
	 */
	repeat(distance: number, count: number): void {
		this.#grow(count);
		const bytes = this.#bytes;
		let to = this.#length;
		for (let from = to - distance, end = to + count; to < end; from++, to++) {
			bytes[to] = bytes[from]!;
		}
		this.#length = to;
	}

	#grow(by: number): void {
		if (this.#length + by <= this.#bytes.length) return;
		const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + by));
		larger.set(this.#bytes.subarray(0, this.#length));
		this.#bytes = larger;
	}
}
