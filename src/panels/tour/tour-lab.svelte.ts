// The model of the tour: the scene in front, and what the visitor has typed. Each scene plays by itself.
import { readHex, type Bytes } from '../../engine/bytes/index.ts';
import { DocumentLab } from '../../lab/document-lab.svelte.ts';
import { History } from '../../lab/history.svelte.ts';
import type { AddressProblem, Opened, Parameters } from '../../lab/lab.ts';
import { randomBytes } from '../../platform/web-crypto.ts';
import { LiveWire } from './live-wire.svelte.ts';
import { SCENES, START, type SceneId, type TourDocument } from './tour-document.ts';
import { TOUR_FORM } from './tour-form.ts';

export class TourLab extends DocumentLab<TourDocument> {
	readonly history = new History<TourDocument>(START);
	protected readonly form = TOUR_FORM;
	#scene: SceneId = $state('talk');
	#spoken = false;

	/** Holds the conversation of scene `talk`, which goes on when the visitor comes back. */
	readonly talk = new LiveWire({ nextKey: () => this.#nextKey() });

	get scene(): SceneId {
		return this.#scene;
	}
	/** Holds the number of the scene, from 0. */
	get at(): number {
		return SCENES.indexOf(this.#scene);
	}
	get view(): Parameters {
		return this.#scene === 'talk' ? {} : { scene: this.#scene };
	}

	open(parameters: URLSearchParams): Opened {
		const read = this.openDocument(parameters);
		const problems: AddressProblem[] = [...read.problems];
		const found = parameters.get('scene');
		const scene = SCENES.find((one) => one === found);
		if (scene) this.#scene = scene;
		else if (found !== null && found !== '')
			problems.push({ parameter: 'scene', found, kind: 'unknown-value' });
		else this.#scene = 'talk';
		return { document: read.document !== null, problems };
	}

	go(scene: SceneId): void {
		if (scene === this.#scene) return;
		this.history.seal();
		this.#scene = scene;
		this.newHistoryEntry();
	}

	step(by: 1 | -1): boolean {
		const scene = SCENES[this.at + by];
		if (!scene) return false;
		this.go(scene);
		return true;
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
