// The pages of a lesson for a class, for every lesson and language: their addresses, and what is computed for
// the worksheet and the teacher.
import { describe, expect, test } from 'vitest';
import { checkQuestions, wrongAnswers } from '../../../src/app/learn/classroom/expected-answers.ts';
import { sheetQuestions } from '../../../src/app/learn/classroom/sheet-questions.ts';
import { openStepStates } from '../../../src/app/learn/classroom/step-states.ts';
import {
	CLASSROOM_PAGES,
	COURSE_PAGES,
	coursePath,
	type CourseFront,
} from '../../../src/app/learn/learn-address.ts';
import { findInCourse } from '../../../src/app/learn/lesson-step.ts';
import { loadCourse } from '../../../src/lessons/course.ts';
import type { CourseLesson } from '../../../src/lessons/lesson.ts';
import { classSteps, itemsOf, playableSteps } from '../../../src/lessons/lesson.ts';
import { LOCALES, type Locale } from '../../../src/strings/locale.ts';
import { learn } from '../../../src/strings/en/learn.ts';
import { learn as learnZhCN } from '../../../src/strings/zh-CN/learn.ts';
import { openInNewLab } from '../../support/open-address.ts';

const WORDS = import.meta.glob<CourseLesson>('../../../src/lessons/course/*/index.ts', {
	eager: true,
});
const COURSE = await loadCourse();
const wordsOf = (id: string, locale: Locale) =>
	WORDS[`../../../src/lessons/course/${id}/index.ts`]!.words[locale];
const LEARN_WORDS = { en: learn, 'zh-CN': learnZhCN };
const ids = (questions: readonly { readonly id: string }[]) => questions.map(({ id }) => id);

/** A place for a fact that was not filled in. */
const UNFILLED = /\{[a-z0-9.:-]+\}/i;

describe('addresses', () => {
	test('no step has the name of a page for a class, and no lesson that of a page of the course', () => {
		const steps = COURSE.flatMap((lesson) => playableSteps(lesson).map(({ id }) => id));
		expect(CLASSROOM_PAGES.filter((page) => steps.includes(page))).toEqual([]);
		expect(COURSE_PAGES.filter((page) => COURSE.some(({ id }) => id === page))).toEqual([]);
	});

	test.each([
		['accept-key/teacher', '', {}],
		['accept-key/worksheet', '', {}],
		['accept-key/worksheet', 'seed=42&answers=1', { seed: '42', answers: '1' }],
		['accept-key/worksheet', 'seed=-1&answers=yes&lang=en', {}],
		['accept-key/worksheet', 'seed=1234567890', {}],
		['accept-key/teacher', 'seed=42', {}],
	])('%s with “%s” opens, and is written as it was read', async (path, query, parameters) => {
		const found = (await findInCourse(path, new URLSearchParams(query))) as CourseFront;
		expect(found).toMatchObject({ type: 'course', parameters });
		expect(coursePath(found)).toBe(`learn/${path}`);
	});

	test.each([
		['length-forms', 'next-frame'],
		['closing', 'to-closed'],
		['closing', 'after-close'],
		['message-frame-segment', 'a-fragment'],
		['message-frame-segment', 'a-second-text'],
		['extensions', 'no-protocol'],
		['extensions', 'ping'],
		['extensions', 'receive'],
	])('%s/%s opens a step to practise more', async (id, step) => {
		const { steps, practice = [] } = COURSE.find((lesson) => lesson.id === id)!;
		const place = practice.findIndex((one) => one.id === step);
		expect(place).toBeGreaterThanOrEqual(0);
		expect(await findInCourse(`${id}/${step}`)).toMatchObject({
			type: 'step',
			step: { lesson: { id }, step: { id: step }, index: steps.length + place },
		});
	});

	test.each(['nowhere/teacher', 'accept-key/worksheet/2', 'teacher', 'accept-key/exam'])(
		'%s is nothing',
		async (path) => {
			expect(await findInCourse(path)).toBeNull();
		},
	);
});

