import { describe, expect, test } from 'vitest';
import {
	barEnd,
	loadLayout,
	loadScale,
} from '../../../../src/panels/compare/charts/load-layout.ts';

describe('load bars', () => {
	const space = { left: 100, right: 400 };

	test('begin a decade below the least: every load has a bar, and ten times is one step', () => {
		const scale = loadScale([153_000, 66_000_000], space, 80);
		expect(scale.grid.map(({ load }) => load)).toEqual([1e4, 1e5, 1e6, 1e7]);
		const steps = scale.grid.slice(1).map(({ at }, i) => at - scale.grid[i]!.at);
		expect(new Set(steps.map((step) => step.toFixed(6))).size).toBe(1);
		expect(barEnd(66_000_000, scale, space)).toBe(400);
		expect(barEnd(153_000, scale, space)).toBeGreaterThan(120);
	});

	test('a load of 0 has no bar, an unbounded load has a full one', () => {
		const scale = loadScale([0, null, Infinity, 1000], space, 80);
		expect([0, Infinity].map((load) => barEnd(load, scale, space))).toEqual([100, 400]);
	});

	test('have a scale when nothing is known', () => {
		for (const loads of [[], [null, null], [0, 0], [1]]) {
			const scale = loadScale(loads, space, 80);
			expect(barEnd(0, scale, space)).toBe(100);
			expect(scale.grid.every(({ at }) => Number.isFinite(at))).toBe(true);
		}
	});

	test('label no more lines of the grid than there is room for', () => {
		const { grid } = loadScale([1, 1e9], space, 80);
		const labelled = grid.filter((line) => line.labelled);
		expect(labelled.length).toBeLessThan(grid.length);
		expect(labelled[1]!.at - labelled[0]!.at).toBeGreaterThanOrEqual(80);
	});

	test('leave room for their values, or have them below', () => {
		const wide = loadLayout(['Polling'], ['66.5 Mbit/s'], [''], 420, 13);
		expect(wide.right).toBeLessThanOrEqual(420 - 11 * 0.6 * 13);
		const narrow = loadLayout(['Polling'], ['66.5 Mbit/s'], [''], 300, 13);
		expect(narrow.right).toBeGreaterThan(290);
		expect(narrow.barY).toBeGreaterThan(13);
	});
});
