// Keeps the address, the entries of the browser’s history and the stored documents in step with the lab in
// front. Typing writes the address at most twice a second; the document is stored after the first change,
// too. A change for which the lab makes an entry (`historyEntry`), such as an example or a step of the handshake,
// writes both at once. As long as the page lives, each of the newest entries (`LAB_STATES`) remembers the exact
// state of its lab; its address is for later visits and for sharing.
import { randomBytes } from '../../platform/web-crypto.ts';
import { readStored, removeStored, writeStored } from '../../platform/storage.ts';
import type { LabState } from '../stored/stored-lab.svelte.ts';
import type { Arrival, ShownLab } from '../front/front.ts';
import type { Settings } from '../settings.svelte.ts';
import type { Site } from '../site.svelte.ts';

const PAUSE_MS = 500;
/** Holds the number of entries whose state is remembered. Older entries are restored from their addresses. */
const LAB_STATES = 50;

/** Holds the number of replaced addresses of the entry in front that are remembered for a reload. */
const EARLIER = 3;

/** Holds what an entry of the browser’s history contains. */
interface EntryState {
	/** Holds the random name of the entry. */
	readonly ours: string;
	/** Is true if the entry showed the document of a link. */
	readonly visiting: boolean;
}

function isEntryState(state: unknown): state is EntryState {
	return (
		typeof state === 'object' && state !== null && 'ours' in state && typeof state.ours === 'string'
	);
}

/** Names the part of the site that this class needs. Tests pass a smaller one. */
export type SiteInFront = Pick<
	Site,
	'arrive' | 'address' | 'store' | 'shown' | 'failure' | 'inCourse' | 'reading'
> & { readonly settings: Pick<Settings, 'parameters'> };

/** Reads addresses for the site and writes its address. */
export class BrowserHistory {
	readonly #site: SiteInFront;
	/** Holds the name of the entry in front. */
	#entry = newEntry();
	/** Holds the hash of the address with which the page was loaded. */
	#begun = '';
	/** Holds the hash that was last read or written. The entry in front may have a newer one already. */
	#hash = '';
	/** Lists the hashes that this page last replaced in the entry in front. */
	#earlier: readonly string[] = [];
	/** Holds what the entry in front showed at the last change. */
	#shown: ShownLab | null = null;
	#labStates = new Map<string, LabState>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#soon: ReturnType<typeof setTimeout> | undefined;
	#writes = 0;

	constructor(site: SiteInFront) {
		this.#site = site;
	}

