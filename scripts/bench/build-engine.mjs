// Builds the engine for Node as it ships, with the codec that the page gives to it and the one inner part
// that is timed separately.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const ENTRIES = {
	engine: 'src/engine/index.ts',
	mask: 'src/engine/frame/mask.ts',
	deflate: 'src/platform/deflate.ts',
};

export async function buildEngine(directory) {
	await build({
		logLevel: 'error',
		build: {
			ssr: true,
			outDir: directory,
			copyPublicDir: false,
			rollupOptions: { input: ENTRIES },
		},
	});
	const load = (name) => import(pathToFileURL(join(directory, `${name}.js`)).href);
	const [engine, { maskAt }, { deflateCodec }] = await Promise.all(Object.keys(ENTRIES).map(load));
	return { engine, maskAt, codec: deflateCodec };
}
