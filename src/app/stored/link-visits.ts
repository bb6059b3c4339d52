// Remembers which documents in the history of a lab came by links, and the own document beside each of them: undo and
// redo lead over them in both directions.
import type { History } from '../../lab/history.svelte.ts';

type Steps = Pick<History<object>, 'lastStep' | 'stepAfter' | 'leadsHere'>;

/** Represents the document of a link between two steps of the history. */
interface LinkVisit {
	/** Holds the step that brought the link’s document. */
	readonly step: object;
	/** Holds the step that brought the own document again, or null. */
	readonly back: object | null;
	/** Holds the own document as text. */
	readonly own: string;
}

export class LinkVisits {
	#all: readonly LinkVisit[] = [];
	readonly #history: Steps;

	constructor(history: Steps) {
		this.#history = history;
	}

	/**
	 * Notes that a link’s document is in front.
	 * @param before the last step of the history before the link
	 * @param own the own document as text
	 */
	add(before: object | null, own: string): void {
		const step = this.#history.stepAfter(before);
		if (step !== null) this.#all = [...this.#all, { step, back: null, own }];
	}

	/** Notes that the last step brought the own document back. */
	leave(): void {
		const { lastStep } = this.#history;
		this.#all = this.#all.map((one) => ({ ...one, back: one.back ?? lastStep }));
	}

	/** Notes the own document as it was stored after the visits that were left. */
	ownStored(text: string): void {
		this.#all = this.#all.map((one) => (one.back ? { ...one, own: text } : one));
	}

	/** Returns the own document if undo or redo has led to that of a link, or null. */
	get ownBeside(): string | null {
		const history = this.#history;
		const visit = this.#all.findLast(
			({ step, back }) => history.leadsHere(step) && !(back && history.leadsHere(back)),
		);
		return visit?.own ?? null;
	}

	/** Forgets all visits: the document in front is now the learner’s own. */
	forget(): void {
		this.#all = [];
	}
}
