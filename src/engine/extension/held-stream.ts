// Holds a running stream in a value. Only the newest value holds the stream: each step takes the stream out
// of its value and gives it to the next value. A step from an older value finds no stream and makes its own.

/** Represents the place in a value that holds a running stream or is empty. */
export class HeldStream<Stream extends object> {
	#stream: Stream | null;

	constructor(stream: Stream | null = null) {
		this.#stream = stream;
	}

	/** Takes the stream out, and the caller advances it. Returns null if the stream was taken, or never existed. */
	take(): Stream | null {
		const stream = this.#stream;
		this.#stream = null;
		return stream;
	}
}
