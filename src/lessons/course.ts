// The lessons of the course. A lesson is a folder in `course/`, with its words beside it; each loads when it is opened.
import type { CourseLesson, Lesson } from './lesson.ts';

const FOLDERS = import.meta.glob<CourseLesson>('./course/*/index.ts');

/** Returns a lesson with its words; null if the course has none with this id. */
export async function loadCourseLesson(id: string): Promise<CourseLesson | null> {
	const load = Object.entries(FOLDERS).find(([file]) => idOf(file) === id)?.[1];
	return (await load?.()) ?? null;
}

/** Returns a lesson; null if the course has none with this id. */
export async function loadLesson(id: string): Promise<Lesson | null> {
	return (await loadCourseLesson(id))?.lesson ?? null;
}

/** Returns all lessons in the order of the course. */
export async function loadCourse(): Promise<readonly Lesson[]> {
	const lessons = await Promise.all(Object.values(FOLDERS).map((load) => load()));
	return lessons
		.map(({ lesson }) => lesson)
		.sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity));
}

function idOf(file: string): string {
	return file.replace(/^\.\/course\/|\/index\.ts$/g, '');
}
