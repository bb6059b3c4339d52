import { join } from 'node:path';
import type { Rollup } from 'vite';
import { expect, test } from 'vitest';
import { licenceOf, licences, licencesText, packageFolder } from '../scripts/licences.ts';

const modules = join(import.meta.dirname, '../node_modules');

test.each([
	['/site/node_modules/pako/dist/pako.mjs', '/site/node_modules/pako'],
	['/site/node_modules/@noble/hashes/sha2.js', '/site/node_modules/@noble/hashes'],
	['/a/node_modules/b/node_modules/c/d.js', '/a/node_modules/b/node_modules/c'],
	['\0/site/node_modules/svelte/index.js?commonjs', '/site/node_modules/svelte'],
	['C:\\site\\node_modules\\clsx\\clsx.js', 'C:/site/node_modules/clsx'],
	[
		'node_modules/@fontsource/ibm-plex-mono/files/a.woff2',
		'node_modules/@fontsource/ibm-plex-mono',
	],
	['/site/src/main.ts', null],
])('%s belongs to %s', (path, folder) => {
	expect(packageFolder(path)).toBe(folder);
});

test('a licence comes in full, and that of zlib with its port', () => {
	const { name, licence, text } = licenceOf(join(modules, 'pako'));
	expect({ name, licence }).toEqual({ name: 'pako', licence: 'MIT AND Zlib' });
	expect(text).toMatch(
		/The MIT License[^]*WITHOUT WARRANTY OF ANY KIND[^]*Jean-loup Gailly[^]*as-is/,
	);
	const font = licenceOf(join(modules, '@fontsource/ibm-plex-sans'));
	expect(font.text).toContain('SIL OPEN FONT LICENSE');
});

test('a package without a licence cannot be shipped', () => {
	expect(() => licenceOf(import.meta.dirname)).toThrow();
});

test('each package in the bundle is in the file once: modules that were kept, and files', () => {
	const { site, worker } = licences();
	const emitted: string[] = [];
	const context = { emitFile: ({ source }: { source: string }) => emitted.push(source) };
	const chunk = (...names: readonly string[]) => ({
		type: 'chunk',
		modules: Object.fromEntries(
			names.map((name) => [`${modules}/${name}/a.js`, { renderedLength: name === 'clsx' ? 0 : 9 }]),
		),
	});
	const bundle = (output: object) => ({ a: output }) as unknown as Rollup.OutputBundle;
	const font = `${modules}/@fontsource/ibm-plex-mono/files/a.woff2`;
	run(worker(), bundle(chunk('pako')));
	run(site(), {
		...bundle(chunk('svelte', 'clsx', 'pako')),
		b: { type: 'asset', originalFileNames: [font] } as unknown as Rollup.OutputAsset,
	});
	expect(emitted).toHaveLength(1);
	const titles = emitted[0]!.match(/^.*(?=\n=+$)/gm)!;
	expect(titles.map((title) => title.split(' ')[0])).toEqual([
		'@fontsource/ibm-plex-mono',
		'pako',
		'svelte',
	]);

	function run({ generateBundle }: ReturnType<typeof site>, output: Rollup.OutputBundle): void {
		const handler = typeof generateBundle === 'object' ? generateBundle.handler : generateBundle;
		handler?.call(context as never, {} as never, output as never, true);
	}
});

test('packages are sorted by name', () => {
	const one = { version: '1.0.0', licence: 'MIT', text: 'As is.' };
	const text = licencesText([
		{ ...one, name: 'b' },
		{ ...one, name: 'a' },
	]);
	expect(text).toMatch(/\na 1\.0\.0 \(MIT\)\n=+\n\nAs is\.\n[^]*\nb 1\.0\.0 \(MIT\)\n/);
});
