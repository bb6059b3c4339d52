// Builds the whole site as one classic script and one style sheet. A page without an origin of its own, such as a
// sandboxed frame or a file on disk, may not load modules.
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { components } from './components.ts';
import { searchEntries } from './search-entries.ts';

/** Says whether fonts are a part of the style sheet or left out: a page without an origin may not load their files. */
export type Fonts = 'inside' | 'none';

export interface WholeSite {
	readonly script: string;
	readonly style: string;
}

/**
 * Builds the whole site as one script and one style sheet.
 * @param collect takes the packages of the bundle, for their licences
 */
export async function wholeSite(root: string, fonts: Fonts, collect: Plugin): Promise<WholeSite> {
	const built = await build({ ...wholeConfig(root, fonts), plugins: wholePlugins(collect) });
	const { output } = built as Rolldown.RolldownOutput;
	const style = output.find(({ fileName }) => fileName.endsWith('.css'));
	if (style?.type !== 'asset') throw new Error('The whole site has no style sheet.');
	const text = textOf(style.source);
	return {
		script: output[0].code,
		style: fonts === 'none' ? text.replace(/@font-face\s*\{[^}]*\}/g, '') : text,
	};
}

function wholePlugins(collect: Plugin): Plugin[] {
	return [withoutWorkers(), ...components(), searchEntries(), collect];
}

function wholeConfig(root: string, fonts: Fonts): InlineConfig {
	return {
		root,
		configFile: false,
		base: './',
		publicDir: false,
		// It would warn of import.meta.env, which is replaced.
		logLevel: 'error',
		build: {
			write: false,
			target: 'es2022',
			cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
			cssCodeSplit: false,
			assetsInlineLimit: fonts === 'inside' ? Infinity : 0,
			chunkSizeWarningLimit: Infinity,
			rolldownOptions: {
				input: `${root}/src/main.ts`,
				treeshake: { moduleSideEffects: [{ test: /\/@lezer\//, sideEffects: false }] },
				output: { format: 'iife', codeSplitting: false, entryFileNames: 'whole.js' },
			},
		},
	};
}

/** A page without an origin may not start workers. Long work is then done in the page, slice by slice. */
function withoutWorkers(): Plugin {
	return {
		name: 'without-workers',
		enforce: 'pre',
		transform(code, id) {
			if (!/\/src\/.*\.ts$/.test(id) || !code.includes('new Worker(')) return null;
			const refusal = `throw new Error('Workers are not available here.');`;
			return code.replace(/return new Worker\([^]*?\}\);/g, refusal);
		},
	};
}

function textOf(source: string | Uint8Array): string {
	return typeof source === 'string' ? source : new TextDecoder().decode(source);
}

/** Puts the whole site beside the modules of the built site, for frames in a sandbox. */
export function wholeBeside(collect: () => Plugin): Plugin {
	let root = '';
	return {
		name: 'whole-site',
		apply: 'build',
		configResolved(config) {
			root = config.root;
		},
		async generateBundle() {
			const { script, style } = await wholeSite(root, 'none', collect());
			this.emitFile({ type: 'asset', fileName: 'whole.js', source: script });
			this.emitFile({ type: 'asset', fileName: 'whole.css', source: style });
		},
	};
}
