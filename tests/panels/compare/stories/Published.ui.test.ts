import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import Published from '../../../../src/panels/compare/stories/Published.svelte';
import { published as en } from '../../../../src/panels/compare/strings/en/published.ts';
import { transports } from '../../../../src/panels/compare/strings/en/transports.ts';
import { published as zhCN } from '../../../../src/panels/compare/strings/zh-CN/published.ts';
import { transports as zhTransports } from '../../../../src/panels/compare/strings/zh-CN/transports.ts';

async function show(chinese = false) {
	const onsetting = vi.fn();
	await render(Published, {
		words: chinese ? zhCN : en,
		names: (chinese ? zhTransports : transports).names,
		locale: chinese ? 'zh-CN' : 'en',
		onsetting,
	});
	return onsetting;
}

const cells = (name: string) =>
	[...page.getByRole('row', { name, exact: false }).element().querySelectorAll('td')].map((cell) =>
		cell.textContent.trim().replace(/\s+/g, ' '),
	);

test('the study’s figures are beside those of the model', async () => {
	await show();
	await expect.element(page.getByRole('table', { name: 'Quantum Leap' })).toBeVisible();
	expect(cells('10,000 clients Polling').slice(0, 3)).toEqual(['66', '66.5', '96.1']);
	expect(cells('100,000 clients WebSocket').slice(0, 3)).toEqual(['1.526', '1.5259', '117']);
});

test('each of its rows shows its setting', async () => {
	const onsetting = await show();
	await page
		.getByRole('button', { name: 'Show this example: 100,000 clients, Polling', exact: true })
		.click();
	expect(onsetting).toHaveBeenCalledExactlyOnceWith(
		expect.objectContaining({ clients: '100000', headers: 'study', poll: '1000' }),
	);
});

test('the parts that the study leaves out are listed with their numbers', async () => {
	await show();
	for (const text of [
		'8.18 times as many bytes as WebSocket, not 436',
		'draft 76',
		'HTTP/2',
		'mebibit',
		'the heads take 909 bytes',
	]) {
		await expect.element(page.getByText(text)).toBeVisible();
	}
});

test('captures agree, and those with a setting show it', async () => {
	const onsetting = await show();
	expect(cells('Ajax poll').slice(0, 3)).toEqual(['745 5 packets', '745 5 packets', '415']);
	expect(cells('TCP, request').at(-1)).toBe('not in this lab');
	await page.getByRole('button', { name: 'Show this example: SSE, push only' }).click();
	expect(onsetting).toHaveBeenCalledWith(
		expect.objectContaining({ rate: '0.1', bytes: '20', headers: 'lab' }),
	);
	await expect.element(page.getByText('18 packets and 1,283 bytes')).toBeVisible();
});

test('in Chinese', async () => {
	await show(true);
	expect(cells('10,000 个客户端 轮询').slice(0, 3)).toEqual(['66', '66.5', '96.1']);
	await expect.element(page.getByRole('heading', { name: '这项研究没有计入什么' })).toBeVisible();
});
