// Every lesson of the course: the checks of lessons from files find no problem and no warning in it. The other
// tests are about what a teacher's lesson may do and the course does not.
import { describe, expect, test } from 'vitest';
import { checkLessonFile } from '../../src/app/learn/own/check-lesson-file.ts';
import { lessonFileText } from '../../src/app/learn/own/lesson-file.ts';
import { LESSON_IDS, loadCourse } from '../../src/lessons/course.ts';
import { itemsOf } from '../../src/lessons/lesson.ts';
import type { LessonWords } from '../../src/strings/lesson-words.ts';
import { LOCALES, type Locale } from '../../src/strings/locale.ts';
import { openInNewLab } from '../support/open-address.ts';

const WORDS = import.meta.glob<{ words: LessonWords }>('../../src/strings/*/lessons/*.ts', {
	eager: true,
});
const COURSE = await loadCourse();

function wordsOf(id: string, locale: Locale): LessonWords {
	return WORDS[`../../src/strings/${locale}/lessons/${id}.ts`]!.words;
}

test('the course has twelve lessons, numbered from 1, each with the name of its file', () => {
	expect(COURSE.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
	expect(COURSE.map(({ id }) => id).sort()).toEqual([...LESSON_IDS].sort());
});

describe.each(COURSE.map((lesson) => [lesson.id, lesson] as const))('%s', (_, lesson) => {
	test('has no problem and no warning', async () => {
		const words = { en: wordsOf(lesson.id, 'en'), 'zh-CN': wordsOf(lesson.id, 'zh-CN') };
		const { problems } = await checkLessonFile(lessonFileText({ lesson, words }), openInNewLab);
		expect(problems).toEqual([]);
	});

	test('draws at least three of more items in each check', () => {
		for (const step of lesson.steps) {
			if (step.kind !== 'check') continue;
			expect(step.draw).toBeGreaterThanOrEqual(3);
			expect(step.items.length).toBeGreaterThan(step.draw);
		}
	});

	describe.each(LOCALES)('in %s', (locale) => {
		const words = wordsOf(lesson.id, locale);

		test('has a title, what the learner can do, and the words in the order of the steps', () => {
			expect(words.title).not.toBe('');
			expect(words.can).not.toBe('');
			expect(Object.keys(words.steps)).toEqual(lesson.steps.map(({ id }) => id));
			expect(Object.keys(words.items ?? {})).toEqual(itemsOf(lesson).map(({ id }) => id));
		});
	});
});
