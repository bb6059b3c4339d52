// What goes to a worker and what comes back, for any long work that is done in slices. All of it is plain data, so that it
// can be cloned; large buffers are handed over.

/** `request`: what the work needs. Of the jobs of one port only the newest goes on. */
export type JobMessage<Request> =
	| ({ readonly type: 'run'; readonly id: number } & Request)
	| { readonly type: 'cancel'; readonly id: number };

/** What a slice of work came to: progress, or a part of the result. */
export interface JobNews {
	readonly type: string;
}

export type JobAnswer<News extends JobNews> = { readonly id: number } & (
	News | { readonly type: 'done' } | { readonly type: 'failed'; readonly reason: string }
);

/** The work of a job: each step of the iterator is a slice of some ten milliseconds. */
export type Work<Request, News extends JobNews> = (request: Request) => Iterator<News, void>;
