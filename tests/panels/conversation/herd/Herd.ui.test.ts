import { createHerdWorker } from '../../../../src/panels/conversation/herd/herd-port.ts';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import Herd from '../../../../src/panels/conversation/herd/Herd.svelte';
import { herd as en } from '../../../../src/panels/conversation/strings/en/herd.ts';
import { simulating as enSimulating } from '../../../../src/panels/conversation/strings/en/simulating.ts';
import { herd as zhCN } from '../../../../src/panels/conversation/strings/zh-CN/herd.ts';
import { simulating as zhSimulating } from '../../../../src/panels/conversation/strings/zh-CN/simulating.ts';
import { HerdSimulation } from '../../../../src/panels/conversation/herd/herd-simulation.svelte.ts';

const part = () => page.getByRole('region', { name: /All clients|所有客户端/ });

test('a thousand come back or do not, by their policy; a hundred always do', async () => {
	await page.viewport(390, 800);
	await render(Herd, { words: en, simulating: enSimulating, locale: 'en' });
	await expect.element(part()).toHaveTextContent('391 of 1,000 reconnected within two minutes');
	await expect.element(part()).toHaveTextContent('all reconnected after 5.2 s');
	await page.getByRole('combobox', { name: 'Clients' }).selectOptions('100');
	await expect.element(part()).not.toHaveTextContent('after two minutes');
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});

test('a server that stays away is waited for', async () => {
	await render(Herd, { words: zhCN, simulating: zhSimulating, locale: 'zh-CN' });
	await page.getByRole('combobox', { name: '服务器停机时长' }).selectOptions('10 s');
	await expect.element(part()).toHaveTextContent('立即重连，失败后等 1 s 再试');
	expect(part().getByRole('img').elements()).toHaveLength(4);
});

test('ten thousand are simulated in a worker, and a simulation that was stopped can begin again', async () => {
	let answering = false;
	const silent = { postMessage() {}, terminate() {}, onmessage: null, onerror: null };
	const simulation = new HerdSimulation({
		createWorker: () => (answering ? createHerdWorker() : silent),
	});
	await render(Herd, { words: en, simulating: enSimulating, locale: 'en', simulation });
	await page.getByRole('combobox', { name: 'Clients' }).selectOptions('10,000');
	await expect.element(part().getByRole('progressbar')).toHaveAttribute('value', '0');
	(page.getByRole('button', { name: 'Stop' }).element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	const again = page.getByRole('button', { name: 'Simulate' });
	await expect.element(again).toHaveFocus();
	expect(
		part()
			.element()
			.textContent.match(/not simulated yet/g),
	).toHaveLength(4);
	answering = true;
	simulation.dispose();
	await userEvent.keyboard('{Enter}');
	await expect.element(part()).toHaveTextContent('of 10,000 reconnected within two minutes');
	await expect.element(part()).not.toHaveTextContent('not simulated yet');
	await expect.element(part().getByRole('progressbar')).not.toBeInTheDocument();
	await expect.element(page.getByRole('combobox', { name: 'Clients' })).toHaveFocus();
});
