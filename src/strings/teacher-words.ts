// The form of what a teacher reads before and during a lesson. Only what cannot be computed is written here:
// the plan by the minute, the links, the wrong answers with their feedback and the terms come from the lesson
// and its words. The ids are those of the lesson's steps. A text may contain `code` in backticks and **a
// strong word**, and no facts in braces.
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
