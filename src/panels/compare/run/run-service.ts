// Who does the runs, in a worker or in the page: takes messages, works slice by slice, and lets others in between, so
// that a cancel is heard. A newer run ends the one before.
import { exactRun } from './exact-run.ts';
import type { RunAnswer, RunMessage, RunNews } from './run-messages.ts';

interface CurrentRun {
	readonly id: number;
	readonly slices: Iterator<RunNews, void>;
}

export class RunService {
	readonly #answer: (answer: RunAnswer) => void;
	/** Calls back when others had their turn. */
	readonly #later: (next: () => void) => void;
	#current: CurrentRun | null = null;

	constructor(answer: (answer: RunAnswer) => void, later: (next: () => void) => void) {
		this.#answer = answer;
		this.#later = later;
	}

	readonly hear = (message: RunMessage): void => {
		if (message.type === 'cancel') {
			if (this.#current?.id === message.id) this.#current = null;
			return;
		}
		const { id, setting, durationMs, seed } = message;
		const run = { id, slices: exactRun(setting, { durationMs, seed }) };
		this.#current = run;
		this.#later(() => this.#step(run));
	};

	stop(): void {
		this.#current = null;
	}

	#step(run: CurrentRun): void {
		if (this.#current !== run) return;
		const { id, slices } = run;
		try {
			const { done, value } = slices.next();
			this.#answer(done ? { id, type: 'done' } : { id, ...value });
			if (done) this.#current = null;
			else this.#later(() => this.#step(run));
		} catch (error) {
			this.#current = null;
			this.#answer({ id, type: 'failed', reason: String(error) });
		}
	}
}
