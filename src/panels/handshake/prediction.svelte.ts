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

	switchTo(on: boolean): void {
		this.#on = on;
		this.#revealed = [];
	}

	predict(document: object, given: Partial<Prediction>): void {
		this.#prediction = { ...this.of(document), ...given };
		this.#document = document;
	}

	reveal(document: object): void {
		this.#revealed = [...this.#revealed, document].slice(-REVEALED);
	}
}
