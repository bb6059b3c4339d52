// A step of a lesson as an address names it: `#/learn/<lesson>/<step>`.
import { loadLesson } from '../../lessons/course.ts';
import { labOfAddress, type Lesson, type Step } from '../../lessons/lesson.ts';
import type { PanelDescriptor } from '../../panels/descriptor.ts';
import { parseQuery } from '../address.ts';
import { findPanel } from '../panels.ts';
import { COURSE_PAGES, type CourseFront } from './learn-address.ts';

export interface LessonStep {
	readonly lesson: Lesson;
	readonly step: Step;
	/** The place of the step in its lesson, from 0. */
	readonly index: number;
	/** The lab in which the step is played. */
	readonly panel: PanelDescriptor;
	/** The state in which the step begins, for the lab to open. */
	readonly parameters: URLSearchParams;
}

/** Finds the step of an address; without a step, the first one. Null: there is no such lesson or step. */
async function findLessonStep(rest: string): Promise<LessonStep | null> {
	const [id = '', stepId, ...more] = rest.split('/');
	const lesson = more.length === 0 ? await loadLesson(id) : null;
	if (lesson === null) return null;
	const index = stepId === undefined ? 0 : lesson.steps.findIndex((one) => one.id === stepId);
	const step = lesson.steps[index];
	const panel = step && findPanel(labOfAddress(step.open).lab);
	return step && panel ? { lesson, step, index, panel, parameters: parametersOf(step.open) } : null;
}

export type FoundInCourse = CourseFront | { readonly type: 'step'; readonly step: LessonStep };

/** Finds what the rest of an address of the course names; null if there is nothing. */
export async function findInCourse(rest: string): Promise<FoundInCourse | null> {
	const [name = '', item = ''] = rest.split('/');
	const page = COURSE_PAGES.find((one) => one === name);
	if (page !== undefined) return { type: 'course', page, item };
	const step = await findLessonStep(rest);
	return step && { type: 'step', step };
}

/** The parameters of a lab state, for the lab to open. */
export function parametersOf(open: string): URLSearchParams {
	return parseQuery(open.slice(open.indexOf('?') + 1)).parameters;
}
