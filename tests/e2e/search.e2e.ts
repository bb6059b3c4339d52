// The search over the whole site, on the built site: from an editor by keys, in Present, and on a phone by its button.
import { expect, follow, opened, test, visit } from './watched.ts';
import type { Page } from '@playwright/test';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search the site' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search the site' });

test(
	'from an editor and in Present: Ctrl+K, a word, Enter; Escape goes back to where one was',
	{ tag: '@both-with-all' },
	async ({ page }) => {
		await visit(page, '#/handshake?lang=en');
		const request = page.getByRole('textbox', { name: 'Request', exact: true });
		await expect(request).toHaveClass(/cm-content/);
		await request.click();
		await page.keyboard.press('ControlOrMeta+k');
		await expect(field(page)).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(dialog(page)).toHaveCount(0);
		await expect(request).toBeFocused();
		await page.keyboard.press('ControlOrMeta+k');
		await field(page).fill('nginx');
		await expect(page.getByRole('listbox').getByRole('option').first()).toHaveAttribute(
			'aria-selected',
			'true',
		);
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/#\/conversation\?scenario=reverse-proxy/);
		await expect(dialog(page)).toHaveCount(0);
		await page.getByRole('button', { name: 'Present' }).click();
		await page.keyboard.press('ControlOrMeta+k');
		await field(page).fill('jitter');
		await page.getByRole('group', { name: 'Glossary' }).getByRole('option').first().click();
		await expect(page).toHaveURL(/#\/rules\/glossary\?term=jitter/);
		await expect(page.getByRole('link', { name: 'jitter', exact: true })).toBeInViewport();
		await expect(page.getByRole('region', { name: 'Notices' })).toHaveText('');
	},
);

test(
	'on a phone the button is in the bar beside every lab’s name',
	{ tag: ['@one-browser', '@all'] },
	async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		for (const lang of ['en', 'zh-CN']) {
			for (const lab of ['conversation', 'accept-key']) {
				await (opened(page) ? follow : visit)(page, `#/${lab}?lang=${lang}`);
				const button = page.getByRole('button', { name: lang === 'en' ? 'Search' : '搜索' });
				await expect(button).toBeInViewport({ ratio: 1 });
			}
		}
		await page.getByRole('button', { name: '搜索' }).click();
		await expect(page.getByRole('combobox', { name: '搜索全站' })).toBeFocused();
	},
);

test(
	'the first search loads one file, with the entries, and no words of the labs',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await visit(page, '#/accept-key?lang=en');
		const asked: string[] = [];
		page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		await page.keyboard.press('ControlOrMeta+k');
		await field(page).fill('1006');
		await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
		const scripts = asked.filter((path) => path.endsWith('.js'));
		expect(scripts.filter((path) => /\/SearchDialog-/.test(path))).toHaveLength(1);
		expect(scripts.filter((path) => /search-entries|zh-CN/.test(path))).toEqual([]);
	},
);
