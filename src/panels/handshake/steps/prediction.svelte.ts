// “Predict first”, a switch for teachers. While it is on, the outcome of every handshake is hidden until the
// learner has predicted it or asks to see it.

import type { HandshakeAnalysis } from '../analysis.svelte.ts';

/** Lists how a handshake can end. In `version` the server refuses, and names the versions that it speaks. */
export const OUTCOMES = ['opens', 'refuses', 'version', 'closes', 'waits'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Returns how a handshake ends. */
export function outcomeOf({
	response,
	serverResponse,
}: Pick<HandshakeAnalysis, 'response' | 'serverResponse'>): Outcome {
	if (response.bytes.length === 0 || response.verdict === 'wait') return 'waits';
	if (response.verdict === 'open') return 'opens';
	if (response.status === null || response.status === 101) return 'closes';
	const { reason, status } = serverResponse;
	const version = reason !== null && 'check' in reason && reason.check === 'version';
	return version && response.status === status ? 'version' : 'refuses';
}

/** Holds the number of documents whose outcome stays visible after it was shown. */
const REVEALED = 50;

export class Predicting {
	#on = $state(false);
	/** Lists the documents whose outcome was shown. */
	#revealed: readonly object[] = $state.raw([]);
	/** Holds the document that the prediction is about. */
	#document: object | null = $state.raw(null);
	#prediction: Outcome | null = $state.raw(null);
	/** Holds the document whose outcome was asked for before it was predicted. */
	#asking: object | null = $state.raw(null);

	get on(): boolean {
		return this.#on;
	}

	/** Returns whether the outcome of this document is hidden. Every edit makes another document. */
	veils(document: object): boolean {
		return this.#on && !this.#revealed.includes(document);
	}

	/** Returns the prediction for this document. It stays when the outcome shows, so both can be compared. */
	of(document: object): Outcome | null {
		return this.#document === document ? this.#prediction : null;
	}

	/** Returns whether the learner is told that nothing is predicted. */
	asks(document: object): boolean {
		return this.#asking === document;
	}

	switchTo(on: boolean): void {
		this.#on = on;
		this.#revealed = [];
		this.#asking = null;
	}

	predict(document: object, outcome: Outcome): void {
		this.#prediction = outcome;
		this.#document = document;
		this.#asking = null;
	}

	/**
	 * Returns whether a key for the next step shows the outcome. Without a prediction it does so when it is
	 * pressed again, so that it never passes a question by accident.
	 */
	goesOn(document: object): boolean {
		if (this.asks(document) || this.of(document) !== null) return true;
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
