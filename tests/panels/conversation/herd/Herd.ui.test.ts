import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import Herd from '../../../../src/panels/conversation/herd/Herd.svelte';
import { herd as en } from '../../../../src/panels/conversation/strings/en/herd.ts';
import { herd as zhCN } from '../../../../src/panels/conversation/strings/zh-CN/herd.ts';

const part = () => page.getByRole('region', { name: /All clients|所有客户端/ });

test('a thousand come back or do not, by their policy; a hundred always do', async () => {
	await page.viewport(390, 800);
	await render(Herd, { words: en, locale: 'en' });
	await expect.element(part()).toHaveTextContent('391 of 1,000 reconnected within two minutes');
	await expect.element(part()).toHaveTextContent('all reconnected after 5.2 s');
	await page.getByRole('combobox', { name: 'Clients' }).selectOptions('100');
	await expect.element(part()).not.toHaveTextContent('after two minutes');
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});

test('a server that stays away is waited for', async () => {
	await render(Herd, { words: zhCN, locale: 'zh-CN' });
	await page.getByRole('combobox', { name: '服务器停机时长' }).selectOptions('10 s');
	await expect.element(part()).toHaveTextContent('立即重连，之后每秒一次');
	expect(part().getByRole('img').elements()).toHaveLength(4);
});
