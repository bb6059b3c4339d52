// What a learner has done: which steps, with which answers, and which items are to be repeated. It is plain data, kept in
// this browser only. saved-progress.ts writes and reads it as text, and missed-items.ts says when an item returns.
import { memberOf } from './fill-in.ts';
import { exitCheck, type Lesson, type Step } from './lesson.ts';

export const PROGRESS_VERSION = 1;

/** Holds what is known of one step. */
export interface StepProgress {
	readonly done: boolean;
	/** Holds the answer that was locked or checked last: an id, a number or a typed text. */
	readonly answer: string | null;
	/** Holds an answer that was changed and not yet locked or checked. Older progress has none. */
	readonly draft: string | null;
	/** Counts the hints that were opened. */
	readonly hints: number;
}

export interface LessonProgress {
	/** Holds the step that was in front last. */
	readonly at: string;
	readonly steps: Readonly<Record<string, StepProgress>>;
}

/** Represents an item that was missed and returns at the start of later lessons, and then in the exam. */
export interface MissedItem {
	readonly lesson: string;
	readonly item: string;
	/** Holds the numbers of the lessons at whose start it returns. If it is empty, only the exam still asks for it. */
	readonly due: readonly number[];
}

export interface LearnProgress {
	readonly version: typeof PROGRESS_VERSION;
	/** Draws the items of the exit checks. */
	readonly seed: number;
	readonly lessons: Readonly<Record<string, LessonProgress>>;
	/** Lists the ids of visited lessons; the one that was in front last is the first. Older progress has none. */
	readonly recent: readonly string[];
	readonly missed: readonly MissedItem[];
}

export const NEW_STEP: StepProgress = { done: false, answer: null, draft: null, hints: 0 };

export function newProgress(seed: number): LearnProgress {
	return { version: PROGRESS_VERSION, seed, lessons: {}, recent: [], missed: [] };
}

export function stepProgress(progress: LearnProgress, lesson: string, step: string): StepProgress {
	const { steps } = lessonProgress(progress, lesson);
	return memberOf(steps, step) ?? NEW_STEP;
}

export function lessonProgress(progress: LearnProgress, lesson: string): LessonProgress {
	const { lessons } = progress;
	return memberOf(lessons, lesson) ?? { at: '', steps: {} };
}

/**
 * Returns the step with which to go on: the one that was in front last; after a finished last step, the first
 * that is still open. Steps to practise more are never it.
 */
export function stepToGoOn(progress: LearnProgress, { id: lesson, steps }: Lesson): Step {
	const isOpen = ({ id }: Step) => !stepProgress(progress, lesson, id).done;
	const { at } = lessonProgress(progress, lesson);
	const last = steps.find(({ id }) => id === at);
	const atEnd = last !== undefined && last === steps.at(-1) && !isOpen(last);
	return (atEnd ? steps.find(isOpen) : null) ?? last ?? steps[0]!;
}

/**
 * Returns the lesson with which to go on, of those that are not finished: the one that was in front last, or else the
 * first that was begun, or else the first. Null: all are finished.
 */
export function lessonToGoOn(progress: LearnProgress, lessons: readonly Lesson[]): Lesson | null {
	const open = lessons.filter((lesson) => !isFinished(progress, lesson));
	const recent = progress.recent.flatMap((id) => open.filter((lesson) => lesson.id === id));
	const begun = open.find(({ id }) => lessonProgress(progress, id).at !== '');
	return recent[0] ?? begun ?? open[0] ?? null;
}

/** Returns whether all steps of a lesson are done. */
export function isFinished(progress: LearnProgress, { id: lesson, steps }: Lesson): boolean {
	return steps.every(({ id }) => stepProgress(progress, lesson, id).done);
}

/** Represents the best result of questions: `right` answers of `of` were right. */
export interface CheckResult {
	readonly right: number;
	readonly of: number;
}

/** Returns the result that the answer of a check holds; null if the check was not finished yet. */
export function checkResult({ answer }: StepProgress): CheckResult | null {
	const [, right, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(answer ?? '') ?? [];
	return right === undefined || of === undefined ? null : { right: Number(right), of: Number(of) };
}

/** Represents questions that are being answered: how often they were drawn before, and the answers so far. */
export interface CheckDraft {
	readonly attempt: number;
	readonly answers: readonly string[];
}

/** Writes the questions that are being answered as the draft of their step. */
export function checkDraftText({ attempt, answers }: CheckDraft): string {
	return JSON.stringify([attempt, ...answers]);
}

/** Reads the questions that are being answered. A draft that cannot be read begins with the first question. */
export function readCheckDraft({ draft }: StepProgress): CheckDraft {
	try {
		const [attempt, ...answers] = JSON.parse(draft ?? '') as unknown[];
		const isCount = typeof attempt === 'number' && Number.isSafeInteger(attempt) && attempt >= 0;
		if (isCount && answers.every((one) => typeof one === 'string')) return { attempt, answers };
	} catch {
		// The stored text may be anything.
	}
	return { attempt: 0, answers: [] };
}

/** Returns a finished check as its answer: this result, or the one before it if that was better. */
export function bestAnswer(before: StepProgress, { right, of }: CheckResult): string {
	const best = checkResult(before);
	return best && best.right * of > right * best.of ? before.answer! : `${right}/${of}`;
}

/** Returns the best result of a lesson's exit check. */
export function exitResult(progress: LearnProgress, lesson: Lesson): CheckResult | null {
	const exit = exitCheck(lesson);
	return exit && checkResult(stepProgress(progress, lesson.id, exit.id));
}

/**
 * Returns the progress with a changed step, which is now the last one in front of its lesson, as the lesson is of all.
 * @param isPractice the step is one to practise more, and the place in the lesson stays
 */
export function withStep(
	progress: LearnProgress,
	lesson: string,
	step: string,
	change: Partial<StepProgress>,
	isPractice = false,
): LearnProgress {
	const before = lessonProgress(progress, lesson);
	const now = { ...stepProgress(progress, lesson, step), ...change };
	const steps = { ...before.steps, [step]: now };
	const at = isPractice ? before.at : step;
	const recent = [lesson, ...progress.recent.filter((id) => id !== lesson)];
	return { ...progress, recent, lessons: { ...progress.lessons, [lesson]: { at, steps } } };
}
