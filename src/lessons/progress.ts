// What a learner has done: which steps, with which answers, and which items are to be repeated. It is plain
// data, kept in this browser only, and can be saved to a file. Reading is total: broken data gives as much as
// can be read.

import { isRecord } from '../engine/index.ts';
import { memberOf } from './fill-in.ts';
import type { Lesson, Step } from './lesson.ts';

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

export type AskedItem = Pick<MissedItem, 'lesson' | 'item'>;

/** Limits the missed items that return at the start of one lesson. */
export const MOST_REPEATED = 4;

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
	const saved = parsed(draft ?? '');
	const [attempt, ...answers] = Array.isArray(saved) ? (saved as readonly unknown[]) : [];
	return isCount(attempt) && answers.every((one) => typeof one === 'string')
		? { attempt, answers }
		: { attempt: 0, answers: [] };
}

/** Returns a finished check as its answer: this result, or the one before it if that was better. */
export function bestAnswer(before: StepProgress, { right, of }: CheckResult): string {
	const best = checkResult(before);
	return best && best.right * of > right * best.of ? before.answer! : `${right}/${of}`;
}

/** Returns the best result of a lesson's exit check, its last step. */
export function exitResult(progress: LearnProgress, { id, steps }: Lesson): CheckResult | null {
	const exit = steps.at(-1);
	return exit?.kind === 'check' ? checkResult(stepProgress(progress, id, exit.id)) : null;
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

/** Returns the progress in which the item is to be repeated two and four lessons later. */
export function withMissed(
	progress: LearnProgress,
	lesson: string,
	number: number,
	item: string,
): LearnProgress {
	const others = progress.missed.filter((one) => one.lesson !== lesson || one.item !== item);
	const due = [number + 2, number + 4];
	return { ...progress, missed: [...others, { lesson, item, due }] };
}

/**
 * Returns the progress after a missed item was asked again at the start of a lesson. What is due there and is not asked
 * comes two lessons later.
 * @param asked the items that this lesson asks, at most `MOST_REPEATED`
 */
export function withRepeated(
	progress: LearnProgress,
	repeated: AskedItem,
	number: number,
	right: boolean,
	asked: readonly AskedItem[] = [repeated],
): LearnProgress {
	const missed = progress.missed.map((one) => {
		if (isSameItem(one, repeated)) {
			const due = right ? one.due.filter((due) => due > number) : putOff(one.due, number);
			return { ...one, due };
		}
		const waits = asked.some((other) => isSameItem(one, other));
		return waits || !one.due.includes(number) ? one : { ...one, due: putOff(one.due, number) };
	});
	return { ...progress, missed };
}

/** Moves the repetition in a lesson to the lesson after the next one. */
function putOff(due: readonly number[], number: number): readonly number[] {
	return [...new Set([...due.filter((one) => one !== number), number + 2])];
}

function isSameItem(one: AskedItem, other: AskedItem): boolean {
	return one.lesson === other.lesson && one.item === other.item;
}

/**
 * Returns the progress after the exam asked a question. A missed one is to be repeated; a right one comes back only
 * at the start of lessons that are still ahead.
 * @param ahead the numbers of the lessons that the learner has not begun
 */
export function withExamined(
	progress: LearnProgress,
	{
		lesson,
		number,
		item,
	}: { readonly lesson: string; readonly number: number; readonly item: string },
	right: boolean,
	ahead: readonly number[],
): LearnProgress {
	if (!right) return withMissed(progress, lesson, number, item);
	const missed = progress.missed.flatMap((one) => {
		if (one.lesson !== lesson || one.item !== item) return [one];
		const due = one.due.filter((due) => ahead.includes(due));
		return due.length === 0 ? [] : [{ ...one, due }];
	});
	return { ...progress, missed };
}

/** Returns the missed items that are due at the start of a lesson, the one that was missed first before the others. */
export function dueItems(progress: LearnProgress, number: number): readonly MissedItem[] {
	return progress.missed.filter(({ due }) => due.includes(number));
}

export function progressText(progress: LearnProgress): string {
	return JSON.stringify(progress);
}

/** Reads saved progress. Returns null if the text is not progress of this site. */
export function readProgress(text: string): LearnProgress | null {
	const saved = parsed(text);
	if (!isRecord(saved) || saved['version'] !== PROGRESS_VERSION) return null;
	const { seed, lessons, recent, missed } = saved;
	// Files of labs and lessons have a version, too.
	if (!isRecord(lessons)) return null;
	return {
		version: PROGRESS_VERSION,
		seed: isCount(seed) ? seed : 0,
		lessons: mapped(lessons, readLesson),
		recent: Array.isArray(recent) ? recent.filter((id) => typeof id === 'string') : [],
		missed: Array.isArray(missed) ? missed.flatMap((one) => readMissed(one) ?? []) : [],
	};
}

/** Returns the value of a text of JSON; null if it is none. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

/** Tells whether everything in a saved text is in what was read from it. */
export function isReadWhole(text: string, read: LearnProgress): boolean {
	return holdsAll(read, JSON.parse(text));
}

function holdsAll(read: unknown, saved: unknown): boolean {
	if (Array.isArray(saved)) {
		const list = Array.isArray(read) ? read : [];
		return list.length === saved.length && saved.every((one, i) => holdsAll(list[i], one));
	}
	if (!isRecord(saved)) return Object.is(read, saved);
	return (
		isRecord(read) &&
		Object.entries(saved).every(([name, value]) => holdsAll(memberOf(read, name), value))
	);
}

function readLesson(saved: unknown): LessonProgress | null {
	if (!isRecord(saved)) return null;
	const { at, steps } = saved;
	return {
		at: typeof at === 'string' ? at : '',
		steps: isRecord(steps) ? mapped(steps, readStep) : {},
	};
}

function readStep(saved: unknown): StepProgress | null {
	if (!isRecord(saved)) return null;
	const { done, answer, draft, hints } = saved;
	return {
		done: done === true,
		answer: typeof answer === 'string' ? answer : null,
		draft: typeof draft === 'string' ? draft : null,
		hints: isCount(hints) ? Math.min(3, hints) : 0,
	};
}

function readMissed(saved: unknown): MissedItem | null {
	if (!isRecord(saved)) return null;
	const { lesson, item, due } = saved;
	if (typeof lesson !== 'string' || typeof item !== 'string' || !Array.isArray(due)) return null;
	return { lesson, item, due: due.filter(isCount) };
}

function mapped<T>(
	saved: Readonly<Record<string, unknown>>,
	read: (value: unknown) => T | null,
): Readonly<Record<string, T>> {
	const entries: [string, T][] = [];
	for (const [name, value] of Object.entries(saved)) {
		const found = read(value);
		if (found !== null) entries.push([name, found]);
	}
	return Object.fromEntries(entries);
}

function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
