// Addresses of the course: `#/learn`, `#/learn/<page>`, `#/learn/<lesson>/<step>`, and the pages for a class:
// `#/learn/<lesson>/teacher` and `#/learn/<lesson>/worksheet`.
import type { Parameters } from '../../lab/lab.ts';
import type { Lesson, Step } from '../../lessons/lesson.ts';
import { isOwnId, type OwnId } from './own/own-id.ts';

/** Holds the first part of the addresses of the course. */
export const LEARN = 'learn';

/** Lists the pages of the course. The list of lessons has no name. */
export const COURSE_PAGES = ['', 'claims', 'bugs', 'facts', 'exam'] as const;
export type CoursePage = (typeof COURSE_PAGES)[number];

/** Lists the pages of a lesson for a class. No step has one of these ids. */
export const CLASSROOM_PAGES = ['teacher', 'worksheet'] as const;
export type ClassroomPage = (typeof CLASSROOM_PAGES)[number];

export function isClassroomPage(page: string): page is ClassroomPage {
	return CLASSROOM_PAGES.some((one) => one === page);
}

/**
 * Is a page of the course, with the id of the card or the lesson that the address names. The id is empty for
 * none.
 */
export interface CourseFront {
	readonly type: 'course';
	/**
	 * Names the page. An id of a lesson from a file stands for the page that says that the lesson or its step is
	 * not here.
	 */
	readonly page: CoursePage | ClassroomPage | OwnId;
	readonly item: string;
	/** Says what a worksheet shows: `seed` and `answers`. */
	readonly parameters: Parameters;
}

/** Returns whether a page of the course opens a dropped file, as a lesson. */
export function opensLessons({ page }: CourseFront): boolean {
	return page === '' || isOwnId(page);
}

/** Returns the path of a page of the course in addresses. */
export function coursePath({ page, item }: CourseFront): string {
	const path = isClassroomPage(page) ? [item, page] : [page, item];
	return [LEARN, ...path].filter((part) => part !== '').join('/');
}

/** Returns the path of a step in addresses. Its document is stored under the same name, apart from own work. */
export function stepPath({
	lesson,
	step,
}: {
	readonly lesson: Lesson;
	readonly step: Step;
}): string {
	return `${LEARN}/${lesson.id}/${step.id}`;
}
