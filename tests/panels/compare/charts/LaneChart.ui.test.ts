import { userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import type { TransportId } from '../../../../src/engine/compare/index.ts';
import type { Lane } from '../../../../src/panels/compare/charts/lane.ts';
import LaneChart from '../../../../src/panels/compare/charts/LaneChart.svelte';
import type { Locale } from '../../../../src/strings/locale.ts';
import type { ChartsWords } from '../../../../src/panels/compare/strings/en/charts.ts';
import { charts as en } from '../../../../src/panels/compare/strings/en/charts.ts';
import { charts as zhCN } from '../../../../src/panels/compare/strings/zh-CN/charts.ts';
import { transports as zhNames } from '../../../../src/panels/compare/strings/zh-CN/transports.ts';
import { defaultLanes } from './default-data.ts';

type Chosen = { transport: TransportId; round: number };

const polling: Lane = {
	id: 'short-polling',
	name: 'Polling',
	note: 'asks',
	requestTripMs: 50,
	rounds: [
		{ askedMs: 100, respondedMs: 150, receivedMs: 200, first: 0, count: 2 },
		{ askedMs: 600, respondedMs: 650, receivedMs: 700, first: 2, count: 0 },
		{ askedMs: 5000, respondedMs: 5050, receivedMs: 5100, first: 2, count: 0 },
	],
};
const stream: Lane = {
	id: 'sse',
	name: 'SSE',
	note: 'stream',
	requestTripMs: 50,
	rounds: [
		{ askedMs: null, respondedMs: 80, receivedMs: 130, first: 0, count: 1 },
		{ askedMs: null, respondedMs: 500, receivedMs: 550, first: 2, count: 0 },
	],
};

interface Given {
	lanes: readonly Lane[];
	birthsMs: readonly number[];
	toMs: number;
	words: ChartsWords;
	locale: Locale;
	chosen: Chosen | null;
}

async function open(given: Partial<Given> = {}) {
	const chosen: Chosen[] = [];
	const props = {
		lanes: [polling, stream],
		birthsMs: [80, 120],
		toMs: 1000,
		words: en,
		locale: 'en' as const,
		chosen: null,
		onchoose: (transport: TransportId, round: number) => void chosen.push({ transport, round }),
		...given,
	};
	const screen = await render(LaneChart, props);
	await expect.poll(() => document.querySelector('svg')).not.toBeNull();
	return { chosen, props, screen };
}

const lane = (id: TransportId) => document.querySelector<SVGGElement>(`svg .transport-${id}`)!;
const rounds = (id: TransportId) => [...lane(id).querySelectorAll<SVGGElement>('[role=button]')];
const description = () => document.querySelector('.description')!.textContent;
const stops = (id: TransportId) => rounds(id).map((round) => round.getAttribute('tabindex'));

test('each round in the time is a button with a description', async () => {
	await open();
	expect(rounds('short-polling').map((round) => round.ariaLabel)).toEqual([
		'Polling: request at 100 ms, response at 150 ms with 2 messages, which had waited 70 ms and 30 ms; received at 200 ms',
		'Polling: request at 600 ms, response at 650 ms without a message',
	]);
	expect(rounds('sse').map((round) => round.ariaLabel)).toEqual([
		'SSE: 1 message sent at 80 ms without delay; received at 130 ms',
		'SSE: heartbeat without a message, sent at 500 ms to keep the connection open',
	]);
	expect(rounds('sse')[1]!.matches('.heartbeat')).toBe(true);
	expect(rounds('short-polling')[1]!.matches('.empty')).toBe(true);
});

test('pointing at a round describes it below, without moving anything', async () => {
	await open();
	const before = document.querySelector('.description')!.getBoundingClientRect();
	expect(description()).toBe(en.lanes.hint);
	await userEvent.hover(rounds('short-polling')[0]!.querySelector('.hit')!);
	await expect.poll(description).toMatch(/^Polling: request at 100 ms/);
	expect(document.querySelector('.description')!.getBoundingClientRect().height).toBe(
		before.height,
	);
	await userEvent.unhover(rounds('short-polling')[0]!);
	await expect.poll(description).toBe(en.lanes.hint);
});

test('one stop a lane; arrows, Home and End go from round to round; Enter, Space and a click choose', async () => {
	const { chosen } = await open();
	expect([stops('short-polling'), stops('sse')]).toEqual([
		['0', '-1'],
		['0', '-1'],
	]);
	await userEvent.tab();
	expect(document.activeElement).toBe(rounds('short-polling')[0]);
	await userEvent.keyboard('{ArrowRight}');
	expect(document.activeElement).toBe(rounds('short-polling')[1]);
	await expect.poll(description).toMatch(/^Polling: request at 600 ms/);
	expect(stops('short-polling')).toEqual(['-1', '0']);
	await userEvent.keyboard('{ArrowRight}{Enter}{ArrowLeft} {End}{Home} ');
	expect(chosen).toEqual([
		{ transport: 'short-polling', round: 1 },
		{ transport: 'short-polling', round: 0 },
		{ transport: 'short-polling', round: 0 },
	]);
	await userEvent.keyboard('{End}');
	await userEvent.tab();
	expect(document.activeElement).toBe(rounds('sse')[0]);
	await userEvent.click(rounds('sse')[1]!.querySelector('.hit')!);
	expect(chosen.at(-1)).toEqual({ transport: 'sse', round: 1 });
});

test('the chosen round is marked, and described while nothing else is pointed at', async () => {
	await open({ chosen: { transport: 'sse', round: 0 } });
	expect(rounds('sse').map((round) => round.ariaPressed)).toEqual(['true', 'false']);
	expect(description()).toMatch(/^SSE: 1 message sent at 80 ms/);
});

test('a round is chosen by its place among all rounds, also when the first are before the time', async () => {
	const early = { askedMs: -300, respondedMs: -250, receivedMs: -200, first: 0, count: 0 };
	const { chosen } = await open({ lanes: [{ ...polling, rounds: [early, ...polling.rounds] }] });
	expect(rounds('short-polling')).toHaveLength(2);
	rounds('short-polling')[0]!.focus();
	await userEvent.keyboard('{Enter}');
	expect(chosen).toEqual([{ transport: 'short-polling', round: 1 }]);
});

test('hundreds of rounds are not drawn, and a note says so', async () => {
	const many = Array.from({ length: 4000 }, (_, i) => ({
		askedMs: i,
		respondedMs: i + 50,
		receivedMs: i + 100,
		first: 0,
		count: 0,
	}));
	await open({ lanes: [{ ...polling, rounds: many }] });
	expect(rounds('short-polling')).toHaveLength(80);
	expect(lane('short-polling').textContent).toContain(en.lanes.tooMany(80));
});

test('a lane without rounds has a note', async () => {
	await open({ lanes: [{ ...stream, rounds: [] }], birthsMs: [] });
	expect(lane('sse').textContent).toContain(en.lanes.nothing);
});

test('the same rounds are in a table for each lane, at most 50', async () => {
	const { lanes, birthsMs } = defaultLanes();
	await open({ lanes, birthsMs, toMs: 60_000 });
	await userEvent.click(document.querySelector('summary')!);
	const tables = [...document.querySelectorAll('table')];
	expect(tables.map((table) => table.caption!.textContent)[0]).toBe('Polling: the first 50 rounds');
	expect(tables).toHaveLength(5);
	for (const table of tables) {
		expect(table.querySelectorAll('tbody tr')).toHaveLength(50);
		expect(table.querySelectorAll('thead th[scope=col]')).toHaveLength(5);
		expect(table.querySelectorAll('tbody th[scope=row]')).toHaveLength(50);
	}
	expect(tables[4]!.textContent).toContain(en.lanes.notAsked);
});

test.each([320, 900])(
	'fits a container of %d px, and its text grows with the page’s',
	async (px) => {
		document.body.style.width = `${px}px`;
		try {
			const { lanes, birthsMs } = defaultLanes(zhNames);
			const { screen } = await open({ lanes, birthsMs, toMs: 6000, words: zhCN, locale: 'zh-CN' });
			const drawing = document.querySelector('svg')!;
			const smallPx = parseFloat(getComputedStyle(drawing.querySelector('.name')!).fontSize);
			expect(drawing.getBoundingClientRect().right).toBeLessThanOrEqual(px + 8);
			for (const text of drawing.querySelectorAll('text')) {
				const box = text.getBoundingClientRect();
				expect(box.left).toBeGreaterThanOrEqual(drawing.getBoundingClientRect().left - 1);
				expect(box.right).toBeLessThanOrEqual(drawing.getBoundingClientRect().right + 1);
			}
			document.documentElement.toggleAttribute('data-present', true);
			await expect
				.poll(() => parseFloat(getComputedStyle(drawing.querySelector('.name')!).fontSize))
				.toBeGreaterThan(smallPx * 1.25);
			await screen.unmount();
		} finally {
			document.body.style.width = '';
			document.documentElement.removeAttribute('data-present');
		}
	},
);
