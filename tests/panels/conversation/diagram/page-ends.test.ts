import { expect, test } from 'vitest';
import { pageEnds } from '../../../../src/panels/conversation/diagram/page-ends.ts';

/** One pixel per millisecond. */
const axis = (lengthPx: number) => ({ lengthPx, y: (ms: number) => ms });
const arrow = (departs: number, ends: number) => ({ departs, ends });

test('a diagram that fits is one part', () => {
	expect(pageEnds([arrow(0, 50)], axis(60), 100, 10)).toEqual([70]);
});

test('a part ends above the last arrow that begins while no other is on its way', () => {
	const arrows = [arrow(0, 30), arrow(40, 60), arrow(90, 110), arrow(140, 180)];
	expect(pageEnds(arrows, axis(190), 100, 10)).toEqual([82, 132, 200]);
});

test('a small gap between two arrows is divided in the middle', () => {
	expect(pageEnds([arrow(0, 70), arrow(80, 150)], axis(150), 100, 10)).toEqual([75, 160]);
});

test('where arrows are always on their way, a part has the greatest height', () => {
	const arrows = Array.from({ length: 30 }, (_, i) => arrow(i * 10, i * 10 + 25));
	expect(pageEnds(arrows, axis(310), 100, 0)).toEqual([100, 200, 300, 310]);
});

test('a gap near the beginning of a part is too early to end it', () => {
	expect(pageEnds([arrow(0, 10), arrow(30, 150)], axis(150), 100, 0)).toEqual([100, 150]);
});
