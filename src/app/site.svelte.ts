// The model of the shell: the lab in front, the settings, the words, and the notices above the lab. An
// address goes in with `arrive`; what the page draws (`front`) comes out. The shell keeps one `StoredLab` per lab
// that was visited. An error of a lab stays in it, and the shell continues.
import type { CarriedLab, Lab } from '../lab/lab.ts';
import { writeStored } from '../platform/storage.ts';
import { parts } from '../lab/parts.svelte.ts';
import type { LoadedPanel, PanelDescriptor, PanelWords } from '../panels/descriptor.ts';
import type { ShellWords } from '../strings/en/shell.ts';
import type { Locale } from '../strings/locale.ts';
import { isDocumentKey } from './stored/aside.ts';
import { meantAddress, parseAddress, type Address } from './address/address.ts';
import type { Dropped } from './files/drops.ts';
import { messageOf, type Failure } from './stored/failure.ts';
import { StoredLab } from './stored/stored-lab.svelte.ts';
import type { Arrival, Front, LoadedCourse, ShownLab, SiteAddress } from './front/front.ts';
import { descriptorOf, panelOf, wordsIn, type InFront } from './front/front-words.ts';
import { SHELL_WORDS } from './shell-words.ts';
import { LEARN, opensLessons, stepPath } from './learn/learn-address.ts';
import type { LessonStep } from './learn/lesson-step.ts';
import { NoticeList, type UnusedPart } from './notices/notice-list.svelte.ts';
import { NOTHING_SAID, openAddress, type AddressOpened } from './address/open-address.ts';
import { Settings } from './settings.svelte.ts';
import { addressOfFront } from './address/site-address.ts';
import { EMBEDDED, StoredWork } from './stored/stored-work.svelte.ts';
import { openDroppedFile, type TakenFile } from './files/take-file.ts';

/** Holds the id of the lab in which the visitor has changed something last. */
export const LAST_LAB = 'last-lab';

type LabInFront = Extract<Front, { type: 'lab' | 'stopped' }>;

/** Represents the model of the shell, which is created once per page. */
export class Site {
	readonly settings: Settings;
	readonly notices = new NoticeList();
	#words: ShellWords | null = $state.raw(null);
	#front: Front = $state.raw({ type: 'loading' });
	#unkeptSaid = $state(false);
	#course: LoadedCourse | null = $state.raw(null);
	#storedLabs: readonly StoredLab[] = [];
	/** Is aborted when a later address overtakes the one that is being read. */
	#arrival = new AbortController();
	/** Counts the changes of the language, so that of two the later one stays. */
	#localeChanges = 0;
	/** Is true while an address is being read. The address bar is not written until then. */
	#reading = false;

	constructor(settings = new Settings()) {
		this.settings = settings;
	}

