// Addresses of the course: `#/learn`, `#/learn/<page>` and `#/learn/<lesson>/<step>`.
import { parseQuery } from '../address.ts';
import type { LessonStep } from './lesson-step.ts';

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

export type FoundInCourse = CourseFront | { readonly type: 'step'; readonly step: LessonStep };

/** Finds what the rest of an address of the course names; null if there is nothing. */
export async function findInCourse(rest: string): Promise<FoundInCourse | null> {
	const [name = '', item = ''] = rest.split('/');
	const page = COURSE_PAGES.find((one) => one === name);
	if (page !== undefined) return { type: 'course', page, item };
	const { findLessonStep } = await import('./lesson-step.ts');
	const step = await findLessonStep(rest);
	return step && { type: 'step', step };
}

/** The path of a page of the course in addresses. */
export function coursePath({ page, item }: CourseFront): string {
	return [LEARN, page, item].filter((part) => part !== '').join('/');
}

/** The path of a step in addresses. Its document is stored under the same name, apart from own work. */
export function stepPath({ lesson, step }: Pick<LessonStep, 'lesson' | 'step'>): string {
	return `${LEARN}/${lesson.id}/${step.id}`;
}

/** The parameters of a lab state, for the lab to open. */
export function parametersOf(open: string): URLSearchParams {
	return parseQuery(open.slice(open.indexOf('?') + 1)).parameters;
}
