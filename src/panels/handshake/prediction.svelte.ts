// “Predict first”, a switch for teachers. While it is on, the outcome of a change stays hidden until the user
// has predicted it or asks to see it.

export interface Prediction {
	/** The predicted status of the server, or `wait`; null until the user predicts it. */
	readonly status: number | 'wait' | null;
	readonly opens: boolean | null;
}

const NOTHING: Prediction = { status: null, opens: null };

export class Predicting {
	#on = $state(false);
	/** The document whose outcome is hidden. */
	#asked: object | null = $state.raw(null);
	#prediction: Prediction = $state.raw(NOTHING);

	get on(): boolean {
		return this.#on;
	}
	/** The prediction for the last change. It stays when the outcome shows, so both can be compared. */
	get prediction(): Prediction {
		return this.#prediction;
	}

	/**
	 * Whether the outcome of this document is hidden. An edit or undo gives another document, which is not
	 * hidden.
	 */
	veils(document: object): boolean {
		return this.#on && this.#asked === document;
	}

	switchTo(on: boolean): void {
		this.#on = on;
	}

	/** Starts a prediction for the document that a change has made. */
	ask(document: object): void {
		this.#prediction = NOTHING;
		this.#asked = document;
	}

	predict(given: Partial<Prediction>): void {
		this.#prediction = { ...this.#prediction, ...given };
	}

	reveal(): void {
		this.#asked = null;
	}
}
