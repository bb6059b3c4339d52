// Writes licences.txt into the built site: the licence of every package of which something is in the bundle, in full.
// Modules of scripts and style sheets count, and so do files such as fonts.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, Rollup } from 'vite';

export interface Licence {
	readonly name: string;
	readonly version: string;
	/** As package.json names it. */
	readonly licence: string;
	readonly text: string;
}

export interface LicencePlugins {
	/** For the site: writes the file. */
	readonly site: () => Plugin;
	/** For the bundles of workers, which are made apart. */
	readonly worker: () => Plugin;
}

export function licences(): LicencePlugins {
	const folders = new Set<string>();
	const collect = (bundle: Rollup.OutputBundle): void => {
		for (const output of Object.values(bundle)) {
			const shipped =
				output.type === 'asset'
					? output.originalFileNames
					: Object.keys(output.modules).filter(
							(id) => (output.modules[id]?.renderedLength ?? 0) > 0,
						);
			for (const path of shipped) {
				const folder = packageFolder(path);
				if (folder !== null) folders.add(resolve(folder));
			}
		}
	};
	return {
		worker: () => ({
			name: 'licences-of-workers',
			apply: 'build',
			generateBundle: (_, bundle) => {
				collect(bundle);
			},
		}),
		site: () => ({
			name: 'licences',
			apply: 'build',
			generateBundle: {
				order: 'post',
				handler(_, bundle) {
					collect(bundle);
					const source = licencesText([...folders].map(licenceOf));
					this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
				},
			},
		}),
	};
}

/** The folder of the package that a file belongs to; null for a file of ours. */
export function packageFolder(path: string): string | null {
	const found = /^\0?(.*(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(
		path.replaceAll('\\', '/'),
	);
	return found?.[1] ?? null;
}

/** @throws where the package brings no licence: then it may not be shipped */
export function licenceOf(folder: string): Licence {
	const { name, version, license } = JSON.parse(
		readFileSync(join(folder, 'package.json'), 'utf8'),
	) as { name: string; version: string; license: string };
	const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|ofl)\b/i.test(file));
	if (files.length === 0) throw new Error(`${name} brings no licence`);
	const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
	// pako is a port of zlib and names its licence, but does not bring the text.
	if (/\bzlib\b/i.test(license)) {
		texts.push(readFileSync(join(import.meta.dirname, 'licences/zlib.txt'), 'utf8').trim());
	}
	const licence = license.replace(/^\((.*)\)$/, '$1');
	return { name, version, licence, text: texts.join('\n\n') };
}

export function licencesText(all: readonly Licence[]): string {
	const parts = all
		.toSorted((a, b) => (a.name < b.name ? -1 : 1))
		.map(({ name, version, licence, text }) => {
			const title = `${name} ${version} (${licence})`;
			return `${title}\n${'='.repeat(title.length)}\n\n${text}\n`;
		});
	return ['WebSocket 101 contains parts of these packages.\n', ...parts].join('\n\n');
}
