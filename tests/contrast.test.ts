// What is written on a wash of its own colour can be read: WCAG AA, 4.5 to 1, in both themes, by calculation from the
// style sheets themselves.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colour, contrast, over, variablesOf, type Theme } from './support/colours.ts';

const read = (path: string) => readFileSync(new URL(`../src/${path}`, import.meta.url), 'utf8');

const TOKENS = variablesOf(read('ui/tokens.css'));
const TONES = Object.keys(TOKENS).filter((name) => name.startsWith('--f-'));

/** Where washes of a field's colour are, on what they lie, and what stands on them where a rule does not say it. */
const SHEETS = [
	['ui/StripByte.svelte', '--sheet', '--c'],
	['ui/BitRow.svelte', '--sheet', '--c'],
	['ui/FieldTable.svelte', '--sheet', '--c'],
	['ui/MaskingCell.svelte', '--sheet', '--c'],
	['panels/frame/Characters.svelte', '--sheet', '--f-data'],
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
		layers: [ofRule('ui/MaskingCell.svelte', '.flips'), ofRule('ui/MaskingCell.svelte', '.hover')],
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
