import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import type { CompareSetting } from '../../../../src/engine/compare/index.ts';
import { DEFAULT_SETTING } from '../../../../src/engine/compare/index.ts';
import type { Locale } from '../../../../src/strings/locale.ts';
import { exactRun } from '../../../../src/panels/compare/run/exact-run.ts';
import type { ExactResult } from '../../../../src/panels/compare/run/exact-result.ts';
import { emptyResult, withNews } from '../../../../src/panels/compare/run/exact-result.ts';
import DifferenceTable from '../../../../src/panels/compare/run/DifferenceTable.svelte';
import RunStatus from '../../../../src/panels/compare/run/RunStatus.svelte';
import type { RunState } from '../../../../src/panels/compare/run/runs.svelte.ts';
import { run as en } from '../../../../src/panels/compare/strings/en/run.ts';
import { transports } from '../../../../src/panels/compare/strings/en/transports.ts';
import { run as zhCN } from '../../../../src/panels/compare/strings/zh-CN/run.ts';

const at = (some: Partial<CompareSetting>): CompareSetting => ({
	...DEFAULT_SETTING,
	clients: 1000,
	...some,
});

function resultOf(setting: CompareSetting, durationMs = 60_000): ExactResult {
	const length = { durationMs, seed: 7 };
	return [...exactRun(setting, length)].reduce(withNews, emptyResult(setting, length));
}

