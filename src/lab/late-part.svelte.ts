// A part of a lab that is loaded when it is shown. If it does not arrive, the place where it belongs says why, and asks
// for it again. Chromium then fetches it again. Firefox keeps the failure for as long as the page lives, whatever the
// network does, so that only a reload of the page helps there (a changed address would load a second copy of what the
// part shares with others).
import { siteState, type SiteState } from '../platform/site-state.ts';

/** What to do: try again, online or not, or reload the page. */
export type MissingPart = 'again' | 'offline' | 'new-version' | 'reload';

export class LatePart<Part> {
	#part: Part | null = $state.raw(null);
	#missing: MissingPart | null = $state.raw(null);
	#coming = false;
	#failures = 0;
	readonly #load: () => Promise<Part>;
	readonly #why: () => Promise<SiteState>;

	constructor(load: () => Promise<Part>, why = siteState) {
		this.#load = load;
		this.#why = why;
	}

	/** Null until it has arrived. */
	get part(): Part | null {
		return this.#part;
	}
	/** Null unless it did not arrive. */
	get missing(): MissingPart | null {
		return this.#missing;
	}

	/** Loads the part once, and again after it did not arrive. */
	readonly bring = async (): Promise<void> => {
		if (this.#coming || this.#part !== null) return;
		this.#coming = true;
		try {
			this.#part = await this.#load();
			this.#missing = null;
			return;
		} catch (error) {
			if (!isMissingPart(error)) throw error;
			this.#failures++;
			this.#missing = 'again';
		} finally {
			// Before the host is asked, so that "Try again" works at once.
			this.#coming = false;
		}
		await this.#explain(this.#failures);
	};

	async #explain(failure: number): Promise<void> {
		const state = await this.#why();
		if (this.#failures !== failure || this.#missing === null) return;
		if (state !== 'same-version') this.#missing = state;
		else if (failure > 1) this.#missing = 'reload';
	}
}

/** As Chromium, Firefox, Safari and Vite say it; any other error is one of the part itself. */
export function isMissingPart(error: unknown): boolean {
	return (
		error instanceof Error &&
		/dynamically imported module|importing a module script failed|unable to preload/i.test(
			error.message,
		)
	);
}
