// Puts the front page, rendered in each language, into the built index.html and links the styles that it
// needs. static/early-page.js shows the page in the right language before the first paint.
import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite';
import { endModules, runModule } from './run-module.ts';

const PAGES = '/src/app/prerender.ts';
/** Names the modules with which the styles of every page and of the front page begin. */
const APP = '/src/app/App.svelte';
const FRONT = '/src/panels/handshake/HandshakePanel.svelte';

type Pages = typeof import('../src/app/prerender.ts');

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
				const templates = (await frontPages(root)).map(
					({ locale, address, html: page }) =>
						`<template class="early-page" lang="${locale}" data-address="${address}">${page}</template>`,
				);
				const place = '<div id="app"></div>';
				if (!html.includes(place)) throw new Error(`index.html has no ${place}`);
				const early = [place, ...templates, '<script src="./early-page.js"></script>'].join('');
				return { html: html.replace(place, () => early), tags: headOf(html, bundle) };
			},
		},
		closeBundle: endModules,
	};
}

/** Renders the pages with src/app/prerender.ts. */
async function frontPages(root: string): ReturnType<Pages['frontPages']> {
	return ((await runModule(root, PAGES)) as Pages).frontPages();
}

/**
 * Returns the links to the fonts of the first paint and to the styles of the front page that are not linked
 * yet.
 */
function headOf(html: string, bundle: Rollup.OutputBundle): HtmlTagDescriptor[] {
	const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
	const stylesOf = (path: string): readonly string[] => {
		const shown = chunks.filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith(path)));
		const styles = withImports(shown, bundle).flatMap((chunk) => [
			...(chunk.viteMetadata?.importedCss ?? []),
		]);
		return [...new Set(styles)].filter((file) => !html.includes(file));
	};
	const ofApp = stylesOf(APP);
	const ofFront = stylesOf(FRONT).filter((file) => !ofApp.includes(file));
	const fonts = chunks
		.filter((chunk) => chunk.isEntry)
		.flatMap((chunk) => [...(chunk.viteMetadata?.importedAssets ?? [])])
		.filter((file) => file.endsWith('.woff2'));
	return [
		...fonts.map((file) => link({ rel: 'preload', as: 'font', type: 'font/woff2' }, file)),
		...ofApp.map((file) => link({ rel: 'stylesheet' }, file)),
		// Only the front page needs these styles. static/first-paint.js links them when the address opens it.
		{
			tag: 'meta',
			attrs: { name: 'front-styles', content: ofFront.map((file) => `./${file}`).join(' ') },
			injectTo: 'head-prepend',
		},
	];
}

function link(attributes: Record<string, string>, file: string): HtmlTagDescriptor {
	return {
		tag: 'link',
		attrs: { ...attributes, crossorigin: true, href: `./${file}` },
		injectTo: 'head',
	};
}

/** Returns the chunks and everything that they import. */
function withImports(
	chunks: readonly Rollup.OutputChunk[],
	bundle: Rollup.OutputBundle,
): readonly Rollup.OutputChunk[] {
	const found = new Set(chunks);
	for (const chunk of found) {
		for (const name of chunk.imports) {
			const next = bundle[name];
			if (next?.type === 'chunk') found.add(next);
		}
	}
	return [...found];
}
