// Which labs show their introduction: every lab, until the learner closes it. A closed one stays closed in
// later visits and opens again with the button “?”.
import { readStored, writeStored } from '../platform/storage.ts';

const KEY = 'closed-intros';

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

	close(lab: string): void {
		this.#store([...this.#closed.filter((id) => id !== lab), lab]);
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
