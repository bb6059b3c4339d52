// The lessons from files load when an address names one, or the page that lists them is shown.
import type { Lesson } from '../../../lessons/lesson.ts';
import type { LessonWords } from '../../../strings/lesson-words.ts';
import type { Locale } from '../../../strings/locale.ts';
import type { OwnId } from './own-id.ts';

/** Returns the lesson of a file; null if this browser has none with this id. */
export async function loadOwnLesson(id: OwnId): Promise<Lesson | null> {
	const { ownLessons } = await import('./own-lessons.svelte.ts');
	return ownLessons.find(id)?.lesson ?? null;
}

/**
 * Returns the words of a lesson from a file in the language, or in the other one.
 * @throws Error when the lesson is not there
 */
export async function loadOwnLessonWords(id: OwnId, locale: Locale): Promise<LessonWords> {
	const { ownLessons, wordsInLocale } = await import('./own-lessons.svelte.ts');
	const lesson = ownLessons.find(id);
	if (lesson === null) throw new Error(`no lesson ${id}`);
	return wordsInLocale(lesson.words, locale).words;
}