	/** Returns the words of the shell, or null until they have arrived. */
	get words(): ShellWords | null {
		return this.#words;
	}
	get front(): Front {
		return this.#front;
	}
	/** Returns the course with its words, or null until an address has named it. */
	get course(): LoadedCourse | null {
		return this.#course;
	}
	/**
	 * Is true if the browser does not store the work in front or a draft, and the learner has not dismissed the
	 * notice about it.
	 */
	get unkept(): boolean {
		return !this.#unkeptSaid && (this.storedLab?.stored.unkept ?? false);
	}
	get storedLab(): StoredLab | null {
		return this.#front.type === 'lab' ? this.#front.storedLab : null;
	}
	/** Is true while a page of the course is in front. It has an address and no document. */
	get inCourse(): boolean {
		return this.#front.type === 'course';
	}
	/** Returns the step of a lesson that is in front, or null if none is. */
	get step(): LessonStep | null {
		const front = this.#front;
		return front.type === 'lab' || front.type === 'stopped' ? front.step : null;
	}
	get lab(): Lab | null {
		return this.storedLab?.lab ?? null;
	}
	/** Returns the descriptor of the panel in front, even if its lab could not begin. */
	get descriptor(): PanelDescriptor | null {
		return descriptorOf(this.#front);
	}
	/** Returns the error because of which the lab in front is not drawn, or null if there is none. */
	get failure(): Failure | null {
		const front = this.#front;
		return front.type === 'stopped' ? front.failure : (this.storedLab?.failure ?? null);
	}
	/**
	 * Returns what the address and the stored work need from the lab in front, or null if there is no lab, or if it
	 * failed.
	 */
	get shown(): ShownLab | null {
		const { storedLab } = this;
		if (!storedLab || storedLab.failure) return null;
		try {
			const { labState, visiting } = storedLab;
			const { historyEntry, drafts = null } = storedLab.lab;
			return {
				storedLab,
				labState,
				visiting,
				historyEntry,
				drafts,
				settings: this.settings.parameters,
			};
		} catch (error) {
			storedLab.fail(error);
			return null;
		}
	}
	/** Is true while an address is being read. */
	get reading(): boolean {
		return this.#reading;
	}

	/** Reads an address and puts its lab in front. A later call overtakes an earlier one. */
	async arrive(hash: string, arrival: Arrival): Promise<void> {
		this.#arrival.abort();
		const { signal } = (this.#arrival = new AbortController());
		this.#reading = true;
		try {
			await this.#show(hash, arrival, signal);
		} catch {
			if (signal.aborted) return;
			this.#front = { type: 'failed', found: hash };
			// What is in front says so.
			parts.dismiss();
		} finally {
			if (!signal.aborted) this.#reading = false;
		}
	}

	async #show(hash: string, arrival: Arrival, signal: AbortSignal): Promise<void> {
		let opened: AddressOpened = NOTHING_SAID;
		let address = parseAddress(hash);
		let unused = this.#takeSettings(address, arrival);
		let place = await placeOf(address);
		const meant = place.found ? null : meantAddress(hash);
		if (meant !== null) {
			const other = parseAddress(meant);
			const otherPlace = await placeOf(other);
			signal.throwIfAborted();
			if (otherPlace.found) {
				[address, place] = [other, otherPlace];
				unused = this.#takeSettings(address, arrival);
			}
		}
		const { views, learn, step, panel } = place;
		const inFront = { panel, course: views !== null };
		const [loaded] = await parts.load(() =>
			// The words are fetched at the same time and read again below.
			Promise.all([panel?.load(), this.#bringWords(this.settings.locale, inFront)]),
		);
		signal.throwIfAborted();
		let front: Exclude<Front, { type: 'loading' | 'failed' }> =
			learn?.type === 'course' ? learn : { type: 'unknown', found: hash };
		if (panel && loaded) {
			front = this.#begin(panel, loaded, null, step);
			if (front.type === 'lab') {
				const { storedLab } = front;
				opened = await openAddress(storedLab, step, address.parameters, arrival, signal);
			}
		}
		// The learner may choose another language while the words are loading.
		let words = await wordsIn(this.settings.locale, inFront);
		while (words.locale !== this.settings.locale) {
			words = await wordsIn(this.settings.locale, inFront);
		}
		signal.throwIfAborted();
		this.#words = words.shell;
		if (views && words.course && words.course !== this.#course?.words) {
			this.#course = { views, words: words.course };
		}
		this.notices.replaceAddress(opened.link, [...unused, ...opened.unused]);
		this.#front =
			front.type === 'lab' || front.type === 'stopped' ? { ...front, words: words.panel } : front;
	}

	/** Takes the settings of an address, and returns the parts of it that cannot be used. */
	#takeSettings({ damaged, repeated, parameters }: Address, arrival: Arrival): UnusedPart[] {
		const unused: UnusedPart[] = [
			...damaged.map((part) => ({ kind: 'damaged', part }) as const),
			...repeated.map((part) => ({ kind: 'repeated', part }) as const),
		];
		if (arrival.type !== 'return' || arrival.settings === 'take') {
			const settings = arrival.type === 'reload' ? arrival.settings : parameters;
			unused.push(...this.settings.visit(settings));
		} else this.settings.returnTo(parameters);
		return unused;
	}

	/** Loads words. The bar shows as soon as those of the shell are there, and the lab follows. */
	async #bringWords(locale: Locale, inFront: InFront): Promise<void> {
		const all = wordsIn(locale, inFront);
		this.#words ??= await SHELL_WORDS[locale]();
		await all;
	}

	/** Returns a lab, new or visited before, or the failure of a lab that cannot begin. */
	#begin(
		descriptor: PanelDescriptor,
		loaded: LoadedPanel<Lab, unknown>,
		words: PanelWords | null,
		step: LessonStep | null,
	): LabInFront {
		const key = this.#keyOf(descriptor, step);
		try {
			const known = this.#storedLabs.find((storedLab) => storedLab.key === key);
			const storedLab = known ?? new StoredLab(descriptor, loaded, key);
			if (!known) this.#storedLabs = [...this.#storedLabs, storedLab];
			return { type: 'lab', storedLab, words, step };
		} catch (error) {
			const { forVisits: text } = new StoredWork(key);
			const failure = { document: null, message: messageOf(error), text };
			return { type: 'stopped', descriptor, loaded, words, step, failure };
		}
	}

