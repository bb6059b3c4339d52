// Says how an exit check ended: the result, and each missed question with the step that teaches its answer.
import { memberOf } from '../../../lessons/fill-in.ts';
import {
	neededRight,
	type CheckStep,
	type Item,
	type LessonSource,
} from '../../../lessons/lesson.ts';
import type { CheckResult } from '../../../lessons/progress.ts';
import type { LearnWords } from '../../../strings/en/learn.ts';
import type { LessonWords } from '../../../strings/lesson-words.ts';
import { lessonSourceOf, type Feedback, type MissedQuestion } from './feedback.ts';
import { stepPath } from '../learn-address.ts';
import type { LessonStep } from '../lesson-step.ts';

/** Represents a check with an answer to each of its questions. */
export interface AnsweredCheck {
	readonly result: CheckResult;
	readonly missed: readonly MissedQuestion[];
	/** Holds what was said of the last answer, and the source of its question. */
	readonly last: string;
	readonly item: LessonSource;
}

/** Returns what to say at the end of a check. It is good if enough answers were right. */
export function checkFeedback(
	step: CheckStep,
	{ result: { right, of }, missed, last, item }: AnsweredCheck,
	{ exit }: Pick<LearnWords, 'exit'>,
): Feedback {
	const needed = neededRight(step);
	const good = right >= needed;
	return {
		...lessonSourceOf(item),
		good,
		title: exit.result(right, of),
		text: [last, good ? '' : exit.needed(needed, of)].join('\n').trim(),
		repeat: missed,
	};
}

/** Returns a question that was missed in a lesson, with the step of the lesson that teaches its answer. */
export function missedQuestion(
	{ id, step }: Item,
	{ lesson }: LessonStep,
	{ items, steps }: LessonWords,
): MissedQuestion {
	const index = lesson.steps.findIndex((one) => one.id === step);
	const taught = lesson.steps[index];
	return {
		question: memberOf(items, id)?.question ?? id,
		step: taught
			? {
					number: index + 1,
					title: memberOf(steps, taught.id)?.title ?? '',
					address: stepPath({ lesson, step: taught }),
				}
			: null,
	};
}
