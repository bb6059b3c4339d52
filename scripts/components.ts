// Compiles the components for a bundle. The site and the whole site in one script contain the same components, and
// to compile them takes longer than the rest of such a bundle.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { once } from './once.ts';

const COMPILERS = ['vite-plugin-svelte:compile', 'vite-plugin-svelte:compile-module'];

/** Returns the plugins of Svelte. All bundles that one process builds share what they compile. */
export function components(): Plugin[] {
	const plugins = svelte();
	for (const { name, transform } of plugins) {
		if (!COMPILERS.includes(name) || typeof transform !== 'object') continue;
		const compile = transform.handler;
		transform.handler = function (code, id, options) {
			const { command, consumer, mode } = this.environment.config;
			if (command !== 'build') return compile.call(this, code, id, options);
			const key = JSON.stringify([name, consumer, mode, id, code]);
			return once(key, () => compile.call(this, code, id, options));
		};
	}
	return plugins;
}
