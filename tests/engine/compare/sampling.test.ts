import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompareSetting } from '../../../src/engine/compare/index.ts';
import {
	DEFAULT_SETTING,
	samplesPerSecond,
	samplingOf,
} from '../../../src/engine/compare/index.ts';
import { DEFAULT_CARRIAGE } from '../../../src/engine/compare/carriage.ts';
import { samplingWait } from '../../../src/engine/compare/sampling.ts';

const at = (some: Partial<CompareSetting>): CompareSetting => ({ ...DEFAULT_SETTING, ...some });

describe('polls by a fixed clock', () => {
	it('that is slower than the answers: one at a time', () => {
		const sampling = samplingOf(at({ pollMs: 1000, roundTripMs: 100 }));
		expect(sampling).toEqual({
			intervals: [{ ms: 1000, count: 1 }],
			parallel: 1,
			piledUpPerSecond: 0,
		});
	});

	it('with a shorter interval several are in transit, and the server gets a request per interval', () => {
		const sampling = samplingOf(at({ pollMs: 50, roundTripMs: 200 }));
		expect(sampling.parallel).toBe(4);
		expect(samplesPerSecond(sampling)).toBe(20);
	});

	it('that asks more than six at a time: the rest piles up in the browser', () => {
		const sampling = samplingOf(at({ pollMs: 10, roundTripMs: 200 }));
		expect(sampling.intervals).toEqual([
			{ ms: 10, count: 5 },
			{ ms: 150, count: 1 },
		]);
		expect(sampling.piledUpPerSecond).toBe(100 - 30);
		expect(samplesPerSecond(sampling)).toBe(30);
		// E[I²] / 2E[I] = (5 · 100 + 22 500) / (2 · 200)
		expect(samplingWait(sampling).meanMs).toBe(57.5);
		expect(samplingWait(sampling).maxMs).toBe(150);
		expect(samplingWait(sampling).shareUpTo(10)).toBe(0.3);
		const http2 = at({
			pollMs: 10,
			roundTripMs: 200,
			carriage: { ...DEFAULT_CARRIAGE, http: 'http/2' },
		});
		expect(samplingOf(http2).parallel).toBe(20);
	});
});

it('a timer that waits for the response never has two requests in transit', () => {
	const sampling = samplingOf(at({ pollMs: 10, roundTripMs: 200, pollTimer: 'after-answer' }));
	expect(sampling.intervals).toEqual([{ ms: 210, count: 1 }]);
	expect(sampling.parallel).toBe(1);
});

it('a connection for each poll makes the round longer', () => {
	const own = { ...DEFAULT_CARRIAGE, keepAlive: false };
	const sampling = samplingOf(at({ pollMs: 1000, pollTimer: 'after-answer', carriage: own }));
	expect(sampling.intervals).toEqual([{ ms: 1200, count: 1 }]);
});

it('the share of short waits rises from 0 to 1, with the computed mean', () => {
	const poll = fc.integer({ min: 1, max: 2000 });
	fc.assert(
		fc.property(poll, fc.integer({ min: 0, max: 500 }), (pollMs, roundTripMs) => {
			const { meanMs, maxMs, shareUpTo } = samplingWait(samplingOf(at({ pollMs, roundTripMs })));
			expect(shareUpTo(-1)).toBe(0);
			expect(shareUpTo(maxMs)).toBeCloseTo(1, 9);
			let mean = 0;
			const steps = 2000;
			for (let i = 0; i < steps; i++)
				mean += (1 - shareUpTo(((i + 0.5) * maxMs) / steps)) * (maxMs / steps);
			expect(mean).toBeCloseTo(meanMs, 0);
		}),
		{ numRuns: 50 },
	);
});
