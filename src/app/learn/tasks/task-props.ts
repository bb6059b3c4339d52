// Lists what each part of the Guide that asks for an answer is given.
import type { LearnWords } from '../../../strings/en/learn.ts';
import type { ProgramWords } from '../../../strings/en/program.ts';
import type { LessonWords } from '../../../strings/lesson-words.ts';
import type { GuideModel } from '../guide/guide-model.svelte.ts';
import type { Learner } from '../learner.svelte.ts';
import type { LessonStep } from '../lesson-step.ts';

export interface TaskProps {
	readonly model: GuideModel;
	readonly at: LessonStep;
	readonly learner: Learner;
	readonly words: LearnWords;
	readonly lessonWords: LessonWords;
	/** Holds the id of the form that the button in the Guide’s foot submits. */
	readonly form: string;
}

/** Holds what the part for a step with a program is given. */
export type ScriptProps = Omit<TaskProps, 'lessonWords' | 'form'> & {
	readonly programWords: ProgramWords;
};
