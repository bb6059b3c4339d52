// The teacher's words of a lesson: both languages say the same things, about steps that exist.
import { describe, expect, test } from 'vitest';
import { loadCourse, loadCourseLesson } from '../../src/lessons/course.ts';
import { playableSteps } from '../../src/lessons/lesson.ts';
import { LOCALES } from '../../src/strings/locale.ts';
import type { TeacherWords } from '../../src/strings/lesson-words.ts';

const LESSONS = await Promise.all(
	(await loadCourse()).map(async ({ id }) => (await loadCourseLesson(id))!),
);

/** The words without their texts: how many of each, and the steps that they name. */
function shapeOf({ goals, questions, notes, misunderstandings }: TeacherWords) {
	return {
		goals: goals.length,
		questions: questions.map(({ before }) => before),
		notes: Object.entries(notes).map(([step, texts]) => [step, texts.length]),
		misunderstandings: misunderstandings.length,
	};
}

describe.each(LESSONS)('$lesson.id', ({ lesson, words }) => {
	const { teacher } = words[LOCALES[0]];

	test('has the same shape in every language', () => {
		for (const locale of LOCALES) {
			expect(shapeOf(words[locale].teacher)).toEqual(shapeOf(teacher));
		}
	});

	test('has two to four goals, and at least three questions, notes and misunderstandings', () => {
		const { goals, questions, notes, misunderstandings } = teacher;
		expect(goals.length).toBeGreaterThanOrEqual(2);
		expect(goals.length).toBeLessThanOrEqual(4);
		expect(questions.length).toBeGreaterThanOrEqual(3);
		expect(Object.keys(notes).length).toBeGreaterThanOrEqual(3);
		expect(misunderstandings.length).toBeGreaterThanOrEqual(3);
	});

	test('names steps of the lesson, in their order', () => {
		const steps = playableSteps(lesson).map((step) => step.id);
		const { questions, notes } = shapeOf(teacher);
		for (const named of [questions, notes.map(([step]) => step as string)]) {
			expect(steps.filter((step) => named.includes(step))).toEqual([...new Set(named)]);
		}
	});

	test.each(LOCALES)('has one or two notes per step, and no empty text, in %s', (locale) => {
		const { goals, questions, notes, misunderstandings } = words[locale].teacher;
		for (const texts of Object.values(notes)) {
			expect(texts.length).toBeGreaterThanOrEqual(1);
			expect(texts.length).toBeLessThanOrEqual(2);
		}
		const texts = [
			...goals,
			...questions.flatMap(({ ask, answer }) => [ask, answer]),
			...Object.values(notes).flat(),
			...misunderstandings.flatMap(({ belief, say }) => [belief, say]),
		];
		expect(texts.filter((text) => text.trim() === '')).toEqual([]);
	});
});
