// A stream that runs on, held by a value. The newest value holds it; whoever goes on from a value takes the stream out
// and gives it to the next one, so that an older value holds none and has to make its own.

/** What a host says of its streams. */
export interface Spendable {
	/** True when it can go on no more: the next stream is made in its place. */
	readonly spent?: boolean;
}

export class HeldStream<Stream extends object> {
	#stream: Stream | null;

	constructor(stream: Stream | null = null) {
		this.#stream = stream;
	}

	/** The stream, which the caller drives on; null where it has gone on already, cannot, or never was. */
	take(): Stream | null {
		const stream = this.#stream;
		this.#stream = null;
		return stream === null || isSpent(stream) ? null : stream;
	}
}

function isSpent(stream: Spendable): boolean {
	return stream.spent === true;
}
