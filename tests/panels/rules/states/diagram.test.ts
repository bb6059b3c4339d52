import { describe, expect, test } from 'vitest';
import { STATE_NAMES, STATES } from '../../../../src/engine/endpoint/index.ts';
import { RULES } from '../../../../src/engine/report/index.ts';
import {
	centre,
	drawnWays,
	isOf,
	stateTowards,
	TRANSITIONS,
} from '../../../../src/panels/rules/states/diagram.ts';
import {
	NARROW,
	WIDE,
	type StateBox,
	type DiagramPoint,
} from '../../../../src/panels/rules/states/diagram-layout.ts';
import { STATE_RULES, statesOf } from '../../../../src/panels/rules/states/state-rules.ts';

const encloses = (outer: StateBox, { x, y, width, height }: StateBox) =>
	x >= outer.x &&
	y >= outer.y &&
	x + width <= outer.x + outer.width &&
	y + height <= outer.y + outer.height;

const isOnEdge = ({ x, y, width, height }: StateBox, [px, py]: DiagramPoint) =>
	((px === x || px === x + width) && py > y && py < y + height) ||
	((py === y || py === y + height) && px > x && px < x + width);

/** Whether a straight piece, level or upright, goes through a box. */
const crosses = (
	{ x, y, width, height }: StateBox,
	[ax, ay]: DiagramPoint,
	[bx, by]: DiagramPoint,
) =>
	Math.max(ax, bx) > x &&
	Math.min(ax, bx) < x + width &&
	Math.max(ay, by) > y &&
	Math.min(ay, by) < y + height;

test('every way of the table of states is there once', () => {
	const expected = STATE_NAMES.flatMap((from) =>
		Object.entries(STATES[from].next).map(([trigger, to]) => `${from} ${trigger} ${to}`),
	);
	expect(TRANSITIONS.map(({ from, trigger, to }) => `${from} ${trigger} ${to}`)).toEqual(expected);
	expect(expected.length).toBeGreaterThan(STATE_NAMES.length);
});

describe.each([
	['wide', WIDE],
	['narrow', NARROW],
])('the %s layout', (_, layout) => {
	const boxes = STATE_NAMES.map((state) => layout.states[state]);

	test('has a line for every way of the table, and none beside', () => {
		const placed = STATE_NAMES.flatMap((from) =>
			Object.keys(layout.lines[from]).map((trigger) => `${from} ${trigger}`),
		);
		expect(placed.toSorted()).toEqual(
			TRANSITIONS.map(({ from, trigger }) => `${from} ${trigger}`).toSorted(),
		);
	});

	test('has each state inside the region of its readyState, and regions beside each other', () => {
		for (const state of STATE_NAMES) {
			const { readyState } = STATES[state];
			for (const [name, region] of Object.entries(layout.regions)) {
				expect(encloses(region, layout.states[state]), `${state} in ${name}`).toBe(
					name === readyState,
				);
			}
		}
		for (const region of Object.values(layout.regions)) {
			expect(encloses({ x: 0, y: 0, ...layout }, region)).toBe(true);
		}
	});

	test.each(drawnWays(layout))(
		'$from → $to: $trigger begins and ends at their edges, level and upright',
		({ from, to, points, path }) => {
			expect(isOnEdge(layout.states[from], points[0]!)).toBe(true);
			expect(isOnEdge(layout.states[to], points.at(-1)!)).toBe(true);
			for (const [i, [x, y]] of points.slice(1).entries()) {
				const [beforeX, beforeY] = points[i]!;
				expect((x === beforeX) !== (y === beforeY), `${x} ${y}`).toBe(true);
			}
			expect(path).toMatch(/^M[\d. ]+(L[\d. ]+|Q[\d. ]+)+$/);
		},
	);

	test.each(drawnWays(layout))('$from → $to: $trigger runs through no state', ({ points }) => {
		for (const [i, point] of points.slice(1).entries()) {
			expect(boxes.filter((box) => crosses(box, points[i]!, point))).toEqual([]);
		}
	});

	test('each transition has a label, its own or that of its group', () => {
		for (const way of drawnWays(layout).filter(({ label }) => label === null)) {
			const end = way.points.at(-1);
			const joined = drawnWays(layout).filter(
				({ trigger, label, points }) =>
					trigger === way.trigger && label && points.at(-1)?.join(' ') === end?.join(' '),
			);
			expect(joined, `${way.from} ${way.trigger}`).toHaveLength(1);
		}
	});

	test('is walked through by arrows: every state is reached, and every way has a way back', () => {
		const reached = new Set(['open']);
		for (const state of reached) {
			for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']) {
				const to = stateTowards(layout, state as (typeof STATE_NAMES)[number], key);
				if (to) reached.add(to);
			}
		}
		expect([...reached].toSorted()).toEqual(STATE_NAMES.toSorted());
		expect(stateTowards(layout, 'open', 'Enter')).toBeNull();
		expect(stateTowards(layout, 'closed', 'ArrowDown')).toBeNull();
	});
});

test('arrows go where the eye does', () => {
	expect(stateTowards(WIDE, 'close-received', 'ArrowDown')).toBe('close-sent');
	expect(stateTowards(WIDE, 'close-done', 'ArrowDown')).toBe('half-closed');
	expect(stateTowards(WIDE, 'close-received', 'ArrowRight')).toBe('close-done');
	expect(stateTowards(NARROW, 'open', 'ArrowUp')).toMatch(/^awaiting-/);
	expect(centre({ x: 10, y: 20, width: 4, height: 6 })).toEqual([12, 23]);
});

test('a state belongs to the roles that the table gives it', () => {
	expect(isOf('half-closed', 'client')).toBe(false);
	expect(isOf('half-closed', 'server')).toBe(true);
	expect(isOf('half-closed', null)).toBe(true);
});

test('every state has rules that speak of it, each once', () => {
	for (const state of STATE_NAMES) {
		const codes = STATE_RULES[state];
		expect(codes.length).toBeGreaterThan(0);
		expect(new Set(codes).size).toBe(codes.length);
		for (const code of codes) {
			expect(RULES[code], code).toBeDefined();
			expect(statesOf(code)).toContain(state);
		}
	}
	expect(statesOf('frame-rsv1')).toEqual([]);
});
