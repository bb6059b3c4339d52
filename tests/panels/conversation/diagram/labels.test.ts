import { expect, test } from 'vitest';
import {
	fitted,
	placeDiagramLabels,
	type Wanted,
} from '../../../../src/panels/conversation/diagram/labels.ts';
import { textWidthEm } from '../../../../src/ui/text-width.ts';

const EM = 13;
const HEIGHT = 1000;

function wanted(index: number, y: number, more: Partial<Wanted> = {}): Wanted {
	const line = { x1: 100, y1: y, x2: 500, y2: y + 30 };
	return {
		index,
		line,
		hop: [100, 500],
		title: 'text “Hello”',
		size: '7 B',
		bytesEm: 0,
		weight: 1,
		signEm: 0,
		...more,
	};
}

test('words lie along the middle of their arrow, with its slope', () => {
	const [label] = placeDiagramLabels([wanted(0, 100)], EM, HEIGHT);
	expect(label).toMatchObject({ x: 300, y: 115, degrees: 4.3, form: 'size', more: [] });
});

test('arrows with room between them all have their words, and their size', () => {
	const labels = placeDiagramLabels(
		[0, 1, 2].map((i) => wanted(i, 100 + 60 * i)),
		EM,
		HEIGHT,
	);
	expect(labels.map(({ index, form }) => [index, form === 'size'])).toEqual([
		[0, true],
		[1, true],
		[2, true],
	]);
});

test('arrows of the same moment give way to each other, and the rest is counted', () => {
	const labels = placeDiagramLabels(
		Array.from({ length: 12 }, (_, i) => wanted(i, 100 + i)),
		EM,
		HEIGHT,
	);
	const written = labels.length + labels.reduce((sum, { more }) => sum + more.length, 0);
	expect(written).toBe(12);
	expect(labels.length).toBeLessThan(12);
	expect(labels.length).toBeGreaterThan(1);
});

test('a response between crowded arrows still says its status', () => {
	const request = wanted(0, 0, { line: { x1: 100, y1: 100, x2: 330, y2: 130 }, hop: [100, 330] });
	const title = '101 Switching Protocols';
	const line = { x1: 330, y1: 130, x2: 100, y2: 160 };
	const response = wanted(1, 0, { line, hop: [100, 330], title, size: '129 B' });
	const labels = placeDiagramLabels([request, response], EM, HEIGHT);
	expect(labels.map((label) => [label.title, label.more])).toEqual([
		['text “Hello”', []],
		['101', []],
	]);
});

test('a response without room for its whole line says its status, and no part of the line', () => {
	const line = { x1: 210, y1: 130, x2: 100, y2: 160 };
	const title = '101 Switching Protocols';
	const response = wanted(0, 0, { line, hop: [100, 210], title, size: '129 B' });
	const [label] = placeDiagramLabels([response], EM, HEIGHT);
	expect(label?.title).toBe('101');
});

test.each([200, 220, 260])(
	'no label touches another one, nor does the count behind its title: %d pixels between the life lines',
	(run) => {
		const [left, right] = [100, 100 + run];
		const crowded = Array.from({ length: 24 }, (_, i) => {
			const y = 100 + 14 * i;
			const [x1, x2] = i % 3 === 0 ? [left, right] : [right, left];
			const line = { x1, y1: y, x2, y2: y + 45 };
			return wanted(i, y, {
				line,
				hop: [left, right],
				title: i % 2 === 0 ? 'DATA 1' : 'text “Hello”',
				bytesEm: i % 4 === 0 ? 8 : 0,
			});
		});
		const labels = placeDiagramLabels(crowded, EM, HEIGHT);
		expect(labels.some(({ more }) => more.length > 0)).toBe(true);
		/** Returns the rows of a label: its capsule with the count behind it, and the title above the capsule. */
		const rows = labels.flatMap(({ index, x, y, degrees, form, capsulePx, titlePx, more }) => {
			const slope = Math.tan((degrees * Math.PI) / 180);
			const count = more.length === 0 ? 0 : (0.3 + textWidthEm(`+${String(more.length)}`)) * EM;
			const capsule = {
				index,
				x: x + count / 2,
				y,
				half: (capsulePx + count) / 2,
				slope,
				high: 1.7,
			};
			const title = { index, x, y: y - 1.4 * EM, half: titlePx / 2, slope, high: 0.8 };
			return form === 'bytes' ? [capsule, title] : [capsule];
		});
		const gapAt = (x: number, a: (typeof rows)[number], b: (typeof rows)[number]) =>
			Math.abs(a.y + (x - a.x) * a.slope - b.y - (x - b.x) * b.slope);
		for (const [i, a] of rows.entries()) {
			for (const b of rows.slice(i + 1)) {
				const [from, to] = [
					Math.max(a.x - a.half, b.x - b.half),
					Math.min(a.x + a.half, b.x + b.half),
				];
				if (a.index === b.index || to < from - 3) continue;
				const least = Math.min(gapAt(from, a, b), gapAt(to, a, b));
				expect(least, `${String(a.index)} and ${String(b.index)}`).toBeGreaterThan(
					((a.high + b.high) / 2) * EM,
				);
			}
		}
	},
);

