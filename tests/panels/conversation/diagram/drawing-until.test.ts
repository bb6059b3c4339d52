import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../../../src/engine/simulation/index.ts';
import { departedText } from '../../../../src/panels/conversation/diagram/arrow-text.ts';
import { timeAxis } from '../../../../src/panels/conversation/diagram/axis.ts';
import { drawingUntil } from '../../../../src/panels/conversation/diagram/drawing-until.ts';
import {
	diagramContentOf,
	draw,
	markTexts,
	type Drawing,
} from '../../../../src/panels/conversation/diagram/drawing.ts';
import { lanesOf } from '../../../../src/panels/conversation/diagram/lanes.ts';
import {
	client,
	network,
	on,
	scenario,
	server,
} from '../../../../src/panels/conversation/scenes/scene.ts';
import { SCENES } from '../../../../src/panels/conversation/scenes/scenes.ts';
import { timelineOf, unitsIn } from '../../../../src/panels/conversation/simulating/timelines.ts';
import { diagram as words } from '../../../../src/panels/conversation/strings/en/diagram.ts';

/** Returns the whole drawing of a scenario, and a function that gives what is drawn of it by a time. */
function drawn(of: Scenario, lengthPx = 1400) {
	const timeline = timelineOf(of);
	const endMs = timeline.entries.at(-1)!.at;
	const content = diagramContentOf(timeline, unitsIn(timeline), endMs);
	const whole = draw(content, content.arrows, {
		axis: timeAxis({ endMs, folds: [] }, lengthPx / endMs, 40),
		lanes: lanesOf(of.boxes.length + 2, 900, 13),
		window: { from: -18, to: lengthPx + 26 },
		emPx: 13,
		words,
		locale: 'en',
		markText: markTexts(content, words),
	});
	const until = (ms: number) =>
		drawingUntil(whole, ms, ({ unit }) => departedText(unit, content.facts, words));
	return { whole, until, timeline };
}

const titles = ({ labels }: Drawing) => labels.map(({ title }) => title).toSorted();

describe.each(SCENES.map(({ id, scenario }) => [id, scenario] as const))('%s', (_, of) => {
	const { whole, until, timeline } = drawn(of);
	const times = [...new Set(timeline.entries.map(({ at }) => at))];
	const parts = times.map((ms) => ({ ms, part: until(ms) }));

	test('what is drawn by a time keeps its place in the whole drawing', () => {
		const places = new Set(whole.labels.map(({ x, y }) => `${x} ${y}`));
		const notes = new Set(whole.notes.map(({ x, y, text }) => `${x} ${y} ${text}`));
		// One expectation for all times: a scene has thousands of labels and times.
		const wrong = parts.filter(({ ms, part }) => {
			const inPlace =
				part.labels.every(({ x, y }) => places.has(`${x} ${y}`)) &&
				part.notes.every(({ x, y, text }) => notes.has(`${x} ${y} ${text}`));
			const later = part.arrows.some(({ shape }) => shape.arrows[0]!.departs > ms);
			return !inPlace || later || part.ticks !== whole.ticks;
		});
		expect(wrong.map(({ ms }) => ms)).toEqual([]);
	});

	test('nothing that is drawn disappears later', () => {
		const counts = parts.map(({ part: { arrows, spells, marks, notes, folds } }) =>
			[arrows, spells, marks, notes, folds].map(({ length }) => length),
		);
		const less = counts.filter((count, i) => count.some((n, j) => n < (counts[i - 1]?.[j] ?? 0)));
		expect(less).toEqual([]);
		expect(until(Infinity)).toBe(whole);
	});
});

test('an arrow in transit does not tell that its bytes will change or that a copy is lost', () => {
	const { until } = drawn(
		scenario([
			server(120, { type: 'ping', text: 'p' }),
			network(130, { type: 'change', from: 'server', offset: 129, length: 1, hex: '09' }),
		]),
	);
	expect(titles(until(130))).toContain('Ping “p”');
	expect(titles(until(145))).toContain('Ping “p” · breaks a rule · changed');
	const lost = drawn(
		scenario([
			client(120, { type: 'text', text: 'Hi' }),
			network(125, { type: 'lose', from: 'client' }),
		]),
	);
	expect(titles(lost.until(125))).toContain('text “Hi”');
	const one = lost.until(125).arrows.at(-1)!;
	expect([one.text.sign, one.arrives]).toEqual([false, null]);
	expect(titles(lost.until(Infinity))).toContain('text “Hi” · lost once');
});

test('a breach that the sender wrote is told at its departure', () => {
	const { until } = drawn(scenario([server(120, { type: 'raw', hex: '83 00' })]));
	expect(titles(until(120))).toContain('opcode 0x3 · breaks a rule');
});

test('a unit that never arrives says so only at the end', () => {
	const { until } = drawn(
		scenario([server(120, { type: 'vanish' }), client(130, { type: 'text', text: 'Hi' })], {
			untilMs: 400,
		}),
	);
	expect(titles(until(300)).filter((title) => title.startsWith('text “Hi”'))).toEqual([
		'text “Hi”',
	]);
	expect(titles(until(Infinity)).find((title) => title.startsWith('text “Hi”'))).not.toBe(
		'text “Hi”',
	);
});

test('a band is counted only after its last arrow has arrived', () => {
	const { whole, until } = drawn(
		scenario([
			client(on('open'), { type: 'bulk', bytes: 16, times: 40 }),
			client(2000, { type: 'ping', text: '' }),
		]),
	);
	const band = whole.arrows.find(({ shape }) => shape.arrows.length === 40)!;
	const { departs } = band.shape.arrows[0]!;
	const begun = until(departs).arrows.find(({ shape }) => shape.index === band.shape.index)!;
	expect(begun.text.title).not.toContain('40');
	expect(titles(until(departs)).join()).not.toContain('40 in a row');
	expect(titles(until(band.arrives!)).join()).toContain('40 in a row');
});
