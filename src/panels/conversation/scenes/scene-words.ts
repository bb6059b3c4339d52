// The types of a scene’s words in one language.

export interface SceneWords {
	readonly title: string;
	/** One sentence that says what to watch in this scene. */
	readonly watch: string;
	/** One text for each of the scene’s times. */
	readonly narration: readonly string[];
	/** The words of each what-if, by its id. */
	readonly whatIfs: Readonly<Record<string, WhatIfWords>>;
}

export interface WhatIfWords {
	readonly ask: string;
	/** The answers from which the learner chooses before the outcome is shown. */
	readonly answers: readonly string[];
	/** The explanation of the right answer. */
	readonly because: string;
}

/** The words of all scenes by their ids. */
export type ScenesWords = Readonly<Record<string, SceneWords>>;

/**
 * The words in another language. The compiler rejects a missing or additional scene, text, what-if or answer.
 */
export type Translated<Words> = {
	readonly [Key in keyof Words]: Words[Key] extends string ? string : Translated<Words[Key]>;
};
