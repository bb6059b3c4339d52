import { expect, test } from 'vitest';
import { drawExam, EXAM_QUESTIONS } from '../../../../src/app/learn/exam/exam-questions.ts';
import { loadCourse } from '../../../../src/lessons/course.ts';
import { itemsOf, type Item } from '../../../../src/lessons/lesson.ts';

const LESSONS = (await loadCourse()).map((lesson) => itemsOf(lesson));
const ALL = LESSONS.flat();

/** How many of the drawn questions each lesson has. */
const perLesson = (drawn: readonly Item[]) =>
	LESSONS.map((lesson) => drawn.filter((one) => lesson.includes(one)).length);

const drawWith = (missed: readonly Item[], seed = 1) =>
	drawExam(LESSONS, (one) => missed.includes(one), seed);

test('without missed questions each lesson has as many as the others', () => {
	for (let seed = 0; seed < 20; seed++) {
		const drawn = drawWith([], seed);
		expect(new Set(drawn).size).toBe(EXAM_QUESTIONS);
		expect(perLesson(drawn)).toEqual(LESSONS.map(() => EXAM_QUESTIONS / LESSONS.length));
	}
});

test('all missed questions return while they fit and each lesson still has one', () => {
	const most = EXAM_QUESTIONS - LESSONS.length + 4;
	const missed = LESSONS.slice(1, 5)
		.flatMap((lesson) => lesson.slice(0, 5))
		.slice(0, most);
	expect(missed).toHaveLength(most);
	for (let seed = 0; seed < 20; seed++) {
		const drawn = drawWith(missed, seed);
		expect(drawn).toHaveLength(EXAM_QUESTIONS);
		expect(missed.filter((one) => !drawn.includes(one))).toEqual([]);
		expect(Math.min(...perLesson(drawn))).toBeGreaterThanOrEqual(1);
	}
});

test('however many were missed in some lessons, the others still have a question each', () => {
	const drawn = drawWith(LESSONS.slice(0, 6).flat());
	const [missed, others] = [perLesson(drawn).slice(0, 6), perLesson(drawn).slice(6)];
	expect(others).toEqual(others.map(() => 1));
	expect(Math.min(...missed)).toBe(3);
	expect(Math.max(...missed)).toBe(4);
});

test('more missed questions than fit are drawn evenly, others at the next attempt', () => {
	expect(ALL.length).toBeGreaterThan(EXAM_QUESTIONS);
	const drawn = drawWith(ALL);
	expect(perLesson(drawn)).toEqual(LESSONS.map(() => EXAM_QUESTIONS / LESSONS.length));
	expect(new Set([...drawn, ...drawWith(ALL, 2)]).size).toBeGreaterThan(EXAM_QUESTIONS);
});
