// Starts the app. It hydrates the prerendered front page if the page shows it, and mounts into an empty page otherwise.
import { hydrate, mount } from 'svelte';
import App from './App.svelte';
import { BrowserHistory } from './address/browser-history.ts';
import { watchVersions } from '../platform/offline/versions.ts';
import { Site } from './site.svelte.ts';

/** @param address the hash of the address for which the page was painted */
export async function start(target: HTMLElement, address: string): Promise<void> {
	const site = new Site();
	const entries = new BrowserHistory(site);
	const props = { site, entries };
	const begun = entries.begin();
	const front = frontPage(address);
	if (front) {
		await begun;
		front.inert = false;
		hydrate(App, { target: front, props });
	} else {
		mount(App, { target, props });
		await begun;
	}
	// A frame of another page is part of that page, and a page of the dev server changes all the time.
	if (import.meta.env.PROD && window.parent === window) await storeSite(site);
}

/**
 * Returns the prerendered front page that shows, in the place of the app; null if the page shows none, or another address
 * came in front in the meantime. All others are taken away.
 */
function frontPage(address: string): HTMLElement | null {
	const { dataset, lang } = document.documentElement;
	const shows = 'front' in dataset && location.hash === address;
	let front: HTMLElement | null = null;
	for (const page of document.querySelectorAll<HTMLElement>('.front-page')) {
		if (!shows || page.lang !== lang) page.remove();
		else front = page;
	}
	delete dataset['front'];
	if (front === null) return null;
	document.getElementById('app')?.remove();
	front.id = 'app';
	front.className = '';
	return front;
}

/**
 * Registers the service worker, which stores the whole site for a visit without a network. It does nothing where the browser allows no service worker: plain http, files on disk, some private windows.
 */
async function storeSite(site: Site): Promise<void> {
	try {
		// Over plain http there is nothing to call.
		const workers = navigator.serviceWorker;
		await workers.register('./service-worker.js');
		const registration = await workers.ready;
		watchVersions(workers, registration, (version) => site.notices.offer(version));
	} catch {
		// The site then needs the network, as before.
	}
}
