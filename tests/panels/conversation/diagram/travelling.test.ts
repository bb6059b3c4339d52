import { describe, expect, test } from 'vitest';
import {
	simulateScenario,
	unitsOf,
	type Scenario,
} from '../../../../src/engine/simulation/index.ts';
import { inTransitAmong } from '../../../../src/panels/conversation/diagram/arrows.ts';
import { timeAxis } from '../../../../src/panels/conversation/diagram/axis.ts';
import {
	diagramContentOf,
	draw,
	markTexts,
} from '../../../../src/panels/conversation/diagram/drawing.ts';
import { lanesOf } from '../../../../src/panels/conversation/diagram/lanes.ts';
import {
	placesAt,
	readable,
	travellingLabels,
} from '../../../../src/panels/conversation/diagram/travelling.ts';
import {
	client,
	network,
	scenario,
	server,
} from '../../../../src/panels/conversation/scenes/scene.ts';
import { diagram as words } from '../../../../src/panels/conversation/strings/en/diagram.ts';

const END = 600;
const LANES = lanesOf(2, 1100, 13);
const [LEFT, RIGHT] = [LANES.xs[0]!, LANES.xs[1]!];

/** Returns what is in transit at a time, in a diagram of two pixels a millisecond. */
function placed(of: Scenario, at: number) {
	const timeline = simulateScenario(of);
	const content = diagramContentOf(timeline, unitsOf(timeline), END);
	const arrows = content.arrows.filter(({ unit }) => unit.bytes.length > 0);
	const drawing = draw(content, arrows, {
		axis: timeAxis({ endMs: END, folds: [] }, 2, 40),
		lanes: LANES,
		window: { from: 0, to: 1200 },
		emPx: 13,
		words,
		locale: 'en',
		markText: markTexts(content, words),
	});
	const inTransit = inTransitAmong(arrows)(at);
	const labels = travellingLabels(inTransit, drawing);
	const places = placesAt(at, inTransit, labels, LANES, (ms) => 2 * ms);
	const moved = new Set(labels.values());
	const resting = drawing.labels.filter((label) => !moved.has(label));
	return { ...places, seen: readable(places, resting, 13), resting };
}

const HELLO = scenario([client(120, { type: 'text', text: 'Hello' })]);

describe('a capsule on its way', () => {
	test.each([130, 135, 140, 144])('has its nose where the frame is: %d ms', (ms) => {
		const { capsules, marks } = placed(HELLO, ms);
		expect([capsules.length, marks]).toEqual([1, []]);
		const { label, x, y } = capsules[0]!;
		expect(label.text.capsule.map(({ hex }) => hex).join(' ')).toBe(
			'81 85 37 fa 21 3d 7f 9f 4d 51 58',
		);
		const reached = LEFT + ((ms - 120) / 25) * (RIGHT - LEFT);
		const whole = LEFT + label.capsulePx;
		expect(x + label.capsulePx / 2).toBeCloseTo(Math.max(reached, whole), 6);
		expect(y).toBeCloseTo(240 + ((x - LEFT) / (RIGHT - LEFT)) * 50, 6);
	});

	test('stays between the life lines when it leaves', () => {
		const [left] = placed(HELLO, 120).capsules;
		expect(left!.x - left!.label.capsulePx / 2).toBeCloseTo(LEFT, 6);
	});

	test('a lost copy comes to half of its way, and the next one to the end', () => {
		const lost = scenario([
			client(120, { type: 'text', text: 'Hello' }),
			network(125, { type: 'lose', from: 'client' }),
		]);
		expect(placed(lost, 130).capsules).toHaveLength(1);
		expect(placed(lost, 140).capsules).toHaveLength(0);
		expect(placed(lost, 340).capsules).toHaveLength(1);
	});

	test('a delayed one takes longer', () => {
		const late = scenario([
			client(120, { type: 'text', text: 'Hello' }),
			network(125, { type: 'delay', from: 'client', byMs: 40 }),
		]);
		expect(placed(late, 180).capsules).toHaveLength(1);
		expect(placed(late, 186).capsules).toHaveLength(0);
	});

	test('two frames of one segment follow each other, the first in front', () => {
		const two = scenario([
			client(120, { type: 'ping', text: 'a' }),
			client(120, { type: 'ping', text: 'b' }),
		]);
		const { capsules } = placed(two, 144);
		expect(capsules.length).toBeGreaterThan(0);
		const sorted = capsules.toSorted((a, b) => a.label.index - b.label.index);
		for (const [i, one] of sorted.slice(1).entries()) {
			const gap = sorted[i]!.x - one.x - (sorted[i]!.label.capsulePx + one.label.capsulePx) / 2;
			expect(gap).toBeGreaterThan(0);
		}
	});
});

describe('capsules that pass each other', () => {
	const BOTH = scenario([
		client(120, { type: 'text', text: 'Hello' }),
		server(120, { type: 'text', text: 'Hi' }),
		server(100, { type: 'text', text: 'before' }),
	]);

	test('the first one can be read where they meet, and the other is a mark until it has passed', () => {
		const at = (ms: number) => {
			const { seen } = placed(BOTH, ms);
			return [seen.capsules.length, seen.marks.length];
		};
		expect([at(126), at(133), at(144)]).toEqual([
			[2, 0],
			[1, 1],
			[2, 0],
		]);
	});

	test('a label at rest is left out while a capsule is over it', () => {
		const hidden = (ms: number) => {
			const { seen, resting } = placed(BOTH, ms);
			return resting.length - seen.resting.length;
		};
		const counts = Array.from({ length: 26 }, (_, i) => hidden(120 + i));
		expect(Math.max(...counts)).toBeGreaterThan(0);
		expect(Math.min(...counts)).toBe(0);
	});
});

test('each segment of a long unit has a mark', () => {
	const { capsules, marks } = placed(
		scenario([client(120, { type: 'text', text: 'x'.repeat(5000) })]),
		130,
	);
	expect(capsules).toEqual([]);
	expect(marks.length).toBeGreaterThan(1);
});
