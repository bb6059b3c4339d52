// The real browsers for the tests: each starts when a test asks for it first, serves all files of the run, and is closed
// when the run ends, however that comes. A test opens a page with a context of its own, and closes it.
import type { Browser } from 'playwright';
import { test as withoutBrowsers } from 'vitest';
import type { RealBrowser } from './browsers.ts';

export const test = withoutBrowsers
	.extend('started', { scope: 'worker' }, () => new Map<RealBrowser, Promise<Browser>>())
	.extend('shared', { scope: 'worker' }, ({ started }, { onCleanup }) => {
		onCleanup(async () => {
			for (const one of await Promise.allSettled(started.values())) {
				if (one.status === 'fulfilled') await one.value.close();
			}
		});
		return (browser: RealBrowser): Promise<Browser> => {
			const running = started.get(browser) ?? browser.launch();
			started.set(browser, running);
			return running;
		};
	});