	/** Reads the address with which the page was opened. */
	async begin(): Promise<void> {
		this.#begun = location.hash;
		const state: unknown = history.state;
		const settings = new URLSearchParams(readStored('settings', 'tab') ?? '');
		if (isEntryState(state)) {
			const { visiting } = state;
			this.#entry = state.ours;
			const reload = readStored('entry', 'tab') === state.ours;
			await this.#arrive(
				reload
					? { type: 'reload', visiting, settings }
					: { type: 'return', visiting, labState: null, settings: 'take' },
			);
		} else if (isReload() && readStored('hashes', 'tab')?.split('\n').includes(location.hash)) {
			// Chromium sometimes reloads an entry as it was earlier, without its state (measured).
			await this.#arrive({ type: 'reload', visiting: true, settings });
		} else await this.#arrive({ type: 'visit' });
	}

	/** Reads the address of an entry that came in front before anything listened to the page. */
	catchUp(): void {
		if (location.hash !== this.#hash) void this.handlePopState(history.state);
	}

	/** Reads the address of the entry that came in front through Back, Forward, a link or the address bar. */
	async handlePopState(state: unknown): Promise<void> {
		this.#storeLab();
		// A write that is still packing belongs to the old entry and is dropped.
		this.#writes++;
		if (isEntryState(state)) {
			this.#entry = state.ours;
			const labState = this.#labStates.get(state.ours) ?? null;
			const { visiting } = state;
			await this.#arrive({ type: 'return', visiting, labState, settings: 'keep' });
		} else {
			this.#entry = newEntry();
			await this.#arrive({ type: 'visit' });
		}
	}

	/**
	 * Reads the address of the entry in front, and writes the address of what has arrived. An entry that came in
	 * front in between is written when its own address has been read.
	 */
	async #arrive(arrival: Arrival): Promise<void> {
		this.#hash = location.hash;
		await this.#site.arrive(this.#hash, arrival);
		if (!this.#site.reading && location.hash === this.#hash) await this.write('replace');
	}

	/** Must be called at every change of what the address contains. */
	changed(shown: ShownLab | null): void {
		if (!shown || this.#site.reading) return;
		const before = this.#shown;
		const stepped =
			before?.storedLab === shown.storedLab && before.historyEntry !== shown.historyEntry;
		if (stepped) this.#remember(before.labState);
		this.#shown = shown;
		if (stepped) void this.write('push');
		else if (this.#timer === undefined) {
			this.#timer = setTimeout(() => void this.write('replace'), PAUSE_MS);
			// The browser may not store anything when the page is closed, so the page stores now. A change
			// that follows within the pause is stored by `write`.
			this.#soon = setTimeout(() => {
				this.keep();
			});
		}
	}

	/** Writes the address now. `push` makes a new entry, so that Back returns to the previous one. */
	async write(how: 'replace' | 'push'): Promise<void> {
		this.#forgetTimers();
		const site = this.#site;
		const { shown } = site;
		// A stopped lab and a page of the course have addresses, too.
		if (!shown && !site.failure && !site.inCourse) return;
		this.#shown = shown;
		const write = ++this.#writes;
		if (how === 'push') this.#entry = newEntry();
		this.keep();
		const address = site.address('with-settings');
		if (!(address instanceof Promise)) {
			this.#put(how, address.hash);
			return;
		}
		// The entry is made at once, because changes during the packing belong to it.
		if (how === 'push') this.#put('push', location.hash);
		// The packing code may not arrive. The document is stored anyway, and the address stays as it is.
		const packed = await address.catch(() => null);
		// A newer write, or a new address that is still being read, replaces this one.
		const isInFront = write === this.#writes && !site.reading && location.hash === this.#hash;
		if (packed && isInFront) this.#put('replace', packed.hash);
	}

	/**
	 * Stores what would be lost if the page were closed. The name of the entry is stored only with its document, because
	 * a reload shows what is stored under it.
	 */
	keep(): void {
		const settings = new URLSearchParams(this.#site.settings.parameters);
		writeStored('settings', settings.toString(), 'tab');
		if (!this.#site.shown) return;
		const stored = this.#site.store();
		if (this.#site.reading || location.hash !== this.#hash) {
			// The lab in front is still that of another entry. A reload opens the address.
			removeStored('hashes', 'tab');
		} else if (stored) {
			writeStored('entry', this.#entry, 'tab');
			// A hash has no line break.
			writeStored('hashes', [this.#begun, ...this.#earlier, this.#hash].join('\n'), 'tab');
		}
	}

	/** Stores the lab in front before another address replaces it. */
	#storeLab(): void {
		this.#forgetTimers();
		const { shown, reading } = this.#site;
		if (!shown || reading) return;
		this.#remember(shown.labState);
		this.#site.store();
	}

	#forgetTimers(): void {
		clearTimeout(this.#timer);
		clearTimeout(this.#soon);
		this.#timer = undefined;
	}

	#remember(labState: LabState): void {
		this.#labStates.delete(this.#entry);
		this.#labStates.set(this.#entry, labState);
		const [oldest] = this.#labStates.keys();
		if (this.#labStates.size > LAB_STATES && oldest !== undefined) this.#labStates.delete(oldest);
	}

	#put(how: 'replace' | 'push', hash: string): void {
		const before = location.hash;
		const state = { ours: this.#entry, visiting: this.#site.shown?.visiting ?? false };
		const now: unknown = history.state;
		const same = isEntryState(now) && now.ours === state.ours && now.visiting === state.visiting;
		if (how === 'replace' && same && hash === before) return;
		try {
			if (how === 'push') history.pushState(state, '', hash);
			else history.replaceState(state, '', hash);
			this.#hash = location.hash;
			this.#earlier = how === 'push' ? [] : [...this.#earlier, before].slice(-EARLIER);
		} catch {
			// Browsers refuse too many changes in a short time. The next write contains this one.
		}
	}
}

/** Returns whether the page was loaded by a reload. */
function isReload(): boolean {
	const [load] = performance.getEntriesByType('navigation');
	return load !== undefined && 'type' in load && load.type === 'reload';
}

function newEntry(): string {
	return Array.from(randomBytes(8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
