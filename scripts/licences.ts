// Writes licences.txt into the built site: the full licence of every package of which a part is in the
// bundle. Modules of scripts, style sheets and files such as fonts count.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, Rollup } from 'vite';

export interface Licence {
	readonly name: string;
	readonly version: string;
	/** Holds the name of the licence in package.json. */
	readonly licence: string;
	readonly text: string;
}

export interface LicencePlugins {
	/** Makes the plugin for the site, which writes the file. */
	readonly site: () => Plugin;
	/** Makes the plugin for the bundles of workers, which Vite builds separately, and for other bundles. */
	readonly worker: () => Plugin;
	/** Returns the licences of all packages of which a part was in a bundle so far. */
	readonly text: () => string;
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
	const text = () => licencesText([...folders].map(licenceOf));
	return {
		text,
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
					this.emitFile({ type: 'asset', fileName: 'licences.txt', source: text() });
				},
			},
		}),
	};
}

/** Returns the folder of the package that a file belongs to; null for a file of this project. */
export function packageFolder(path: string): string | null {
	const found = /^\0?(.*(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(
		path.replaceAll('\\', '/'),
	);
	return found?.[1] ?? null;
}

/** @throws if the package contains no licence, because it must not be distributed then */
export function licenceOf(folder: string): Licence {
	const { name, version, license } = JSON.parse(
		readFileSync(join(folder, 'package.json'), 'utf8'),
	) as { name: string; version: string; license: string };
	const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|ofl)\b/i.test(file));
	if (files.length === 0) throw new Error(`${name} brings no licence`);
	const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
	// pako is a port of zlib. It names the licence but does not contain its text.
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
