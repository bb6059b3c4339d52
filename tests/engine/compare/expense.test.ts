import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addBreakdowns,
	APPLICATION_EXPENSES,
	applicationBothWays,
	applicationBytes,
	scaleTwoWay,
	totalBothWays,
	totalBytes,
} from '../../../src/engine/compare/index.ts';
import {
	BYTE_EXPENSES,
	NOTHING_EITHER_WAY,
	NOTHING_SENT,
	addTwoWay,
	breakdown,
	scaleBreakdown,
	weightedSum,
} from '../../../src/engine/compare/expense.ts';

const breakdowns = fc
	.array(fc.nat(1e6), { minLength: BYTE_EXPENSES.length, maxLength: BYTE_EXPENSES.length })
	.map((bytes) =>
		breakdown(Object.fromEntries(BYTE_EXPENSES.map((expense, i) => [expense, bytes[i]!]))),
	);

describe('a breakdown', () => {
	it('names every expense once, and a missing expense is 0', () => {
		expect(new Set(BYTE_EXPENSES).size).toBe(BYTE_EXPENSES.length);
		expect(Object.keys(breakdown({ payload: 3 }))).toEqual([...BYTE_EXPENSES]);
		expect(totalBytes(breakdown({ payload: 3, ack: 66 }))).toBe(69);
		expect(applicationBytes(breakdown({ payload: 3, ack: 66 }))).toBe(3);
	});

	it('sums: the total of a sum is the sum of the totals, expense by expense', () => {
		fc.assert(
			fc.property(breakdowns, breakdowns, fc.integer({ min: 0, max: 1000 }), (a, b, factor) => {
				const sum = addBreakdowns(a, b);
				expect(totalBytes(sum)).toBe(totalBytes(a) + totalBytes(b));
				for (const expense of BYTE_EXPENSES) expect(sum[expense]).toBe(a[expense] + b[expense]);
				expect(addBreakdowns(a, NOTHING_SENT)).toEqual(a);
				expect(totalBytes(scaleBreakdown(a, factor))).toBe(totalBytes(a) * factor);
				const rest = BYTE_EXPENSES.slice(APPLICATION_EXPENSES.length).reduce((n, c) => n + a[c], 0);
				expect(applicationBytes(a) + rest).toBe(totalBytes(a));
			}),
		);
	});

	it('goes both ways', () => {
		const one = { up: breakdown({ ack: 66 }), down: breakdown({ payload: 20 }) };
		expect(addTwoWay()).toEqual(NOTHING_EITHER_WAY);
		expect(addTwoWay(one, one)).toEqual(scaleTwoWay(one, 2));
		expect(weightedSum([])).toEqual(NOTHING_EITHER_WAY);
		const half = { bytes: one, weight: 0.5 };
		expect(weightedSum([half, { bytes: one, weight: 2 }])).toEqual(scaleTwoWay(one, 2.5));
		expect(totalBothWays(one)).toBe(86);
		expect(applicationBothWays(one)).toBe(20);
	});
});
