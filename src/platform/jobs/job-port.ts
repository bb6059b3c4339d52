// Where jobs are done, as `Jobs` sees it: a worker, or the page itself where there is none.
import type { JobAnswer, JobMessage, JobNews, Work } from './job-messages.ts';
import { JobService } from './job-service.ts';

/** What is used of a Worker. */
export interface JobPort<Request, News extends JobNews> {
	postMessage(message: JobMessage<Request>): void;
	terminate(): void;
	onmessage: ((event: MessageEvent<JobAnswer<News>>) => void) | null;
	onerror: ((event: ErrorEvent) => void) | null;
}

/** Does the work on the page, a slice at a time; a timer lets input and paint in between. */
export function createPagePort<Request, News extends JobNews>(
	work: Work<Request, News>,
	later: (next: () => void) => void = afterOthers,
): JobPort<Request, News> {
	const service = new JobService<Request, News>(
		work,
		(data) => port.onmessage?.(new MessageEvent('message', { data })),
		later,
	);
	const port: JobPort<Request, News> = {
		onmessage: null,
		onerror: null,
		postMessage: service.hear,
		terminate: () => service.stop(),
	};
	return port;
}

/** Input and paint come first. */
export function afterOthers(next: () => void): void {
	setTimeout(next);
}
