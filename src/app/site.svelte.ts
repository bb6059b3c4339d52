// The shell's model: which lab is in front, what the address asked for, and what could not be used of it.
import type { Lab, Parameters } from '../lab/lab.ts';
import { isMissingPart, LatePart } from '../lab/late-part.svelte.ts';
import { packLab } from '../lab/saved.ts';
import type { LoadedPanel, PanelDescriptor } from '../panels/descriptor.ts';
import type { ShellWords } from '../strings/en/shell.ts';
import type { Locale } from '../strings/locale.ts';
import { isDocumentKey } from './aside.ts';
import { formatAddress, parseAddress, type Address } from './address.ts';
import type { Dropped } from './drops.ts';
import { findPanel, PANELS } from './panels.ts';
import { messageOf, Place, type Failure } from './place.svelte.ts';
import type { Arrival, Notice, Scene, Shown, SiteAddress } from './scene.ts';
import { Settings } from './settings.svelte.ts';
import { SHELL_WORDS } from './shell-words.ts';
import { StoredWork } from './stored-work.svelte.ts';
import { takeFile, type TakenFile } from './take-file.ts';

export class Site {
	readonly settings: Settings;
	#words: ShellWords | null = $state.raw(null);
	#scene: Scene = $state.raw({ type: 'loading' });
	#notices: readonly Notice[] = $state.raw([]);
	#unkeptSaid = $state(false);
	/** The last action that may have asked for a part that is loaded late. */
	#action: LatePart<true> | null = $state.raw(null);
	#places: readonly Place[] = [];
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
	/** What a part that did not arrive has kept from being done; null when nothing. */
	get undone(): Pick<LatePart<true>, 'missing' | 'bring'> | null {
		return this.#action?.missing ? this.#action : null;
	}
	/** The work in front is not kept for the next visit, and the reader does not know it yet. */
	get unkept(): boolean {
		return !this.#unkeptSaid && (this.place?.stored.unkept ?? false);
	}
	get place(): Place | null {
		return this.#scene.type === 'lab' ? this.#scene.place : null;
	}
	get lab(): Lab | null {
		return this.place?.lab ?? null;
	}
	/** The panel in front, whether or not its lab could begin. */
	get descriptor(): PanelDescriptor | null {
		return descriptorOf(this.#scene);
	}
	/** Why the lab in front is not drawn. */
	get failure(): Failure | null {
		const scene = this.#scene;
		return scene.type === 'stopped' ? scene.failure : (this.place?.failure ?? null);
	}
	/** Null where no lab is in front that can be asked. */
	get shown(): Shown | null {
		const { place } = this;
		if (!place || place.failure) return null;
		try {
			const { moment, visiting } = place;
			const { visits, drafts = null } = place.lab;
			return { place, moment, visiting, visits, drafts, settings: this.settings.parameters };
		} catch (error) {
			place.fail(error);
			return null;
		}
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
		let scene: Extract<Scene, { type: 'lab' | 'stopped' | 'unknown' }> = {
			type: 'unknown',
			found: hash,
		};
		if (known && loaded) {
			scene = this.#begin(known, loaded, null);
			if (scene.type === 'lab') await this.#open(scene.place, address, arrival, notices);
		}
		// Another language may be chosen while they come.
		let words = await wordsIn(this.settings.locale, known);
		while (words.locale !== this.settings.locale) {
			words = await wordsIn(this.settings.locale, known);
		}
		if (turn !== this.#arrivals) return;
		this.#words = words.shell;
		this.#notices = notices;
		this.#action = null;
		this.#scene = scene.type === 'unknown' ? scene : { ...scene, words: words.panel };
	}

	#begin(
		descriptor: PanelDescriptor,
		loaded: LoadedPanel<Lab, unknown>,
		words: unknown,
	): Extract<Scene, { type: 'lab' | 'stopped' }> {
		const { id } = descriptor;
		try {
			const known = this.#places.find((place) => place.id === id);
			const place = known ?? new Place(descriptor, loaded);
			if (!known) this.#places = [...this.#places, place];
			return { type: 'lab', place, words };
		} catch (error) {
			const { forVisits: text } = new StoredWork(id);
			const failure = { document: null, message: messageOf(error), text };
			return { type: 'stopped', descriptor, loaded, words, failure };
		}
	}

	/** An error of the lab becomes its failure: the shell goes on. A part of it may not arrive, as the whole may not. */
	async #open(place: Place, address: Address, arrival: Arrival, notices: Notice[]): Promise<void> {
		try {
			await this.#read(place, address, arrival, notices);
		} catch (error) {
			if (isMissingPart(error)) throw error;
			place.fail(error);
		}
	}

