// The words of a lesson, with the facts of the states that prove the answers to its items.
import { loadCourse } from '../../lessons/course.ts';
import { factsAskedBy, fillIn, memberOf, type WriteNumber } from '../../lessons/fill-in.ts';
import { itemsOf, type Facts, type Lesson } from '../../lessons/lesson.ts';
import type { LearnWords } from '../../strings/en/learn.ts';
import type { ItemWords, LessonWords } from '../../strings/lesson-words.ts';
import type { Locale } from '../../strings/locale.ts';
import { loadLessonWords } from './lesson-words.ts';
import { openState } from './open-state.ts';

/** Represents a lesson with its words in one language. */
export type NamedLesson = readonly [Lesson, LessonWords];

/** Loads all lessons of the course, in its order. */
export async function loadNamedLessons(
	words: LearnWords,
	locale: Locale,
): Promise<readonly NamedLesson[]> {
	const lessons = await loadCourse();
	return Promise.all(
		lessons.map(async (lesson) => [lesson, await filledWords(lesson, words, locale)] as const),
	);
}

/** Loads the words of a lesson. */
export async function filledWords(
	lesson: Lesson,
	{ number }: LearnWords,
	locale: Locale,
): Promise<LessonWords> {
	const words = await loadLessonWords(lesson.id, locale);
	const filled = await Promise.all(
		itemsOf(lesson).map(async ({ id, proof }) => {
			const own = memberOf(words.items, id);
			return proof && own && asksFacts(own)
				? [[id, filledItem(own, await factsIn(proof.open), number)] as const]
				: [];
		}),
	);
	return { ...words, items: { ...words.items, ...Object.fromEntries(filled.flat()) } };
}

/** Returns the facts of a state of a lab. */
export async function factsIn(state: string): Promise<Facts> {
	return (await openState(state)).facts;
}

function asksFacts({ question, choices = {}, because }: ItemWords): boolean {
	return [question, because, ...Object.values(choices)].some((one) => factsAskedBy(one).length > 0);
}

function filledItem(
	{ question, choices, because }: ItemWords,
	facts: Facts,
	write: WriteNumber,
): ItemWords {
	const fill = (text: string) => fillIn(text, facts, write);
	return {
		question: fill(question),
		because: fill(because),
		...(choices && {
			choices: Object.fromEntries(Object.entries(choices).map(([id, one]) => [id, fill(one)])),
		}),
	};
}
