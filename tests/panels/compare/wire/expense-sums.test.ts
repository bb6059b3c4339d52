import { describe, expect, test } from 'vitest';
import {
	totalBothWays,
	transportCosts,
	transportPlan,
	TRANSPORTS,
} from '../../../../src/engine/compare/index.ts';
import {
	BYTE_EXPENSES,
	NOTHING_EITHER_WAY,
	breakdown,
} from '../../../../src/engine/compare/expense.ts';
import { DEFAULT_CARRIAGE } from '../../../../src/engine/compare/carriage.ts';
import { expenseSums, partSums } from '../../../../src/panels/compare/wire/expense-sums.ts';

const BOTH = {
	up: breakdown({ 'request-line': 16, payload: 4, ack: 66 }),
	down: breakdown({ payload: 20, 'ip-header': 20 }),
};

describe('the rows of a table of expenses', () => {
	test('are those that sent anything, application before network', () => {
		const { groups, totals } = expenseSums([BOTH]);
		expect(groups.map(({ id, rows }) => [id, ...rows.map(({ expense }) => expense)])).toEqual([
			['application', 'request-line', 'payload'],
			['network', 'ip-header', 'ack'],
		]);
		expect(groups[0]!.rows[1]!.sums).toEqual([{ up: 4, down: 20, both: 24 }]);
		expect(groups[0]!.subtotals).toEqual([{ up: 20, down: 20, both: 40 }]);
		expect(groups[1]!.subtotals).toEqual([{ up: 66, down: 20, both: 86 }]);
		expect(totals).toEqual([{ up: 86, down: 40, both: 126 }]);
	});

	test('are there for all columns as soon as one of them has it', () => {
		const { groups, totals } = expenseSums([NOTHING_EITHER_WAY, BOTH]);
		expect(groups[0]!.rows.map(({ sums }) => sums.map(({ both }) => both))).toEqual([
			[0, 16],
			[0, 24],
		]);
		expect(totals.map(({ both }) => both)).toEqual([0, 126]);
	});

	test('there are none without bytes', () => {
		expect(expenseSums([NOTHING_EITHER_WAY]).groups).toEqual([]);
	});

	test('add up to their subtotals, and those to the total, for each transport', () => {
		const carriage = { ...DEFAULT_CARRIAGE, keepAlive: false };
		const columns = TRANSPORTS.map((id) =>
			transportCosts(transportPlan(id, carriage, 20)).update(1),
		);
		const { groups, totals } = expenseSums(columns);
		columns.forEach((column, i) => {
			const rows = groups.flatMap((group) => group.rows);
			const sum = rows.reduce((total, { sums }) => total + sums[i]!.both, 0);
			expect(sum).toBe(totalBothWays(column));
			expect(totals[i]!.both).toBe(sum);
			expect(totals[i]!.up + totals[i]!.down).toBe(sum);
		});
		expect(
			new Set(groups.flatMap(({ rows }) => rows).map(({ expense }) => expense)).size,
		).toBeLessThan(BYTE_EXPENSES.length);
	});
});

test('parts of one expense are summed, in the order of the expenses', () => {
	expect(
		partSums([
			{ expense: 'payload', from: 0, to: 5 },
			{ expense: 'chunk-framing', from: 5, to: 7 },
			{ expense: 'payload', from: 7, to: 8 },
		]),
	).toEqual([
		{ expense: 'chunk-framing', bytes: 2 },
		{ expense: 'payload', bytes: 6 },
	]);
});
