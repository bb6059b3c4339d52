import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import Herd from '../../../../src/panels/conversation/herd/Herd.svelte';
import { herd as en } from '../../../../src/panels/conversation/strings/en/herd.ts';
import { herd as zhCN } from '../../../../src/panels/conversation/strings/zh-CN/herd.ts';

const part = () => page.getByRole('region', { name: /All of them|全体/ });

test('a thousand come back or do not, by their policy; a hundred always do', async () => {
	await page.viewport(390, 800);
	await render(Herd, { words: en, locale: 'en' });
	await expect.element(part()).toHaveTextContent('after two minutes 391 of 1,000');
	await expect.element(part()).toHaveTextContent('all back after 5.2 s');
	await page.getByLabelText('Clients').selectOptions('100');
	await expect.element(part()).not.toHaveTextContent('after two minutes');
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});

test('a server that stays away is waited for', async () => {
	await render(Herd, { words: zhCN, locale: 'zh-CN' });
	await page.getByLabelText('服务器离开').selectOptions('10 秒');
	await expect.element(part()).toHaveTextContent('立刻，然后每秒一次');
	expect(part().getByRole('img').elements()).toHaveLength(4);
});
