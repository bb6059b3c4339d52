// What the Guide needs for a step beside the step itself: the words of its lesson, and facts of the states that its texts
// are about.
import { loadCourse, loadLesson } from '../../../lessons/course.ts';
import { FACTS_OF, type FactsOf } from '../../../lessons/facts/facts-of.ts';
import { factsAskedBy, memberOf } from '../../../lessons/fill-in.ts';
import { itemsOf, LESSON_LABS, playableSteps, type Facts } from '../../../lessons/lesson.ts';
import { dueItems, MOST_REPEATED } from '../../../lessons/missed-items.ts';
import type { LearnWords } from '../../../strings/en/learn.ts';
import type { LessonStepWords, LessonWords } from '../../../strings/lesson-words.ts';
import type { Locale } from '../../../strings/locale.ts';
import { factsIn, filledWords } from '../filled-words.ts';
import { learner } from '../learner.svelte.ts';
import { loadLessonWords } from '../lesson-words.ts';
import type { LessonStep } from '../lesson-step.ts';
import type { Question } from '../tasks/Questions.svelte';

export interface GuideContent {
	readonly lessonWords: LessonWords;
	readonly factsOf: FactsOf;
	/** Holds the facts of the state in which the step begins; null if its texts name none. */
	readonly startFacts: Facts | null;
	/** Holds the facts of what happens after a locked prediction, otherwise null. */
	readonly thenFacts: Facts | null;
	/** Lists the missed questions of earlier lessons that return here. */
	readonly due: readonly Question[];
	/** Names the lesson that follows in the course; null if the step does not end one or its practice, or none follows. */
	readonly following: { readonly id: string; readonly title: string } | null;
}

export async function loadGuideContent(
	{ lesson, step, index, panel }: LessonStep,
	words: LearnWords,
	locale: Locale,
): Promise<GuideContent> {
	const lab = LESSON_LABS.find((id) => id === panel.id);
	const isLocked = step.kind === 'predict' && learner.step(lesson.id, step.id).done;
	const begins = index === 0 && lesson.number !== null;
	const lessonWords = await filledWords(lesson, words, locale);
	const asked = asksFactsAtFirst(memberOf(lessonWords.steps, step.id));
	const [startFacts, thenFacts, due, following] = await Promise.all([
		asked ? factsIn(step.open) : null,
		isLocked ? factsIn(step.then) : null,
		begins ? dueQuestions(lesson.number, words, locale) : [],
		[lesson.steps, playableSteps(lesson)].some((steps) => steps.at(-1) === step)
			? lessonAfter(lesson.number, locale)
			: null,
	]);
	return {
		lessonWords,
		factsOf: lab === undefined ? () => null : FACTS_OF[lab],
		startFacts,
		thenFacts,
		due,
		following,
	};
}

/** Returns the lesson of the course that follows. */
async function lessonAfter(
	number: number | null,
	locale: Locale,
): Promise<GuideContent['following']> {
	const next = number !== null && (await loadCourse()).find((one) => one.number === number + 1);
	return next ? { id: next.id, title: (await loadLessonWords(next.id, locale)).title } : null;
}

/** Returns the missed questions of earlier lessons that return at the start of this one. Others come later. */
async function dueQuestions(
	number: number,
	words: LearnWords,
	locale: Locale,
): Promise<readonly Question[]> {
	const questions = dueItems(learner.progress, number).map(async (missed) => {
		const lesson = await loadLesson(missed.lesson);
		if (lesson === null) return [];
		const { items } = await filledWords(lesson, words, locale);
		const own = memberOf(items, missed.item);
		const item = itemsOf(lesson).find(({ id }) => id === missed.item);
		return item && own ? [{ lesson: missed.lesson, item, words: own }] : [];
	});
	return (await Promise.all(questions)).flat().slice(0, MOST_REPEATED);
}

/**
 * Returns whether a text that is read before the answer names facts. These are the facts of the state in which
 * the step begins.
 */
function asksFactsAtFirst(own: LessonStepWords | undefined): boolean {
	if (!own) return false;
	const { text, beside = [], task = '', choices = {} } = own;
	return [...text, ...beside, task, ...Object.values(choices)].some(
		(one) => factsAskedBy(one).length > 0,
	);
}
