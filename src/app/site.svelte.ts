// The shell's model: which lab is in front, what the address asked for, and what could not be used of it.
import type { AddressProblem, Lab } from '../lab/lab.ts';
import type { ShellWords } from '../strings/en/shell.ts';
import type { Locale } from '../strings/locale.ts';
import { formatAddress, parseAddress, type Address } from './address.ts';
import { findPanel, PANELS } from './panels.ts';
import {
	beforeReload,
	documentParameters,
	openPlace,
	restore,
	restorePacked,
	saveText,
	store,
} from './place.ts';
import type { Place, Unpacking } from './place.ts';
import { Settings, type SettingProblem } from './settings.svelte.ts';
import { SHELL_WORDS } from './shell-words.ts';

export type Notice =
	| { readonly type: 'parameter'; readonly problem: AddressProblem | SettingProblem }
	| { readonly type: 'encoding'; readonly found: string }
	| { readonly type: 'link'; readonly reason: Exclude<Unpacking, 'restored'> }
	| { readonly type: 'unreadable' };

export type Scene =
	| { readonly type: 'loading' }
	| { readonly type: 'unknown'; readonly found: string }
	| { readonly type: 'failed'; readonly found: string }
	| { readonly type: 'lab'; readonly place: Place; readonly words: unknown };

/**
 * How an address came: `visit` from outside (a link, the address bar), `history` by Back or Forward,
 * `reload` of a page that showed one's own work.
 */
type Arrival = 'visit' | 'history' | 'reload';

export class Site {
	readonly settings = new Settings();
	#words: ShellWords | null = $state.raw(null);
	#scene: Scene = $state.raw({ type: 'loading' });
	#notices: readonly Notice[] = $state.raw([]);
	/** Own work that waits while a link is looked at, by lab. */
	#waiting: Readonly<Record<string, string>> = $state.raw({});
	#places: Record<string, Place> = {};
	#arrivals = 0;
	/** True while an address is being read: nothing is written back until it is. */
	#reading = false;

	/** The shell's own words; null until the first ones have come. */
	get words(): ShellWords | null {
		return this.#words;
	}
	get scene(): Scene {
		return this.#scene;
	}
	get notices(): readonly Notice[] {
		return this.#notices;
	}
	get place(): Place | null {
		return this.#scene.type === 'lab' ? this.#scene.place : null;
	}
	get lab(): Lab | null {
		return this.place?.lab ?? null;
	}
	/** True while the lab in front shows a link's document and one's own is kept aside. */
	get visiting(): boolean {
		return this.place !== null && this.place.descriptor.id in this.#waiting;
	}
	get reading(): boolean {
		return this.#reading;
	}

	async arrive(hash: string, arrival: Arrival, visiting = false): Promise<void> {
		const turn = ++this.#arrivals;
		const address = parseAddress(hash);
		const notices: Notice[] = address.damaged.map((found) => ({ type: 'encoding', found }));
		for (const problem of this.settings.visit(address.parameters)) {
			notices.push({ type: 'parameter', problem });
		}
		const descriptor = address.place === '' ? (PANELS[0] ?? null) : findPanel(address.place);
		this.#reading = true;
		try {
			const shellWords = SHELL_WORDS[this.settings.locale]().then((shell) => {
				if (turn === this.#arrivals) this.#words = shell;
			});
			if (!descriptor || address.rest !== '') {
				await shellWords;
				this.#notices = notices;
				this.#scene = { type: 'unknown', found: hash };
				return;
			}
			const [loaded, words] = await Promise.all([
				descriptor.load(),
				descriptor.words[this.settings.locale](),
				shellWords,
			]);
			if (turn !== this.#arrivals) return;
			const known = this.#places[descriptor.id];
			const place = known ?? openPlace(descriptor, loaded);
			this.#places[descriptor.id] = place;
			if (!known && place.unreadable) notices.push({ type: 'unreadable' });
			await this.#open(place, address, arrival, visiting, notices);
			if (turn !== this.#arrivals) return;
			this.#notices = notices;
			this.#scene = { type: 'lab', place, words };
		} catch {
			if (turn === this.#arrivals) this.#scene = { type: 'failed', found: hash };
		} finally {
			if (turn === this.#arrivals) this.#reading = false;
		}
	}

	async #open(
		place: Place,
		address: Address,
		arrival: Arrival,
		visiting: boolean,
		notices: Notice[],
	): Promise<void> {
		const { lab, descriptor } = place;
		const own = lab.pristine ? null : saveText(descriptor.id, lab);
		const packed = address.parameters.get('s');
		if (packed !== null) {
			const result = await restorePacked(place, packed);
			if (result !== 'restored') notices.push({ type: 'link', reason: result });
		}
		const opened = await lab.open(address.parameters);
		for (const problem of opened.problems) notices.push({ type: 'parameter', problem });
		if (arrival === 'reload') {
			// The address may be half a second older than the work.
			const last = beforeReload(descriptor.id);
			if (last !== null) restore(descriptor.id, lab, last);
			lab.history.forget();
			return;
		}
		if (arrival === 'history' && !visiting) this.#forgetWaiting(descriptor.id);
		if (own === null || descriptor.id in this.#waiting) return;
		const linked = packed !== null || opened.document;
		const changed = linked && saveText(descriptor.id, lab) !== own;
		if (changed && (arrival === 'visit' || visiting)) {
			this.#waiting = { ...this.#waiting, [descriptor.id]: own };
		}
	}

	/** Puts one's own work back in front of a link's; undo still finds the link's. */
	backToOwnWork(): void {
		const place = this.place;
		const own = place && this.#waiting[place.descriptor.id];
		if (!own) return;
		restore(place.descriptor.id, place.lab, own);
		this.#forgetWaiting(place.descriptor.id);
	}

	/** What came with the link becomes one's own work. */
	keepVisited(): void {
		if (this.place) this.#forgetWaiting(this.place.descriptor.id);
	}

	dismiss(notice: Notice): void {
		this.#notices = this.#notices.filter((other) => other !== notice);
	}

	async chooseLocale(locale: Locale): Promise<void> {
		this.settings.chooseLocale(locale);
		const scene = this.#scene;
		const [shell, words] = await Promise.all([
			SHELL_WORDS[locale](),
			scene.type === 'lab' ? scene.place.descriptor.words[locale]() : null,
		]);
		if (this.#scene !== scene || this.settings.locale !== locale) return;
		this.#words = shell;
		if (scene.type === 'lab') this.#scene = { ...scene, words };
	}

	/** The address of what is in front; without its document when that is too large for one. */
	async address(settings: 'with-settings' | 'without-settings'): Promise<SiteAddress> {
		const place = this.place;
		if (!place) return { hash: location.hash, whole: true };
		const extra = settings === 'with-settings' ? this.settings.parameters : {};
		const { view } = place.lab;
		const parameters = await documentParameters(place);
		return {
			hash: formatAddress(place.descriptor.id, { ...parameters, ...view, ...extra }),
			whole: parameters !== null,
		};
	}

	/** Keeps the lab in front for the next visit, unless it shows somebody else's work. */
	store(): void {
		if (this.place && !this.visiting) store(this.place);
	}

	#forgetWaiting(id: string): void {
		const { [id]: own, ...rest } = this.#waiting;
		if (own !== undefined) this.#waiting = rest;
	}
}

export interface SiteAddress {
	readonly hash: string;
	/** False when the document is too large to be in it. */
	readonly whole: boolean;
}
