// Loads the words of the lessons, each when it is needed.
import { loadCourseLesson } from '../../lessons/course.ts';
import type { LessonWords } from '../../strings/lesson-words.ts';
import type { Locale } from '../../strings/locale.ts';
import { ownLessons, wordsInLocale } from './own/own-lessons.svelte.ts';
import { isOwnId } from './own/own-id.ts';

/** Returns the words of a lesson. @throws Error when there is no such lesson. */
export async function loadLessonWords(id: string, locale: Locale): Promise<LessonWords> {
	if (isOwnId(id)) {
		const lesson = ownLessons.find(id);
		if (lesson === null) throw new Error(`no lesson ${id}`);
		return wordsInLocale(lesson.words, locale).words;
	}
	const file = await loadCourseLesson(id);
	if (file === null) throw new Error(`no lesson ${id}`);
	return file.words[locale];
}
