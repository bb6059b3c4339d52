// Carries out what the host asks for, in order and one request at a time. A host may ask much faster than a lab can be
// drawn, so of the requests of one kind that wait, only the last is carried out.

/** Holds the least time between two requests of one kind. Browsers refuse more than some ten new addresses a second. */
const PAUSE_MS = 250;

export class HostRequests {
	/** Holds the requests that wait, by their kind, the oldest first. */
	readonly #waiting = new Map<string, () => Promise<void>>();
	/** Holds when the last request of each kind was carried out. */
	readonly #ended = new Map<string, number>();
	#last = Promise.resolve();

	/** Resolves when all requests up to now have been carried out or replaced. It never waits for later ones. */
	get done(): Promise<void> {
		return this.#last;
	}

	/** Adds a request. It replaces one of its kind that waits, and takes the last place. */
	add(kind: string, request: () => Promise<void>): void {
		const replaces = this.#waiting.delete(kind);
		this.#waiting.set(kind, request);
		// A replaced request leaves its turn to the requests that still wait.
		if (!replaces) this.#last = this.#last.then(() => this.#next());
	}

	async #next(): Promise<void> {
		const [kind] = this.#waiting.keys();
		if (kind === undefined) return;
		const rest = (this.#ended.get(kind) ?? -PAUSE_MS) + PAUSE_MS - performance.now();
		if (rest > 0) await new Promise((resume) => setTimeout(resume, rest));
		// A newer request may have replaced this one during the pause, and taken a later place.
		const request = this.#waiting.get(kind);
		this.#waiting.delete(kind);
		// A request that fails leaves the lab as it is, and the shell says so.
		await request?.().catch(() => undefined);
		this.#ended.set(kind, performance.now());
	}
}
