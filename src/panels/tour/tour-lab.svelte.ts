// The model of the tour: the scene in front, and what the visitor has typed. Each scene plays by itself.
import { readHex, type Bytes } from '../../engine/bytes/index.ts';
import { DocumentLab } from '../../lab/document-lab.svelte.ts';
import { History } from '../../lab/history.svelte.ts';
import type { AddressProblem, Opened, Parameters } from '../../lab/lab.ts';
import { randomBytes } from '../../platform/web-crypto.ts';
import { WRONG_GUID } from './answer.ts';
import type { Hour } from './hour/hour.svelte.ts';
import { LiveWire } from './live-wire.svelte.ts';
import { FIXED_KEY } from './masking.ts';
import { SCENES, START, type SceneId, type TourDocument } from './tour-document.ts';
import { TOUR_FORM } from './tour-form.ts';

/** Lists the pages of the class hour, which are addresses beside those of the scenes. */
const PAGES = ['notes', 'worksheet'] as const;
type HourPage = (typeof PAGES)[number];

/** Holds what a class is shown in a scene, as a change of the document. Other scenes show it by themselves. */
const SHOWN: Readonly<Partial<Record<SceneId, Partial<TourDocument>>>> = {
	open: { request: START.request.replace('Upgrade: websocket\n', '') },
	key: { guid: WRONG_GUID },
	// Bit 8 is MASK.
	flip: { flip: 8 },
	mask: { masking: FIXED_KEY },
	worth: { newsEvery: 600, pollEvery: 60 },
};

export class TourLab extends DocumentLab<TourDocument> {
	readonly history = new History<TourDocument>(START);
	protected readonly form = TOUR_FORM;
	#scene: SceneId = $state('talk');
	#spoken = false;
	#page: HourPage | null = $state(null);
	#answers = $state(false);
	/** Holds the class hour while there is one: in Present, and in the presenter's window. */
	hour: Hour | null = $state.raw(null);

	/** Holds the conversation of scene `talk`, which goes on when the visitor comes back. */
	readonly talk = new LiveWire({ nextKey: () => this.#nextKey() });

	/** Holds when that conversation was opened, in milliseconds since 1970. */
	readonly talkSince = Date.now();

	get scene(): SceneId {
		return this.#scene;
	}
	/** Returns the page of the class hour that is in front instead of a scene. */
	get page(): HourPage | null {
		return this.#page;
	}
	/** Says whether the worksheet shows its answers. */
	get answers(): boolean {
		return this.#answers;
	}
	showAnswers(shown: boolean): void {
		this.#answers = shown;
	}
	/** Says whether a class has a question of this scene before it: then nothing happens by itself. */
	get waits(): boolean {
		return this.hour !== null && !this.hour.revealed(this.#scene);
	}
	/** Says whether a class has seen the answer of this scene. */
	get revealed(): boolean {
		return this.hour !== null && this.hour.revealed(this.#scene);
	}
	/** Holds the number of the scene, from 0. */
	get at(): number {
		return SCENES.indexOf(this.#scene);
	}
	/** A class that opens the address of its hour, as its QR code shows it, begins with an unchanged scene. */
	override get parameters(): Parameters | null {
		return this.hour === null ? super.parameters : {};
	}
	get view(): Parameters {
		if (this.#page !== null)
			return { scene: this.#page, ...(this.#answers ? { answers: '1' } : {}) };
		return this.#scene === 'talk' ? {} : { scene: this.#scene };
	}

	open(parameters: URLSearchParams): Opened {
		const read = this.openDocument(parameters);
		const problems: AddressProblem[] = [...read.problems];
		const found = parameters.get('scene');
		this.#page = PAGES.find((one) => one === found) ?? null;
		this.#answers = parameters.get('answers') === '1';
		if (this.#page !== null) return { document: read.document !== null, problems };
		const scene = SCENES.find((one) => one === found);
		if (scene) this.#scene = scene;
		else if (found !== null && found !== '')
			problems.push({ parameter: 'scene', found, kind: 'unknown-value' });
		// The tab of the tour leads back to the scene that one has left, as the other tabs do.
		else if (read.document !== null || parameters.has('s')) this.#scene = 'talk';
		return { document: read.document !== null, problems };
	}

	go(scene: SceneId): void {
		if (scene === this.#scene) return;
		this.history.seal();
		this.#scene = scene;
		if (this.#page === null) this.newHistoryEntry();
	}

	/** Goes on by one scene, or back. After the last scene of a class hour comes its end. */
	step(by: 1 | -1): boolean {
		const { hour } = this;
		if (hour?.ended) {
			if (by === -1) hour.finish(false);
			return by === -1;
		}
		const scene = SCENES[this.at + by];
		if (scene) this.go(scene);
		else if (by === 1 && hour) hour.finish(true);
		else return false;
		return true;
	}

	/** Takes the keys of the class hour. */
	key(event: KeyboardEvent): boolean {
		if (this.hour === null) return false;
		if (event.key === 'ArrowRight') return this.step(1);
		if (event.key === 'ArrowLeft') return this.step(-1);
		return this.hour.key(event);
	}

	/** Lets happen on the stage what the class was asked about. */
	reveal(unasked: string): void {
		if (this.#scene === 'talk' && this.talk.said('server').length === 0)
			this.talk.say('server', unasked);
		const change = SHOWN[this.#scene];
		if (change) this.change(change);
	}
	/** Puts back what `reveal` has changed. */
	hide(): void {
		const change = SHOWN[this.#scene];
		if (!change) return;
		const before = Object.entries(START).filter(([name]) => Object.hasOwn(change, name));
		this.change(Object.fromEntries(before));
	}

	/** Changes the document. Changes of one field that follow each other are one step of undo. */
	change(change: Partial<TourDocument>): void {
		this.history.commit({ ...this.document, ...change }, Object.keys(change)[0]);
	}

	/** Says something in scene `talk` as the client. The later scenes are about this message. */
	say(text: string): boolean {
		if (text === '' || !this.talk.say('client', text)) return false;
		this.#spoken = true;
		if (text !== this.document.message) this.change({ message: text, flip: null });
		return true;
	}

	/** The first message has the key of the later scenes, so that its bytes are seen again there. */
	#nextKey(): Bytes {
		if (this.#spoken) return randomBytes(4);
		return readHex(this.document.masking).bytes;
	}
}
