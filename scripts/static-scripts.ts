// Minifies scripts of static/ in the built site. Vite copies these files unchanged, with their comments, and the
// front page loads them before its first paint. old-browser.js stays as it is: a minifier may write syntax that
// old browsers do not read.
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { minify, type Plugin } from 'vite';

const SCRIPTS = ['first-paint.js', 'no-modules.js'];

export function staticScripts(): Plugin {
	let from = '';
	let to = '';
	return {
		name: 'static-scripts',
		apply: 'build',
		configResolved({ publicDir, root, build }) {
			from = publicDir;
			to = resolve(root, build.outDir);
		},
		async writeBundle() {
			for (const name of SCRIPTS) {
				const source = await readFile(join(from, name), 'utf8');
				const { code, errors } = await minify(name, source, { module: false });
				if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message ?? ''}`);
				await writeFile(join(to, name), code);
			}
		},
	};
}
