import { userEvent } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import type { WaitingSeries } from '../../../../src/panels/compare/charts/curve-groups.ts';
import DistributionChart from '../../../../src/panels/compare/charts/DistributionChart.svelte';
import { charts as en } from '../../../../src/panels/compare/strings/en/charts.ts';
import { defaultSeries } from './default-data.ts';

const jump = (ms: number) => (ms < 50 ? 0 : 1);
const ramp = (ms: number) => Math.min(1, Math.max(0, (ms - 50) / 1000));
const simple: readonly WaitingSeries[] = [
	{ id: 'short-polling', name: 'Polling', shareUpTo: ramp, kind: 'simulated' },
	{ id: 'sse', name: 'SSE', shareUpTo: jump, kind: 'simulated' },
	{ id: 'websocket', name: 'WebSocket', shareUpTo: jump, kind: 'closed-form' },
];

async function open(series: readonly WaitingSeries[] = simple, toMs = 1200) {
	const props = { series, toMs, words: en, locale: 'en' as const };
	const screen = await render(DistributionChart, props);
	await expect.poll(() => document.querySelector('svg')).not.toBeNull();
	return { screen, props };
}

const drawing = () => document.querySelector('svg')!;
const curves = () => [...drawing().querySelectorAll<SVGPathElement>('.curve')];
const names = () => [...drawing().querySelectorAll('.name')].map((name) => name.textContent.trim());
const reading = () => document.querySelector('.reading')!.textContent;
const slider = () => document.querySelector<HTMLInputElement>('input[type=range]')!;

describe('the curves', () => {
	test('are one a series, named where they are, those on each other with one name', async () => {
		await open();
		expect(curves()).toHaveLength(3);
		expect(names()).toEqual(['Polling', 'SSE, WebSocket']);
		const colours = [...drawing().querySelectorAll('tspan')].map(
			(name) => getComputedStyle(name).fill,
		);
		expect(new Set(colours).size).toBe(3);
	});

	test('on each other take turns, so that each is seen', async () => {
		await open();
		const [, sse, webSocket] = curves();
		expect(sse!.getAttribute('stroke-dasharray')).toBe(webSocket!.getAttribute('stroke-dasharray'));
		expect(sse!.getAttribute('stroke-dashoffset')).not.toBe(
			webSocket!.getAttribute('stroke-dashoffset'),
		);
	});

	test('of a closed form are thin beside the simulated', async () => {
		await open(defaultSeries());
		const [simulated] = curves();
		const closed = curves().find((curve) => curve.matches('.closed-form'))!;
		const width = (curve: Element) => parseFloat(getComputedStyle(curve).strokeWidth);
		expect(width(closed)).toBeLessThan(width(simulated!));
		expect(closed.getAttribute('stroke-dasharray')).toBeTruthy();
		expect(simulated!.getAttribute('stroke-dasharray')).toBeNull();
	});

	test.each([300, 620, 1200])('have names that never touch in %d px', async (px) => {
		document.body.style.width = `${px}px`;
		try {
			await open(defaultSeries());
			const boxes = [...drawing().querySelectorAll('text')].map((text) =>
				text.getBoundingClientRect(),
			);
			for (const [i, a] of boxes.entries()) {
				expect(a.right).toBeLessThanOrEqual(drawing().getBoundingClientRect().right + 1);
				for (const b of boxes.slice(i + 1)) {
					// A line of text is higher than its letters.
					const beside = a.right <= b.left || b.right <= a.left;
					const over = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom) > -4;
					expect({ beside, over }).not.toEqual({ beside: false, over: false });
				}
			}
			for (const name of ['Polling', 'Long polling', 'Streaming, SSE, WebSocket']) {
				expect(drawing().textContent.replace(/\s+/g, ' ')).toContain(name);
			}
		} finally {
			document.body.style.width = '';
		}
	});

	test('without messages are absent, and a note says so', async () => {
		await open([{ ...simple[0]!, shareUpTo: () => NaN }]);
		expect(curves()).toHaveLength(0);
		expect(drawing().textContent).toContain(en.distribution.nothing);
		expect(reading()).toContain('Polling –');
	});
});

describe('the cursor', () => {
	test('is a slider that shows the shares at its time', async () => {
		await open();
		slider().focus();
		await userEvent.keyboard('{Home}');
		await expect.poll(reading).toBe('After 0 ms: Polling 0%; SSE, WebSocket 0%');
		await userEvent.keyboard('{End}');
		await expect.poll(reading).toBe('After 1,200 ms: Polling 100%; SSE, WebSocket 100%');
		expect(slider().getAttribute('aria-valuetext')).toBe(reading());
		const at = drawing().querySelector('.cursor')!.getAttribute('x1');
		await userEvent.keyboard('{ArrowLeft}');
		await expect.poll(() => drawing().querySelector('.cursor')!.getAttribute('x1')).not.toBe(at);
	});

	test('follows the pointer, stays where it is pressed, and is where the pointer was', async () => {
		await open();
		const box = drawing().getBoundingClientRect();
		const ticks = [...drawing().querySelectorAll<SVGTextElement>('.middle')];
		const at600 = ticks.find((tick) => tick.textContent === '600 ms')!.getBoundingClientRect();
		const position = { x: at600.left + at600.width / 2 - box.left, y: 60 };
		const before = reading();
		await userEvent.hover(drawing(), { position });
		await expect.poll(reading).toMatch(/^After (599|600)/);
		expect(reading()).toContain('Polling 55%; SSE, WebSocket 100%');
		await userEvent.unhover(drawing());
		await expect.poll(reading).toBe(before);
		await userEvent.click(drawing(), { position });
		await userEvent.unhover(drawing());
		await expect.poll(reading).toContain('Polling 55%');
		expect(slider().valueAsNumber).toBeCloseTo(120, 0);
	});
});

test('the curves are in a table at round waiting times', async () => {
	await open();
	await userEvent.click(document.querySelector('summary')!);
	const table = document.querySelector('table')!;
	const cells = (row: Element) => [...row.children].map((cell) => cell.textContent);
	const rows = [...table.querySelectorAll('tbody tr')].map(cells);
	expect(cells(table.querySelector('thead tr')!)).toEqual([
		'after',
		'Polling, simulated',
		'SSE, simulated',
		'WebSocket, formula',
	]);
	expect(rows.length).toBeGreaterThanOrEqual(6);
	expect(rows.length).toBeLessThanOrEqual(8);
	expect(rows[0]).toEqual(['200 ms', '15%', '100%', '100%']);
});
