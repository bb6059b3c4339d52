// An exam that is not at its end, in this tab. A reload, another language and a look at another page go on with it.
import { readStored, removeStored, writeStored } from '../../../platform/storage.ts';

const KEY = 'exam';

export interface ExamDraft {
	/** Counts the exams before this one. */
	readonly attempt: number;
	/** Lists the ids of the questions, each with that of its lesson. */
	readonly asked: readonly (readonly [lesson: string, item: string])[];
	/** Lists the answers to the first questions. */
	readonly answers: readonly string[];
}

const isString = (value: unknown) => typeof value === 'string';
const isTexts = (value: unknown): value is readonly string[] =>
	Array.isArray(value) && value.every(isString);
const isPair = (value: unknown): value is readonly [string, string] =>
	isTexts(value) && value.length === 2;

/** Returns the exam that was begun in this tab; null for none, or if its text cannot be read. */
export function readExamDraft(): ExamDraft | null {
	try {
		const [attempt, asked, answers] = JSON.parse(readStored(KEY, 'tab') ?? '') as unknown[];
		const isCount = typeof attempt === 'number' && Number.isSafeInteger(attempt);
		return isCount && Array.isArray(asked) && asked.every(isPair) && isTexts(answers)
			? { attempt, asked, answers }
			: null;
	} catch {
		return null;
	}
}

export function writeExamDraft({ attempt, asked, answers }: ExamDraft): void {
	writeStored(KEY, JSON.stringify([attempt, asked, answers]), 'tab');
}

export function removeExamDraft(): void {
	removeStored(KEY, 'tab');
}
