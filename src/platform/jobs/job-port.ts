// Describes the interface through which `Jobs` reaches the place where jobs are done: a worker, or the page itself.
import type { JobAnswer, JobMessage, JobNews, Work } from './job-messages.ts';
import { JobService } from './job-service.ts';

/** Names the part of the `Worker` interface that `Jobs` uses. */
export interface JobPort<Request, News extends JobNews> {
	postMessage(message: JobMessage<Request>): void;
	terminate(): void;
	onmessage: ((event: MessageEvent<JobAnswer<News>>) => void) | null;
	onerror: ((event: ErrorEvent) => void) | null;
}

/**
 * Returns a port that does the work on the page, one slice at a time. A timer between slices lets input and
 * painting happen.
 */
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
		postMessage: service.receive,
		terminate: () => service.stop(),
	};
	return port;
}

/** Calls `next` in a timer, so that input and painting can come first. */
export function afterOthers(next: () => void): void {
	setTimeout(next);
}
