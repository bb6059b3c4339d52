// Addresses of the course: `#/learn`, `#/learn/<page>` and `#/learn/<lesson>/<step>`.
import { parseQuery } from '../address.ts';
import type { Front } from '../front.ts';
import type { LessonStep } from './lesson-step.ts';

/** The first part of these addresses. */
export const LEARN = 'learn';

/** The pages of the course beside its list of lessons, which has no name. */
const PAGES: readonly string[] = [''];

export type FoundInCourse =
	Extract<Front, { type: 'course' }> | { readonly type: 'step'; readonly step: LessonStep };

/** Finds what the rest of an address of the course names; null if there is nothing. */
export async function findInCourse(rest: string): Promise<FoundInCourse | null> {
	if (PAGES.includes(rest)) return { type: 'course', page: rest };
	const { findLessonStep } = await import('./lesson-step.ts');
	const step = await findLessonStep(rest);
	return step && { type: 'step', step };
}

/** The path of a step in addresses. Its document is stored under the same name, apart from own work. */
export function stepPath({ lesson, step }: Pick<LessonStep, 'lesson' | 'step'>): string {
	return `${LEARN}/${lesson.id}/${step.id}`;
}

/** The parameters of a lab state, for the lab to open. */
export function parametersOf(open: string): URLSearchParams {
	return parseQuery(open.slice(open.indexOf('?') + 1)).parameters;
}
