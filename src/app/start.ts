// Puts the app on the page: over the front page that stands there already, or into an empty one.
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
	const page = earlyPage();
	const begun = entries.begin();
	if (!page) mount(App, options);
	await begun;
	if (page) await handOver(page, () => hydrate(App, options));
	await bringMono();
}
