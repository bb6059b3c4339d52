import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { readSetting, turningPoints, verdictOf } from '../../../../src/engine/compare/index.ts';
import type { RawSetting } from '../../../../src/engine/compare/read-setting.ts';
import { warningsOf } from '../../../../src/panels/compare/stories/warning-facts.ts';
import CompareVerdict from '../../../../src/panels/compare/stories/CompareVerdict.svelte';
import { SITUATIONS } from '../../../../src/panels/compare/stories/situations.ts';
import { transports } from '../../../../src/panels/compare/strings/en/transports.ts';
import { verdict as en } from '../../../../src/panels/compare/strings/en/verdict.ts';
import { transports as zhTransports } from '../../../../src/panels/compare/strings/zh-CN/transports.ts';
import { verdict as zhCN } from '../../../../src/panels/compare/strings/zh-CN/verdict.ts';

const status = () => page.getByRole('status', { name: 'Recommendation', exact: true });
const fieldsOf = (id: string) => SITUATIONS.find((one) => one.id === id)!.fields;

async function show(fields: RawSetting, options: { late?: boolean; chinese?: boolean } = {}) {
	const { setting } = readSetting(fields);
	const { late = false, chinese = false } = options;
	await render(CompareVerdict, {
		verdict: verdictOf(setting),
		turningPoints: late ? null : turningPoints(setting),
		setting,
		warnings: warningsOf(setting),
		words: chinese ? zhCN : en,
		names: (chinese ? zhTransports : transports).names,
		locale: chinese ? 'zh-CN' : 'en',
	});
}

describe('the verdict in words', () => {
	test('chat: fewest bytes, with both numbers', async () => {
		await show(fieldsOf('chat'));
		await expect
			.element(status())
			.toHaveTextContent(
				'Use WebSocket. WebSocket costs the fewest bytes of all transports that are fast enough',
			);
		await expect
			.element(status())
			.toHaveTextContent('77.5 B/s per client. The next cheapest, Streaming');
	});

	test('news: polling, and its turning point is near the wait', async () => {
		await show({ ...fieldsOf('news'), age: '2000000' });
		await expect.element(status()).toHaveTextContent('Use Polling.');
		await expect
			.element(
				page.getByText('With an acceptable delay below 30 min, the recommendation would be SSE.'),
			)
			.toBeVisible();
	});

	test('the same news wanted within a minute: the wait decides', async () => {
		await show({ ...fieldsOf('news'), age: '60000' });
		await expect
			.element(status())
			.toHaveTextContent(
				'But with Polling a message could wait 30 min, longer than the acceptable delay of 60 s.',
			);
	});

	test('the same news from a weak server: the load decides', async () => {
		await show({ ...fieldsOf('news'), server: '50' });
		await expect
			.element(status())
			.toHaveTextContent(
				'all clients together would send 55.6 requests per second, and the server handles only 50 requests per second.',
			);
	});

	test('if nothing fits, the text says so and names the transport with the shortest wait', async () => {
		await show({ ...fieldsOf('chat'), age: '10' });
		await expect.element(status()).toHaveTextContent('No transport fits.');
		await expect
			.element(status())
			.toHaveTextContent('up to 40 ms, longer than the acceptable delay of 10 ms.');
	});

	test('turning points that are still reckoned are announced as such', async () => {
		await show(fieldsOf('chat'), { late: true });
		await expect.element(page.getByText('Still working out')).toBeVisible();
	});

	test('the content below does not move when the turning points arrive, and opened details stay open', async () => {
		const { setting } = readSetting(fieldsOf('prices'));
		const shown = {
			verdict: verdictOf(setting),
			setting,
			warnings: warningsOf(setting),
			words: en,
			names: transports.names,
			locale: 'en' as const,
		};
		const { rerender } = await render(CompareVerdict, { ...shown, turningPoints: null });
		const section = page.getByRole('region', { name: 'Recommendation' }).element();
		const before = section.getBoundingClientRect().height;
		const found = turningPoints(setting);
		await rerender({ ...shown, turningPoints: found });
		expect(section.getBoundingClientRect().height).toBe(before);
		await page.getByText('What else would change the recommendation').click();
		await rerender({ ...shown, turningPoints: null });
		await rerender({ ...shown, turningPoints: found });
		await expect.element(page.getByRole('listitem').first()).toBeVisible();
	});

	test('up to three further turning points are folded behind the nearest', async () => {
		await show(fieldsOf('prices'));
		const more = page.getByText('What else would change the recommendation');
		await more.click();
		const list = page.getByRole('listitem');
		expect(list.elements().length).toBeGreaterThan(0);
		expect(list.elements().length).toBeLessThanOrEqual(3);
	});

	test('every candidate has its row, and the recommended one is marked', async () => {
		await show(fieldsOf('game'));
		await page.getByText('All five transports per client').first().click();
		await expect.element(page.getByRole('row')).toHaveLength(6);
		const row = page.getByRole('row', { name: 'WebSocket recommended' });
		await expect.element(row).toHaveTextContent('yes');
		await expect.element(row).toHaveTextContent('20 ms');
		await expect.element(page.getByRole('row', { name: /^Polling/ })).toHaveTextContent('no');
	});

	test('in Chinese', async () => {
		await show(fieldsOf('prices'), { chinese: true });
		const recommendation = page.getByRole('status', { name: '推荐', exact: true });
		await expect.element(recommendation).toHaveTextContent('推荐 SSE。');
		await expect
			.element(recommendation)
			.toHaveTextContent(
				'采用 WebSocket 时，每个客户端要 988 B/s；采用 SSE 时要 1.05 kB/s，最多高出 10%。但 SSE 更简单',
			);
		expect(document.body.innerText).not.toMatch(/undefined|NaN|[a-z]{4,} [a-z]{4,}/);
	});
});
