// The form of a lesson's words. The data of the lesson is in `lessons/course/<id>.ts`; the ids here are those
// of its steps, choices, mistakes and items. A text may contain `code` in backticks, **a strong word**, facts
// of the document in front in braces, such as {frame.0.opcode}, and code of several lines between two lines of
// three backticks.
export interface LessonWords {
	readonly title: string;
	/** What the learner can do after the lesson: “You can …”. */
	readonly can: string;
	readonly steps: Readonly<Record<string, LessonStepWords>>;
	readonly items?: Readonly<Record<string, ItemWords>>;
}

export interface LessonStepWords {
	readonly title: string;
	/** One paragraph each. */
	readonly text: readonly string[];
	/** What to do, in one or two sentences. */
	readonly task?: string;
	/** What was reached, and why it is right. */
	readonly done?: string;
	/** The choices of a prediction or an explanation, by id. */
	readonly choices?: Readonly<Record<string, string>>;
	/** The feedback to each choice, by id. */
	readonly replies?: Readonly<Record<string, string>>;
	/** The feedback to each recognised mistake, by id. */
	readonly mistakes?: Readonly<Record<string, string>>;
	/** The feedback to any other wrong answer, and to an order that lacks pieces. */
	readonly otherwise?: string;
	/** Which part; partly done; done with reasons. */
	readonly hints?: readonly [part: string, partly: string, done: string];
	/** The unit of a predicted number, written behind its field. */
	readonly unit?: string;
}

export interface ItemWords {
	readonly question: string;
	readonly choices?: Readonly<Record<string, string>>;
	/** Why a wrong choice is wrong, by id; shown before the reason. */
	readonly replies?: Readonly<Record<string, string>>;
	/** Why the right answer is right; shown after any answer. */
	readonly because: string;
}
