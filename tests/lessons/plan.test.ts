import { expect, test } from 'vitest';
import { loadCourse } from '../../src/lessons/course.ts';
import { planOf } from '../../src/lessons/plan.ts';

const COURSE = await loadCourse();

test.each(COURSE.map((lesson) => [lesson.id, lesson] as const))(
	'the plan of %s fills 45 minutes without a gap, and every step has at least two',
	(_, { steps }) => {
		const plan = planOf(steps);
		expect(plan.map(({ step }) => step)).toEqual(steps);
		expect(plan[0]!.from).toBe(0);
		expect(plan.at(-1)!.to).toBe(45);
		plan.forEach(({ from, to }, i) => {
			expect(to - from).toBeGreaterThanOrEqual(2);
			expect(from).toBe(plan[i - 1]?.to ?? 0);
		});
	},
);

test('a step in which learners change bytes gets more time than one in which they look', () => {
	const { steps } = COURSE.find(({ id }) => id === 'accept-key')!;
	const minutes = (kind: string) => {
		const { from, to } = planOf(steps).find(({ step }) => step.kind === kind)!;
		return to - from;
	};
	expect([minutes('look'), minutes('predict'), minutes('do')]).toEqual([3, 4, 5]);
});
