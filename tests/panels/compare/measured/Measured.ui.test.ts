import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { TRANSPORTS } from '../../../../src/engine/compare/index.ts';
import type { Measurement } from '../../../../src/panels/compare/measured/measurement.ts';
import { LAST_MEASUREMENT } from '../../../../src/panels/compare/measured/measurement.ts';
import Measured from '../../../../src/panels/compare/measured/Measured.svelte';
import { measured as en } from '../../../../src/panels/compare/strings/en/measured.ts';
import { transports } from '../../../../src/panels/compare/strings/en/transports.ts';
import { measured as zhCN } from '../../../../src/panels/compare/strings/zh-CN/measured.ts';
import { transports as zhTransports } from '../../../../src/panels/compare/strings/zh-CN/transports.ts';
import { MADE_UP, withTransport } from './made-up.ts';

const open = (measurement?: Measurement) =>
	render(Measured, {
		words: en,
		names: transports.names,
		locale: 'en',
		...(measurement && { measurement }),
	});
const cells = (row: Element) => [...row.children].map((cell) => cell.textContent.trim());
const rowsOf = (name: string) => {
	const bodies = [...document.querySelectorAll('tbody')];
	const body = bodies.find((one) => one.textContent.trim().startsWith(name));
	return [...body!.rows].map(cells);
};

test('a transport has measured, predicted and difference under each other', async () => {
	await open(MADE_UP);
	const [measured, predicted, difference] = rowsOf('WebSocket');
	expect(measured!.slice(1)).toEqual([
		...['measured', '500', '1,200'],
		...['23.3', '22.9', '24.0', '20.5'],
	]);
	expect(predicted).toEqual([
		...['predicted', '500', '1,200'],
		...['22.0', '22.0', '22.0', '22.0'],
	]);
	expect(difference).toEqual([...['difference', '0', '0'], ...['+1.3', '+0.9', '+2.0', '−1.5']]);
	expect(measured![0]).toMatch(/^WebSocket\s+requests: 24 \(4 empty\)$/);
});

test('the sentence states whether every byte agrees', async () => {
	const first = await open(MADE_UP);
	await expect
		.element(page.getByText('The model predicts every byte count exactly, 8,500 bytes in total.'))
		.toBeVisible();
	await expect
		.element(page.getByText(/at most 1\.3 ms in the mean, 0\.9 ms in the median and 1\.5 ms/))
		.toBeVisible();
	await first.unmount();
	const { websocket } = MADE_UP.transports;
	await open(withTransport('sse', { ...websocket, up: { measured: 501, predicted: 500 } }));
	await expect.element(page.getByText(en.bytesDiffer)).toBeVisible();
	expect(rowsOf('SSE')[2]!.slice(0, 2)).toEqual(['difference', '+1']);
});

test('how it was measured opens with the keyboard and names every number', async () => {
	await open(MADE_UP);
	const summary = page.getByText(en.how);
	await expect.element(summary).toHaveTextContent('January 31, 2026');
	summary.element().closest('summary')!.focus();
	await userEvent.keyboard('{Enter}');
	const list = page.getByRole('list');
	await expect.element(list).toBeVisible();
	for (const text of [
		...['50 messages of 20 bytes', '10 /s (random seed 7)', '21 ms each way', 'every 250 ms'],
		...['at most 300 ms', 'round trip is 45.6 ms', 'the 3.4 ms that', 'mean may differ by 15 ms'],
		...[
			'the median by 16 ms',
			'worst wait may differ by 40 ms',
			'at most 5.5 ms',
			'Node.js 20.1.2',
		],
		...['ws 8.0.3', 'Chromium 150.0.1', 'npm run measure'],
	]) {
		await expect.element(list).toHaveTextContent(text);
	}
});

test('without another it shows the last one that was stored', async () => {
	await open();
	const { requests } = LAST_MEASUREMENT.transports['long-polling'];
	expect(rowsOf('Long polling')[0]![0]).toContain(`requests: ${requests} (`);
	expect(document.querySelectorAll('tbody')).toHaveLength(TRANSPORTS.length);
});

test.each([
	['en', en, transports],
	['zh-CN', zhCN, zhTransports],
] as const)('on a phone only the table scrolls sideways (%s)', async (locale, words, { names }) => {
	await page.viewport(320, 640);
	await render(Measured, { words, names, locale });
	await userEvent.click(page.getByText(words.how));
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
	const scroller = page.getByRole('group', { name: words.caption });
	await expect.element(scroller).toHaveAttribute('tabindex', '0');
	await page.viewport(1280, 720);
});
