// Describes what the Guide says about an answer, and where a learner can read about it.
import type { Mistake, LessonSource } from '../../../lessons/lesson.ts';

/** Represents one remark. Its source is that of the step, unless it has another one. */
export interface AnswerRemark extends LessonSource {
	readonly text: string;
}

/** Holds what the Guide says about an answer. */
export interface Feedback extends AnswerRemark {
	readonly good: boolean;
	readonly title: string;
	/** Is true if there is no answer to judge yet. The rule of the step could give the answer away. */
	readonly unjudged?: boolean;
	/** Is true if it was said before, and the step has come back with its answer. It does not scroll into sight. */
	readonly again?: boolean;
	/** Lists the remarks on further mistakes in the same answer. */
	readonly more?: readonly AnswerRemark[];
	/** Lists the missed questions of a check, each with the step that teaches its answer. */
	readonly repeat?: readonly MissedQuestion[];
}

export interface MissedQuestion {
	readonly question: string;
	/** Holds the step that teaches the answer, or null if no step is named. */
	readonly step: {
		readonly number: number;
		readonly title: string;
		readonly address: string;
	} | null;
}

/** Represents a recognised mistake, with the fields by which its words and its source are found. */
export type NamedMistake = Pick<Mistake, 'id' | 'rule' | 'section'>;

/** Returns only the source of a step, a mistake or a question; nothing for null. */
export function lessonSourceOf(one: LessonSource | null): LessonSource {
	const { rule, section } = one ?? {};
	return { ...(rule === undefined ? {} : { rule }), ...(section === undefined ? {} : { section }) };
}
