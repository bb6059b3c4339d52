// “Predict first”, a switch for teachers. While it is on, the outcome of every handshake is hidden until the
// learner has predicted it or asks to see it.

export interface Prediction {
	/** Holds the predicted status of the server, or `wait`. It is null until the learner predicts it. */
	readonly status: number | 'wait' | null;
	readonly opens: boolean | null;
}

const NOTHING: Prediction = { status: null, opens: null };

/** Holds the number of documents whose outcome stays visible after it was shown. */
const REVEALED = 50;

export class Predicting {
	#on = $state(false);
	/** Lists the documents whose outcome was shown. */
	#revealed: readonly object[] = $state.raw([]);
	/** Holds the document that the prediction is about. */
	#document: object | null = $state.raw(null);
	#prediction: Prediction = $state.raw(NOTHING);
	/** Holds the document whose outcome was asked for before its prediction was complete. */
	#asking: object | null = $state.raw(null);

	get on(): boolean {
		return this.#on;
	}

	/** Returns whether the outcome of this document is hidden. Every edit makes another document. */
	veils(document: object): boolean {
		return this.#on && !this.#revealed.includes(document);
	}

	/** Returns the prediction for this document. It stays when the outcome shows, so both can be compared. */
	of(document: object): Prediction {
		return this.#document === document ? this.#prediction : NOTHING;
	}

	/** Returns whether the learner is told that the prediction is not complete. */
	asks(document: object): boolean {
		return this.#asking === document;
	}

	switchTo(on: boolean): void {
		this.#on = on;
		this.#revealed = [];
		this.#asking = null;
	}

	predict(document: object, given: Partial<Prediction>): void {
		this.#prediction = { ...this.of(document), ...given };
		this.#document = document;
		this.#asking = null;
	}

	/**
	 * Returns whether a key for the next step shows the outcome. Before the prediction is complete it does so when it
	 * is pressed again, so that it never passes a prediction by accident.
	 */
	goesOn(document: object): boolean {
		const { status, opens } = this.of(document);
		if (this.asks(document) || (status !== null && opens !== null)) return true;
		this.#asking = document;
		return false;
	}

	/** Asks again before the next key passes the prediction. */
	stopAsking(): void {
		this.#asking = null;
	}

	reveal(document: object): void {
		this.#revealed = [...this.#revealed, document].slice(-REVEALED);
	}
}
