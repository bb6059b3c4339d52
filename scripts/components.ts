// Compiles the components for a bundle. The site and the whole site in one script contain the same components, and
// to compile them takes longer than the rest of such a bundle.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin, Rollup } from 'vite';

const COMPILERS = ['vite-plugin-svelte:compile', 'vite-plugin-svelte:compile-module'];

type Compiled = Rollup.TransformResult | Promise<Rollup.TransformResult>;

/** Holds what was compiled by the source and everything else on which it depends. */
const compiled = new Map<string, Compiled>();

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
			const known = compiled.get(key) ?? compile.call(this, code, id, options);
			compiled.set(key, known);
			return known;
		};
	}
	return plugins;
}
