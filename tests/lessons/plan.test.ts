import { expect, test } from 'vitest';
import { loadCourse } from '../../src/lessons/course.ts';
import { lessonParts, type Step } from '../../src/lessons/lesson.ts';
import { lessonsOfHour, planOf } from '../../src/lessons/plan.ts';

const COURSE = await loadCourse();

const PARTS = COURSE.flatMap((lesson) =>
	lessonParts(lesson).map(
		({ steps }, i) => [`${lesson.id}, part ${String(i + 1)}`, steps] as const,
	),
);

test.each(PARTS)(
	'the plan of %s fills 20 minutes without a gap, and every step has at least one',
	(_, steps) => {
		const plan = planOf(steps);
		expect(plan.map(({ step }) => step)).toEqual(steps);
		expect(plan[0]!.from).toBe(0);
		expect(plan.at(-1)!.to).toBe(20);
		plan.forEach(({ from, to }, i) => {
			expect(to - from).toBeGreaterThanOrEqual(1);
			expect(from).toBe(plan[i - 1]?.to ?? 0);
		});
	},
);

test('a part begins with the step that says so, and the parts have all steps', () => {
	const { minutes, steps: whole } = COURSE.find(({ id }) => id === 'build-it')!;
	const steps = whole.map((step, i) => (i === 2 || i === 5 ? { ...step, partMinutes: 9 } : step));
	const lesson = { minutes, steps };
	const parts = lessonParts(lesson);
	expect(parts.map((part) => part.steps[0])).toEqual([steps[0], steps[2], steps[5]]);
	expect(parts.flatMap((part) => part.steps)).toEqual(steps);
});

test('steps to practise more are in no part of a lesson, and so in no plan', () => {
	const practised = COURSE.filter(({ practice }) => practice !== undefined);
	expect(practised.length).toBeGreaterThan(0);
	for (const lesson of practised) {
		const planned = lessonParts(lesson).flatMap(({ steps }) => steps);
		expect(planned.filter((step) => lesson.practice!.includes(step as Step))).toEqual([]);
	}
});

test('a step in which learners change bytes gets more time than one in which they look', () => {
	const { steps } = COURSE.find(({ id }) => id === 'accept-key')!;
	const minutes = (kind: string) => {
		const { from, to } = planOf(steps).find(({ step }) => step.kind === kind)!;
		return to - from;
	};
	expect([minutes('look'), minutes('predict'), minutes('do')]).toEqual([3, 3, 4]);
});

test('an hour has three lessons in the order of the course, and the last ones share theirs', () => {
	const idsOf = (lesson: (typeof COURSE)[number]) =>
		lessonsOfHour(COURSE, lesson).map(({ id }) => id);
	const ids = COURSE.map(({ id }) => id);
	expect(idsOf(COURSE[0]!)).toEqual(ids.slice(0, 3));
	expect(idsOf(COURSE[4]!)).toEqual(ids.slice(4, 7));
	for (const last of COURSE.slice(-3)) expect(idsOf(last)).toEqual(ids.slice(-3));
	expect(idsOf({ ...COURSE[0]!, id: 'own-lesson' })).toEqual([]);
});
