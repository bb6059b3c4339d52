import { beforeEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import SearchDialog from '../../../src/app/search/SearchDialog.svelte';
import { en as shellEn } from '../../../src/strings/en/shell.ts';
import type { Locale } from '../../../src/strings/locale.ts';
import { zhCN as shellZh } from '../../../src/strings/zh-CN/shell.ts';

const onopen = vi.fn<(address: string) => void>();
const onclose = vi.fn<() => void>();
const field = () => page.getByRole('combobox');
const status = () => page.getByRole('status');
const options = () => [...document.querySelectorAll<HTMLElement>('[role=option]')];
/** The option that the field names as the active one. */
const active = () => {
	const id = field().element().getAttribute('aria-activedescendant');
	return id === null ? null : document.getElementById(id);
};

async function open(locale: Locale = 'en') {
	const shellWords = locale === 'en' ? shellEn : shellZh;
	await render(SearchDialog, { shellWords, locale, onopen, onclose });
	await expect.poll(() => options().length).toBeGreaterThan(0);
}

beforeEach(async () => {
	vi.clearAllMocks();
	await page.viewport(1280, 720);
});

describe.each([
	['en', 'nginx', 'Scenes', '/conversation?scenario=reverse-proxy'],
	['zh-CN', '心跳', '场景', '/conversation?scenario=heartbeat'],
] as const)('in %s, by keys alone', (locale, query, kind, address) => {
	test('a word is typed, the first result is chosen, Enter opens it', async () => {
		await open(locale);
		await expect.element(field()).toHaveFocus();
		expect(active()).toBeNull();
		await userEvent.keyboard(query);
		await expect.poll(() => active()?.getAttribute('href')).toBe(`#${address}`);
		expect(active()?.getAttribute('aria-selected')).toBe('true');
		expect(active()?.closest('[role=group]')?.getAttribute('aria-label')).toBe(kind);
		await expect
			.element(status())
			.toHaveTextContent(
				(locale === 'en' ? shellEn : shellZh).searchDialog.found(options().length),
			);
		await userEvent.keyboard('{Enter}');
		expect(onopen.mock.calls).toEqual([[address]]);
	});
});

test('the arrows go round the results, and keep the chosen one in sight', async () => {
	await open();
	await field().fill('close');
	await expect.poll(() => active()).toBe(options()[0]);
	await userEvent.keyboard('{ArrowUp}');
	await expect.poll(() => active()).toBe(options().at(-1));
	const list = page.getByRole('listbox').element().getBoundingClientRect();
	expect(active()!.getBoundingClientRect().bottom).toBeLessThan(list.bottom + 1);
	await userEvent.keyboard('{ArrowDown}');
	await expect.poll(() => active()).toBe(options()[0]);
	expect(
		options().filter((option) => option.getAttribute('aria-selected') === 'true'),
	).toHaveLength(1);
});

test('nothing found says what to try, Enter then does nothing, and Escape closes', async () => {
	await open();
	await field().fill('xyzzy');
	await expect
		.element(status())
		.toHaveTextContent('Nothing on this site contains “xyzzy”. Try one word');
	expect(field().element().getAttribute('aria-expanded')).toBe('false');
	await userEvent.keyboard('{Enter}');
	expect(onopen).not.toHaveBeenCalled();
	await userEvent.keyboard('{Escape}');
	expect(onclose).toHaveBeenCalledOnce();
});

test('before anything is typed it suggests places, and a click opens one', async () => {
	await open();
	await expect.element(status()).toHaveTextContent(shellEn.searchDialog.suggestions);
	await userEvent.keyboard('{Enter}');
	expect(onopen).not.toHaveBeenCalled();
	await page.getByRole('group', { name: 'Labs' }).getByRole('option').last().click();
	expect(onopen.mock.calls).toEqual([['/doctor']]);
});

test('fits a phone', async () => {
	await page.viewport(320, 640);
	await open();
	await field().fill('e');
	await expect.poll(() => active()).not.toBeNull();
	const { left, right, bottom } = page.getByRole('dialog').element().getBoundingClientRect();
	expect([left >= 0, right <= 320, bottom <= 640]).toEqual([true, true, true]);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});
