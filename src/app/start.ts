// Starts the app. It hydrates the prerendered front page if there is one, and mounts into an empty page
// otherwise.
import { hydrate, mount } from 'svelte';
import { bringMono } from '../ui/late-fonts.ts';
import App from './App.svelte';
import { BrowserHistory } from './browser-history.ts';
import { earlyPage, handOver } from './early-page.ts';
import { Site } from './site.svelte.ts';

export async function start(target: HTMLElement): Promise<void> {
	const site = new Site();
	const entries = new BrowserHistory(site);
	const options = { target, props: { site, entries } };
	const page = earlyPage(target);
	const begun = entries.begin();
	if (!page) mount(App, options);
	await begun;
	if (page) await handOver(page, () => hydrate(App, options));
	await bringMono();
	// A frame of another page is part of that page, and a page of the dev server changes all the time.
	if (import.meta.env.PROD && window.parent === window) await storeSite(site);
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
		(await import('./offline/show-versions.ts')).showVersions(workers, registration, site);
	} catch {
		// The site then needs the network, as before.
	}
}
