// A step of a lesson as an address names it: `#/learn/<lesson>/<step>`.
import { loadLesson } from '../../lessons/course.ts';
import { labOfAddress, type Lesson, type Step } from '../../lessons/lesson.ts';
import type { PanelDescriptor } from '../../panels/descriptor.ts';
import { findPanel } from '../panels.ts';

export interface LessonStep {
	readonly lesson: Lesson;
	readonly step: Step;
	/** The place of the step in its lesson, from 0. */
	readonly index: number;
	/** The lab in which the step is played. */
	readonly panel: PanelDescriptor;
}

/** Finds the step of an address; without a step, the first one. Null: there is no such lesson or step. */
export async function findLessonStep(rest: string): Promise<LessonStep | null> {
	const [id = '', stepId, ...more] = rest.split('/');
	const lesson = more.length === 0 ? await loadLesson(id) : null;
	if (lesson === null) return null;
	const index = stepId === undefined ? 0 : lesson.steps.findIndex((one) => one.id === stepId);
	const step = lesson.steps[index];
	const panel = step && findPanel(labOfAddress(step.open).lab);
	return step && panel ? { lesson, step, index, panel } : null;
}
