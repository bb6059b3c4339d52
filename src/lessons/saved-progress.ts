// Writes the progress of a learner as text, for the browser and for a file, and reads it again. Reading is total: broken
// data gives as much as can be read.
import { isRecord } from '../engine/own-value.ts';
import { memberOf } from './fill-in.ts';
import {
	PROGRESS_VERSION,
	type LearnProgress,
	type LessonProgress,
	type MissedItem,
	type StepProgress,
} from './progress.ts';

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

/** Returns the value of a text of JSON; null if it is none. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
