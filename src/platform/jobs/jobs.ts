// Starts long work, one job at a time: a new job ends the one before. A request goes in; news, and the end or
// the reason of a failure, come out. A worker does the job. The page does it slice by slice if no worker can be
// created, or if the worker fails before its first message. No news of an older job arrives.
import type { JobAnswer, JobNews } from './job-messages.ts';
import type { JobPort } from './job-port.ts';

/** Says how the two places for jobs are made. */
export interface JobPorts<Request, News extends JobNews> {
	/** Creates the worker; may throw if the browser has no workers or forbids them. */
	readonly createWorker: () => JobPort<Request, News>;
	/** Creates the port on the page. */
	readonly createPagePort: () => JobPort<Request, News>;
}

/** Holds the functions of a job's owner that are called with its results. */
export interface JobListener<News extends JobNews> {
	readonly onnews: (news: News) => void;
	readonly ondone: () => void;
	/** `reason` is the message of the error, as the browser words it. */
	readonly onfailed: (reason: string) => void;
	/** Is called if the worker did not start. This job begins again on the page, and all later jobs are done there. */
	readonly onpage?: () => void;
}

interface RunningJob<Request, News extends JobNews> {
	readonly request: Request;
	readonly listener: JobListener<News>;
}

/** Starts and ends jobs, and moves to the page if the worker cannot start. */
export class Jobs<Request, News extends JobNews> {
	readonly #ports: JobPorts<Request, News>;
	#port: JobPort<Request, News> | null = null;
	/** Is true after the first message of the port. A later failure is not a failed start. */
	#proven = false;
	/** Holds the number of the newest job. Messages about other jobs are ignored. */
	#id = 0;
	#running: RunningJob<Request, News> | null = null;
	#where: 'worker' | 'page' = 'worker';

	constructor(ports: JobPorts<Request, News>) {
		this.#ports = ports;
	}

	get where(): 'worker' | 'page' {
		return this.#where;
	}

	/**
	 * Starts a job and ends the one before.
	 * @param request plain data that can be cloned, not a proxy
	 */
	start(request: Request, listener: JobListener<News>): void {
		this.cancel();
		this.#id++;
		this.#running = { request, listener };
		this.#send();
	}

	/** Ends the job; its listener is not called any more. */
	cancel(): void {
		if (this.#running !== null) this.#port?.postMessage({ type: 'cancel', id: this.#id });
		this.#running = null;
	}

	/** Ends the job and the worker. The next `start` creates a new worker. */
	dispose(): void {
		this.#running = null;
		this.#drop();
	}

	#send(): void {
		try {
			this.#port ??= this.#open();
			this.#port.postMessage({ type: 'run', id: this.#id, ...this.#running!.request });
		} catch (error) {
			this.#fail(String(error));
		}
	}

	#open(): JobPort<Request, News> {
		if (this.#where === 'worker') {
			try {
				return this.#listen(this.#ports.createWorker());
			} catch {
				this.#moveToPage();
			}
		}
		return this.#listen(this.#ports.createPagePort());
	}

	#moveToPage(): void {
		this.#where = 'page';
		this.#running?.listener.onpage?.();
	}

	#listen(port: JobPort<Request, News>): JobPort<Request, News> {
		this.#proven = false;
		port.onmessage = ({ data }) => {
			if (port !== this.#port) return;
			this.#proven = true;
			if (data.id === this.#id) this.#receive(data);
		};
		port.onerror = ({ message }) => {
			if (port === this.#port) this.#lose(message);
		};
		return port;
	}

	#receive(answer: JobAnswer<News>): void {
		const running = this.#running;
		if (running === null) return;
		if (isFailure(answer)) this.#fail(answer.reason);
		else if (answer.type === 'done') {
			this.#running = null;
			running.listener.ondone();
		} else running.listener.onnews(answer as News);
	}

	#lose(reason: string): void {
		const started = this.#proven || this.#where === 'page';
		this.#drop();
		if (!started) this.#moveToPage();
		if (this.#running === null) return;
		if (started) this.#fail(reason);
		else this.#send();
	}

	#fail(reason: string): void {
		const running = this.#running;
		this.#running = null;
		this.#drop();
		running?.listener.onfailed(reason);
	}

	#drop(): void {
		this.#port?.terminate();
		this.#port = null;
	}
}

function isFailure(answer: {
	readonly type: string;
}): answer is { type: 'failed'; reason: string } {
	return answer.type === 'failed';
}
