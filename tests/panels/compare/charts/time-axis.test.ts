import { scaleLinear } from 'd3-scale';
import { describe, expect, test } from 'vitest';
import { timeTicks } from '../../../../src/panels/compare/charts/time-axis.ts';

describe('a time axis', () => {
	const labels = (toMs: number, px = 700) =>
		timeTicks(scaleLinear([0, toMs], [0, px]), 80, 'en').map(({ label }) => label);

	test('has one unit, and round numbers in it', () => {
		expect(labels(1200)).toEqual([
			'0 ms',
			'200 ms',
			'400 ms',
			'600 ms',
			'800 ms',
			'1,000 ms',
			'1,200 ms',
		]);
		expect(labels(6000).at(-1)).toBe('6 s');
		expect(labels(600_000).slice(0, 2)).toEqual(['0 min', '2 min']);
		expect(labels(10 * 3_600_000).slice(0, 2)).toEqual(['0 h', '2 h']);
		expect(labels(100 * 86_400_000).slice(0, 2)).toEqual(['0 d', '20 d']);
		expect(labels(40 * 365.25 * 86_400_000).slice(0, 2)).toEqual(['0 y', '5 y']);
	});

	test('has fewer ticks where there is less room, and each at its time', () => {
		expect(labels(6000, 200).length).toBeLessThanOrEqual(4);
		const ticks = timeTicks(scaleLinear([0, 6000], [100, 700]), 80, 'en');
		expect(ticks[1]).toEqual({ at: 200, label: '1 s' });
	});
});
