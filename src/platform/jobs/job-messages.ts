// The messages between the page and a worker, for any long work that is done in slices. All messages are
// plain data that can be cloned; large buffers are transferred.

/**
 * Is a message to the worker. `request` contains the arguments of the work. Only the newest job of a port
 * continues.
 */
export type JobMessage<Request> =
	| ({ readonly type: 'run'; readonly id: number } & Request)
	| { readonly type: 'cancel'; readonly id: number };

/** Represents what a slice reports: progress, or a part of the result. */
export interface JobNews {
	readonly type: string;
}

/** Represents a message from the worker about the job `id`. */
export type JobAnswer<News extends JobNews> = { readonly id: number } & (
	| News
	| { readonly type: 'done' }
	| { readonly type: 'failed'; readonly reason: string }
);

/**
 * Does the work of a job. Each step of the iterator is a slice of about ten milliseconds. An asynchronous
 * iterator may load code in a slice.
 * @param report sends news in the middle of a slice that cannot be cut. It arrives at once only from a worker.
 */
export type Work<Request, News extends JobNews> = (
	request: Request,
	report: (news: News) => void,
) => Iterator<News, void> | AsyncIterator<News, void>;
