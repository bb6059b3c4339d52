// Holds what the two pages of a lesson for a class are given: the teacher's page and the worksheet. A lesson, its
// words and the states of its steps go in; the plan, the questions and the expected answers
// come out. Only `teacher` of the lesson's words is written for these pages. The rest is computed from the lesson, so that it cannot
// differ from what the Guide shows.
import { loadCourse } from '../../../lessons/course.ts';
import { classSteps, playableSteps, type Lesson } from '../../../lessons/lesson.ts';
import { lessonsOfHour } from '../../../lessons/plan.ts';
import type { ClassroomWords } from '../../../strings/en/classroom.ts';
import type { CourseWords } from '../../../strings/en/course.ts';
import type { LearnWords } from '../../../strings/en/learn.ts';
import type { TermsWords } from '../../../strings/en/shell.ts';
import type { LessonWords } from '../../../strings/lesson-words.ts';
import type { TermId, TermWords } from '../../../strings/terms.ts';
import type { Locale } from '../../../strings/locale.ts';
import { termFinder } from '../../terms/mark-terms.ts';
import { filledWords, type NamedLesson } from '../filled-words.ts';
import { findLesson } from '../lesson-words.ts';
import type { ClassroomPage } from '../learn-address.ts';
import { loadStepPicture, type StepPicture } from './step-picture.ts';
import { openStepStates, type StepStates } from './step-states.ts';

export interface NamedTerm extends TermWords {
	readonly id: TermId;
}

export interface ClassroomContent {
	readonly lesson: Lesson;
	/** Holds the states of the steps; for the teacher's page also of those to practise more. */
	readonly states: readonly StepStates[];
	readonly words: ClassroomWords;
	readonly learnWords: LearnWords;
	readonly lessonWords: LessonWords;
	readonly terms: readonly NamedTerm[];
	/** Holds the three lessons of an hour, for the teacher’s page. */
	readonly hour: readonly NamedLesson[];
	/** Holds what a worksheet draws of the steps, by their ids. */
	readonly pictures: ReadonlyMap<string, StepPicture>;
}

/**
 * Loads what a page for a class shows.
 * @throws Error when there is no such lesson
 */
export async function loadClassroomContent(
	page: ClassroomPage,
	id: string,
	words: CourseWords,
	terms: TermsWords,
	locale: Locale,
): Promise<ClassroomContent> {
	const lesson = await findLesson(id);
	if (lesson === null) throw new Error(`no lesson ${id}`);
	const [lessonWords, states] = await Promise.all([
		filledWords(lesson, words.learn, locale),
		Promise.all(shownSteps(page, lesson).map((step) => openStepStates(step))),
	]);
	return {
		lesson,
		states,
		words: words.classroom,
		learnWords: words.learn,
		lessonWords,
		terms: page === 'teacher' ? termsOf(lessonWords, terms) : [],
		hour: page === 'teacher' ? await loadHour(lesson, words.learn, locale) : [],
		pictures: new Map(page === 'worksheet' ? await loadPictures(lesson, locale) : []),
	};
}

async function loadHour(lesson: Lesson, words: LearnWords, locale: Locale) {
	const lessons = lessonsOfHour(await loadCourse(), lesson);
	return Promise.all(
		lessons.map(async (one) => [one, await filledWords(one, words, locale)] as const),
	);
}

/** Returns the steps of a page. A worksheet asks only those that a class does. */
function shownSteps(page: ClassroomPage, lesson: Lesson) {
	return page === 'teacher' ? playableSteps(lesson) : classSteps(lesson);
}

async function loadPictures(lesson: Lesson, locale: Locale) {
	const pictures = await Promise.all(
		classSteps(lesson).map(async (step) => [step.id, await loadStepPicture(step, locale)] as const),
	);
	return pictures.filter((one): one is readonly [string, StepPicture] => one[1] !== null);
}

/** Lists the terms of the glossary that a lesson uses, in the order of their first use. */
function termsOf(lesson: LessonWords, terms: TermsWords): readonly NamedTerm[] {
	const find = termFinder(terms.forms);
	const texts = Object.values(lesson.steps).flatMap(({ text, task = '', done = '' }) => [
		...text,
		task,
		done,
	]);
	const used = new Set(texts.flatMap((text) => find(text)).map(({ term }) => term));
	return [...used].map((id) => ({ id, ...terms.words[id] }));
}
