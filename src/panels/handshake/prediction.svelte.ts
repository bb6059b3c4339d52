// “Predict first”: a switch for teachers. While it is on, a change hides its outcome until somebody has said
// what will happen, or asks to see it.

export interface Prediction {
	/** The server's status, or that it waits; null while nothing was said. */
	readonly status: number | 'wait' | null;
	readonly opens: boolean | null;
}

const NOTHING: Prediction = { status: null, opens: null };

export class Predicting {
	#on = $state(false);
	/** The document whose outcome is hidden. */
	#asked: object | null = $state.raw(null);
	#said: Prediction = $state.raw(NOTHING);

	get on(): boolean {
		return this.#on;
	}
	/** What was said of the change in front; kept when the outcome shows, to stand beside it. */
	get said(): Prediction {
		return this.#said;
	}

	/** Whether the outcome of this document is hidden: not any more when it is edited or undone. */
	veils(document: object): boolean {
		return this.#on && this.#asked === document;
	}

	turn(on: boolean): void {
		this.#on = on;
	}

	/** A change was chosen whose outcome somebody should predict. */
	ask(document: object): void {
		this.#said = NOTHING;
		this.#asked = document;
	}

	say(said: Partial<Prediction>): void {
		this.#said = { ...this.#said, ...said };
	}

	reveal(): void {
		this.#asked = null;
	}
}