	async #read(
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
		const { link, refused, problems } = await place.open(parameters, whose);
		const [value] = refused;
		if (link === 'damaged' && value) notices.push({ type: 'out-of-range', value });
		else if (link !== null && link !== 'restored') notices.push({ type: 'link', reason: link });
		const unasked = (arrival.type === 'visit' ? parameters.unasked : []).map((name) => ({
			parameter: name,
			found: parameters.get(name) ?? '',
			kind: 'unknown-value' as const,
		}));
		for (const problem of [...problems, ...unasked]) {
			notices.push({ type: 'parameter', problem });
		}
	}

	/** A new lab in place of the one in front; what was in that one is put aside. */
	startAfresh(): void {
		const scene = this.#scene;
		if (scene.type !== 'lab' && scene.type !== 'stopped') return;
		const { descriptor, loaded } = scene.type === 'lab' ? scene.place : scene;
		if (scene.type === 'lab') scene.place.end();
		else new StoredWork(descriptor.id).putStoredAside('failed');
		this.#places = this.#places.filter(({ id }) => id !== descriptor.id);
		this.#scene = this.#begin(descriptor, loaded, scene.words);
	}

	/** Does what may ask for a part that is loaded late. Where the part does not arrive, it can be done again. */
	async act(action: () => Promise<void>): Promise<void> {
		const whole = new LatePart(async () => {
			await action();
			return true as const;
		});
		this.#action = whole;
		await whole.bring();
	}

	dismissUndone(): void {
		this.#action = null;
	}

	/** Once is enough for a visit. */
	dismissUnkept(): void {
		this.#unkeptSaid = true;
	}

	/** Another tab has stored under this key; null: it has deleted everything. */
	hear(key: string | null): void {
		for (const place of this.#places) if (isDocumentKey(key, place.id)) place.hear();
	}

	/** An error outside of drawing: in what a press or a promise set off. It is said once. */
	noteUncaught(error: unknown): void {
		if (this.#notices.some(({ type }) => type === 'uncaught')) return;
		this.#notices = [...this.#notices, { type: 'uncaught', message: messageOf(error) }];
	}

	dismiss(notice: Notice): void {
		this.#notices = this.#notices.filter((other) => other !== notice);
	}

	/** Opens what was dropped on the page in the lab in front, or says why not. Null where there is no lab. */
	async take(dropped: Dropped): Promise<TakenFile | null> {
		const taken = this.place && (await takeFile(dropped, this.place));
		this.#notices = this.#notices.filter(({ type }) => type !== 'file');
		if (taken?.type === 'problem') {
			this.#notices = [...this.#notices, { type: 'file', problem: taken.problem }];
		}
		return taken;
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
			if (scene.type === 'lab' || scene.type === 'stopped') {
				this.#scene = { ...scene, words: words.panel };
			}
		} catch {
			this.#notices = [...this.#notices, { type: 'language' }];
		}
	}

	/**
	 * The address of what is in front; without its document when that is too large for one. A promise where
	 * the document has to be packed.
	 */
	address(settings: 'with-settings' | 'without-settings'): SiteAddress | Promise<SiteAddress> {
		const { place, descriptor } = this;
		const extra = settings === 'with-settings' ? this.settings.parameters : {};
		if (!descriptor) return { hash: location.hash, whole: true };
		// Where the lab has stopped, the address is that of an empty one: a reload must not stop on it again.
		const plain = { hash: formatAddress(descriptor.id, extra), whole: false };
		if (!place || place.failure) return plain;
		try {
			return this.#addressOf(place, extra);
		} catch (error) {
			place.fail(error);
			return plain;
		}
	}

	#addressOf(
		{ id, lab, descriptor }: Place,
		extra: Parameters,
	): SiteAddress | Promise<SiteAddress> {
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
	if (scene.type === 'stopped') return scene.descriptor;
	return scene.type === 'lab' ? scene.place.descriptor : null;
}
