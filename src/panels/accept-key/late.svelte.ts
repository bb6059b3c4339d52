// The state of a promise. Each question has its own `Late`. An old answer that arrives after a newer question
// is therefore never shown.

export type Settled<T> = { readonly type: 'came'; readonly value: T } | { readonly type: 'failed' };

export class Late<T> {
	#settled: Settled<T> | null = $state.raw(null);

	constructor(promise: Promise<T>) {
		promise.then(
			(value) => (this.#settled = { type: 'came', value }),
			() => (this.#settled = { type: 'failed' }),
		);
	}

	/** Null until the promise settles. */
	get settled(): Settled<T> | null {
		return this.#settled;
	}
}
