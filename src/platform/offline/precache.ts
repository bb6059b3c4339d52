// What the service worker does with the files of one build. It stores all of them before it serves any, and serves only
// these: a page never gets files of two builds. The files of an older build go when no page uses them. Everything
// else, and every other origin, is left to the network.

/** Represents a file of the build, in the form that workbox-precaching takes. */
export interface PrecachedFile {
	/** Is relative to the script of the worker. `./` is the page. */
	readonly url: string;
	/** Identifies the content. It is null if the name of the file contains a hash of its content. */
	readonly revision: string | null;
	readonly integrity: string;
}

/** Represents an event that keeps the worker alive until a promise settles. */
interface LastingEvent {
	waitUntil(done: Promise<unknown>): void;
}

interface FetchEvent extends LastingEvent {
	readonly request: Request;
	respondWith(response: Promise<Response>): void;
}

interface WorkerMessage extends LastingEvent {
	readonly data: unknown;
	readonly ports: readonly Pick<MessagePort, 'postMessage'>[];
}

/** Names the part of a service worker’s global scope that is used here. The library “DOM” does not have it. */
export interface WorkerScope {
	readonly registration: { readonly scope: string };
	readonly clients: {
		claim(): Promise<void>;
		matchAll(options: {
			readonly type: 'window';
			readonly includeUncontrolled: true;
		}): Promise<readonly { readonly url: string }[]>;
	};
	skipWaiting(): Promise<void>;
	addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
	addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
	addEventListener(type: 'message', listener: (event: WorkerMessage) => void): void;
}

/** Names the part of workbox’s `PrecacheController` that is used here. */
export interface Precache {
	install(event: LastingEvent): unknown;
	activate(event: LastingEvent): unknown;
	getCacheKeyForURL(url: string): string | undefined;
	getIntegrityForCacheKey(key: string): string | undefined;
	readonly strategy: {
		handle(options: {
			readonly request: Request;
			readonly event: FetchEvent;
			readonly params: { readonly cacheKey: string; readonly integrity: string | undefined };
		}): Promise<Response>;
	};
}

/** Holds the message of a page to a new worker that waits. It says that the worker may replace the old one. */
export const TAKE_OVER = 'take-over';

/** Makes the worker store the files when it is installed, and answer requests for them. */
export function servePrecache(
	worker: WorkerScope,
	precache: Precache,
	files: readonly PrecachedFile[],
): void {
	worker.addEventListener('install', (event) => {
		event.waitUntil(askForAll(files).then(() => precache.install(event)));
	});
	worker.addEventListener('activate', (event) => {
		precache.activate(event);
		// The page of the first visit gets its late parts from here, so that it needs no network any more.
		event.waitUntil(worker.clients.claim());
	});
	worker.addEventListener('fetch', (event) => {
		const url = addressOfFile(event.request, worker.registration.scope);
		const cacheKey = url === null ? undefined : precache.getCacheKeyForURL(url);
		if (url === null || cacheKey === undefined) return;
		const integrity = precache.getIntegrityForCacheKey(cacheKey);
		const request = new Request(url);
		event.respondWith(
			precache.strategy.handle({ request, event, params: { cacheKey, integrity } }),
		);
	});
	worker.addEventListener('message', (event) => {
		if (event.data === TAKE_OVER) event.waitUntil(takeOver(worker, event));
	});
}

/**
 * Asks for all files at once, so that they are in the browser's cache. The precache stores one after the other, and
 * would wait for the host each time. It also tells what has failed.
 */
async function askForAll(files: readonly PrecachedFile[]): Promise<void> {
	await Promise.allSettled(files.map(async ({ url }) => (await fetch(url)).arrayBuffer()));
}

/** Returns the address of the file that a request asks for; null if only the network may answer. */
export function addressOfFile(
	{ method, cache, url }: Pick<Request, 'method' | 'cache' | 'url'>,
	scope: string,
): string | null {
	// `no-store` asks for what is on the host now.
	if (method !== 'GET' || cache === 'no-store') return null;
	const { origin, pathname } = new URL(url);
	const address = `${origin}${pathname}`;
	return address === `${scope}index.html` ? scope : address;
}

/** Replaces the old worker if one page at most uses it, and answers whether it does. */
async function takeOver(worker: WorkerScope, { ports }: WorkerMessage): Promise<void> {
	const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	const ours = pages.filter(({ url }) => url.startsWith(worker.registration.scope));
	const alone = ours.length <= 1;
	ports[0]?.postMessage(alone);
	if (alone) await worker.skipWaiting();
}
