// Runs modules of the site in Node while the site is built, compiled for a server by the same plugin as the
// site.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer, type ViteDevServer } from 'vite';

let server: Promise<ViteDevServer> | null = null;

/** Returns the exports of the module at the path from the root of the project. */
export async function runModule(root: string, path: string): Promise<unknown> {
	server ??= createServer({
		root,
		configFile: false,
		// Without copies of libraries, which two builds at the same time would both write.
		plugins: [svelte({ prebundleSvelteLibraries: false })],
		appType: 'custom',
		logLevel: 'error',
		server: { middlewareMode: true, hmr: false, ws: false, watch: null },
		optimizeDeps: { noDiscovery: true, include: [] },
	});
	return (await server).ssrLoadModule(path);
}

/** Ends the server that ran the modules. */
export async function endModules(): Promise<void> {
	const running = await server;
	server = null;
	await running?.close();
}
