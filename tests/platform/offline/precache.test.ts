import { expect, test, vi } from 'vitest';
import {
	addressOfFile,
	servePrecache,
	TAKE_OVER,
	type Precache,
	type WorkerScope,
} from '../../../src/platform/offline/precache.ts';

const SCOPE = 'https://host.example/deep/path/';
const FILES: Readonly<Record<string, string>> = {
	[SCOPE]: `${SCOPE}?revision=1`,
	[`${SCOPE}assets/a.js`]: `${SCOPE}assets/a.js`,
};

test.each([
	['the page', SCOPE, SCOPE],
	['the page by its file', `${SCOPE}index.html`, SCOPE],
	['the page with a query', `${SCOPE}?a=b`, SCOPE],
	['a file', `${SCOPE}assets/a.js`, `${SCOPE}assets/a.js`],
	['another index.html', `${SCOPE}assets/index.html`, `${SCOPE}assets/index.html`],
])('the address of %s', (_, url, address) => {
	expect(addressOfFile({ method: 'GET', cache: 'default', url }, SCOPE)).toBe(address);
});

test('only the network answers what changes something or asks for the newest', () => {
	expect(addressOfFile({ method: 'POST', cache: 'default', url: SCOPE }, SCOPE)).toBe(null);
	expect(addressOfFile({ method: 'GET', cache: 'no-store', url: SCOPE }, SCOPE)).toBe(null);
});

test('a file of the build is answered from the precache, with its integrity', async () => {
	const { ask, handled } = started();
	for (const url of [`${SCOPE}?lang=en`, `${SCOPE}assets/a.js`]) {
		expect(await (await ask(url))?.text()).toBe('stored');
	}
	expect(handled).toEqual([
		[SCOPE, `${SCOPE}?revision=1`, 'sha256-1'],
		[`${SCOPE}assets/a.js`, `${SCOPE}assets/a.js`, 'sha256-1'],
	]);
});

test.each([
	`${SCOPE}assets/b.js`,
	'https://host.example/',
	'https://host.example/deep/path',
	'https://elsewhere.example/deep/path/',
	`${SCOPE}toString`,
])('%s is left to the network', async (url) => {
	const { ask, handled } = started();
	expect(await ask(url)).toBe(null);
	expect(handled).toEqual([]);
});

test('installing and activating are those of the precache; an active worker serves open pages', async () => {
	const { emit, calls } = started();
	emit('install', {});
	await vi.waitUntil(() => calls.length > 0);
	emit('activate', {});
	expect(calls).toEqual(['install', 'activate', 'claim']);
});

test.each([
	['the only page', [`${SCOPE}#/frame`], true],
	['pages of other sites on the host', [SCOPE, 'https://host.example/'], true],
	['two pages', [SCOPE, `${SCOPE}index.html`], false],
])('a new worker replaces the old one: %s', async (_, pages, takes) => {
	const { message, calls } = started(pages);
	expect(await message(TAKE_OVER)).toEqual([takes]);
	expect(calls).toEqual(takes ? ['skipWaiting'] : []);
});

test('any other message is ignored', async () => {
	const { message, calls } = started();
	for (const data of [null, undefined, 'take', { type: TAKE_OVER }, 1]) {
		expect(await message(data)).toEqual([]);
	}
	expect(calls).toEqual([]);
});

/** A worker with the files above. */
function started(pages: readonly string[] = [SCOPE]) {
	const calls: string[] = [];
	const handled: (readonly [string, string, string | undefined])[] = [];
	const listeners = new Map<string, (event: never) => void>();
	const worker: WorkerScope = {
		registration: { scope: SCOPE },
		clients: {
			claim: async () => void calls.push('claim'),
			matchAll: async () => pages.map((url) => ({ url })),
		},
		skipWaiting: async () => void calls.push('skipWaiting'),
		addEventListener: (type: string, listener: (event: never) => void) => {
			listeners.set(type, listener);
		},
	};
	const precache: Precache = {
		install: () => calls.push('install'),
		activate: () => calls.push('activate'),
		getCacheKeyForURL: (url) => (Object.hasOwn(FILES, url) ? FILES[url] : undefined),
		getIntegrityForCacheKey: () => 'sha256-1',
		strategy: {
			handle: async ({ request, params: { cacheKey, integrity } }) => {
				handled.push([request.url, cacheKey, integrity]);
				return new Response('stored');
			},
		},
	};
	servePrecache(worker, precache, []);
	const lasting: Promise<unknown>[] = [];
	const emit = (type: string, event: object) => {
		const waitUntil = (done: Promise<unknown>) => void lasting.push(done);
		listeners.get(type)!({ ...event, waitUntil } as never);
	};
	return {
		calls,
		handled,
		emit,
		ask: async (url: string): Promise<Response | null> => {
			let answer: Promise<Response> | null = null;
			const request = new Request(url);
			emit('fetch', { request, respondWith: (given: Promise<Response>) => (answer = given) });
			return answer;
		},
		message: async (data: unknown): Promise<unknown[]> => {
			const answers: unknown[] = [];
			emit('message', {
				data,
				ports: [{ postMessage: (answer: unknown) => answers.push(answer) }],
			});
			await Promise.all(lasting);
			return answers;
		},
	};
}
