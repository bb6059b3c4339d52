// What the Guide needs beside the lab: the words of the lesson, its facts, and the Guide itself. All of it
// loads when a lesson is opened.
import { loadCourse } from '../../lessons/course.ts';
import { LOAD_FACTS, type FactsOf } from '../../lessons/facts/facts-of.ts';
import { LESSON_LABS } from '../../lessons/lesson.ts';
import type { LearnWords } from '../../strings/en/learn.ts';
import type { Locale } from '../../strings/locale.ts';
import { Learner } from './learner.svelte.ts';
import { loadLessonWords } from './lesson-words.ts';
import type { LessonStep } from './lesson-step.ts';

/** The learner of this page, for the course and the Guide. */
const learner = new Learner();

const LEARN_WORDS: Readonly<Record<Locale, () => Promise<LearnWords>>> = {
	en: async () => (await import('../../strings/en/learn.ts')).learn,
	'zh-CN': async () => (await import('../../strings/zh-CN/learn.ts')).learn,
};

function loadLearnWords(locale: Locale): Promise<LearnWords> {
	return LEARN_WORDS[locale]();
}

/** Loads everything for a step in front. */
export async function loadGuide({ lesson, panel }: LessonStep, locale: Locale) {
	const lab = LESSON_LABS.find((id) => id === panel.id);
	const none: FactsOf = () => null;
	const [view, words, lessonWords, factsOf] = await Promise.all([
		import('./Guide.svelte'),
		loadLearnWords(locale),
		loadLessonWords(lesson.id, locale),
		lab === undefined ? none : LOAD_FACTS[lab](),
	]);
	return { Guide: view.default, words, lessonWords, factsOf, learner };
}

/** Loads the page of the course. */
export async function loadCoursePage(locale: Locale) {
	const [view, words, lessons] = await Promise.all([
		import('./Course.svelte'),
		loadLearnWords(locale),
		loadCourse(),
	]);
	const named = await Promise.all(
		lessons.map(async (lesson) => [lesson, await loadLessonWords(lesson.id, locale)] as const),
	);
	return { Course: view.default, words, lessons: named, learner };
}
