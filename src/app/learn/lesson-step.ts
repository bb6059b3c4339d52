// Finds a step of a lesson as an address names it: `#/learn/<lesson>/<step>`.
import { labOfAddress, playableSteps, type Lesson, type Step } from '../../lessons/lesson.ts';
import type { Parameters } from '../../lab/lab.ts';
import type { PanelDescriptor } from '../../panels/descriptor.ts';
import { parseQuery } from '../address/address.ts';
import { findPanel } from '../panels.ts';
import { COURSE_PAGES, isClassroomPage, type CourseFront } from './learn-address.ts';
import { learner } from './learner.svelte.ts';
import { findLesson } from './lesson-words.ts';
import { isOwnId } from './own/own-id.ts';

/** Says what a step hides in the lab. `outcomes` hides repairs, too. */
export type LabParts = 'outcomes' | 'repairs';

export interface LessonStep {
	readonly lesson: Lesson;
	readonly step: Step;
	/** Holds the place of the step in its lesson, from 0. Steps to practise more come after the last one. */
	readonly index: number;
	/** Holds the lab in which the step is played. */
	readonly panel: PanelDescriptor;
	/** Holds the state for the lab to open: that in which the step begins, or what a locked prediction was about. */
	readonly parameters: URLSearchParams;
}

/** Finds the step of an address; without a step, the first one. Null: there is no such lesson or step. */
async function findLessonStep(rest: string): Promise<LessonStep | null> {
	const [id = '', stepId, ...more] = rest.split('/');
	if (more.length > 0) return null;
	const lesson = await findLesson(id);
	if (lesson === null) return null;
	const steps = playableSteps(lesson);
	const index = stepId === undefined ? 0 : steps.findIndex(({ id }) => id === stepId);
	const step = steps[index];
	const panel = step && findPanel(labOfAddress(step.open).lab);
	if (!step || !panel) return null;
	return { lesson, step, index, panel, parameters: parametersOf(stateToOpen(lesson, step)) };
}

/** Returns the state that a step opens. A prediction that was locked in another browser has happened here, too. */
function stateToOpen(lesson: Lesson, step: Step): string {
	const isLocked = step.kind === 'predict' && learner.step(lesson.id, step.id).done;
	return isLocked ? step.then : step.open;
}

/** Returns whether a step is one to practise more. */
export function isPractice({ lesson, index }: Pick<LessonStep, 'lesson' | 'index'>): boolean {
	return index >= lesson.steps.length;
}

export type FoundInCourse = CourseFront | { readonly type: 'step'; readonly step: LessonStep };

/** Finds what the rest of an address of the course names; null if there is nothing. */
export async function findInCourse(
	rest: string,
	parameters = new URLSearchParams(),
): Promise<FoundInCourse | null> {
	const [name = '', item = '', ...more] = rest.split('/');
	const page = COURSE_PAGES.find((one) => one === name);
	if (page !== undefined) return { type: 'course', page, item, parameters: {} };
	if (isClassroomPage(item) && more.length === 0 && (await findLesson(name)) !== null) {
		const shown = item === 'worksheet' ? sheetParameters(parameters) : {};
		return { type: 'course', page: item, item: name, parameters: shown };
	}
	const step = await findLessonStep(rest);
	if (step) return { type: 'step', step };
	// The page says which file the address needs.
	return isOwnId(name) ? { type: 'course', page: name, item, parameters: {} } : null;
}

/** Returns the parameters of a worksheet that an address names and that can be used. */
function sheetParameters(found: URLSearchParams): Parameters {
	const seed = found.get('seed') ?? '';
	const answers = found.get('answers');
	return {
		...(/^[1-9]\d{0,8}$/.test(seed) ? { seed } : {}),
		...(answers === '1' ? { answers } : {}),
	};
}

/** Returns the parameters of a lab state, for the lab to open. */
export function parametersOf(open: string): URLSearchParams {
	return parseQuery(open.slice(open.indexOf('?') + 1)).parameters;
}
