// Does jobs slice by slice, in a worker or on the page. Other events are handled between slices, so that a
// cancel message arrives. A newer job ends the one before.
import type { JobAnswer, JobMessage, JobNews, Work } from './job-messages.ts';

interface CurrentJob<News> {
	readonly id: number;
	readonly slices: Iterator<News, void>;
}

/** Takes messages with `receive` and answers each slice through a callback. */
export class JobService<Request, News extends JobNews> {
	readonly #work: Work<Request, News>;
	readonly #answer: (answer: JobAnswer<News>) => void;
	readonly #later: (next: () => void) => void;
	#current: CurrentJob<News> | null = null;

	/** @param later calls its argument after other waiting events were handled */
	constructor(
		work: Work<Request, News>,
		answer: (answer: JobAnswer<News>) => void,
		later: (next: () => void) => void,
	) {
		this.#work = work;
		this.#answer = answer;
		this.#later = later;
	}

	/** Takes a message of the page. */
	readonly receive = (message: JobMessage<Request>): void => {
		const { type, id } = message;
		if (type === 'cancel') {
			if (this.#current?.id === id) this.#current = null;
			return;
		}
		const job = { id, slices: this.#work(message) };
		this.#current = job;
		this.#later(() => this.#step(job));
	};

	/** Ends the current job without a message. */
	stop(): void {
		this.#current = null;
	}

	#step(job: CurrentJob<News>): void {
		if (this.#current !== job) return;
		const { id, slices } = job;
		try {
			const { done, value } = slices.next();
			this.#answer(done ? { id, type: 'done' } : { id, ...value });
			if (done) this.#current = null;
			else this.#later(() => this.#step(job));
		} catch (error) {
			this.#current = null;
			this.#answer({ id, type: 'failed', reason: String(error) });
		}
	}
}
