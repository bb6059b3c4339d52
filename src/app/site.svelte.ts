// The shell's model: which lab is in front, what the address asked for, and what could not be used of it.
import type { AddressProblem, Lab, Parameters } from '../lab/lab.ts';
import type { Unpacking } from '../lab/saved.ts';
import { packLab } from '../lab/saved.ts';
import type { PanelDescriptor } from '../panels/descriptor.ts';
import type { ShellWords } from '../strings/en/shell.ts';
import type { Locale } from '../strings/locale.ts';
import { formatAddress, parseAddress, type Address } from './address.ts';
import { findPanel, PANELS } from './panels.ts';
import { Place, type Moment } from './place.svelte.ts';
import { Settings, type SettingProblem } from './settings.svelte.ts';
import { SHELL_WORDS } from './shell-words.ts';

export type Notice =
	| { readonly type: 'parameter'; readonly problem: AddressProblem | SettingProblem }
	| { readonly type: 'encoding'; readonly found: string }
	| { readonly type: 'link'; readonly reason: Exclude<Unpacking, 'restored'> }
	| { readonly type: 'unreadable' }
	| { readonly type: 'language' };

export type Scene =
	| { readonly type: 'loading' }
	| { readonly type: 'unknown'; readonly found: string }
	| { readonly type: 'failed'; readonly found: string }
	| { readonly type: 'lab'; readonly place: Place; readonly words: unknown };

/**
 * How an address came: `visit` from outside (a link, the address bar), `return` by Back or Forward to an
 * entry of ours, `reload` of the page that showed it.
 */
export type Arrival =
	| { readonly type: 'visit' }
	| { readonly type: 'reload'; readonly visiting: boolean }
	| {
			readonly type: 'return';
			readonly visiting: boolean;
			/** What the entry showed, where this page still knows. */
			readonly moment: Moment | null;
			/** Settings in force go on: those in the address are older. */
			readonly settings: 'keep' | 'take';
	  };

/** Everything of the lab in front that an address says. */
export interface Shown {
	readonly place: Place;
	readonly moment: Moment;
	readonly visits: number;
	readonly visiting: boolean;
	readonly settings: Parameters;
}

export interface SiteAddress {
	readonly hash: string;
	/** False when the document is too large to be in it. */
	readonly whole: boolean;
}

export class Site {
	readonly settings: Settings;
	#words: ShellWords | null = $state.raw(null);
	#scene: Scene = $state.raw({ type: 'loading' });
	#notices: readonly Notice[] = $state.raw([]);
	#places: Record<string, Place> = {};
	#arrivals = 0;
	/** True while an address is being read: nothing is written back until it is. */
	#reading = false;

	constructor(settings = new Settings()) {
		this.settings = settings;
	}

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
	get shown(): Shown | null {
		const { place } = this;
		if (!place) return null;
		const { moment, visiting } = place;
		return {
			place,
			moment,
			visiting,
			visits: place.lab.visits,
			settings: this.settings.parameters,
		};
	}
	get reading(): boolean {
		return this.#reading;
	}

