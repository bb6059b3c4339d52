// The lessons of the course. A lesson is a file in `course/`; each loads when it is opened.
import type { Lesson } from './lesson.ts';

const FILES = import.meta.glob<{ lesson: Lesson }>('./course/*.ts');

/**
 * Holds steps that a lesson no longer has, each with the step of the same lesson that took over what it taught. An
 * address of a step is valid for ever.
 */
export const TAKEN_OVER: ReadonlyMap<string, string> = new Map([
	['length-forms/next-frame', 'second-byte'],
	['closing/after-close', 'answer-close'],
	['message-frame-segment/a-fragment', 'a-ping-and-half'],
	['extensions/ping', 'fragments'],
	['extensions/receive', 'fragments'],
]);

/** Returns the id of the step that an address names: the step itself, or the one that took its place. */
export function stepOfAddress(lesson: string, step: string): string {
	return TAKEN_OVER.get(`${lesson}/${step}`) ?? step;
}

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
