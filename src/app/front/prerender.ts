// Renders the front page of a first visit at build time with the real components, so that the app can hydrate
// it unchanged (scripts/prerender.ts).
import { render } from 'svelte/server';
import { LOCALES, type Locale } from '../../strings/locale.ts';
import App from '../App.svelte';
import { BrowserHistory } from '../address/browser-history.ts';
import { Settings } from '../settings.svelte.ts';
import { Site } from '../site.svelte.ts';

export interface FrontPage {
	readonly locale: Locale;
	readonly html: string;
	/** Lists what the page says without JavaScript. */
	readonly sentences: readonly string[];
}

/** Renders one front page per language. */
export function frontPages(): Promise<readonly FrontPage[]> {
	return Promise.all(
		LOCALES.map(async (locale) => {
			const site = new Site(new Settings([locale]));
			await site.arrive('', { type: 'visit' });
			const { body } = await render(App, { props: { site, entries: new BrowserHistory(site) } });
			const { front } = site;
			const { withoutScript = [] } = (front.type === 'lab' && front.words) || {};
			return { locale, html: body, sentences: withoutScript };
		}),
	);
}
