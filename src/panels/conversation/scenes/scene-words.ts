// Defines the types of a scene’s words in one language.
/** Holds the words that the menu of all scenes shows. */
export interface SceneTitle {
	readonly title: string;
	/** Holds one sentence that says what to watch in this scene. */
	readonly watch: string;
}

/** Holds the titles of all scenes by their ids. */
export type SceneTitles = Readonly<Record<string, SceneTitle>>;

/** Holds the words that only an open scene shows. */
export interface SceneWords {
	/** Holds one text for each of the scene’s times. */
	readonly narration: readonly string[];
	/** Holds the words of each what-if, by its id. */
	readonly whatIfs: Readonly<Record<string, WhatIfWords>>;
}

export interface WhatIfWords {
	readonly ask: string;
	/** Lists the answers from which the learner chooses before the outcome is shown. */
	readonly answers: readonly string[];
	/** Holds the explanation of the right answer. */
	readonly because: string;
}

/** Holds the words of all scenes by their ids. */
export type ScenesWords = Readonly<Record<string, SceneWords>>;

/**
 * Has the shape of the words in another language. The compiler rejects a missing or additional scene, text,
 * what-if or answer.
 */
export type Translated<Words> = {
	readonly [Key in keyof Words]: Words[Key] extends string ? string : Translated<Words[Key]>;
};
