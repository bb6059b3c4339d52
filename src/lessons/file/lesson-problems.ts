// Problems of a lesson, as data: the path of the value, a code, and what its sentence needs. The sentences are
// in `strings/*/lesson-problems.ts`.
import { textBeginning } from '../../engine/bytes/index.ts';

/** Lists problems with which a lesson can be played, but which its author should know. */
export const LESSON_WARNINGS = [
	'few-mistakes',
	'few-choices',
	'no-exit-check',
	'missing-hints',
	'missing-feedback',
	'unused-words',
	'unknown-fact-in-text',
	'unknown-pin',
	'unnamed-pin',
] as const;

/** Lists problems with which a lesson is not opened. */
export const LESSON_ERRORS = [
	// The form of the file.
	'no-lesson',
	'progress-file',
	'lab-file',
	'missing-member',
	'unknown-member',
	'not-expected',
	'too-much',
	'too-few',
	'item-count',
	'bad-character',
	'no-words',
	// What the data means.
	'comparison',
	'duplicate-id',
	'not-a-choice',
	'unknown-piece',
	'unknown-case',
	'unknown-rule',
	'unknown-lab',
	'other-lab',
	'state-not-read',
	'unknown-fact',
	'not-shown',
	'not-pinnable',
	'no-number',
	'goal-at-start',
	'goal-not-reached',
	'mistake-is-right',
	'mistake-not-itself',
	'answer-form',
	'no-bytes',
	'answer-not-strict',
	'order-contradicts',
	'draw-too-many',
	'unknown-step',
	'missing-words',
] as const;

export type LessonProblemCode = (typeof LESSON_ERRORS)[number] | (typeof LESSON_WARNINGS)[number];

export interface LessonProblem {
	/** Holds the path of the value, for example `steps[3].goal[0].fact`; it is empty for the whole file. */
	readonly path: string;
	readonly code: LessonProblemCode;
	/** Quotes what was found, at most 60 characters; it is empty if there is nothing to quote. */
	readonly found: string;
	/** Says what is valid there: a kind of value, a list, a bound. */
	readonly expected: string;
}

export function isWarning({ code }: LessonProblem): boolean {
	return LESSON_WARNINGS.some((one) => one === code);
}

const MOST_KEPT = 200;
const LONGEST_FOUND = 60;

/** Collects problems. The first ones are kept, and all errors and warnings are counted. */
export class LessonProblems {
	readonly #kept: LessonProblem[] = [];
	#errors = 0;
	#warnings = 0;

	/** Returns the problems in the order in which they were found, at most 200. */
	get kept(): readonly LessonProblem[] {
		return this.#kept;
	}
	get errors(): number {
		return this.#errors;
	}
	get warnings(): number {
		return this.#warnings;
	}

	add(path: string, code: LessonProblemCode, found = '', expected = ''): void {
		const short = textBeginning(found, LONGEST_FOUND);
		const problem = { path, code, found: short, expected };
		if (isWarning(problem)) this.#warnings++;
		else this.#errors++;
		if (this.#kept.length < MOST_KEPT) this.#kept.push(problem);
	}
}
