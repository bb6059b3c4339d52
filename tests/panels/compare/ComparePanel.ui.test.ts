import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { TRANSPORTS } from '../../../src/engine/index.ts';
import { CompareLab } from '../../../src/panels/compare/compare-lab.svelte.ts';
import ComparePanel from '../../../src/panels/compare/ComparePanel.svelte';
import { en } from '../../../src/panels/compare/strings/en.ts';
import { zhCN } from '../../../src/panels/compare/strings/zh-CN.ts';

async function present(address: string, locale: 'en' | 'zh-CN') {
	const lab = new CompareLab();
	lab.open(new URLSearchParams(address));
	const shell = {
		present: true,
		copy: () => Promise.resolve(),
		announce: () => undefined,
		showTools: () => () => undefined,
		go: () => undefined,
	};
	await render(ComparePanel, { lab, words: locale === 'en' ? en : zhCN, locale, shell });
}

describe.each([
	[1280, 720],
	[1920, 1080],
])('Present at %i × %i', (width, height) => {
	beforeEach(async () => {
		await page.viewport(width, height);
		document.documentElement.toggleAttribute('data-present', true);
	});
	afterEach(() => document.documentElement.removeAttribute('data-present'));

	test.each([
		['en', ''],
		['zh-CN', ''],
		['en', 'clients=1000000&poll=60000&guide=2'],
		['zh-CN', 'clients=1000000&rtt=2000&poll=500&server=1000'],
	] as const)('shows all rows and columns without scrolling (%s, %s)', async (locale, address) => {
		await present(address, locale);
		const words = (locale === 'en' ? en : zhCN).results;
		const scroller = page.getByRole('group', { name: words.title, exact: true }).element();
		const { bits: _, ...columns } = words.columns;
		const heads = [...scroller.querySelectorAll('thead th')].map((one) => one.textContent);
		expect(heads).toEqual(Object.values(columns));
		const rows = [...scroller.querySelectorAll('tbody tr')];
		expect(rows).toHaveLength(TRANSPORTS.length);
		expect(rows.at(-1)!.getBoundingClientRect().bottom).toBeLessThanOrEqual(height);
		expect(scroller.scrollWidth).toBeLessThanOrEqual(scroller.clientWidth);
	});
});
