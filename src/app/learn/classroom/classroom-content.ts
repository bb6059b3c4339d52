// Holds what the two pages of a lesson for a class are given: the teacher's page and the worksheet. A lesson, its
// words and the states of its steps go in (`late-classroom.ts`); the plan, the questions and the expected answers
// come out. Only `teacherWords` is written for these pages. The rest is computed from the lesson, so that it cannot
// differ from what the Guide shows.
import type { Lesson } from '../../../lessons/lesson.ts';
import type { ClassroomWords } from '../../../strings/en/classroom.ts';
import type { LearnWords } from '../../../strings/en/learn.ts';
import type { LessonWords } from '../../../strings/lesson-words.ts';
import type { TeacherWords } from '../../../strings/teacher-words.ts';
import type { NamedTerm } from './lesson-terms.ts';
import type { StepPicture } from './step-picture.ts';
import type { StepStates } from './step-states.ts';

export interface ClassroomContent {
	readonly lesson: Lesson;
	/** Holds the states of the steps; for the teacher's page also of those to practise more. */
	readonly states: readonly StepStates[];
	readonly words: ClassroomWords;
	readonly learnWords: LearnWords;
	readonly lessonWords: LessonWords;
	/**
	 * Holds the notes for teachers, or null if those of the lesson are not written. The rest of the page is
	 * computed.
	 */
	readonly teacherWords: TeacherWords | null;
	readonly terms: readonly NamedTerm[];
	/** Holds what a worksheet draws of the steps, by their ids. */
	readonly pictures: ReadonlyMap<string, StepPicture>;
}
