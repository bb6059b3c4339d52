// `npm run build:single`: the whole site as one HTML file, in dist-single.
import { basename } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { licences } from './scripts/licences.ts';
import { singleFile } from './scripts/single-file.ts';
import { wholeSite } from './scripts/whole-site.ts';

const FILE = 'websocket-101.html';
const EMPTY = '\0empty';

/** Its own bundle is empty; what it writes is built apart. */
function single(): Plugin {
	const shipped = licences();
	let root = '';
	return {
		name: 'single-file',
		configResolved(config) {
			root = config.root;
		},
		resolveId: (id) => (id === EMPTY ? id : null),
		load: (id) => (id === EMPTY ? '' : null),
		async generateBundle(_, bundle) {
			for (const name of Object.keys(bundle)) Reflect.deleteProperty(bundle, name);
			const site = await wholeSite(root, 'inside', shipped.worker());
			const source = await singleFile(root, site, shipped.text());
			this.emitFile({ type: 'asset', fileName: FILE, source });
			const mebibytes = (Buffer.byteLength(source) / 2 ** 20).toFixed(2);
			console.log(`${basename(FILE)}: ${mebibytes} MiB`);
		},
	};
}

export default defineConfig({
	publicDir: false,
	plugins: [single()],
	build: { outDir: 'dist-single', emptyOutDir: true, rolldownOptions: { input: EMPTY } },
});
