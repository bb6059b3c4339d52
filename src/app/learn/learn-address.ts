// Addresses of the course: `#/learn`, `#/learn/<page>` and `#/learn/<lesson>/<step>`.
import type { Lesson, Step } from '../../lessons/lesson.ts';

/** The first part of these addresses. */
export const LEARN = 'learn';

/** The pages of the course; the list of lessons has no name. */
export const COURSE_PAGES = ['', 'claims', 'bugs', 'exam'] as const;
export type CoursePage = (typeof COURSE_PAGES)[number];

/** A page of the course, and the id of the card that the address names; empty for none. */
export interface CourseFront {
	readonly type: 'course';
	readonly page: CoursePage;
	readonly item: string;
}

/** The path of a page of the course in addresses. */
export function coursePath({ page, item }: CourseFront): string {
	return [LEARN, page, item].filter((part) => part !== '').join('/');
}

/** The path of a step in addresses. Its document is stored under the same name, apart from own work. */
export function stepPath({
	lesson,
	step,
}: {
	readonly lesson: Lesson;
	readonly step: Step;
}): string {
	return `${LEARN}/${lesson.id}/${step.id}`;
}
