import { expect, test } from 'vitest';
import {
	withMissed,
	withRepeated,
	withExamined,
	dueItems,
} from '../../src/lessons/missed-items.ts';
import { newProgress } from '../../src/lessons/progress.ts';

const MISSED = withMissed(newProgress(7), 'accept-key', 3, 'accept-length');

test('a missed item returns two and four lessons later, once however often it was missed', () => {
	const twice = withMissed(MISSED, 'accept-key', 3, 'accept-length');
	expect(dueItems(twice, 5)).toEqual([
		{ lesson: 'accept-key', item: 'accept-length', due: [5, 7] },
	]);
	expect(dueItems(twice, 7)).toHaveLength(1);
	expect(dueItems(twice, 4)).toEqual([]);
});

test('an item asked again waits for the exam when it is right each time, and comes back when it is missed', () => {
	const [missed] = dueItems(MISSED, 5);
	const once = withRepeated(MISSED, missed!, 5, true);
	expect(dueItems(once, 5)).toEqual([]);
	expect(dueItems(once, 7)).toHaveLength(1);
	expect(withRepeated(once, missed!, 7, true).missed).toEqual([
		{ lesson: 'accept-key', item: 'accept-length', due: [] },
	]);
	const again = withRepeated(MISSED, missed!, 5, false);
	expect(again.missed[0]!.due).toEqual([7]);
	expect(withRepeated(again, missed!, 7, false).missed[0]!.due).toEqual([9]);
});

test('an item that is due and not asked comes two lessons later; one that is asked waits', () => {
	const missed = (item: string, due: readonly number[]) => ({ lesson: 'accept-key', item, due });
	const [asked, waiting, left, later] = [
		missed('asked', [5, 7]),
		missed('waiting', [5, 7]),
		missed('left', [5]),
		missed('later', [6, 8]),
	];
	const all = { ...newProgress(1), missed: [asked, waiting, left, missed('twice', [5, 7]), later] };
	const once = withRepeated(all, asked, 5, true, [asked, waiting]);
	expect(once.missed).toEqual([
		missed('asked', [7]),
		waiting,
		missed('left', [7]),
		missed('twice', [7]),
		later,
	]);
	expect(dueItems(once, 5)).toEqual([waiting]);
	expect(withRepeated(once, waiting, 5, false, [asked, waiting]).missed[1]!.due).toEqual([7]);
});

test('the exam ends the repetition of a right answer but for lessons still ahead, and begins that of a wrong one', () => {
	const question = { lesson: 'accept-key', number: 3, item: 'accept-length' };
	const dueAfter = (right: boolean, ahead: readonly number[]) =>
		withExamined(MISSED, question, right, ahead).missed.map(({ due }) => due);
	expect(dueAfter(true, [])).toEqual([]);
	expect(dueAfter(true, [6, 7, 8])).toEqual([[7]]);
	expect(dueAfter(false, [])).toEqual([[5, 7]]);
	expect(withExamined(newProgress(1), question, true, [5]).missed).toEqual([]);
	expect(withExamined(newProgress(1), question, false, []).missed).toHaveLength(1);
	expect(withExamined(MISSED, { ...question, item: 'another' }, true, []).missed).toHaveLength(1);
});
