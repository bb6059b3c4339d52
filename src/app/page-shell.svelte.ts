// Does what the lab in front asks of the shell: copying, announcements, addresses, and a place for its tools in the bar
// of Present.
import { untrack, type Snippet } from 'svelte';
import type { CarriedLab } from '../lab/lab.ts';
import { SHARED_KIB } from '../lab/saved.ts';
import type { PanelDescriptor, Shell } from '../panels/descriptor.ts';
import { copyText } from '../platform/clipboard.ts';
import { readStored } from '../platform/storage.ts';
import { isOnSite, wholeAddress } from './address/address.ts';
import type { CopyableText } from './files/copyable-text.ts';
import type { Dropped } from './files/drops.ts';
import { findPanel } from './panels.ts';
import type { Step } from '../lessons/lesson.ts';
import type { LabParts } from './learn/lesson-step.ts';
import type { StoredLab } from './stored/stored-lab.svelte.ts';
import { LAST_LAB, type Site } from './site.svelte.ts';

export class PageShell implements Shell {
	/** Holds the text of the last announcement. */
	announced = $state('');
	/** Is true if the last announcement is also shown as a passing note. */
	seen = $state(false);
	/** Holds the text that a dialog offers for copying, or null without a dialog. */
	offer: CopyableText | null = $state.raw(null);
	/** Holds the tools in the bar of Present, and the lab that has put them there. */
	#tools: { readonly snippet: Snippet; readonly storedLab: StoredLab | null } | null =
		$state.raw(null);
	/** Says what the lab must not show while a learner has to answer: outcomes, or only what repairs the document. */
	hidden: LabParts | null = $state(null);
	/** Holds the step for which the learner has opened the whole lab. */
	#whole: Step | null = $state.raw(null);
	/** Steps through the lesson in front; null without a lesson. */
	lessonStep: ((by: 1 | -1) => void) | null = null;
	/** Opens the search over the whole site; the page sets it with its dialogs. */
	search?: (query: string) => void;
	readonly #site: Site;

	constructor(site: Site) {
		this.#site = site;
	}

	/**
	 * Returns the tools that the lab in front has put into the bar of Present, or null if it has put none. Those of
	 * the lab before are gone at once, because its panel has the words of the next lab while it is taken away.
	 */
	get tools(): Snippet | null {
		const { snippet = null, storedLab = null } = this.#tools ?? {};
		return storedLab === this.#site.storedLab ? snippet : null;
	}

	get present(): boolean {
		return this.#site.settings.present;
	}

	get alone(): NonNullable<Shell['alone']> | null {
		const { step, parameters = null } = this.#site.step ?? {};
		if (!step?.shows || step === this.#whole) return null;
		const begins = step.kind === 'do' ? parameters : null;
		return { part: step.shows, veiled: this.hidden === 'outcomes', begins };
	}

	/** Shows the whole lab of the step in front, or its part again. */
	showWhole(whole: boolean): void {
		this.#whole = whole ? (this.#site.step?.step ?? null) : null;
	}

	async copy(text: string): Promise<void> {
		const { words } = this.#site;
		if (await copyText(text)) this.announce(words?.copied ?? '', 'shown');
		else if (words) {
			const { copyByHand: title, copied: copiedWords } = words;
			this.offer = {
				title,
				hint: null,
				label: title,
				text,
				link: false,
				copied: 'refused',
				copiedWords,
			};
		}
	}

	announce(text: string, how?: 'shown'): void {
		// The space makes two equal texts two announcements.
		this.announced = this.announced === text ? `${text}\u00a0` : text;
		this.seen = how === 'shown';
	}

	go(address: string): void {
		location.hash = `#${address}`;
	}

	lastLab(): PanelDescriptor | null {
		const last = findPanel(readStored(LAST_LAB) ?? '');
		return last === this.#site.descriptor ? null : last;
	}

	openFile(file: File): Promise<void> {
		return this.take({ type: 'file', file });
	}

	/** Opens what was dropped on the page, and announces a file that the lab has taken. */
	async take(dropped: Dropped): Promise<void> {
		const taken = await this.#site.take(dropped);
		const { words } = this.#site;
		if (words && taken?.type === 'taken') this.announce(words.fileOpened(taken.name), 'shown');
	}

	/** Steps through a lesson that is presented. Returns false if there is none. */
	presentStep(by: 1 | -1): boolean {
		if (!this.present || this.lessonStep === null) return false;
		this.lessonStep(by);
		return true;
	}

	showTools(tools: Snippet): () => void {
		this.#tools = { snippet: tools, storedLab: untrack(() => this.#site.storedLab) };
		return () => {
			if (this.#tools?.snippet === tools) this.#tools = null;
		};
	}

	/** Shares the lab in front, after the lab has shown what will be shared. */
	async share(): Promise<void> {
		const { front } = this.#site;
		const lab = front.type === 'lab' && front.step === null ? front.storedLab.lab : null;
		if (!lab?.asksToShare?.((carried) => this.#offerAddress(carried))) await this.#offerAddress();
	}

	/** Copies the address of the lab in front and shows it in a dialog. */
	async #offerAddress(carried: CarriedLab | null = null): Promise<void> {
		const { hash, whole } = await this.#site.address('without-settings', carried);
		const { words } = this.#site;
		if (!words) return;
		const text = wholeAddress(hash);
		const hint = isOnSite() ? words.shareHint : words.shareFromDisk;
		this.offer = {
			title: words.shareTitle,
			hint: whole ? hint : words.shareTooLarge(SHARED_KIB),
			label: words.shareAddress,
			text,
			link: isOnSite(),
			copied: whole ? ((await copyText(text)) ? 'copied' : 'refused') : null,
			copiedWords: words.shareCopied,
		};
	}
}
