// Opens the whole app at an address, as a visit to the page does.
import { afterEach, beforeEach } from 'vitest';
import { cleanup, render } from 'vitest-browser-svelte';
import App from '../../src/app/App.svelte';
import { BrowserHistory } from '../../src/app/address/browser-history.ts';
import { learner } from '../../src/app/learn/learner.svelte.ts';
import { ownLessons } from '../../src/app/learn/own/own-lessons.svelte.ts';
import { Site } from '../../src/app/site.svelte.ts';

export interface OpenedApp {
	readonly site: Site;
	readonly entries: BrowserHistory;
}

/**
 * Returns the function that opens the app in the tests of a file. Each test begins with nothing stored, and the
 * app ends with its test. A second visit in a test ends the first one and finds what it stored. Without an address it
 * opens the one that the first visit has left: before its end, that visit may not have written it yet.
 */
export function appOpener(): (hash?: string) => Promise<OpenedApp> {
	let opened: OpenedApp | null = null;

	async function end(): Promise<void> {
		// The app delays its writes, and a late one would change the address of the next visit.
		await opened?.entries.write('replace');
		opened = null;
		cleanup();
	}

	beforeEach(() => {
		localStorage.clear();
		sessionStorage.clear();
		learner.forget();
		ownLessons.readStored();
	});
	afterEach(async () => {
		await end();
		history.replaceState(null, '', '#');
	});

	return async (hash) => {
		await end();
		history.replaceState(null, '', hash ?? location.hash);
		const site = new Site();
		const entries = new BrowserHistory(site);
		await entries.begin();
		await render(App, { site, entries });
		return (opened = { site, entries });
	};
}
