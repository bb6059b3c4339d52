// What the Guide says about an answer, and where a learner can read about it.
import type { Mistake, LessonSource } from '../../lessons/lesson.ts';

/** What the Guide says about an answer. Its source is that of the step, unless the answer has another one. */
export interface Feedback extends LessonSource {
	readonly good: boolean;
	readonly title: string;
	readonly text: string;
}

/** A recognised mistake: what its words and its source are found by. */
export type NamedMistake = Pick<Mistake, 'id' | 'rule' | 'section'>;

/** Returns only the source of a step, a mistake or a question; nothing for null. */
export function lessonSourceOf(one: LessonSource | null): LessonSource {
	const { rule, section } = one ?? {};
	return { ...(rule === undefined ? {} : { rule }), ...(section === undefined ? {} : { section }) };
}
