// What is written in a colour of the palette, on a surface or on a wash of its own colour, can be read: WCAG AA, 4.5 to 1,
// in both themes, by calculation from the style sheets themselves.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colour, contrast, over, variablesOf, type Theme } from './support/colours.ts';

const read = (path: string) => readFileSync(new URL(`../src/${path}`, import.meta.url), 'utf8');

const TOKENS = variablesOf(read('ui/tokens.css'));
const TONES = Object.keys(TOKENS).filter((name) => name.startsWith('--f-'));

/** Where washes of a field's colour are, on what they lie, and what stands on them where a rule does not say it. */
const SHEETS = [
	['ui/bytes/StripByte.svelte', '--sheet', '--c'],
	['ui/bytes/BitRow.svelte', '--sheet', '--c'],
	['ui/bytes/FieldTable.svelte', '--sheet', '--c'],
	['ui/bytes/MaskingCell.svelte', '--sheet', '--c'],
	['panels/frame/payload/Characters.svelte', '--sheet', '--f-data'],
	['panels/frame/messages/MessageContent.svelte', '--sheet', '--f-data'],
	['editor/editor.css', '--paper', '--c'],
	['editor/editor.css', '--sheet', '--c'],
] as const;

/** Rules of a style sheet that wash a background, and the colour that their text has. */
function washes(css: string, usual: string) {
	const rules = [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{([^{}]*)\}/g)];
	return rules.flatMap(([, selector, body]) => {
		const background = /background(?:-color)?:\s*(color-mix\([^;]+\));/.exec(body!)?.[1];
		if (!background) return [];
		const text = /(?:^|[\s;])color:\s*([^;]+);/.exec(body!)?.[1] ?? usual;
		return [{ selector: selector!.trim(), background, text }];
	});
}

const CASES = SHEETS.flatMap(([path, base, usual]) =>
	washes(read(path), `var(${usual})`).map(({ selector, background, text }) => ({
		where: `${path}, ${selector} on ${base}`,
		layers: [background, `var(${base})`],
		text,
	})),
);

test.each([
	...CASES,
	{
		where: 'a bit that flips, in a cell that is pointed at',
		layers: [
			ofRule('ui/bytes/MaskingCell.svelte', '.flips'),
			ofRule('ui/bytes/MaskingCell.svelte', '.hover'),
		],
		text: 'color-mix(in oklch, var(--c) 50%, var(--ink))',
	},
	{
		where: 'bytes that are selected, in a run that is lit',
		layers: [
			ofRule('editor/editor.css', '.editor ::selection'),
			ofRule('editor/editor.css', '.editor .lit'),
			'var(--paper)',
		],
		text: 'var(--ink)',
	},
])('$where can be read', ({ layers, text }) => {
	const found: string[] = [];
	for (const theme of ['light', 'dark'] satisfies Theme[]) {
		for (const tone of TONES) {
			const variables = { ...TOKENS, '--c': `var(${tone})`, '--editor-speaker': `var(${tone})` };
			const [first, ...upper] = layers
				.map((layer) => colour(layer.replaceAll('currentcolor', 'var(--c)'), variables, theme))
				.reverse();
			const below = upper.reduce((lower, layer) => over(layer, lower), first!);
			const ratio = contrast(colour(text, variables, theme), below);
			if (ratio < 4.5) found.push(`${theme} ${tone} ${ratio.toFixed(2)}`);
		}
	}
	expect(found).toEqual([]);
});

function ofRule(path: string, selector: string): string {
	return washes(read(path), '').find((rule) => rule.selector === selector)!.background;
}

/** The colours of the palette that texts have. On a surface that has one of them, a text has the colour of a sheet. */
const TEXTS = [
	'--ink',
	'--ink-2',
	'--ink-3',
	'--client',
	'--server',
	'--ok',
	'--bad',
	'--warn',
	...TONES,
];

test.each(['--paper', '--sheet', '--sunken'])(
	'each colour of a text can be read on %s',
	(surface) => {
		const found: string[] = [];
		for (const theme of ['light', 'dark'] satisfies Theme[]) {
			for (const text of TEXTS) {
				const pair = [text, surface].map((name) => colour(`var(${name})`, TOKENS, theme));
				const ratio = contrast(pair[0]!, pair[1]!);
				if (ratio < 4.5) found.push(`${theme} ${text} ${ratio.toFixed(2)}`);
			}
		}
		expect(found).toEqual([]);
	},
);

/** A mix with the ink, which is tested above where it is on a wash, and no colour or that of paper. */
const OTHER =
	/^(inherit|transparent|currentcolor|#[014]{3}|#fff|var\(--(sheet|paper)\)|color-mix\(.*, var\(--ink\)\))$/i;

/** Colours of marks that a drawing has beside its texts. */
const MARKS = [
	'panels/rules/states/StateDiagram.svelte: var(--line)',
	'panels/rules/states/StateDiagram.svelte: color-mix(in oklch, var(--ink) 28%, var(--sunken))',
];

test('each text has a colour of the palette', () => {
	const paths = readdirSync(new URL('../src', import.meta.url), {
		recursive: true,
		encoding: 'utf8',
	});
	const sheets = paths
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => /\.(css|svelte)$/.test(path))
		.map((path) => [path, read(path)] as const);
	const set = sheets.flatMap(([path, css]) =>
		[...css.matchAll(/(--[\w-]+):\s*([^;{}]+);/g)].map(([, name, value]) => ({
			path,
			name: name!,
			value: value!,
		})),
	);
	const known = (value: string, path: string): boolean => {
		const name = /^var\((--[\w-]+)(?:, .*)?\)$/.exec(value)?.[1];
		if (OTHER.test(value) || TEXTS.includes(name!)) return true;
		const anywhere = set.filter((one) => one.name === name);
		const here = anywhere.filter((one) => one.path === path);
		const values = here.length > 0 ? here : anywhere;
		return values.length > 0 && values.every((one) => known(one.value, one.path));
	};
	const found = sheets.flatMap(([path, css]) =>
		[...css.matchAll(/[{;\s]color:\s*([^;{}]+);/g)]
			.map(([, value]) => value!)
			.filter((value) => !known(value, path))
			.map((value) => `${path}: ${value}`),
	);
	expect(found.toSorted()).toEqual(MARKS.toSorted());
});
