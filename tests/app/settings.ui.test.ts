// Language, theme and Present of an address, as the page has them and as its buttons change them.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { appOpener } from '../support/app-opener.ts';

const open = appOpener();
const root = document.documentElement;
const button = (name: string) => page.getByRole('button', { name, exact: true });
const shown = () => [root.lang, root.dataset['theme'] ?? 'system', 'present' in root.dataset];

test('settings of an address hold for that visit, and a choice is remembered', async () => {
	await open('#/accept-key?lang=zh-CN&theme=dark&present=1');
	await expect.poll(shown).toEqual(['zh-CN', 'dark', true]);
	await button('退出演示').click();
	await expect.poll(shown).toEqual(['zh-CN', 'dark', false]);
	await expect.poll(() => location.hash).toMatch(/^#\/accept-key\?key=.*&lang=zh-CN&theme=dark$/);
	const frame = page.getByRole('navigation').getByRole('link', { name: '帧', exact: true });
	await frame.click();
	await expect.poll(() => location.hash).toMatch(/^#\/frame\?.*lang=zh-CN&theme=dark$/);

	await open('#/accept-key');
	await expect.poll(shown).toEqual(['en', 'system', false]);

	await open('#/accept-key?lang=zh-CN&theme=dark');
	await button('English').click();
	await expect.poll(shown).toEqual(['en', 'dark', false]);
	await expect.poll(() => location.hash).toMatch(/^#\/accept-key\?key=[^&]*&theme=dark$/);
	await button('Theme: dark').click();
	await button('Theme: same as the system').click();
	await expect.poll(() => location.hash).toMatch(/^#\/accept-key\?key=[^&]*$/);
	await button('中文').click();
	await expect.poll(shown).toEqual(['zh-CN', 'light', false]);

	await open('#/frame');
	await expect.poll(shown).toEqual(['zh-CN', 'light', false]);
	await expect.poll(() => document.title).toBe('帧 · WebSocket 101');
	expect(location.hash).not.toMatch(/lang=|theme=/);
});