test.each([
	[100, 500, [2, 1, 0]],
	[500, 100, [0, 1, 2]],
])(
	'frames of one segment from %d to %d: the first is nearest to the arrowhead',
	(x1, x2, leftToRight) => {
		const line = { x1, y1: 100, x2, y2: 130 };
		const titles = ['text “1”', 'a long text “2”', 'text “3”'];
		const labels = placeDiagramLabels(
			titles.map((title, i) => wanted(i, 100, { line, title, size: '' })),
			EM,
			HEIGHT,
		);
		const inSight = labels.toSorted((a, b) => a.x - b.x);
		expect(inSight.map(({ index }) => index)).toEqual(leftToRight);
		for (const [i, { x, widthPx, y }] of inSight.entries()) {
			const next = inSight[i + 1];
			if (next) expect(x + widthPx / 2).toBeLessThanOrEqual(next.x - next.widthPx / 2);
			expect(y).toBeCloseTo(100 + (30 * Math.abs(x - x1)) / 400, 6);
		}
	},
);

test('the label of the selected unit is always written', () => {
	const labels = placeDiagramLabels(
		Array.from({ length: 30 }, (_, i) => wanted(i, 100 + i, { weight: i === 17 ? 2 : 1 })),
		EM,
		HEIGHT,
	);
	expect(labels.map(({ index }) => index)).toContain(17);
});

test('labels on crossing arrows are where the other line is not', () => {
	const up = wanted(0, 0, { line: { x1: 100, y1: 100, x2: 500, y2: 190 } });
	const down = wanted(1, 0, { line: { x1: 500, y1: 100, x2: 100, y2: 190 } });
	const labels = placeDiagramLabels([up, down], EM, HEIGHT);
	expect(labels).toHaveLength(2);
	expect(labels.every(({ x }) => Math.abs(x - 300) > 50)).toBe(true);
});

test('on a steep arrow labels are level beside its beginning, or where it comes into view', () => {
	const steep = wanted(0, 0, { line: { x1: 100, y1: 50, x2: 500, y2: 5000 } });
	expect(placeDiagramLabels([steep], EM, HEIGHT)[0]).toMatchObject({ degrees: 0, anchor: 'start' });
	const back = wanted(0, 0, { line: { x1: 480, y1: 50, x2: 500, y2: 5000 } });
	expect(placeDiagramLabels([back], EM, HEIGHT)[0]).toMatchObject({ degrees: 0, anchor: 'end' });
	const before = wanted(0, 0, { line: { x1: 100, y1: -2000, x2: 500, y2: 5000 } });
	const [seen] = placeDiagramLabels([before], EM, HEIGHT);
	expect(seen!.y).toBeGreaterThan(0);
	expect(seen!.y).toBeLessThan(HEIGHT);
});

test('a text that does not fit is cut between whole characters', () => {
	expect(fitted('text “Hello”', 99)).toBe('text “Hello”');
	expect(fitted('aaaaaaaaaa', 3)).toMatch(/^a{2,5}…$/);
	expect(fitted('♥💙💚💛🧡💜', 2)).toMatch(/^(♥|💙|💚)*…$/u);
});
