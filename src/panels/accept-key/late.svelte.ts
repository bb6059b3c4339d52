// An answer that comes later belongs to the question it was asked for: a newer question has a `Late` of its own,
// so an old answer that arrives after it is never shown.

export type Settled<T> = { readonly type: 'came'; readonly value: T } | { readonly type: 'failed' };

export class Late<T> {
	#settled: Settled<T> | null = $state.raw(null);

	constructor(promise: Promise<T>) {
		promise.then(
			(value) => (this.#settled = { type: 'came', value }),
			() => (this.#settled = { type: 'failed' }),
		);
	}

	/** Null until it is there. */
	get settled(): Settled<T> | null {
		return this.#settled;
	}
}
