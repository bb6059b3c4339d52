import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	overlap,
	placeCurveLabels,
	type LabelBox,
	type CurveLabel,
	type Point,
} from '../../../../src/panels/compare/charts/label-placing.ts';
import { textWidthEm } from '../../../../src/ui/text-width.ts';

const plot: LabelBox = { x: 40, y: 0, width: 800, height: 150 };
const jump = (x: number): Point[] => [
	[40, 150],
	[x, 150],
	[x, 0],
	[840, 0],
];
const ramp: Point[] = [
	[40, 150],
	[70, 150],
	[740, 0],
	[840, 0],
];
const label = (curve: readonly Point[], width = 80): CurveLabel => ({ width, height: 17, curve });

describe('a label', () => {
	test('is right of a jump, halfway up', () => {
		const [box] = placeCurveLabels([label(jump(70))], plot);
		expect(box).toMatchObject({ x: 75, y: 76 });
	});

	test('is below a slope, which does not cross it', () => {
		const [box] = placeCurveLabels([label(ramp)], plot);
		expect(box!.x).toBeGreaterThan(405);
		expect(box!.y).toBeGreaterThanOrEqual(75);
	});

	test('is where its curve is alone, not where two are near', () => {
		const shared: Point[] = [
			[40, 150],
			[70, 150],
			[70, 27],
			[150, 0],
			[840, 0],
		];
		const [long, push] = placeCurveLabels([label(shared), label(jump(70), 160)], plot);
		expect(long!.y).toBeLessThan(30);
		expect(push!.y).toBeGreaterThan(30);
	});

	test('that is wider than the plot, or has no curve, is left to the legend', () => {
		expect(placeCurveLabels([label(ramp, 900), label([]), label(jump(70))], plot)).toEqual([
			null,
			null,
			expect.objectContaining({ width: 80 }),
		]);
	});

	test('finds another place, or none, where the curves leave no room', () => {
		const steps = Array.from({ length: 40 }, (_, i) => label(jump(50 + 20 * i)));
		const boxes = placeCurveLabels(steps, plot);
		// Only the last steps have room at their right, and the first none at their left.
		expect(boxes.filter((box) => box !== null).length).toBeLessThan(4);
	});
});

test('labels lie on no other label, on no curve and inside the plot, whatever the curves', () => {
	const rising = fc
		.array(fc.tuple(fc.integer({ min: 40, max: 840 }), fc.integer({ min: 0, max: 150 })), {
			minLength: 2,
			maxLength: 12,
		})
		.map((points): Point[] => {
			const xs = points.map(([x]) => x).sort((a, b) => a - b);
			const ys = points.map(([, y]) => y).sort((a, b) => b - a);
			return xs.map((x, i) => [x, ys[i]!]);
		});
	const labels = fc.array(fc.tuple(rising, fc.integer({ min: 20, max: 200 })), { maxLength: 6 });
	fc.assert(
		fc.property(labels, (given) => {
			const boxes = placeCurveLabels(
				given.map(([curve, width]) => label(curve, width)),
				plot,
			);
			const placed = boxes.filter((box) => box !== null);
			const curves = given.flatMap(([curve]) => walked(curve));
			for (const [i, box] of placed.entries()) {
				expect(box.x >= 40 && box.x + box.width <= 840 && box.y >= 0).toBe(true);
				expect(placed.some((other, at) => at !== i && overlap(box, other))).toBe(false);
				const under = curves.filter(([x, y]) => overlap(box, { x, y, width: 0, height: 0 }));
				expect(under).toEqual([]);
			}
		}),
	);
});

/** Points along the segments, close together. */
function walked(curve: readonly Point[]): Point[] {
	return curve.slice(1).flatMap(([x2, y2], i) => {
		const [x1, y1] = curve[i]!;
		return Array.from({ length: 21 }, (_, step): Point => {
			const share = step / 20;
			return [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
		});
	});
}

test('a Chinese character is as wide as it is high', () => {
	expect(textWidthEm('长轮询')).toBeCloseTo(3, 0);
	expect(textWidthEm('Polling')).toBeLessThan(4);
});
