// The form of a lesson's words. The data of the lesson is in `lessons/course/<id>.ts`; the ids here are those
// of its steps, choices, mistakes and items. A text may contain `code` in backticks, **a strong word**, facts
// of the document in front in braces, such as {frame.0.opcode}, and code of several lines between two lines of
// three backticks.
export interface LessonWords {
	readonly title: string;
	/** Says what the learner can do after the lesson: “You can …”. */
	readonly can: string;
	readonly steps: Readonly<Record<string, LessonStepWords>>;
	readonly items?: Readonly<Record<string, ItemWords>>;
}

export interface LessonStepWords {
	readonly title: string;
	/** Holds one paragraph per entry. */
	readonly text: readonly string[];
	/** Says what to do, in one or two sentences. */
	readonly task?: string;
	/** Says what the learner reached, and why it is right. */
	readonly done?: string;
	/** Holds the choices of a prediction or an explanation, by id. */
	readonly choices?: Readonly<Record<string, string>>;
	/** Holds the feedback to each choice, by id. */
	readonly replies?: Readonly<Record<string, string>>;
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
