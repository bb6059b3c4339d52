// Says when an item that the learner missed is asked again: at the start of two later lessons, and then in the exam.
import type { LearnProgress, MissedItem } from './progress.ts';

export type AskedItem = Pick<MissedItem, 'lesson' | 'item'>;

/** Limits the missed items that return at the start of one lesson. */
export const MOST_REPEATED = 4;

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
