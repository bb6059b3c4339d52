// The lessons of the course. A lesson is a file in `course/`; each loads when it is opened.
import type { Lesson } from './lesson.ts';

const FILES = import.meta.glob<{ lesson: Lesson }>('./course/*.ts');

/** Lists the ids of the lessons, which are the names of their files. */
export const LESSON_IDS: readonly string[] = Object.keys(FILES).map(idOf);

/** Returns a lesson; null if the course has none with this id. */
export async function loadLesson(id: string): Promise<Lesson | null> {
	const load = Object.entries(FILES).find(([file]) => idOf(file) === id)?.[1];
	return load === undefined ? null : (await load()).lesson;
}

/** Returns all lessons in the order of the course. */
export async function loadCourse(): Promise<readonly Lesson[]> {
	const lessons = await Promise.all(Object.values(FILES).map((load) => load()));
	return lessons
		.map(({ lesson }) => lesson)
		.sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity));
}

function idOf(file: string): string {
	return file.replace(/^.*\/|\.ts$/g, '');
}
