// Which labs show their introduction: every lab, until the learner closes it. A closed one stays closed in
// later visits and opens again with the button “?”. Introductions also offer the first lesson, until the learner
// closes one of them or begins that lesson.
import { readStored, writeStored } from '../../platform/storage.ts';

const KEY = 'closed-intros';
/** Holds the name of the offer of the first lesson among the introductions. */
export const OFFER = 'first-lesson';

export class Intros {
	/** Lists the ids of the labs whose introduction is closed. */
	#closed: readonly string[] = $state.raw([]);

	/** Reads which introductions were closed. The prerendered page shows all of them until then. */
	read(): void {
		this.#closed = readStored(KEY)?.split(' ') ?? [];
		delete document.documentElement.dataset['closedIntros'];
	}

	isOpen(lab: string): boolean {
		return !this.#closed.includes(lab);
	}

	/** Closes an introduction, or only the offer. Who closes one has seen the offer. */
	close(lab: string): void {
		const added = [lab, OFFER].filter((id) => !this.#closed.includes(id));
		this.#store([...this.#closed, ...added]);
	}

	toggle(lab: string): void {
		if (this.isOpen(lab)) this.close(lab);
		else this.#store(this.#closed.filter((id) => id !== lab));
	}

	#store(closed: readonly string[]): void {
		this.#closed = closed;
		writeStored(KEY, closed.join(' '));
	}
}
