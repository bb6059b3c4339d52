// What each part of the Guide that asks for an answer is given.
import { memberOf } from '../../lessons/fill-in.ts';
import type { LearnWords } from '../../strings/en/learn.ts';
import type { LessonWords } from '../../strings/lesson-words.ts';
import type { GuideModel } from './guide-model.svelte.ts';
import type { Learner } from './learner.svelte.ts';
import type { LessonStep } from './lesson-step.ts';

export interface TaskProps {
	readonly model: GuideModel;
	readonly at: LessonStep;
	readonly learner: Learner;
	readonly words: LearnWords;
	readonly lessonWords: LessonWords;
}

/** The texts of choices, in the order of their ids. */
export function choicesOf(
	ids: readonly string[],
	texts: Readonly<Record<string, string>> | undefined,
): readonly (readonly [id: string, text: string])[] {
	return ids.map((id) => [id, memberOf(texts, id) ?? id]);
}
