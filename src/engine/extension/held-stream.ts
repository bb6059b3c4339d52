// A stream that runs on, held by a value. The newest value holds it; whoever goes on from a value takes the stream out
// and gives it to the next one, so that an older value holds none and has to make its own.

export class HeldStream<Stream> {
	#stream: Stream | null;

	constructor(stream: Stream | null = null) {
		this.#stream = stream;
	}

	/** The stream, which the caller drives on; null where it has gone on already, or never was. */
	take(): Stream | null {
		const stream = this.#stream;
		this.#stream = null;
		return stream;
	}
}
