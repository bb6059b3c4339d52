import { describe, expect, test } from 'vitest';
import {
	simulateScenario,
	unitsOf,
	type Scenario,
} from '../../../../src/engine/simulation/index.ts';
import { timeAxis } from '../../../../src/panels/conversation/diagram/axis.ts';
import {
	draw,
	markTexts,
	diagramContentOf,
} from '../../../../src/panels/conversation/diagram/drawing.ts';
import { lanesOf } from '../../../../src/panels/conversation/diagram/lanes.ts';
import {
	client,
	network,
	on,
	scenario,
	server,
} from '../../../../src/panels/conversation/scenes/scene.ts';
import { textWidthEm } from '../../../../src/ui/text-width.ts';
import { diagram as words } from '../../../../src/panels/conversation/strings/en/diagram.ts';
import { diagram as zhCN } from '../../../../src/panels/conversation/strings/zh-CN/diagram.ts';

const END = 1500;
type AxisPart = Parameters<typeof timeAxis>[0]['folds'][number];
const MANY = scenario([
	...Array.from({ length: 999 }, (_, i) => client(110 + i, { type: 'text', text: String(i) })),
	server(on('message'), { type: 'echo' }),
]);

function contentOf(of: Scenario) {
	const timeline = simulateScenario(of);
	return diagramContentOf(timeline, unitsOf(timeline), END);
}

function drawn(
	of: Scenario,
	pxPerMs: number,
	{ from = 0, to = 1400, content = contentOf(of), folds = [] as readonly AxisPart[] } = {},
) {
	const nodes = of.boxes.length + 2;
	return draw(content, content.arrows, {
		axis: timeAxis({ endMs: END, folds }, pxPerMs, 47),
		lanes: lanesOf(nodes, 700, 13),
		window: { from, to },
		emPx: 13,
		words,
		locale: 'en',
		markText: markTexts(content, words),
	});
}

const OF_MANY = contentOf(MANY);

describe.each([0.1, 0.5, 1, 4, 40, 1000])('two thousand frames, %d px a millisecond', (pxPerMs) => {
	const from = 110 * pxPerMs;
	const { arrows, labels, marks } = drawn(MANY, pxPerMs, {
		from,
		to: from + 1400,
		content: OF_MANY,
	});

	test('the number of shapes is bounded', () => {
		expect(arrows.length).toBeGreaterThan(0);
		expect(arrows.length).toBeLessThanOrEqual(110);
		expect(marks.length).toBeLessThanOrEqual(61);
	});

	test('are each in one shape, and its words count it', () => {
		const all = arrows.flatMap(({ shape }) => shape.arrows.map(({ index }) => index));
		expect(new Set(all).size).toBe(all.length);
		for (const { shape, text } of arrows) {
			if (shape.arrows.length > 1)
				expect(text.title).toContain(`${String(shape.arrows.length)} in`);
		}
	});

	test('have labels inside the window', () => {
		expect(labels.length).toBeGreaterThan(0);
		for (const { y } of labels) expect(y > -20 && y < 1420).toBe(true);
	});
});

test('an arrow names a reserved opcode in the language of the page', () => {
	expect(words.reservedOpcode('0x3')).toBe('opcode 0x3');
	expect(zhCN.reservedOpcode('0x3')).toBe('操作码 0x3');
});

test('heads, Closes and faults are not hidden in a band', () => {
	const { arrows } = drawn(
		scenario([
			...Array.from({ length: 40 }, (_, i) =>
				client(110 + i / 20, { type: 'text', text: String(i) }),
			),
			client(111, { type: 'raw', hex: '83 80 00 00 00 00' }),
		]),
		4,
	);
	const alone = arrows.filter(({ shape }) => shape.arrows.length === 1);
	expect(alone.map(({ text }) => text.title)).toEqual(
		expect.arrayContaining(['GET /chat', 'opcode 0x3 · breaks a rule']),
	);
	expect(arrows.some(({ shape }) => shape.arrows.length > 10)).toBe(true);
});

test.each([
	['a Close in the middle of a message', '01 01 61', '88 02 03 e8'],
	['a frame that has not all come', '81 05 48', ''],
	['data behind a Close', '88 02 03 e8', '81 01 61'],
])(
	'no receiver ends the connection for %s: the arrow does not say that it breaks a rule',
	(_, a, b) => {
		const { arrows } = drawn(
			scenario([server(120, { type: 'raw', hex: a }), server(140, { type: 'raw', hex: b })]),
			4,
		);
		const titles = arrows.map(({ text }) => text.title);
		expect(titles.length).toBeGreaterThan(2);
		expect(titles.filter((title) => title.includes('breaks a rule'))).toEqual([]);
	},
);

test('the thickness shows the number of bytes, and a band the duration of a transfer', () => {
	const { arrows } = drawn(
		scenario(
			[
				client(110, { type: 'text', text: 'a' }),
				client(150, { type: 'text', text: 'a'.repeat(1000) }),
				client(200, { type: 'bulk', bytes: 60_000, times: 1 }),
			],
			{ link: { bitsPerSecond: 10_000_000 } },
		),
		2,
	);
	const [small, large, bulk] = arrows
		.filter(({ shape }) => shape.arrows[0]!.unit.kind === 'frame')
		.map(({ shape }) => shape);
	expect(large!.strokePx).toBeGreaterThan(small!.strokePx + 0.5);
	expect([small!.band, large!.band]).toEqual([null, null]);
	expect(bulk!.band).not.toBeNull();
});

test('an arrow longer than the window repeats its label', () => {
	const { labels } = drawn(scenario([]), 1000, { from: 55_000, to: 56_400 });
	expect(labels.filter(({ title }) => title === 'GET /chat').length).toBeGreaterThan(2);
});

test('the length of messages that are equally long is put into words once', () => {
	const timeline = simulateScenario(
		scenario([client(on('open'), { type: 'bulk', bytes: 16, times: 40 })]),
	);
	const content = diagramContentOf(timeline, unitsOf(timeline), END);
	const written: number[] = [];
	const bytes = (length: number) => {
		written.push(length);
		return words.bytes(length);
	};
	const textOf = markTexts(content, { ...words, bytes });
	const texts = content.marks.map(({ index }) => textOf(index));
	expect(texts.filter((text) => text === 'message 16 B').length).toBe(40);
	expect(written).toEqual([16]);
});

test('no capsule lies over the words of a silence', () => {
	const lost = scenario([
		client(100, { type: 'text', text: 'Hello' }),
		network(110, { type: 'lose', from: 'client' }),
	]);
	// The second copy arrives at the end of the silence.
	const fold = { fromMs: 120, toMs: 325, from: 0.2, to: 0.4 };
	const { labels, folds } = drawn(lost, 2, { folds: [fold] });
	const [silence] = folds;
	expect(silence!.text).toBe('205 ms of silence');
	const middle = silence!.y + silence!.height / 2;
	const label = labels.find(({ text }) => text.title.includes('lost once'))!;
	const half = (textWidthEm(silence!.text) * 0.9 * 13) / 2;
	const { xs } = lanesOf(2, 700, 13);
	const apart = Math.abs(label.x - (xs[0]! + xs[1]!) / 2) >= half + label.widthPx / 2;
	const lean = (Math.abs(Math.tan((label.degrees * Math.PI) / 180)) * label.widthPx) / 2;
	const clear = Math.abs(label.y - middle) - lean >= (0.85 + 0.45) * 13;
	expect(apart || clear).toBe(true);
});