	/** Returns the key of a lab. One that is embedded in another page is not the one that has the stored work. */
	#keyOf(descriptor: PanelDescriptor, step: LessonStep | null): string {
		return `${this.settings.embed ? EMBEDDED : ''}${step ? stepPath(step) : descriptor.id}`;
	}

	/** Replaces the lab in front by a new one. The document of the old lab is put aside. */
	startAfresh(): void {
		const front = this.#front;
		if (front.type !== 'lab' && front.type !== 'stopped') return;
		const { words, step } = front;
		const { descriptor, loaded } = front.type === 'lab' ? front.storedLab : front;
		const key = front.type === 'lab' ? front.storedLab.key : this.#keyOf(descriptor, step);
		if (front.type === 'lab') front.storedLab.end();
		else new StoredWork(key).putStoredAside('failed');
		this.#storedLabs = this.#storedLabs.filter((storedLab) => storedLab.key !== key);
		this.#front = this.#begin(descriptor, loaded, words, step);
		if (step) void this.storedLab?.openOnce(step.parameters);
	}

	/** Dismisses the notice about work that is not stored, until the page is loaded again. */
	dismissUnkept(): void {
		this.#unkeptSaid = true;
	}

	/** Handles a storage event of another tab. A null key means that the other tab deleted everything. */
	handleStorage(key: string | null): void {
		for (const storedLab of this.#storedLabs)
			if (isDocumentKey(key, storedLab.key)) storedLab.otherTabStored();
	}

	/**
	 * Opens a dropped file in the lab in front, or shows a notice that says why not. Returns null if there is
	 * no lab and nothing to say: a page of the course may open the file itself.
	 */
	async take(dropped: Dropped): Promise<TakenFile | null> {
		if (!this.#takesFiles()) return null;
		const { front } = this;
		const words = front.type === 'lab' ? front.words : null;
		const taken = await openDroppedFile(dropped, this.storedLab, words);
		this.notices.replaceFile(taken.type === 'problem' ? taken.problem : null);
		return taken;
	}

	#takesFiles(): boolean {
		const { storedLab, front } = this;
		return storedLab !== null || (front.type === 'course' && !opensLessons(front));
	}

	/** Changes the language when all words are loaded. If they do not arrive, the language stays as it is. */
	chooseLocale(locale: Locale): Promise<void> {
		return this.#changeLocale(locale, () => {
			this.settings.chooseLocale(locale);
		});
	}

	/** Changes the language for this visit when all words are loaded. */
	visitLocale(locale: Locale): Promise<void> {
		return this.#changeLocale(locale, () => {
			this.settings.visitLocale(locale);
		});
	}

	async #changeLocale(locale: Locale, change: () => void): Promise<void> {
		const changeNumber = ++this.#localeChanges;
		const load = (front: Front) =>
			wordsIn(locale, { panel: descriptorOf(front), course: this.#course !== null });
		let front = this.#front;
		let words = await parts.load(() => load(front));
		while (front !== this.#front) {
			front = this.#front;
			words = await load(front);
		}
		if (changeNumber !== this.#localeChanges) return;
		change();
		this.#words = words.shell;
		if (this.#course && words.course) this.#course = { ...this.#course, words: words.course };
		if (front.type === 'lab' || front.type === 'stopped') {
			this.#front = { ...front, words: words.panel };
		}
	}

	/** Returns the address of what is in front; a promise if its document must be packed. */
	address(
		settings: 'with-settings' | 'without-settings',
		carried: CarriedLab | null = null,
	): SiteAddress | Promise<SiteAddress> {
		return addressOfFront(
			this.#front,
			settings === 'with-settings' ? this.settings.parameters : {},
			carried,
		);
	}

	/**
	 * Stores the lab in front for a reload of the tab, and for the next visit unless its document comes
	 * from a link and own work waits. Returns whether it is stored.
	 */
	store(): boolean {
		const { storedLab } = this;
		if (storedLab && !storedLab.lab.pristine && !this.step && !this.settings.embed)
			writeStored(LAST_LAB, storedLab.id);
		return storedLab?.store() ?? false;
	}
}

/** Finds the page of an address. It loads the course if the address names a part of it. */
async function placeOf(address: Address) {
	const views =
		address.route === LEARN ? await parts.load(() => import('./learn/course.ts')) : null;
	const learn = views && (await views.findInCourse(address.rest, address.parameters));
	const step = learn?.type === 'step' ? learn.step : null;
	const panel = step?.panel ?? panelOf(address);
	return { views, learn, step, panel, found: learn !== null || panel !== null };
}
