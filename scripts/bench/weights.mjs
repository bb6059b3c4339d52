// Records what a page fetches, in bytes as a web host with gzip sends them.
import { setTimeout as pause } from 'node:timers/promises';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';

export const KIB = 1024;

/** Holds the time in ms after which the page is complete if nothing is fetched. */
const QUIET_MS = 1500;
const SETTLE_WAIT_MS = 60_000;

/** Lists extensions of files that are already compressed by their format. */
const COMPRESSED = ['.woff2', '.woff', '.png', '.jpg', '.webp', '.avif'];

/** The service worker stores the whole site after a page is complete; that is not a part of the page. */
export const WITHOUT_WORKERS = { serviceWorkers: 'block' };

/** Records everything that the pages of a context and their workers fetch. */
export class Fetches {
	#open = 0;
	#changed = performance.now();
	#bodies = [];

	constructor(context) {
		const ended = () => this.#count(-1);
		context.on('request', () => this.#count(1));
		context.on('requestfinished', ended);
		context.on('requestfailed', ended);
		context.on('response', (response) => this.#bodies.push(weigh(response)));
	}

	#count(by) {
		this.#open += by;
		this.#changed = performance.now();
	}

	/** Resolves when nothing more is fetched. */
	async settled() {
		const end = performance.now() + SETTLE_WAIT_MS;
		while (this.#open > 0 || performance.now() - this.#changed < QUIET_MS) {
			if (performance.now() > end) throw new Error('The page fetches something all the time.');
			await pause(100);
		}
	}

	/** Returns the response of each address once. */
	async bodies() {
		return [...new Map((await Promise.all(this.#bodies)).map((body) => [body.url, body])).values()];
	}
}

async function weigh(response) {
	const url = response.url().replace(/#.*$/, '');
	const body = await response.body().catch(() => Buffer.alloc(0));
	const bytes = compressedSize(new URL(url).pathname, body);
	return { url, kind: response.request().resourceType(), bytes };
}

/** Returns the size in bytes of a file as a web host sends it. */
export function compressedSize(name, content) {
	const isCompressed = COMPRESSED.includes(extname(name));
	return isCompressed ? content.length : gzipSync(content, { level: 9 }).length;
}

export function sum(bodies, kind = null) {
	return bodies
		.filter((body) => kind === null || body.kind === kind)
		.reduce((total, { bytes }) => total + bytes, 0);
}

export function inKiB(bytes, goal) {
	return { value: bytes / KIB, unit: 'KiB', goal: goal === null ? null : goal / KIB };
}
