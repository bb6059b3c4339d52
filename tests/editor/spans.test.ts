import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HexRun } from '../../src/editor/settings.ts';
import { flatten, hexSpans, runsBetween } from '../../src/editor/spans.ts';

test('overlapping spans are cut, with the classes of each', () => {
	expect(
		flatten([
			{ from: 0, to: 6, classes: 'a' },
			{ from: 2, to: 4, classes: 'b' },
			{ from: 8, to: 9, classes: 'c' },
		]),
	).toEqual([
		{ from: 0, to: 2, classes: 'a' },
		{ from: 2, to: 4, classes: 'a b' },
		{ from: 4, to: 6, classes: 'a' },
		{ from: 8, to: 9, classes: 'c' },
	]);
});

test('after cutting, each place has the classes it had', () => {
	const span = fc.record({
		from: fc.nat(12),
		length: fc.integer({ min: 1, max: 6 }),
		classes: fc.constantFrom('a', 'b', 'c'),
	});
	fc.assert(
		fc.property(fc.array(span, { maxLength: 6 }), (drawn) => {
			const spans = drawn.map(({ from, length, classes }) => ({
				from,
				to: from + length,
				classes,
			}));
			const flat = flatten(spans);
			for (let at = 0; at < 20; at++) {
				const covers = ({ from, to }: { from: number; to: number }) => from <= at && at < to;
				const here = flat.filter(covers);
				expect(here.length).toBeLessThanOrEqual(1);
				const had = [...new Set(spans.filter(covers).map((one) => one.classes))];
				expect((here[0]?.classes.split(' ') ?? []).toSorted()).toEqual(had.toSorted());
			}
		}),
	);
});

const runs: readonly HexRun[] = [
	{ from: 0, to: 1, kind: 'opcode' },
	{ from: 1, to: 2, kind: 'length' },
	{ from: 2, to: 6, kind: 'key' },
	{ from: 6, to: 11, kind: 'payload' },
];

describe('runs', () => {
	test.each([
		[0, 1, ['opcode']],
		[1, 3, ['length', 'key']],
		[5, 7, ['key', 'payload']],
		[11, 20, []],
	])('that touch [%i, %i)', (from, to, kinds) => {
		const found = runsBetween(runs, from, to);
		expect(found.map((run) => run.kind)).toEqual(kinds);
	});

	test('may be made on demand', () => {
		expect(runsBetween((from, to) => [{ from, to, kind: 'payload' }], 3, 5)).toEqual([
			{ from: 3, to: 5, kind: 'payload' },
		]);
	});
});

describe('the spans of a line of hex', () => {
	test('reach from the first digit of a run to its last, within the line', () => {
		const columns = [0, 3, 6];
		expect(hexSpans(columns, 4, runs, null)).toEqual([
			{ from: 0, to: 5, classes: 'run run-key' },
			{ from: 6, to: 8, classes: 'run run-payload' },
		]);
	});

	test('join neighbouring runs of one kind, and light the selection', () => {
		const columns = [0, 3, 6];
		const same: HexRun[] = [
			{ from: 0, to: 1, kind: 'payload' },
			{ from: 1, to: 2, kind: 'payload' },
		];
		expect(hexSpans(columns, 0, same, { from: 1, to: 9 })).toEqual([
			{ from: 0, to: 5, classes: 'run run-payload' },
			{ from: 3, to: 8, classes: 'lit' },
		]);
	});
});