	async arrive(hash: string, arrival: Arrival): Promise<void> {
		const turn = ++this.#arrivals;
		const address = parseAddress(hash);
		const notices: Notice[] = address.damaged.map((found) => ({ type: 'encoding', found }));
		if (arrival.type !== 'return' || arrival.settings === 'take') {
			for (const problem of this.settings.visit(address.parameters)) {
				notices.push({ type: 'parameter', problem });
			}
		}
		this.#reading = true;
		try {
			await this.#show(hash, address, arrival, notices, turn);
		} catch {
			if (turn === this.#arrivals) this.#scene = { type: 'failed', found: hash };
		} finally {
			if (turn === this.#arrivals) this.#reading = false;
		}
	}

	async #show(
		hash: string,
		address: Address,
		arrival: Arrival,
		notices: Notice[],
		turn: number,
	): Promise<void> {
		const descriptor = address.place === '' ? (PANELS[0] ?? null) : findPanel(address.place);
		const inPath = descriptor?.pathParameter;
		const known = address.rest === '' || inPath !== undefined ? descriptor : null;
		if (inPath !== undefined && address.rest !== '') address.parameters.set(inPath, address.rest);
		// The words come at the same time, and are asked for again below.
		const [loaded] = await Promise.all([known?.load(), wordsIn(this.settings.locale, known)]);
		if (turn !== this.#arrivals) return;
		let place: Place | null = null;
		if (known && loaded) {
			place = this.#places[known.id] ??= this.#openPlace(new Place(known, loaded), notices);
			await this.#open(place, address, arrival, notices);
		}
		// Another language may be chosen while they come.
		let words = await wordsIn(this.settings.locale, known);
		while (words.locale !== this.settings.locale) {
			words = await wordsIn(this.settings.locale, known);
		}
		if (turn !== this.#arrivals) return;
		this.#words = words.shell;
		this.#notices = notices;
		this.#scene = place
			? { type: 'lab', place, words: words.panel }
			: { type: 'unknown', found: hash };
	}

	#openPlace(place: Place, notices: Notice[]): Place {
		if (place.unreadable) notices.push({ type: 'unreadable' });
		return place;
	}

	async #open(
		place: Place,
		{ parameters }: Address,
		arrival: Arrival,
		notices: Notice[],
	): Promise<void> {
		const reopened = await place.reopen();
		if (arrival.type === 'reload' && reopened) return;
		const whose = arrival.type === 'visit' || arrival.visiting ? 'linked' : 'own';
		if (arrival.type === 'return' && arrival.moment) {
			await place.returnTo(arrival.moment, whose);
			return;
		}
		const { link, problems } = await place.open(parameters, whose);
		if (link !== null && link !== 'restored') notices.push({ type: 'link', reason: link });
		const unasked = (arrival.type === 'visit' ? parameters.unasked : []).map((name) => ({
			parameter: name,
			found: parameters.get(name) ?? '',
			kind: 'unknown-value' as const,
		}));
		for (const problem of [...problems, ...unasked]) {
			notices.push({ type: 'parameter', problem });
		}
	}

	dismiss(notice: Notice): void {
		this.#notices = this.#notices.filter((other) => other !== notice);
	}

	/** The language changes when all its words are here, and not at all when they can't be had. */
	async chooseLocale(locale: Locale): Promise<void> {
		try {
			let scene = this.#scene;
			let words = await wordsIn(locale, descriptorOf(scene));
			while (scene !== this.#scene) {
				scene = this.#scene;
				words = await wordsIn(locale, descriptorOf(scene));
			}
			this.settings.chooseLocale(locale);
			this.#words = words.shell;
			if (scene.type === 'lab') this.#scene = { ...scene, words: words.panel };
		} catch {
			this.#notices = [...this.#notices, { type: 'language' }];
		}
	}

	/**
	 * The address of what is in front; without its document when that is too large for one. A promise where
	 * the document has to be packed.
	 */
	address(settings: 'with-settings' | 'without-settings'): SiteAddress | Promise<SiteAddress> {
		const place = this.place;
		if (!place) return { hash: location.hash, whole: true };
		const { id, lab, descriptor } = place;
		const extra = settings === 'with-settings' ? this.settings.parameters : {};
		const { view } = lab;
		const said = (document: Parameters) =>
			formatAddress(id, { ...document, ...view, ...extra }, descriptor.pathParameter);
		if (lab.parameters) return { hash: said(lab.parameters), whole: true };
		const packing = packLab(id, lab);
		if (!packing) return { hash: said({}), whole: false };
		return packing.then((s) => ({ hash: said({ s }), whole: true }));
	}

	/** Keeps the lab in front for a reload and, unless it shows somebody else's work, for the next visit. */
	store(): void {
		this.place?.store();
	}
}

async function wordsIn(locale: Locale, panel: PanelDescriptor | null) {
	const [shell, words] = await Promise.all([SHELL_WORDS[locale](), panel?.words[locale]()]);
	return { locale, shell, panel: words };
}

function descriptorOf(scene: Scene): PanelDescriptor | null {
	return scene.type === 'lab' ? scene.place.descriptor : null;
}
