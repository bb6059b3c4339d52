// Does jobs slice by slice, in a worker or on the page. Other events are handled between slices, so that a
// cancel message arrives. A newer job ends the one before.
import type { JobAnswer, JobMessage, JobNews, Work } from './job-messages.ts';

interface CurrentJob<News> {
	readonly id: number;
	readonly slices: Iterator<News, void> | AsyncIterator<News, void>;
}

/** Takes messages with `receive` and answers each slice through a callback. */
export class JobService<Request, News extends JobNews> {
	readonly #work: Work<Request, News>;
	readonly #answer: (answer: JobAnswer<News>) => void;
	readonly #later: (next: () => void) => void;
	#current: CurrentJob<News> | null = null;

	/**
	 * Waits for messages with jobs.
	 * @param later calls its argument after other waiting events were handled
	 */
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
		const report = (news: News) => {
			if (this.#current === job) this.#answer({ id, ...news });
		};
		const job: CurrentJob<News> = { id, slices: this.#work(message, report) };
		this.#current = job;
		this.#later(() => this.#step(job));
	};

	/** Ends the current job without a message. */
	stop(): void {
		this.#current = null;
	}

	#step(job: CurrentJob<News>): void {
		if (this.#current !== job) return;
		try {
			const slice = job.slices.next();
			if (slice instanceof Promise) {
				slice.then(
					(result) => this.#take(job, result),
					(error: unknown) => this.#fail(job, error),
				);
			} else this.#take(job, slice);
		} catch (error) {
			this.#fail(job, error);
		}
	}

	#take(job: CurrentJob<News>, { done, value }: IteratorResult<News, void>): void {
		if (this.#current !== job) return;
		const { id } = job;
		if (done) this.#current = null;
		this.#answer(done ? { id, type: 'done' } : { id, ...value });
		if (!done) this.#later(() => this.#step(job));
	}

	#fail(job: CurrentJob<News>, error: unknown): void {
		if (this.#current !== job) return;
		this.#current = null;
		this.#answer({ id: job.id, type: 'failed', reason: String(error) });
	}
}
