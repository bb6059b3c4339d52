// The bar at the top of the page, where it has little room.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Bar from '../../../src/app/bar/Bar.svelte';
import { TABS } from '../../../src/app/bar/tabs.ts';
import { History } from '../../../src/lab/history.svelte.ts';
import { en } from '../../../src/strings/en/shell.ts';
import { zhCN } from '../../../src/strings/zh-CN/shell.ts';
import '../../../src/ui/base.css';
import '../../../src/ui/fonts.css';
import '../../../src/ui/tokens.css';

const wider = document.createElement('style');
// WCAG 2.2 §1.4.12
wider.textContent = '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';

beforeEach(async () => {
	await page.viewport(390, 844);
	await document.fonts.load('600 15px "IBM Plex Sans"');
	await document.fonts.load('15px "IBM Plex Sans"');
	document.head.append(wider);
});

afterEach(() => {
	wider.remove();
});

test.each([
	['en', en],
	['zh-CN', zhCN],
] as const)(
	'on a phone the name of each lab is whole in text that a reader sets wider, in %s',
	async (locale, words) => {
		const nothing = () => undefined;
		const { rerender } = await render(Bar, {
			current: null,
			tabs: true,
			lab: null,
			words,
			locale,
			theme: 'light',
			history: new History({}),
			onlocale: nothing,
			ontheme: nothing,
			onpresent: nothing,
			onsearch: nothing,
			onshare: nothing,
			introOpen: false,
			onintro: nothing,
		});
		for (const { id, name } of TABS) {
			await rerender({ current: id });
			await expect
				.element(page.getByRole('button', { name: `${words.menu}: ${name[locale]}` }))
				.toBeVisible();
			const here = document.querySelector('.narrow .here')!;
			expect(here.textContent).toBe(name[locale]);
			expect(here.scrollWidth, `${id} ${locale}`).toBe(here.clientWidth);
			expect(document.documentElement.scrollWidth, `${id} ${locale}`).toBe(390);
		}
	},
);
