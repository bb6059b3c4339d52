// A part of a lab that is loaded when it is shown. If it does not arrive, its place shows the reason and a
// button that tries again. Chromium then fetches the module again. Firefox keeps the failure as long as the
// page lives, so there only a reload of the page helps. A changed address is no way out: it would load a
// second copy of the modules that the part shares with others.
import { isMissingPart } from './parts.svelte.ts';
import { siteState, type SiteState } from '../platform/site-state.ts';

/**
 * Says what the learner can do: `again` to retry, `offline` to retry when the host can be reached, or reload the
 * page.
 */
export type MissingPart = 'again' | 'offline' | 'new-version' | 'reload';

/** Loads a part, and keeps it or the reason why it is missing. */
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

	/** Returns the loaded part, or null until it has arrived. */
	get part(): Part | null {
		return this.#part;
	}
	/** Returns what helps if the part did not arrive, otherwise null. */
	get missing(): MissingPart | null {
		return this.#missing;
	}

	/** Loads the part. Does nothing if the part has arrived or is being loaded. */
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
			// The flag is reset before the host is asked, so that “Try again” works at once.
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
