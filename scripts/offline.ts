// Makes the service worker of the built site (src/platform/offline): one script that begins with the list of all
// files of the build. Each file has the hash of its content, so that a file of another build is refused.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import type { PrecachedFile } from '../src/platform/offline/precache.ts';

const WORKER = 'src/platform/offline/service-worker.ts';
const SCRIPT = 'service-worker.js';
/** Lists files that are not stored: the worker itself, and those for pages without an origin, which have no worker. */
const NOT_STORED = [SCRIPT, 'no-modules.js', 'whole.js', 'whole.css'];

/**
 * Makes the plugin that builds the service worker and puts the list of all files before it.
 * @param collect takes the packages of the worker's bundle, for their licences
 */
export function offline(collect: () => Plugin): Plugin {
	let root = '';
	let to = '';
	let code = '';
	return {
		name: 'offline',
		apply: 'build',
		configResolved(config) {
			root = config.root;
			to = resolve(root, config.build.outDir);
		},
		async generateBundle() {
			code = await workerCode(root, collect());
		},
		writeBundle: {
			order: 'post',
			// Other plugins have written their files.
			sequential: true,
			async handler() {
				const files = JSON.stringify(await precachedFiles(to));
				await writeFile(join(to, SCRIPT), `const PRECACHED_FILES=${files};${code}`);
			},
		},
	};
}

async function workerCode(root: string, collect: Plugin): Promise<string> {
	const built = await build({
		root,
		configFile: false,
		publicDir: false,
		logLevel: 'warn',
		plugins: [collect],
		build: {
			write: false,
			target: 'es2022',
			rolldownOptions: { input: join(root, WORKER), output: { format: 'iife' } },
		},
	});
	const { output } = built as Rolldown.RolldownOutput;
	return output[0].code;
}

/** Returns all files of a built site except the worker itself. */
export async function precachedFiles(directory: string): Promise<readonly PrecachedFile[]> {
	const entries = await readdir(directory, { recursive: true, withFileTypes: true });
	const paths = entries
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name).slice(directory.length + 1))
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => !NOT_STORED.includes(path));
	return Promise.all(
		paths.toSorted().map(async (path) => {
			const hash = createHash('sha256').update(await readFile(join(directory, path)));
			const digest = hash.digest('base64');
			return {
				url: path === 'index.html' ? './' : `./${path}`,
				// Vite names the files in `assets` after their content.
				revision: path.startsWith('assets/') ? null : digest,
				integrity: `sha256-${digest}`,
			};
		}),
	);
}
