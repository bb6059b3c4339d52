import { describe, expect, test } from 'vitest';
import { laddersOf } from '../../../../src/panels/conversation/branches/ladder.ts';
import { scenario, server } from '../../../../src/panels/conversation/scenes/scene.ts';
import { flipped, sceneOf, played } from '../inspector/units-of.ts';

const [written, other] = [sceneOf('fragments').units, flipped().units];
const { ladders, y, headY, height } = laddersOf(written, other);

test('shows HTTP heads and frames, and the place where the two runs differ', () => {
	const [left, right] = ladders.map(({ rungs }) =>
		rungs.map(
			({ unit, differs }) => `${differs ? '≠' : '='}${String(unit.frame?.opcode ?? unit.kind)}`,
		),
	);
	expect(left).toEqual(['=head', '=head', '=1', '≠9', '≠0', '≠10', '≠0', '≠8', '≠8']);
	expect(right).toEqual(['=head', '=head', '=1', '≠9', '≠0', '≠8', '≠8']);
});

describe('the axis', () => {
	test('is the same for both: events at the same time are at the same height', () => {
		const [left, right] = ladders;
		for (const i of [0, 1, 2, 3, 4]) {
			expect([right.rungs[i]!.y1, right.rungs[i]!.y2]).toEqual([
				left.rungs[i]!.y1,
				left.rungs[i]!.y2,
			]);
		}
	});

	test('goes on with time, and stays inside', () => {
		const times = [0, 50, 75, 110, 150, 165, 250, 1000].map(y);
		expect(times).toEqual(times.toSorted((a, b) => a - b));
		for (const { rungs } of ladders) {
			for (const { y1, y2 } of rungs) {
				expect(y2).toBeGreaterThan(y1);
				expect(y2).toBeLessThan(height);
			}
		}
	});

	test('has the play head at its time, clear of the units before and after', () => {
		expect(headY(150)).toBe(y(150));
		expect(headY(0)).toBeLessThan(y(50));
		expect(headY(10_000)).toBeGreaterThan(y(10_000));
		expect(headY(10_000)).toBeLessThan(height);
	});

	test('makes long silence short', () => {
		const slow = played(scenario([server(30_000, { type: 'ping', text: '' })])).units;
		expect(laddersOf(slow, slow).height).toBeLessThan(400);
	});
});

test('of many, those around the difference are drawn, and the others counted', () => {
	const pings = Array.from({ length: 40 }, (_, i) => server(120 + i, { type: 'ping', text: '' }));
	const many = played(scenario(pings));
	const more = played(scenario([...pings, server(151.5, { type: 'text', text: 'x' })]));
	const [left, right] = laddersOf(many.units, more.units).ladders;
	expect(left.rungs).toHaveLength(12);
	expect(left.earlier).toBeGreaterThan(20);
	expect(left.earlier).toBe(right.earlier);
	expect(left.rungs.findIndex(({ differs }) => differs)).toBe(4);
	expect(right.later).toBeGreaterThan(left.later);
});

test('a unit that never arrives ends in transit', () => {
	const { units, timeline } = played(
		scenario([server(120, { type: 'ping', text: '' })], { untilMs: 130 }),
	);
	expect(timeline.ends).toBe('until');
	const [ladder] = laddersOf(units, units).ladders;
	expect(ladder.rungs.at(-1)!.arrived).toBe(false);
});

test('two that leave at once have their names on two sides of the line', () => {
	const { units } = played(
		scenario([
			server(120, { type: 'raw', hex: '89 00' }),
			server(120, { type: 'raw', hex: '8a 00' }),
		]),
	);
	const [ladder] = laddersOf(units, units).ladders;
	const together = ladder.rungs.filter(({ unit }) => unit.departs === 120);
	expect(together.map(({ below }) => below)).toEqual([false, true]);
});
