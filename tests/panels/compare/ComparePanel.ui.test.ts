import { flushSync } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { TRANSPORTS } from '../../../src/engine/index.ts';
import { CompareLab } from '../../../src/panels/compare/compare-lab.svelte.ts';
import ComparePanel from '../../../src/panels/compare/ComparePanel.svelte';
import { en } from '../../../src/panels/compare/strings/en.ts';
import { zhCN } from '../../../src/panels/compare/strings/zh-CN.ts';
import { inPresent } from '../../support/in-present.ts';

afterEach(() => {
	document.documentElement.removeAttribute('lang');
});

async function open(address: string, locale: 'en' | 'zh-CN', { present = false } = {}) {
	document.documentElement.lang = locale;
	const lab = new CompareLab();
	lab.open(new URLSearchParams(address));
	const shell = {
		present,
		copy: () => Promise.resolve(),
		announce: () => undefined,
		showTools: () => () => undefined,
		go: () => undefined,
	};
	await render(ComparePanel, { lab, words: locale === 'en' ? en : zhCN, locale, shell });
	return lab;
}

const figures = ({ results }: typeof en) =>
	page.getByRole('group', { name: results.title, exact: true }).element();

inPresent((_width, height) => {
	test.each([
		['en', ''],
		['zh-CN', ''],
		['en', 'clients=1000000&poll=60000&guide=2'],
		['zh-CN', 'clients=1000000&rtt=2000&poll=500&server=1000'],
	] as const)('shows all rows and columns without scrolling (%s, %s)', async (locale, address) => {
		await open(address, locale, { present: true });
		const words = locale === 'en' ? en : zhCN;
		const scroller = figures(words);
		const { bits: _, ...columns } = words.results.columns;
		const heads = [...scroller.querySelectorAll('thead th')].map((one) => one.textContent);
		expect(heads).toEqual(Object.values(columns));
		const rows = [...scroller.querySelectorAll('tbody tr')];
		expect(rows).toHaveLength(TRANSPORTS.length);
		expect(rows.at(-1)!.getBoundingClientRect().bottom).toBeLessThanOrEqual(height);
		expect(scroller.scrollWidth).toBeLessThanOrEqual(scroller.clientWidth);
	});
});

test.each([
	['en', '', 390],
	['zh-CN', '', 390],
	['en', 'clients=1000000&poll=60000', 320],
	['zh-CN', 'clients=1000000&poll=60000', 320],
] as const)(
	'on a phone the figures are a table with each name and figure in sight (%s, “%s”, %i px)',
	async (locale, address, width) => {
		await page.viewport(width, 844);
		await open(address, locale);
		const words = locale === 'en' ? en : zhCN;
		const scroller = figures(words);
		expect(scroller.scrollWidth).toBeLessThanOrEqual(scroller.clientWidth);
		const { bits: _, transport, ...columns } = words.results.columns;
		const table = page.getByRole('table', { name: words.results.caption });
		const head = table.getByRole('columnheader').elements();
		expect(head.map((one) => one.textContent.trim())).toEqual([
			transport,
			...Object.values(columns),
		]);
		const count = Object.keys(columns).length;
		const cells = [...scroller.querySelectorAll('td')];
		expect(cells).toHaveLength(TRANSPORTS.length * count);
		for (const [i, cell] of cells.entries()) {
			// A figure ends where the name of its column ends.
			const { right } = head[1 + (i % count)]!.getBoundingClientRect();
			expect(cell.getBoundingClientRect().right).toBeCloseTo(right, 0);
			expect(cell.scrollWidth).toBeLessThanOrEqual(cell.clientWidth);
		}
	},
);

test('each Chinese heading of the figures is one line, however narrow their column', async () => {
	await page.viewport(1050, 720);
	await open('', 'zh-CN');
	const heads = figures(zhCN).querySelectorAll('thead th:not(:has(.unseen))');
	const lines = [...heads].map((head) => {
		const text = document.createRange();
		text.selectNodeContents(head);
		return text.getClientRects().length;
	});
	expect(lines).toEqual(Array(7).fill(1));
});

test('on the Chinese page “无” means none, and the address says none', async () => {
	const lab = await open('heartbeat=none&link=fast', 'zh-CN');
	const field = (name: string) => page.getByRole('textbox', { name, exact: true });
	await expect.element(field('心跳间隔')).toHaveValue('无');
	await expect.element(page.getByText(/按“无”计算$/)).toBeVisible();
	await field('长轮询挂起').fill('无');
	await expect.element(field('长轮询挂起')).toHaveAttribute('aria-invalid', 'false');
	expect(lab.setting.holdMs).toBeNull();
	expect(lab.parameters).toMatchObject({ hold: 'none', heartbeat: 'none' });
	await field('服务器的链路').fill('none');
	await expect.element(field('服务器的链路')).toHaveValue('none');
	expect(lab.problems).toEqual([]);
	await field('心跳间隔').fill('5000');
	lab.history.undo();
	await expect.element(field('心跳间隔')).toHaveValue('无');
});

test('a field and the curves show a change at once; the figures follow, unless they have the focus', async () => {
	const lab = await open('', 'en');
	const longest = () => figures(en).querySelector('tbody td:nth-of-type(3)')!.textContent;
	const curve = () => document.querySelector('path.curve')?.getAttribute('d');
	const field = page.getByRole('textbox', { name: en.controls.fields.poll, exact: true });
	await expect.poll(curve).toBeDefined();
	expect(longest()).toBe('1,050 ms');
	const before = curve();
	lab.type('poll', '250');
	flushSync();
	expect(field.element()).toHaveProperty('value', '250');
	expect(curve()).not.toBe(before);
	expect(longest()).toBe('1,050 ms');
	await expect.poll(longest).toBe('300 ms');
	(figures(en) as HTMLElement).focus();
	lab.type('poll', '1000');
	flushSync();
	expect(longest()).toBe('1,050 ms');
});
