// Loads the lessons of the course and those from files, and their words, each when it is needed.
import { loadCourseLesson, loadLesson } from '../../lessons/course.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import type { LessonWords } from '../../strings/lesson-words.ts';
import type { Locale } from '../../strings/locale.ts';
import { ownLessons, wordsInLocale } from './own/own-lessons.svelte.ts';
import { isOwnId } from './own/own-id.ts';

/** Returns a lesson of the course or one from a file; null if there is none with this id. */
export async function findLesson(id: string): Promise<Lesson | null> {
	return isOwnId(id) ? (ownLessons.find(id)?.lesson ?? null) : loadLesson(id);
}

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
