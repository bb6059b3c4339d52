import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './watched.ts';

const root = join(import.meta.dirname, '../..');
const src = join(root, 'src');

/** What packages of the site ask for, and of which nothing is in the bundle: here for a reason each. */
const UNUSED: ReadonlySet<string> = new Set([
	// Functions of @codemirror/commands and view that are not used.
	...['@codemirror/language', '@lezer/common', 'crelt'],
	// Scales of time, and sets of dates.
	...['d3-time', 'd3-time-format', 'internmap'],
	// Routes of a service worker that answers by rules; ours answers by its list of files.
	'workbox-routing',
]);

/** What asks for a package. To parse the source would take most of the time of this test. */
const ASKED = /(?:\bfrom|\bimport|@import)\s*\(?\s*['"]((?:@[\w.-]+\/)?[\w.-]+)/g;

/** Programs that the site shows as texts ask for these. */
const IN_TEXTS: ReadonlySet<string> = new Set(['crypto', 'node', 'ws']);

/** Packages that the source asks for, and those that they ask for in turn. */
function packages(): ReadonlySet<string> {
	const found = new Set<string>();
	const take = (name: string) => {
		if (found.has(name) || UNUSED.has(name)) return;
		found.add(name);
		// Nearly all that Svelte asks for is its compiler's.
		if (name === 'svelte') return;
		const manifest = join(root, 'node_modules', name, 'package.json');
		const { dependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as {
			dependencies?: Readonly<Record<string, string>>;
		};
		for (const one of Object.keys(dependencies)) take(one);
	};
	const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
	for (const file of files.filter((one) => /(?<!\.d)\.(ts|svelte|css)$/.test(one))) {
		for (const [, name] of readFileSync(join(src, file), 'utf8').matchAll(ASKED)) {
			if (!name!.startsWith('.') && !IN_TEXTS.has(name!)) take(name!);
		}
	}
	return found;
}

test(
	'the licences of what is shipped are there, and Rules links to them',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.goto('./#/rules');
		const link = page.getByRole('link', { name: 'Licences of the software' });
		const text = await (await page.request.get((await link.getAttribute('href'))!)).text();
		const listed = Array.from(text.matchAll(/^(\S+) [\d.]+ \(.*\n=+$/gm), ([, name]) => name);
		const shipped = packages();
		expect(shipped).toContain('@codemirror/view');
		expect([...shipped].filter((name) => !listed.includes(name))).toEqual([]);
		// Nothing is in the bundle that is said not to be.
		expect(listed.filter((name) => UNUSED.has(name!))).toEqual([]);
		expect(text).toContain('SIL OPEN FONT LICENSE');
		expect(text).toContain('Jean-loup Gailly and Mark Adler');
	},
);
