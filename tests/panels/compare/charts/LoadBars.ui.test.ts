import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import type { TransportId } from '../../../../src/engine/compare/index.ts';
import type { Bar } from '../../../../src/panels/compare/charts/load-layout.ts';
import LoadBars from '../../../../src/panels/compare/charts/LoadBars.svelte';
import { charts as en } from '../../../../src/panels/compare/strings/en/charts.ts';
import { defaultBars } from './default-data.ts';

const bars: readonly Bar[] = [
	{ id: 'short-polling', name: 'Polling', bitsPerSecond: 66_452_000, published: '66 Mbit/s' },
	{ id: 'long-polling', name: 'Long polling', bitsPerSecond: null },
	{ id: 'sse', name: 'SSE', bitsPerSecond: 0 },
	{ id: 'websocket', name: 'WebSocket', bitsPerSecond: 153_000 },
];

async function open(given: readonly Bar[] = bars) {
	const opened: TransportId[] = [];
	const onopen = (id: TransportId) => void opened.push(id);
	await render(LoadBars, { bars: given, words: en, locale: 'en', onopen });
	await expect.poll(() => document.querySelector('svg')).not.toBeNull();
	return opened;
}

const row = (id: TransportId) => document.querySelector<SVGGElement>(`.transport-${id}`)!;
const lengthOf = (id: TransportId) =>
	row(id).querySelector('.load')?.getBoundingClientRect().width ?? null;

test('a bar is a button with its name and value, which opens its sum', async () => {
	const opened = await open();
	await page.getByRole('button', { name: 'WebSocket: 153 kbit/s. Show' }).click();
	row('short-polling').focus();
	await userEvent.keyboard('{Enter} ');
	expect(opened).toEqual(['websocket', 'short-polling', 'short-polling']);
	expect(row('short-polling').ariaLabel).toContain('66.5 Mbit/s (published: 66 Mbit/s)');
});

test('more load is a longer bar; no load and an unknown load are distinguished', async () => {
	await open();
	expect(lengthOf('short-polling')).toBeGreaterThan(lengthOf('websocket')! + 20);
	expect(lengthOf('websocket')).toBeGreaterThan(20);
	expect(lengthOf('sse')).toBe(0);
	expect(lengthOf('long-polling')).toBeNull();
	expect(row('sse').textContent).toContain(en.load.none);
	expect(row('long-polling').textContent).toContain(en.load.unknown);
});

test('values are in a table', async () => {
	await open();
	await userEvent.click(document.querySelector('summary')!);
	const rows = [...document.querySelectorAll('tbody tr')].map((line) =>
		[...line.children].map((cell) => cell.textContent),
	);
	expect(rows).toEqual([
		['Polling', '66.5 Mbit/s', '66 Mbit/s'],
		['Long polling', 'not known', '–'],
		['SSE', 'nothing', '–'],
		['WebSocket', '153 kbit/s', '–'],
	]);
});

test.each([300, 420, 900])('no text leaves a picture of %d px', async (px) => {
	document.body.style.width = `${px}px`;
	try {
		await open(defaultBars().map((bar, i) => (i === 3 ? { ...bars[0]!, id: bar.id } : bar)));
		const box = document.querySelector('svg')!.getBoundingClientRect();
		for (const text of document.querySelectorAll('svg text')) {
			const { left, right, width } = text.getBoundingClientRect();
			if (width === 0) continue;
			expect(left).toBeGreaterThanOrEqual(box.left - 1);
			expect(right).toBeLessThanOrEqual(box.right + 1);
		}
	} finally {
		document.body.style.width = '';
	}
});

test('the text of a bar is in its name, word by word', async () => {
	await open(bars.map((bar) => ({ ...bar, published: '1 bit/s' })));
	const words = (text: string) =>
		text
			.replace(/[^\w\s]/g, '')
			.split(/\s+/)
			.filter(Boolean);
	for (const { id } of bars) {
		const name = words(row(id).ariaLabel!);
		expect(words(row(id).textContent)).toEqual(name.slice(0, words(row(id).textContent).length));
	}
});