describe.each(COURSE.map((lesson) => [lesson.id, lesson] as const))('%s', (id, lesson) => {
	const all = Promise.all(playableSteps(lesson).map((step) => openStepStates(step, openInNewLab)));
	const inClass = classSteps(lesson);
	/** Holds the states of the steps that a class does. */
	const states = all.then((opened) => opened.filter(({ step }) => inClass.includes(step)));
	const checks = inClass.filter((step) => step.kind === 'check');
	const drawn = checks.reduce((sum, { draw }) => sum + draw, 0);

	test.each(LOCALES)(
		'the worksheet in %s asks every step, and knows each answer',
		async (locale) => {
			const content = {
				states: await states,
				lessonWords: wordsOf(id, locale),
				learnWords: LEARN_WORDS[locale],
			};
			const questions = sheetQuestions(content, 7);
			expect(questions.length).toBe(inClass.length - checks.length + drawn);
			for (const { id: place, title, text, task, step, space, answers } of questions) {
				// The page fills drawn questions with the facts of their proofs before.
				const texts = place.includes('/') ? [] : [title, ...text, task ?? '', ...answers];
				expect(texts.filter((one) => UNFILLED.test(one))).toEqual([]);
				if (step.kind !== 'look') expect(task).toBeTruthy();
				switch (space.type) {
					case 'choices':
						expect(space.choices.filter(({ right }) => right).length).toBe(1);
						break;
					case 'order': {
						const positions = space.pieces.flatMap(({ position }) => position ?? []);
						expect(positions.toSorted((a, b) => a - b)).toEqual(positions.map((_, i) => i + 1));
						expect(positions.length).toBeGreaterThan(1);
						break;
					}
					case 'short':
						expect(space.right).not.toBe('');
						break;
					case 'bytes':
						expect(space.right.join('')).toMatch(/^([0-9a-f]{2})+$/);
						break;
					case 'endpoint':
						expect(space.right.value === '').toBe(space.right.type === 'wait');
						break;
					case 'program':
						expect(space.right).not.toBe(space.begin);
						break;
					case 'lines':
						expect(answers).not.toEqual([]);
						break;
					case 'none':
						expect(step.kind).toBe('look');
				}
			}
		},
	);

	test('the numbers on the worksheet are those of the steps in the Guide', async () => {
		const content = { states: await states, lessonWords: wordsOf(id, 'en'), learnWords: learn };
		for (const [index, step] of inClass.entries()) {
			const own = sheetQuestions(content, 3).filter((question) => question.step === step);
			const number = String(index + 1);
			const expected =
				step.kind === 'check' ? own.map((_, i) => `${number}.${String(i + 1)}`) : [number];
			expect(own.map((question) => question.number)).toEqual(expected);
		}
	});

	test('the same seed prints the same sheet, and some other seed another one', async () => {
		const content = { states: await states, lessonWords: wordsOf(id, 'en'), learnWords: learn };
		const sheet = sheetQuestions(content, 3);
		expect(sheetQuestions(content, 3)).toEqual(sheet);
		const others = [4, 5, 6, 7, 8].map((seed) => ids(sheetQuestions(content, seed)));
		expect(others.some((other) => other.join() !== ids(sheet).join())).toBe(true);
	});

	test.each(LOCALES)('the teacher reads in %s what to say to each wrong answer', async (locale) => {
		const words = wordsOf(id, locale);
		const expected = wrongAnswers(await all, words, LEARN_WORDS[locale]);
		const feedback = expected.flatMap(({ answers }) => answers.map(({ say }) => say));
		expect(feedback.filter((text) => UNFILLED.test(text))).toEqual([]);
		for (const step of playableSteps(lesson)) {
			if (step.kind !== 'do' && step.kind !== 'endpoint') continue;
			const own = expected.find((one) => one.step === step)!;
			expect(own.answers.length).toBe(step.mistakes.length);
		}
		expect(checks.flatMap((step) => ids(checkQuestions(step, words)))).toEqual(
			ids(itemsOf(lesson)),
		);
	});
});
