// The form of a lesson's words. The data of a lesson of the course is in `index.ts` beside its words; the ids here are those
// of its steps, choices, mistakes and items. A text may contain `code` in backticks, **a strong word**, facts
// of the document in front in braces, such as {frame.0.opcode}, and code of several lines between two lines of
// three backticks.
export interface LessonWords {
	readonly title: string;
	/** Says what the learner can do after the lesson: “You can …”. */
	readonly can: string;
	readonly steps: Readonly<Record<string, LessonStepWords>>;
	readonly items?: Readonly<Record<string, ItemWords>>;
	/** A lesson from a file may have none. */
	readonly teacher?: TeacherWords;
}

/** Holds the words of a lesson of the course. */
export interface CourseLessonWords extends LessonWords {
	readonly teacher: TeacherWords;
}

export interface LessonStepWords {
	readonly title: string;
	/** Holds one paragraph per entry. */
	readonly text: readonly string[];
	/** Lists short lines to look something up, such as a code and what it means. They stay in sight beside the lab. */
	readonly beside?: readonly string[];
	/** Says what to do, in one or two sentences. */
	readonly task?: string;
	/** Says what the learner reached, and why it is right. */
	readonly done?: string;
	/** Holds the choices of a prediction or an explanation, by id. */
	readonly choices?: Readonly<Record<string, string>>;
	/** Holds the feedback to each choice, by id. */
	readonly replies?: Readonly<Record<string, string>>;
	/** Says of each way to reach the goal why it does, by id. `done` follows it. */
	readonly ways?: Readonly<Record<string, string>>;
	/** Holds the feedback to each recognised mistake, by id. */
	readonly mistakes?: Readonly<Record<string, string>>;
	/** Holds the feedback to any other wrong answer, and to an order that lacks pieces. */
	readonly otherwise?: string;
	/**
	 * Holds three hints: which part of the frame or head the step is about, the task partly done, and the task done
	 * with reasons.
	 */
	readonly hints?: readonly [part: string, partly: string, done: string];
	/** Holds the unit of a predicted number, which is written behind its field. */
	readonly unit?: string;
}

export interface ItemWords {
	readonly question: string;
	readonly choices?: Readonly<Record<string, string>>;
	/** Says why a wrong choice is wrong, by id. It is shown before the reason. */
	readonly replies?: Readonly<Record<string, string>>;
	/** Says why the right answer is right. It is shown after any answer. */
	readonly because: string;
}

/**
 * Holds what a teacher reads before and during a lesson. Only what cannot be computed is written here: the plan by
 * the minute, the links, the wrong answers with their feedback and the terms come from the lesson and its words.
 * These texts contain no facts in braces.
 */
export interface TeacherWords {
	/** Lists what the class can do afterwards, in two to four sentences that begin with a verb. */
	readonly goals: readonly string[];
	/** Lists questions to ask, in the order of the lesson. */
	readonly questions: readonly TeacherQuestion[];
	/** Holds a note or two for each key step, by the id of the step: what to show, what to wait for. */
	readonly notes: Readonly<Record<string, readonly string[]>>;
	/** Lists what classes often believe, apart from the wrong answers that the steps recognise. */
	readonly misunderstandings: readonly Misunderstanding[];
}

export interface TeacherQuestion {
	/** Holds the id of the step before which the class is asked. */
	readonly before: string;
	readonly ask: string;
	/** Holds the answer to which the teacher leads. */
	readonly answer: string;
}

export interface Misunderstanding {
	/** Says what the class believes, in the words of a learner. */
	readonly belief: string;
	/** Says what the teacher says or shows. */
	readonly say: string;
}
