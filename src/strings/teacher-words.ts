// The form of what a teacher reads before and during a lesson. Only what cannot be computed is written here:
// the plan by the minute, the links, the wrong answers with their feedback and the terms come from the lesson
// and its words. The ids are those of the lesson's steps. A text may contain `code` in backticks and **a
// strong word**, and no facts in braces.
export interface TeacherWords {
	/** What the class can do afterwards, two to four sentences that begin with a verb. */
	readonly goals: readonly string[];
	/** Questions to ask, in the order of the lesson. */
	readonly questions: readonly TeacherQuestion[];
	/** A note or two for each key step, by the id of the step: what to show, what to wait for. */
	readonly notes: Readonly<Record<string, readonly string[]>>;
	/** What classes often believe, apart from the wrong answers that the steps recognise. */
	readonly misunderstandings: readonly Misunderstanding[];
}

export interface TeacherQuestion {
	/** The id of the step before which the class is asked. */
	readonly before: string;
	readonly ask: string;
	/** The answer to lead to. */
	readonly answer: string;
}

export interface Misunderstanding {
	/** In the words of a learner. */
	readonly belief: string;
	/** What the teacher says or shows. */
	readonly say: string;
}
