// Makes the whole site one HTML file, which opens from disk: `npm run build:single`.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify } from 'vite';
import type { WholeSite } from './whole-site.ts';

interface Parts extends WholeSite {
	/** Is index.html as it is written, without what the build adds. */
	readonly page: string;
	readonly icon: string;
	/** Lists the scripts of static/ that run before the site. */
	readonly early: readonly string[];
	/** Opens the licences from the page itself. */
	readonly openLicences: string;
	readonly licences: string;
}

const EARLY = ['old-browser.js', 'first-paint.js'];
/** Matches everything in index.html that asks for a file. */
const LINKS = /^\s*(<link [^>]*>|<script [^>]*><\/script>)\n/gm;

/** Returns the text of the file. */
export async function singleFile(root: string, site: WholeSite, licences: string): Promise<string> {
	const read = (...path: string[]) => readFile(join(root, ...path), 'utf8');
	const early = EARLY.map(async (name) => {
		const source = await read('static', name);
		return name === 'old-browser.js'
			? source
			: (await minify(name, source, { module: false })).code;
	});
	return composePage({
		...site,
		page: await read('index.html'),
		icon: await read('static', 'icon.svg'),
		early: await Promise.all(early),
		openLicences: await readFile(join(import.meta.dirname, 'licences/open-licences.js'), 'utf8'),
		licences,
	});
}

export function composePage(parts: Parts): string {
	const { page, icon, early, style, script, openLicences, licences } = parts;
	const before = early.map(inScript);
	const after = [openLicences, script].map(inScript);
	const policy = [
		"default-src 'none'",
		`script-src ${[...before, ...after].map(hashOf).join(' ')}`,
		"style-src 'unsafe-inline'",
		'font-src data:',
		'img-src data: blob:',
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
		'trusted-types svelte-trusted-html default',
	].join('; ');
	const iconAddress = `data:image/svg+xml,${encodeURIComponent(icon)}`;
	const head = [
		`<link rel="icon" href="${iconAddress}" />`,
		...before.map((text) => `<script>${text}</script>`),
		`<style>${style.replaceAll('</style', '<\\/style')}</style>`,
	];
	const body = [
		`<template id="licences">${licences.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</template>`,
		...after.map((text) => `<script>${text}</script>`),
	];
	return page
		.replace(LINKS, '')
		.replace(
			'<head>',
			() => `<head>\n<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
		)
		.replace('</head>', () => `${head.join('\n')}\n</head>`)
		.replace('</body>', () => `${body.join('\n')}\n</body>`);
}

/** Returns a script in a form that ends with its element and not before. */
function inScript(code: string): string {
	// A parser of HTML changes these two characters.
	if (/[\0\r]/.test(code)) throw new Error('A script has a character that HTML does not keep.');
	return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--');
}

function hashOf(code: string): string {
	return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
