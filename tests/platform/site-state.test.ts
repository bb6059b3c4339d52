import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { siteState } from '../../src/platform/site-state.ts';

const page = (entry: string) =>
	`<!doctype html><head><script src="./first-paint.js"></script><script type="module" crossorigin src="${entry}"></script>`;

let answer: () => Promise<Response>;

beforeEach(() => {
	vi.stubGlobal('location', { pathname: '/deep/' });
	vi.stubGlobal('document', {
		querySelector: () => ({ getAttribute: () => './assets/index-a.js' }),
	});
	vi.stubGlobal('fetch', (path: string) => {
		expect(path).toBe('/deep/');
		return answer();
	});
});

afterEach(() => {
	vi.unstubAllGlobals();
});

test.each([
	['the same page', 'same-version', () => new Response(page('./assets/index-a.js'))],
	['the page of another build', 'new-version', () => new Response(page('./assets/index-b.js'))],
	['a page that is not ours', 'offline', () => new Response('<title>Log in</title>')],
	['an error', 'offline', () => new Response(page('./assets/index-b.js'), { status: 503 })],
])('%s means %s', async (_, state, make) => {
	answer = () => Promise.resolve(make());
	expect(await siteState()).toBe(state);
});

test('no answer means offline', async () => {
	answer = () => Promise.reject(new TypeError('Failed to fetch'));
	expect(await siteState()).toBe('offline');
});
