// Makes a plan by the minute for a lesson in class, from its steps.
import type { Lesson, LessonStepKind, Step } from './lesson.ts';

/** Says how long a class usually works on a step, in minutes, before the plan is fitted to its hour. */
const USUAL_MINUTES: Readonly<Record<LessonStepKind, number>> = {
	look: 3,
	predict: 4,
	do: 5,
	endpoint: 5,
	assemble: 5,
	script: 8,
	explain: 4,
	check: 5,
};

/** Counts the minutes that a class takes for a lesson. Three lessons fill an hour. */
export const CLASS_MINUTES = 20;

export interface PlannedStep {
	readonly step: Step;
	/** Counts whole minutes from the beginning. */
	readonly from: number;
	readonly to: number;
}

/** Returns the lessons of an hour: three that follow each other, this one among them. Empty for a lesson from a file. */
export function lessonsOfHour(course: readonly Lesson[], { id }: Lesson): readonly Lesson[] {
	const at = course.findIndex((lesson) => lesson.id === id);
	return at === -1 ? [] : course.slice(Math.min(at, course.length - 3)).slice(0, 3);
}

/** Returns the steps with their minutes. They follow each other without a gap and fill the lesson. */
export function planOf(steps: readonly Step[], minutes = CLASS_MINUTES): readonly PlannedStep[] {
	const usual = steps.reduce((sum, { kind }) => sum + USUAL_MINUTES[kind], 0);
	let before = 0;
	return steps.map((step) => {
		const from = Math.round((before / usual) * minutes);
		before += USUAL_MINUTES[step.kind];
		return { step, from, to: Math.round((before / usual) * minutes) };
	});
}
