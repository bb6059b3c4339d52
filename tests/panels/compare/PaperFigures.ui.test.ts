import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { CompareLab } from '../../../src/panels/compare/compare-lab.svelte.ts';
import PaperFigures from '../../../src/panels/compare/PaperFigures.svelte';
import { en } from '../../../src/panels/compare/strings/en.ts';
import { zhCN } from '../../../src/panels/compare/strings/zh-CN.ts';
import '../../../src/ui/tokens.css';

const LANGUAGES = [
	['en', en],
	['zh-CN', zhCN],
] as const;

async function print(address: string, locale: 'en' | 'zh-CN', outcome: boolean) {
	const words = LANGUAGES.find(([one]) => one === locale)![1];
	const lab = new CompareLab();
	lab.open(new URLSearchParams(address));
	return render(PaperFigures, { lab, words, locale, outcome });
}

test.each(LANGUAGES)('%s: a value of none has no unit', async (locale, words) => {
	const { container } = await print('hold=none&heartbeat=none&poll=2000', locale, true);
	const items = [...container.querySelectorAll('li')].map((item) => item.textContent.trim());
	const { fields, none } = words.controls;
	expect(items).toContain(`${fields.hold} ${none}`);
	expect(items).toContain(`${fields.heartbeat} ${none}`);
	expect(items).toContain(`${fields.poll} 2000 ms`);
});

test.each(LANGUAGES)(
	'%s: the three charts are figures with their labels',
	async (locale, words) => {
		await print('clients=1000&rate=1', locale, true);
		const { lanes, distribution, load } = words.charts;
		for (const { label } of [lanes, distribution, load]) {
			const chart = page.getByRole('img', { name: label });
			await expect.element(chart).toBeVisible();
			expect(chart.element().closest('figure')!.querySelector('figcaption')).not.toBeNull();
			for (const name of Object.values(words.transports.names)) {
				expect(chart.element().textContent).toContain(name);
			}
		}
	},
);

test('the charts are black and grey in the dark theme, too', async () => {
	document.documentElement.dataset['theme'] = 'dark';
	try {
		const { container } = await print('clients=1000&rate=1&heartbeat=2000', 'en', true);
		const drawn = [...container.querySelectorAll('svg :is(path, line, rect, text)')];
		expect(drawn.length).toBeGreaterThan(40);
		for (const shape of drawn) {
			const { fill, stroke } = getComputedStyle(shape);
			for (const colour of [fill, stroke]) {
				const [red, green, blue] = colour.match(/\d+/g) ?? [];
				expect([green, blue], colour).toEqual([red, red]);
			}
			if (shape.tagName === 'text') expect(['rgb(17, 17, 17)', 'rgb(51, 51, 51)']).toContain(fill);
		}
	} finally {
		delete document.documentElement.dataset['theme'];
	}
});

test('a prediction has empty cells and no charts', async () => {
	const { container } = await print('clients=1000&rate=1', 'en', false);
	expect(container.querySelector('svg')).toBeNull();
	await expect
		.element(page.getByRole('row', { name: 'WebSocket' }))
		.toHaveTextContent(/^WebSocket$/);
});
