import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompareSetting } from '../../../src/engine/compare/index.ts';
import { DEFAULT_SETTING, TRANSPORTS, verdictOf } from '../../../src/engine/compare/index.ts';
import { BY_SIMPLICITY, candidatesOf, judgedForms } from '../../../src/engine/compare/verdict.ts';

const at = (some: Partial<CompareSetting>): CompareSetting => ({ ...DEFAULT_SETTING, ...some });
const HOUR = 3_600_000;
const poisson = (ratePerSecond: number) => ({ type: 'poisson', ratePerSecond }) as const;
const news = at({ arrivals: poisson(1 / 3600), pollMs: HOUR, tolerableAgeMs: 2 * HOUR });

describe('the verdict', () => {
	it('prices every second: push, and SSE is hardly dearer than a WebSocket', () => {
		const { transport, reason, against } = verdictOf(at({ tolerableAgeMs: 200 }));
		expect([transport, reason, against]).toEqual(['sse', 'simplicity', 'websocket']);
	});

	it('chat with as much from the client: WebSocket, by its bytes', () => {
		const verdict = verdictOf(at({ tolerableAgeMs: 200, upstreamPerSecond: 1 }));
		expect([verdict.transport, verdict.reason]).toEqual(['websocket', 'bytes']);
		expect(verdict.value).toBeLessThan(verdict.otherValue);
	});

	it('once-an-hour news: polling, for heartbeats cost more than the news', () => {
		expect(verdictOf(news)).toMatchObject({ transport: 'short-polling', reason: 'bytes' });
	});

	it('the same news wanted within a minute: polling would be cheapest and is too late', () => {
		const verdict = verdictOf({ ...news, tolerableAgeMs: 60_000 });
		expect(verdict.transport).not.toBe('short-polling');
		expect(verdict).toMatchObject({ reason: 'wait', against: 'short-polling' });
		expect(verdict.otherValue).toBe(HOUR + 50);
		expect(verdict.value).toBe(50);
	});

	it('a transport that overloads the server is not recommended', () => {
		const verdict = verdictOf({ ...news, serverRequestsPerSecond: 1 });
		expect(verdict).toMatchObject({ reason: 'load', against: 'short-polling' });
	});

	it('if no transport is in time, the one with the shortest wait', () => {
		const verdict = verdictOf(at({ tolerableAgeMs: 10 }));
		expect(verdict.reason).toBe('nothing-fits');
		expect(verdict.value).toBe(50);
	});

	it('polls that pile up are not carried', () => {
		const setting = at({ pollMs: 1, tolerableAgeMs: 1000 });
		const [polling] = candidatesOf(setting, judgedForms(setting));
		expect(polling).toMatchObject({ inTime: true, carried: false });
	});

	it('other births are judged by their rate', () => {
		const same = (arrivals: CompareSetting['arrivals']) => verdictOf(at({ arrivals })).candidates;
		const usual = same(poisson(2));
		expect(same({ type: 'regular', ratePerSecond: 2 })).toEqual(usual);
		expect(same({ type: 'list', timesMs: [0, 1000, 1500, 2000] })).toEqual(usual);
		expect(verdictOf(at({ arrivals: { type: 'list', timesMs: [] } })).candidates).toHaveLength(5);
	});

	it('knows each transport’s simplicity', () => {
		expect(BY_SIMPLICITY.toSorted()).toEqual(TRANSPORTS.toSorted());
	});

	it('never recommends a transport that is late or overloaded while another fits, nor one that costs a tenth more', () => {
		const settings = fc
			.record({
				rate: fc.double({ min: 1e-4, max: 20, noNaN: true }),
				pollMs: fc.integer({ min: 1, max: 1e6 }),
				roundTripMs: fc.integer({ min: 0, max: 500 }),
				tolerableAgeMs: fc.integer({ min: 0, max: 1e6 }),
				upstreamPerSecond: fc.integer({ min: 0, max: 3 }),
				serverRequestsPerSecond: fc.option(fc.integer({ min: 1, max: 1e5 })),
			})
			.map(({ rate, ...rest }) => at({ ...rest, arrivals: poisson(rate) }));
		fc.assert(
			fc.property(settings, (setting) => {
				const { transport, against, reason, candidates } = verdictOf(setting);
				const fitting = candidates.filter(({ inTime, carried }) => inTime && carried);
				const chosen = candidates.find((one) => one.transport === transport)!;
				expect(against).not.toBe(transport);
				expect(reason === 'nothing-fits').toBe(fitting.length === 0);
				if (fitting.length === 0) return;
				expect(fitting).toContain(chosen);
				const least = Math.min(...fitting.map(({ bytesPerSecond }) => bytesPerSecond));
				expect(chosen.bytesPerSecond).toBeLessThanOrEqual(least * 1.1);
			}),
			{ numRuns: 60 },
		);
	});
});
