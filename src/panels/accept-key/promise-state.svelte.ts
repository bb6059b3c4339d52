// The state of a promise. Each question has its own `PromiseState`. The answer to an old question that
// arrives after a newer question is therefore never shown.

export type PromiseOutcome<T> =
	| { readonly type: 'fulfilled'; readonly value: T }
	| { readonly type: 'rejected' };

export class PromiseState<T> {
	#outcome: PromiseOutcome<T> | null = $state.raw(null);

	constructor(promise: Promise<T>) {
		promise.then(
			(value) => (this.#outcome = { type: 'fulfilled', value }),
			() => (this.#outcome = { type: 'rejected' }),
		);
	}

	/** Returns how the promise settled, or null until it does. */
	get outcome(): PromiseOutcome<T> | null {
		return this.#outcome;
	}
}
