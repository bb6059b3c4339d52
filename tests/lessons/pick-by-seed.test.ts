import { expect, test } from 'vitest';
import { loadCourse } from '../../src/lessons/course.ts';
import { playableSteps } from '../../src/lessons/lesson.ts';
import { drawItems, pickBySeed, pickEvenly } from '../../src/lessons/pick-by-seed.ts';

const COURSE = await loadCourse();
const CHECKS = COURSE.flatMap((lesson) =>
	playableSteps(lesson).flatMap((step) =>
		step.kind === 'check' ? [[`${lesson.id}, ${step.id}`, step] as const] : [],
	),
);

const SEEDS = Array.from({ length: 50 }, (_, i) => i * 7919);

/** A large group, small ones, and an empty one. */
const GROUPS = [16, 3, 5, 2, 0].map((size, group) =>
	Array.from({ length: size }, (_, i) => `${String(group)}/${String(i)}`),
);
const groupsOf = (drawn: readonly string[]) =>
	GROUPS.map((_, group) => drawn.filter((one) => one.startsWith(`${String(group)}/`)).length);

test.each(SEEDS)('with the seed %i a draw has different members, and is the same again', (seed) => {
	const drawn = pickBySeed(GROUPS[0]!, 10, seed);
	expect(new Set(drawn).size).toBe(10);
	expect(pickBySeed(GROUPS[0]!, 10, seed)).toEqual(drawn);
});

test.each(SEEDS)('with the seed %i each group has as many members as the others', (seed) => {
	expect(groupsOf(pickEvenly(GROUPS, 8, seed))).toEqual([2, 2, 2, 2, 0]);
	const drawn = pickEvenly(GROUPS, 13, seed);
	expect(new Set(drawn).size).toBe(13);
	expect(groupsOf(drawn).toSorted()).toEqual([0, 2, 3, 4, 4]);
	expect(groupsOf(pickEvenly(GROUPS, 100, seed))).toEqual([16, 3, 5, 2, 0]);
});

test('members that are named first are drawn in any case and count for their group', () => {
	const first = ['0/1', '0/2', '3/0'];
	const drawn = pickEvenly(GROUPS, 9, 5, first);
	expect(drawn).toEqual(expect.arrayContaining(first));
	expect(new Set(drawn).size).toBe(9);
	expect(groupsOf(drawn).toSorted()).toEqual([0, 2, 2, 2, 3]);
});

test.each(CHECKS)('the check %s asks about each of its topics', (_, step) => {
	const topics = new Set(step.items.map(({ topic }) => topic));
	expect([...topics]).not.toContain(undefined);
	expect(topics.size).toBeGreaterThanOrEqual(3);
	for (const seed of SEEDS) {
		const drawn = drawItems(step, seed);
		expect(new Set(drawn).size).toBe(step.draw);
		expect(new Set(drawn.map(({ topic }) => topic))).toEqual(topics);
	}
});

test('items without a topic are drawn as one group', () => {
	const step = CHECKS[0]![1];
	const items = step.items.map(({ topic: _, ...item }) => item);
	expect(new Set(drawItems({ ...step, items }, 7)).size).toBe(step.draw);
});
