// Keeps the address and the stored document in step with the lab in front: at most twice a second while
// somebody types, at once for a step or an example, which also get an entry in the browser's history.
import type { Site } from './site.svelte.ts';

const PAUSE_MS = 500;

/** What an entry of the browser's history remembers: whether it showed somebody else's work. */
export interface EntryState {
	readonly ours: true;
	readonly visiting: boolean;
}

export function isEntryState(state: unknown): state is EntryState {
	return typeof state === 'object' && state !== null && 'ours' in state;
}

export class AddressWriter {
	readonly #site: Site;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#writes = 0;

	constructor(site: Site) {
		this.#site = site;
	}

	/** Something changed that the address says: it is written soon. */
	replaceSoon(): void {
		this.#timer ??= setTimeout(() => void this.write('replace'), PAUSE_MS);
	}

	/** Writes now. `push` makes a new entry, so that Back returns to the one before. */
	async write(how: 'replace' | 'push'): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const site = this.#site;
		if (!site.place) return;
		const turn = ++this.#writes;
		const state: EntryState = { ours: true, visiting: site.visiting };
		if (how === 'push') history.pushState(state, '', location.href);
		site.store();
		const { hash } = await site.address('with-settings');
		// A newer write, or a new address that is still being read, knows better.
		if (turn !== this.#writes || site.reading) return;
		if (hash !== location.hash || how === 'push') history.replaceState(state, '', hash);
		else if (!isEntryState(history.state)) history.replaceState(state, '', hash);
	}

	/** Before the page goes away: what cannot wait. */
	leave(): void {
		this.#site.store();
	}

	/** Forgets a write that is under way: the address has become another one. */
	drop(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#writes++;
	}
}
