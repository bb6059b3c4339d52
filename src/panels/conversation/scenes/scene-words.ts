// What is said of a scene, in one language.

export interface SceneWords {
	readonly title: string;
	/** What to watch. */
	readonly watch: string;
	/** One for each of the scene's moments. */
	readonly moments: readonly string[];
	readonly whatIfs: Readonly<Record<string, WhatIfWords>>;
}

export interface WhatIfWords {
	readonly ask: string;
	/** To choose from before the outcome is shown. */
	readonly answers: readonly string[];
	/** Why the right one is right. */
	readonly because: string;
}

export type ScenesWords = Readonly<Record<string, SceneWords>>;

/** The same in another language: no scene, moment, what-if or answer more or less. */
export type Translated<Words> = {
	readonly [Key in keyof Words]: Words[Key] extends string ? string : Translated<Words[Key]>;
};
