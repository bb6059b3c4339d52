// Puts the front page, rendered in each language, into the built index.html. It is inert until the app has it:
// static/first-paint.js says whether the page shows it, and src/app/start.ts takes it.
import type { Plugin, Rollup } from 'vite';
import { endModules, runModule } from './run-module.ts';

const PAGES = '/src/app/front/prerender.ts';

type Pages = typeof import('../src/app/front/prerender.ts');

export function prerender(): Plugin {
	let root = '';
	return {
		name: 'prerender',
		apply: 'build',
		configResolved(config) {
			root = config.root;
		},
		transformIndexHtml: {
			order: 'post',
			async handler(html, { bundle = {} }) {
				const { frontPages } = (await runModule(root, PAGES)) as Pages;
				const rendered = await frontPages();
				const pages = rendered.map(
					({ locale, html: page }) =>
						`<div class="front-page" lang="${locale}" inert>${page}</div>`,
				);
				const place = '<div id="app"></div>';
				if (!html.includes(place)) throw new Error(`index.html has no ${place}`);
				const said = rendered.map(
					({ locale, sentences }) =>
						`<ol lang="${locale}">${sentences.map((one) => `<li>${one}</li>`).join('')}</ol>`,
				);
				return {
					html: html
						.replace(place, () => `${pages.join('')}${place}`)
						.replace('</noscript>', () => `${said.join('')}</noscript>`),
					tags: fontsOf(bundle).map((file) => ({
						tag: 'link',
						attrs: {
							rel: 'preload',
							as: 'font',
							type: 'font/woff2',
							crossorigin: true,
							href: `./${file}`,
						},
						injectTo: 'head' as const,
					})),
				};
			},
		},
		closeBundle: endModules,
	};
}

/** Returns the fonts with the characters of the site's own words. */
function fontsOf(bundle: Rollup.OutputBundle): readonly string[] {
	return Object.keys(bundle).filter((file) => /ibm-plex-\w+-[46]00-[^/]*\.woff2$/.test(file));
}