async function open(
	props: {
		state?: RunState;
		result?: ExactResult | null;
		where?: 'worker' | 'page';
		bounded?: boolean;
		locale?: Locale;
	} = {},
) {
	const { locale = 'en' } = props;
	const [onrun, oncancel] = [vi.fn(), vi.fn()];
	const words = locale === 'en' ? en : zhCN;
	const rendered = await render(RunStatus, {
		state: { type: 'done' },
		result: null,
		where: 'worker',
		...props,
		words,
		names: transports.names,
		locale,
		onrun,
		oncancel,
	});
	return { onrun, oncancel, rerender: rendered.rerender };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const bar = () => page.getByRole('progressbar', { name: 'Progress of the simulation' });
const text = () => document.body.innerText.replace(/\s+/g, ' ');
const figure = (name: string, within: Element | Document = document) =>
	[...within.querySelectorAll('dt')].find((one) => one.textContent === name)?.nextElementSibling
		?.textContent;

describe('while it runs', () => {
	test('the progress bar, the current part, and a button to cancel, by keyboard', async () => {
		const state = { type: 'running', progress: 0.25, part: 'long-polling' } as const;
		const { oncancel, onrun } = await open({ state });
		await expect.element(bar()).toHaveAttribute('value', '0.25');
		expect(text()).toContain('Simulating one client with Long polling, message by message');
		(button('Cancel').element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		expect([oncancel.mock.calls.length, onrun.mock.calls.length]).toEqual([1, 0]);
	});

	test('nothing is announced until it is over, and the focus stays on the button', async () => {
		const { rerender } = await open({ state: { type: 'running', progress: 0, part: 'clients' } });
		const status = page.getByRole('status').element();
		expect(status.textContent).toBe('');
		const pressed = button('Cancel').element() as HTMLElement;
		pressed.focus();
		await rerender({ state: { type: 'cancelled' } });
		expect(page.getByRole('status').element()).toBe(status);
		expect(status.textContent).toContain('cancelled');
		expect(document.activeElement).toBe(pressed);
		expect(pressed.textContent.trim()).toBe('Run again');
		await expect.element(bar()).not.toBeInTheDocument();
	});
});

test.each([
	['with any number of answers', DEFAULT_SETTING.serverRequestsPerSecond],
	['with a bounded server', 1000],
])('what stands below hardly moves when the figures come, %s', async (_, bound) => {
	await page.viewport(900, 700);
	const result = resultOf(at({ serverRequestsPerSecond: bound, clients: 2000 }));
	const state = { type: 'running', progress: 0, part: 'clients' } as const;
	const early = emptyResult(result.for, result);
	const { rerender } = await open({ state, result: early, bounded: bound !== null });
	const section = page.getByRole('region', { name: 'Simulation' }).element();
	const before = section.getBoundingClientRect().height;
	await rerender({ state: { type: 'done' }, result });
	expect(Math.abs(section.getBoundingClientRect().height - before)).toBeLessThan(40);
	await rerender({ state: { type: 'cancelled' }, result: early });
	expect(section.getBoundingClientRect().height).toBeLessThan(200);
});

test.each<[RunState, string, string]>([
	[{ type: 'idle' }, 'Run', ''],
	[{ type: 'done' }, 'Run again', 'The simulation is done.'],
	[
		{ type: 'failed', reason: 'out of memory' },
		'Run again',
		'The simulation failed: out of memory. You can run the simulation again.',
	],
	[
		{ type: 'failed', reason: '' },
		'Run again',
		'The simulation failed. You can run the simulation again.',
	],
])('%o can be run', async (state, name, sentence) => {
	const { onrun } = await open({ state });
	await userEvent.click(button(name));
	expect(onrun).toHaveBeenCalledTimes(1);
	expect(page.getByRole('status').element().textContent).toBe(sentence);
});

test('a run without a worker is described as such', async () => {
	const { rerender } = await open({ where: 'page' });
	expect(text()).toContain('the page itself runs the simulation');
	await rerender({ where: 'worker' });
	expect(text()).not.toContain('the page itself runs the simulation');
});

describe('the polls of all clients', () => {
	test('are shown with seed, time and jitter', async () => {
		const result = resultOf(DEFAULT_SETTING);
		await open({ result });
		const { polls } = result.population!;
		expect(text()).toContain('60 s simulated, seed 7');
		expect(text()).toContain('at random within ±10%');
		expect(figure('Polls counted')).toContain('10,000 /s expected');
		expect(figure('Busiest second')).toContain(`${polls.peakPerSecond.toLocaleString('en')} polls`);
		expect(figure('Busiest millisecond')).toContain(`${polls.peakPerMs} polls, at`);
		expect(text()).not.toContain('queue');
	});

	test('show where the run was shortened, and what is not counted', async () => {
		const setting = at({
			arrivals: { type: 'regular', ratePerSecond: 10_000 },
			upstreamPerSecond: 1,
		});
		await open({ result: resultOf(setting) });
		expect(text()).toContain('WebSocket: only 20 s');
		expect(text()).toContain('Messages from the clients are requests too');
	});
});

describe('a server with a bound', () => {
	const way = (name: string) => page.getByRole('region', { name }).element();

	test('that is asked for too much: the queue grows without bound, second by second', async () => {
		await open({ result: resultOf(at({ serverRequestsPerSecond: 500 }), 20_000) });
		const unheeded = way('If clients poll at fixed times');
		expect(unheeded.textContent).toContain('grows without limit, by 500 /s');
		expect(unheeded.querySelectorAll('svg path').length).toBe(1);
		const bars = unheeded.querySelector('path')!.getAttribute('d')!.match(/M/g)!;
		expect(bars.length).toBe(20);
		expect(unheeded.querySelector('svg')!.getAttribute('aria-label')).toContain('up to');
		await userEvent.click(unheeded.querySelector('summary')!);
		const rows = [...unheeded.querySelectorAll('tbody tr')].map((row) =>
			Number(row.querySelector('td')!.textContent.replaceAll(',', '')),
		);
		expect(rows.length).toBe(20);
		expect(rows).toEqual(rows.toSorted((a, b) => a - b));
		expect(rows.at(-1)).toBeGreaterThan(9000);
		const coupled = way('If each client waits for its response');
		expect(figure('Refused', coupled)).toContain('none');
		expect(coupled.textContent).toContain(
			'at most 1,000 requests can wait, and no request is refused',
		);
	});

	test('that refuses requests shows their number, in total and by the second', async () => {
		const result = resultOf(at({ serverRequestsPerSecond: 20 }), 20_000);
		await open({ result });
		const coupled = way('If each client waits for its response');
		expect(coupled.textContent).toContain(
			'Once 200 requests are queued (at most 10 s of work for the server)',
		);
		const { refused, arrived } = result.population!.server!.coupled;
		expect(figure('Refused', coupled)).toContain(
			`${refused.toLocaleString('en')} of ${arrived.toLocaleString('en')}`,
		);
		await userEvent.click(coupled.querySelector('summary')!);
		expect(coupled.querySelectorAll('thead th').length).toBe(3);
	});

	test('with room to spare has nothing to draw', async () => {
		await open({ result: resultOf(at({ serverRequestsPerSecond: 1e6 }), 5000) });
		expect(text()).toContain('The server keeps up.');
		expect(text()).toContain('No request waits.');
		expect(document.querySelectorAll('svg').length).toBe(0);
	});
});

test('a narrow phone scrolls nothing sideways, in either language', async () => {
	await page.viewport(320, 640);
	const result = resultOf(at({ serverRequestsPerSecond: 20, upstreamPerSecond: 1 }), 20_000);
	for (const locale of ['en', 'zh-CN'] as const) {
		await open({ result, locale });
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
	}
	await page.viewport(1280, 720);
});

describe('closed form and run', () => {
	const difference = async (setting: CompareSetting) => {
		const words = en;
		const result = resultOf(setting);
		await render(DifferenceTable, { result, words, names: transports.names, locale: 'en' });
		return [...document.querySelectorAll('tbody')].map((body) =>
			[...body.querySelectorAll('tr')].map((row) =>
				[...row.cells].map((cell) => cell.textContent.trim().replace(/\s+/g, ' ')),
			),
		);
	};

	test('are side by side with their difference', async () => {
		const [waits, requests, , bytes] = await difference(DEFAULT_SETTING);
		expect(waits![0]).toEqual(['Mean wait']);
		expect(waits![1]!.slice(0, 2)).toEqual(['Polling', '550 ms']);
		expect(waits![1]![3]).toMatch(/^[+-]?[\d.]+% chance ±\d/);
		expect(waits![5]).toEqual(['WebSocket', '50 ms', '50 ms', '0%']);
		expect(requests![1]).toEqual(['Polling', '1 /s', '1 /s', '0%']);
		expect(bytes!.length).toBe(6);
		expect(text()).toContain('In a longer run the difference is smaller');
		expect(text()).not.toContain('Not known');
	});

	test('more or fewer messages than expected are owned up to', async () => {
		await difference(at({ arrivals: { type: 'list', timesMs: [1, 2, 3] } }));
		expect(text()).not.toContain('were expected');
		const bursts = { type: 'bursts', ratePerSecond: 1, size: 25, spacingMs: 1 } as const;
		const count = resultOf(at({ arrivals: bursts })).transports.sse!.summary.count;
		expect(count).not.toBe(60);
		await difference(at({ arrivals: bursts }));
		expect(text()).toContain(`This run had ${count} messages; 60 were expected`);
	});

	test('a missing closed form has its reason below', async () => {
		const [waits] = await difference(at({ arrivals: { type: 'regular', ratePerSecond: 1 } }));
		expect(waits![2]!.slice(0, 2)).toEqual(['Long polling', 'not known']);
		expect(waits![2]![3]).toBe('–');
		expect(text()).toContain('there is no formula for messages that arrive in this way');
	});

	test('nor is there one for a link that carries too little', async () => {
		const [waits] = await difference(at({ linkBitsPerSecond: 1000 }));
		expect(waits![5]![1]).toBe('none');
		expect(text()).toContain('there is no steady state');
	});
});
