import { describe, expect, test } from 'vitest';
import {
	TRANSPORTS,
	allCosts,
	asPoisson,
	closedForm,
	totalBothWays,
	verdictOf,
	type CompareSetting,
} from '../../../../src/engine/compare/index.ts';
import { CompareLab } from '../../../../src/panels/compare/compare-lab.svelte.ts';
import {
	headlineOf,
	laneReason,
	laneVerdict,
	type Otherwise,
} from '../../../../src/panels/compare/lanes/lane-verdict.ts';
import { documentOf } from '../../../../src/panels/compare/stories/builds.ts';
import { SITUATIONS } from '../../../../src/panels/compare/stories/situations.ts';

function at(address: string) {
	const lab = new CompareLab();
	lab.open(new URLSearchParams(address));
	const { verdict, setting, costs } = lab;
	return {
		verdict,
		setting,
		headline: headlineOf(verdict, setting, costs),
		lane: (transport: (typeof TRANSPORTS)[number]) => laneVerdict(transport, verdict, setting),
	};
}

test('a chat: polling is too slow, long polling and SSE cost more, and a WebSocket fits', () => {
	const { lane, headline } = at('build=chat');
	expect(lane('short-polling')).toMatchObject({ type: 'slow', waitMs: 2040, limitMs: 1000 });
	expect(lane('long-polling')).toMatchObject({ type: 'costly', waitMs: 120 });
	expect(lane('sse')).toMatchObject({ type: 'fits', waitMs: 40 });
	expect(lane('websocket')).toMatchObject({ type: 'fits', waitMs: 40, times: 1 });
	expect(headline).toMatchObject({ polling: 'slow', use: 'websocket', waitMs: 2040 });
	expect(headline.otherwise).toEqual({ type: 'only-reads', use: 'sse' });
});

test('the limit is the reader’s own: with a longer one the same lane is no longer too slow', () => {
	expect(at('build=chat').lane('short-polling').type).toBe('slow');
	const patient = new URLSearchParams({ ...documentOf('chat'), age: '2040' });
	const { lane, headline } = at(patient.toString());
	expect(lane('short-polling')).toMatchObject({ type: 'costly', waitMs: 2040, limitMs: 2040 });
	expect(headline.polling).toBe('costly');
});

test.each(['rate=0.1', 'rate=1', 'rate=10', 'rate=20', 'rate=40', 'rate=20&upstream=0.001'])(
	'only the transport with the fewest bytes of those that fit is said to have them: %s',
	(settings) => {
		const { verdict } = at(`clients=1000&headers=800&rtt=100&poll=1000&age=1000&${settings}`);
		const fitting = verdict.candidates.filter(({ inTime, carried }) => inTime && carried);
		const least = fitting.toSorted((a, b) => a.bytesPerSecond - b.bytesPerSecond)[0]!;
		const isNear = laneReason(verdict) === 'simplicity';
		expect(isNear).toBe(verdict.transport !== least.transport);
	},
);

test.each([
	['a live score', 'build=score', { polling: 'costly', use: 'sse' }],
	['notifications', 'build=notifications', { polling: 'fine', use: 'short-polling' }],
	['a game', 'build=game', { polling: 'slow', use: 'websocket' }],
	['sensors', 'build=sensors', { polling: 'costly', use: 'websocket' }],
	[
		'a server that cannot keep up',
		'poll=1000&age=2000&rate=0.2&server=5000',
		{ polling: 'overloaded' },
	],
	['a limit below half a round trip', 'age=20', { polling: 'none', waitMs: 50, limitMs: 20 }],
] as const)('%s has its answer', (_, address, expected) => {
	expect(at(address).headline).toMatchObject(expected);
});

describe.each(SITUATIONS)('$id', ({ id }) => {
	const lab = new CompareLab();
	lab.openExample(id);
	const { verdict, setting, costs } = lab;

	test('the recommended lane fits, and every figure is that of the formulas', () => {
		expect(laneVerdict(verdict.transport, verdict, setting)).toMatchObject({
			type: 'fits',
			times: 1,
		});
		const best = totalBothWays(closedForm(verdict.transport, asPoisson(setting)).bytesPerSecond!);
		for (const transport of TRANSPORTS) {
			const form = closedForm(transport, asPoisson(setting));
			const bytes = totalBothWays(form.bytesPerSecond!);
			const lane = laneVerdict(transport, verdict, setting);
			expect(lane.waitMs).toBe(form.waiting!.maxMs);
			expect(lane.bytesPerMinute).toBeCloseTo(60 * bytes, 6);
			expect(lane.times).toBeCloseTo(bytes / best, 9);
			expect(lane.type === 'slow').toBe(form.waiting!.maxMs > setting.tolerableAgeMs);
		}
	});

	test('what the second sentence promises is true', () => {
		const { otherwise } = headlineOf(verdict, setting, costs);
		if (otherwise === null) return;
		const there = { ...setting, ...changeOf(otherwise, setting) };
		const moved = verdictOf(there);
		expect(moved.transport).toBe(otherwise.use);
		expect(moved.transport).not.toBe(verdict.transport);
		expect(moved.reason).not.toBe('nothing-fits');
		expect(allCosts(there)['short-polling'].idle).toEqual(costs['short-polling'].idle);
	});
});

function changeOf(otherwise: Otherwise, { arrivals }: CompareSetting): Partial<CompareSetting> {
	switch (otherwise.type) {
		case 'only-reads':
			return { upstreamPerSecond: 0 };
		case 'also-sends':
			return { upstreamPerSecond: arrivals.type === 'list' ? 0 : arrivals.ratePerSecond };
		case 'may-wait':
			return { tolerableAgeMs: otherwise.ms };
		case 'hurries':
			return { tolerableAgeMs: otherwise.ms - 1 };
		case 'polls-less':
			return { pollMs: otherwise.ms };
	}
}
