// Tests the checker itself on invented trees, because a rule that cannot be broken would protect nothing.
import { describe, expect, test } from 'vitest';
import { importGraph, scan } from './import-graph.ts';
import { breaches } from './import-rules.ts';

const LAWFUL: Readonly<Record<string, string>> = {
	'main.ts': `import App from './app/App.svelte'; import './ui/tokens.css';`,
	'app/App.svelte': `<script lang="ts">import { PANELS } from './panels.ts';</script>{PANELS.length}`,
	'app/panels.ts': `import type { Panel } from '../panels/descriptor.ts';
		export const PANELS = Object.keys(import.meta.glob<Panel>('../panels/*/panel.ts'));`,
	'panels/descriptor.ts': `import type { Component } from 'svelte'; export type Panel = Component;`,
	'panels/frame/panel.ts': `export const panel = { load: () => import('./FramePanel.svelte') };`,
	'panels/frame/FramePanel.svelte': `<script lang="ts">
		import { bytes } from '../../engine/bytes/index.ts';
		import { vectors } from '../../vectors/rules.ts';
		import Grid from '../../ui/Grid.svelte';
	</script><Grid />{#await import('../../editor/editor.ts') then editor}{editor}{/await}`,
	'panels/rules/panel.ts': `export const panel = {};`,
	'panels/conversation/conversation-lab.ts': `import { act } from './act/act.ts'; export type Lab = typeof act;`,
	'panels/conversation/act/act.ts': `export const act = 1;`,
	'panels/conversation/act/Act.svelte': `<script lang="ts">import type { Lab } from '../conversation-lab.ts';</script>`,
	'editor/editor.ts': `import { EditorView } from '@codemirror/view'; import '../engine/bytes/index.ts';`,
	'ui/Grid.svelte': `<p>grid</p><style>p { background: url('./dots.svg'); }</style>`,
	'ui/dots.svg': '',
	'ui/tokens.css': `@import '@fontsource/ibm-plex-sans/400.css';`,
	'lab/history.svelte.ts': `import { SvelteSet } from 'svelte/reactivity'; import '../platform/digest.ts';`,
	'platform/digest.ts': `import { sha256 } from '@noble/hashes/sha2.js';`,
	'strings/en.ts': `import type { Rule } from '../engine/bytes/index.ts';`,
	'vectors/rules.ts': `import type { bytes } from '../engine/bytes/index.ts';
		import frame from './rules/frame.json' with { type: 'json' }; export const vectors = frame;`,
	'vectors/rules/frame.json': '',
	'engine/bytes/index.ts': `export * from './bytes.ts';`,
	'engine/bytes/bytes.ts': `export const bytes = 1;`,
};

function breachesWith(changes: Readonly<Record<string, string>>): string[] {
	return breaches(importGraph(new Map(Object.entries({ ...LAWFUL, ...changes }))));
}

test('a tree that keeps the rules shows no breach', () => {
	expect(breachesWith({})).toEqual([]);
});

