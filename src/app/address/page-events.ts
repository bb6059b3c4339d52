// Listens to the events of the page that concern the stored work and the history of the browser.
import type { BrowserHistory } from './browser-history.ts';
import type { Site } from '../site.svelte.ts';

/** Starts listening. The returned function ends it. */
export function listenToPage(site: Site, entries: BrowserHistory): () => void {
	const listening = new AbortController();
	const { signal } = listening;
	const keep = () => {
		entries.keep();
	};
	addEventListener(
		'storage',
		({ key }) => {
			site.handleStorage(key);
		},
		{ signal },
	);
	addEventListener('popstate', ({ state }) => void entries.handlePopState(state), { signal });
	addEventListener('pagehide', keep, { signal });
	// After a reload a browser may begin the new page before the old one gets `pagehide`.
	addEventListener('beforeunload', keep, { signal });
	// A background page on a phone may be ended without any other event.
	document.addEventListener('visibilitychange', keep, { signal });
	entries.catchUp();
	return () => {
		listening.abort();
	};
}
