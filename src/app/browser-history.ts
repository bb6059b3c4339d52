// Keeps the address, the entries of the browser's history and the stored documents in step with the lab in
// front: at most twice a second while somebody types, at once for a step or an example, which also get an
// entry of their own. An entry remembers its lab exactly for as long as the page lives; its address is for
// later visits and for other people.
import { randomBytes } from '../platform/web-crypto.ts';
import { readStored, writeStored } from '../platform/storage.ts';
import type { Moment } from './place.svelte.ts';
import type { Shown } from './scene.ts';
import type { Site } from './site.svelte.ts';

const PAUSE_MS = 500;
/** Older entries are found by their addresses. */
const MOMENTS = 50;

interface EntryState {
	readonly ours: string;
	/** Whether it showed somebody else's work. */
	readonly visiting: boolean;
}

function isEntryState(state: unknown): state is EntryState {
	return (
		typeof state === 'object' && state !== null && 'ours' in state && typeof state.ours === 'string'
	);
}

/** What is asked of the site; tests bring a smaller one. */
export type SiteInFront = Pick<
	Site,
	'arrive' | 'address' | 'store' | 'shown' | 'failure' | 'reading'
>;

export class BrowserHistory {
	readonly #site: SiteInFront;
	/** The entry in front. */
	#entry = newEntry();
	/** What the entry in front shows, as of the last change. */
	#shown: Shown | null = null;
	#moments = new Map<string, Moment>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#soon: ReturnType<typeof setTimeout> | undefined;
	#writes = 0;

	constructor(site: SiteInFront) {
		this.#site = site;
	}

	/** Reads the address that the page was opened with. */
	async begin(): Promise<void> {
		const state: unknown = history.state;
		if (!isEntryState(state)) await this.#site.arrive(location.hash, { type: 'visit' });
		else {
			const { visiting } = state;
			this.#entry = state.ours;
			const reload = readStored('entry', 'tab') === state.ours;
			await this.#site.arrive(
				location.hash,
				reload
					? { type: 'reload', visiting }
					: { type: 'return', visiting, moment: null, settings: 'take' },
			);
		}
		await this.write('replace');
	}

	/** Reads the address of the entry that has come in front: by Back or Forward, a link, the address bar. */
	async turn(state: unknown): Promise<void> {
		this.#settle();
		// Nothing on its way belongs to the new entry.
		this.#writes++;
		if (isEntryState(state)) {
			this.#entry = state.ours;
			const moment = this.#moments.get(state.ours) ?? null;
			const { visiting } = state;
			await this.#site.arrive(location.hash, {
				type: 'return',
				visiting,
				moment,
				settings: 'keep',
			});
		} else {
			this.#entry = newEntry();
			await this.#site.arrive(location.hash, { type: 'visit' });
		}
		await this.write('replace');
	}

	/** To be told of every change of what the address says. */
	changed(shown: Shown | null): void {
		if (!shown || this.#site.reading) return;
		const before = this.#shown;
		const stepped = before?.place === shown.place && before.visits !== shown.visits;
		if (stepped) this.#remember(before.moment);
		this.#shown = shown;
		if (stepped) void this.write('push');
		else if (this.#timer === undefined) {
			this.#timer = setTimeout(() => void this.write('replace'), PAUSE_MS);
			// A page that goes away at once cannot be trusted to store it then.
			this.#soon = setTimeout(() => {
				this.keep();
			});
		}
	}

	/** Writes now. `push` makes a new entry, so that Back returns to the one before. */
	async write(how: 'replace' | 'push'): Promise<void> {
		this.#forgetTimers();
		const site = this.#site;
		const { shown } = site;
		// A lab that has stopped has an address, too.
		if (!shown && !site.failure) return;
		this.#shown = shown;
		const turn = ++this.#writes;
		if (how === 'push') this.#entry = newEntry();
		this.keep();
		const address = site.address('with-settings');
		if (!(address instanceof Promise)) {
			this.#put(how, address.hash);
			return;
		}
		// The entry is made at once: what comes while the document is packed belongs to it.
		if (how === 'push') this.#put('push', location.hash);
		// What packs may not have arrived: the document is kept all the same, and the address stays as it is.
		const packed = await address.catch(() => null);
		// A newer write, or a new address that is still being read, knows better.
		if (packed && turn === this.#writes && !site.reading) this.#put('replace', packed.hash);
	}

	/** Stores what would be lost if the page went away. */
	keep(): void {
		if (!this.#site.shown) return;
		this.#site.store();
		writeStored('entry', this.#entry, 'tab');
	}

	/** The lab in front is about to make way for another address. */
	#settle(): void {
		this.#forgetTimers();
		const { shown, reading } = this.#site;
		if (!shown || reading) return;
		this.#remember(shown.moment);
		this.#site.store();
	}

	#forgetTimers(): void {
		clearTimeout(this.#timer);
		clearTimeout(this.#soon);
		this.#timer = undefined;
	}

	#remember(moment: Moment): void {
		this.#moments.delete(this.#entry);
		this.#moments.set(this.#entry, moment);
		const [oldest] = this.#moments.keys();
		if (this.#moments.size > MOMENTS && oldest !== undefined) this.#moments.delete(oldest);
	}

	#put(how: 'replace' | 'push', hash: string): void {
		const state = { ours: this.#entry, visiting: this.#site.shown?.visiting ?? false };
		const now: unknown = history.state;
		const same = isEntryState(now) && now.ours === state.ours && now.visiting === state.visiting;
		if (how === 'replace' && same && hash === location.hash) return;
		try {
			if (how === 'push') history.pushState(state, '', hash);
			else history.replaceState(state, '', hash);
		} catch {
			// Browsers refuse too many changes in a short time: the next one says the same and more.
		}
	}
}

function newEntry(): string {
	return Array.from(randomBytes(8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