describe('a breach is named with its file and its import', () => {
	test.each([
		['engine/bytes/bytes.ts', `import '../../platform/digest.ts'`, 'engine may not use platform'],
		['engine/bytes/bytes.ts', `import 'pako'`, 'engine may not use the package pako'],
		['engine/bytes/bytes.ts', `import 'node:crypto'`, 'engine may not use the package node:crypto'],
		['platform/digest.ts', `import '../lab/history.svelte.ts'`, 'platform may not use lab'],
		['platform/digest.ts', `import 'svelte'`, 'platform may not use the package svelte'],
		[
			'platform/digest.ts',
			`import '@codemirror/state'`,
			'may not use the package @codemirror/state',
		],
		[
			'strings/en.ts',
			`import { bytes } from '../engine/bytes/index.ts'`,
			'only types of the engine',
		],
		['strings/en.ts', `import '../lab/history.svelte.ts'`, 'strings may not use lab'],
		['lab/history.svelte.ts', `import '../ui/Grid.svelte'`, 'lab may not use ui'],
		['lab/history.svelte.ts', `import '@noble/hashes/sha2.js'`, 'the package @noble/hashes'],
		['ui/Grid.svelte', `<script>import '../lab/history.svelte.ts'</script>`, 'ui may not use lab'],
		['ui/Grid.svelte', `<script>import '@codemirror/view'</script>`, 'package @codemirror/view'],
		['editor/editor.ts', `import '../strings/en.ts'`, 'editor may not use strings'],
		[
			'panels/conversation/act/Act.svelte',
			`<script>import '../conversation-lab.ts'</script>`,
			'know only the types of the lab',
		],
		['panels/rules/panel.ts', `import '../frame/panel.ts'`, 'a panel knows no other panel'],
		['panels/rules/panel.ts', `import '../../app/panels.ts'`, 'panels may not use app'],
		['panels/rules/panel.ts', `import '@codemirror/view'`, 'package @codemirror/view'],
		['panels/rules/panel.ts', `import '../../engine/bytes/bytes.ts'`, 'only through its index.ts'],
		[
			'panels/rules/panel.ts',
			`type A = import('../../engine/bytes/bytes.ts').A`,
			'through its index.ts',
		],
		['panels/rules/panel.ts', `new URL('../../app/panels.ts', import.meta.url)`, 'not use app'],
		['panels/descriptor.ts', `import './frame/panel.ts'`, 'descriptor may not use panels'],
		['app/panels.ts', `import '../engine/bytes/index.ts'`, 'app may not use engine'],
		['app/panels.ts', `import '../panels/frame/panel.ts'`, 'app finds panels by a glob'],
		['app/panels.ts', `import.meta.glob('../panels/*/*.svelte')`, 'only the panel.ts of a panel'],
		['main.ts', `import './panels/frame/panel.ts'`, 'main may not use panels'],
		['main.ts', `import './app/gone.ts'`, 'there is no such file'],
		['main.ts', `import '../scripts/serve.mjs'`, 'it is outside src'],
		['main.ts', `const name = ''; import(name)`, 'this test cannot tell which file it reaches'],
	])('%s with %s', (file, text, why) => {
		// Some of these imports also form a cycle.
		const found = breachesWith({ [file]: text }).filter((one) => !one.startsWith('a cycle'));
		expect(found).toHaveLength(1);
		expect(found[0]).toContain(`${file} imports`);
		expect(found[0]).toContain(why);
	});

	test('markup made from text', () => {
		expect(breachesWith({ 'ui/Grid.svelte': `{#if true}<p>{@html '<b>'}</p>{/if}` })).toEqual([
			'ui/Grid.svelte makes markup from text with {@html}',
		]);
	});

	test('a file or a folder beside the layers', () => {
		const files = ['utils/a.ts', 'b.ts', 'panels/c.ts'];
		expect(breachesWith(Object.fromEntries(files.map((file) => [file, ''])))).toEqual(
			files.map((file) => `${file} is in no layer`),
		);
	});

	test.each([
		['by values', `import './c.ts'`],
		['by types', `import type { C } from './c.ts'`],
		['at run time', `void import('./c.ts')`],
	])('a cycle %s', (_, text) => {
		expect(breachesWith({ 'lab/b.ts': text, 'lab/c.ts': `export * from './b.ts'` })).toEqual([
			'a cycle of imports: lab/b.ts → lab/c.ts → lab/b.ts',
		]);
	});

	test('a file that imports the door it is behind', () => {
		expect(breachesWith({ 'engine/bytes/bytes.ts': `import './index.ts'` })).toEqual([
			'a cycle of imports: engine/bytes/index.ts → engine/bytes/bytes.ts → engine/bytes/index.ts',
		]);
	});
});

test('words that look like imports are none', () => {
	const text = `// import './a.ts'\nconst text = "import './b.ts'"; const glob = \`import.meta.glob('./c.ts')\`;`;
	expect(scan('x.ts', text).requests).toEqual([]);
	expect(scan('x.svelte', `<!-- {@html x} --><p>import './a.ts'</p>`)).toEqual({
		requests: [],
		rawHtml: false,
	});
});
