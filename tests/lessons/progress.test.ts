import { describe, expect, test } from 'vitest';
import type { CheckStep } from '../../src/lessons/lesson.ts';
import {
	bestAnswer,
	checkDraftText,
	checkResult,
	dueItems,
	exitResult,
	isReadWhole,
	lessonProgress,
	lessonToGoOn,
	NEW_STEP,
	newProgress,
	progressText,
	readCheckDraft,
	readProgress,
	stepProgress,
	stepToGoOn,
	withExamined,
	withMissed,
	withRepeated,
	withStep,
} from '../../src/lessons/progress.ts';

const USED = withMissed(
	withStep(
		withStep(newProgress(7), 'accept-key', 'why', { done: true, answer: 'protocol' }),
		'accept-key',
		'order',
		{ draft: 'sha base64', hints: 2 },
	),
	'accept-key',
	3,
	'accept-length',
);

test('a step keeps what was noted before, and is the last one in front', () => {
	const again = withStep(USED, 'accept-key', 'why', { hints: 1 });
	expect(stepProgress(again, 'accept-key', 'why')).toEqual({
		done: true,
		answer: 'protocol',
		draft: null,
		hints: 1,
	});
	expect(again.lessons['accept-key']!.at).toBe('why');
	expect(stepProgress(again, 'accept-key', 'constructor').done).toBe(false);
	expect(stepProgress(again, '__proto__', 'why').done).toBe(false);
});

test('the exit check of a lesson has its best result, and no other step has one', () => {
	const step = (answer: string | null) => ({ ...NEW_STEP, done: true, answer });
	expect(checkResult(step('1/4'))).toEqual({ right: 1, of: 4 });
	for (const answer of [null, 'protocol', '4', '/4', '-1/4', '1/4/2']) {
		expect(checkResult(step(answer))).toBeNull();
	}
	expect(bestAnswer(step(null), { right: 0, of: 4 })).toBe('0/4');
	expect(bestAnswer(step('3/4'), { right: 1, of: 4 })).toBe('3/4');
	expect(bestAnswer(step('3/4'), { right: 4, of: 4 })).toBe('4/4');

	const exit: CheckStep = { id: 'exit', kind: 'check', open: '/frame', draw: 4, items: [] };
	const lesson = { id: 'one', number: 1, minutes: 5, tiles: [], steps: [exit] };
	expect(exitResult(newProgress(1), lesson)).toBeNull();
	const progress = withStep(newProgress(1), 'one', 'exit', { answer: '1/4' });
	expect(exitResult(progress, lesson)).toEqual({ right: 1, of: 4 });
});

test('questions that are being answered come back; a draft that cannot be read begins with the first', () => {
	const step = (draft: string | null) => ({ ...NEW_STEP, draft });
	for (const check of [
		{ attempt: 0, answers: [] },
		{ attempt: 3, answers: ['opens', '7e,00 "7e"'] },
	]) {
		expect(readCheckDraft(step(checkDraftText(check)))).toEqual(check);
	}
	for (const draft of [null, '', '[', '{}', '[]', '["a"]', '[-1]', '[0,7]', '[0,null]', '3']) {
		expect(readCheckDraft(step(draft))).toEqual({ attempt: 0, answers: [] });
	}
});

test('the lesson goes on with the step in front last, and from a finished end with an open step', () => {
	const steps = ['one', 'two', 'three'].map((id) => ({
		id,
		kind: 'look' as const,
		open: '/frame',
	}));
	const lesson = { id: 'test', number: 1, minutes: 1, tiles: [], steps };
	const goesOn = (...noted: readonly (readonly [step: string, done: boolean])[]) =>
		stepToGoOn(
			noted.reduce(
				(progress, [step, done]) => withStep(progress, 'test', step, { done }),
				newProgress(7),
			),
			lesson,
		).id;
	expect(goesOn()).toBe('one');
	expect(goesOn(['one', true], ['two', false])).toBe('two');
	expect(goesOn(['one', true], ['two', true])).toBe('two');
	expect(goesOn(['one', true], ['two', false], ['three', false])).toBe('three');
	expect(goesOn(['one', true], ['two', false], ['three', true])).toBe('two');
	expect(goesOn(['one', true], ['two', true], ['three', true])).toBe('three');
	expect(goesOn(['gone', true])).toBe('one');
});

const LESSONS = ['first', 'second', 'third'].map((id, i) => ({
	id,
	number: i + 1,
	minutes: 1,
	tiles: [],
	steps: [{ id: 'only', kind: 'look' as const, open: '/frame' }],
}));
/** Progress after visits to these lessons, one after the other. */
const visited = (...visits: readonly (readonly [lesson: string, done: boolean])[]) =>
	visits.reduce(
		(progress, [lesson, done]) => withStep(progress, lesson, 'only', { done }),
		newProgress(7),
	);

test.each([
	['nothing', [], 'first'],
	[
		'two lessons',
		[
			['second', false],
			['third', false],
		],
		'third',
	],
	[
		'an earlier lesson after a later one',
		[
			['third', false],
			['second', false],
		],
		'second',
	],
	[
		'a lesson again',
		[
			['second', false],
			['third', false],
			['second', false],
		],
		'second',
	],
	[
		'a lesson that is finished now',
		[
			['second', false],
			['third', true],
		],
		'second',
	],
	[
		'a lesson of one’s own',
		[
			['third', false],
			['own-one', false],
		],
		'third',
	],
	['a finished lesson alone', [['first', true]], 'second'],
	[
		'all lessons',
		[
			['first', true],
			['second', true],
			['third', true],
		],
		undefined,
	],
] as const)('after %s the course goes on with the lesson in front last', (_, visits, expected) => {
	expect(lessonToGoOn(visited(...visits), LESSONS)?.id).toBe(expected);
});

test('progress that does not say which lesson was in front last goes on with the first one begun', () => {
	const { recent: _, ...older } = visited(['third', false], ['second', false]);
	const read = readProgress(JSON.stringify(older))!;
	expect(lessonToGoOn(read, LESSONS)?.id).toBe('second');
	expect(isReadWhole(JSON.stringify(older), read)).toBe(true);
});

test('a step to practise more is noted and keeps the place in the lesson', () => {
	const before = withStep(newProgress(7), 'test', 'two', { done: true });
	const after = withStep(before, 'test', 'more', { done: true }, true);
	expect(lessonProgress(after, 'test').at).toBe('two');
	expect(stepProgress(after, 'test', 'more').done).toBe(true);
	const first = withStep(newProgress(7), 'test', 'more', { done: true }, true);
	expect(lessonProgress(first, 'test').at).toBe('');
});

test('a missed item returns two and four lessons later, once however often it was missed', () => {
	const twice = withMissed(USED, 'accept-key', 3, 'accept-length');
	expect(dueItems(twice, 5)).toEqual([
		{ lesson: 'accept-key', item: 'accept-length', due: [5, 7] },
	]);
	expect(dueItems(twice, 7)).toHaveLength(1);
	expect(dueItems(twice, 4)).toEqual([]);
});

test('an item asked again waits for the exam when it is right each time, and comes back when it is missed', () => {
	const [missed] = dueItems(USED, 5);
	const once = withRepeated(USED, missed!, 5, true);
	expect(dueItems(once, 5)).toEqual([]);
	expect(dueItems(once, 7)).toHaveLength(1);
	expect(withRepeated(once, missed!, 7, true).missed).toEqual([
		{ lesson: 'accept-key', item: 'accept-length', due: [] },
	]);
	const again = withRepeated(USED, missed!, 5, false);
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
		withExamined(USED, question, right, ahead).missed.map(({ due }) => due);
	expect(dueAfter(true, [])).toEqual([]);
	expect(dueAfter(true, [6, 7, 8])).toEqual([[7]]);
	expect(dueAfter(false, [])).toEqual([[5, 7]]);
	expect(withExamined(newProgress(1), question, true, [5]).missed).toEqual([]);
	expect(withExamined(newProgress(1), question, false, []).missed).toHaveLength(1);
	expect(withExamined(USED, { ...question, item: 'another' }, true, []).missed).toHaveLength(1);
});

describe('saved progress', () => {
	test('comes back as it was', () => {
		expect(readProgress(progressText(USED))).toEqual(USED);
	});

	test.each([
		'',
		'{',
		'null',
		'[]',
		'7',
		'{"version":2}',
		'{"lessons":{}}',
		'{"version":1,"lab":"doctor","document":{}}',
		'{"version":1,"id":"own","steps":[]}',
	])('%s is no progress', (text) => {
		expect(readProgress(text)).toBeNull();
	});

	test('with broken parts gives the rest', () => {
		const text = JSON.stringify({
			version: 1,
			seed: -1,
			lessons: {
				'accept-key': { at: 3, steps: { why: { done: 'yes', draft: 5, hints: 99 }, order: null } },
				constructor: [],
			},
			recent: ['b', 5, null, 'a'],
			missed: [null, { lesson: 'a', item: 'b', due: [5, 'x', 7] }, { lesson: 1 }],
		});
		expect(readProgress(text)).toEqual({
			version: 1,
			seed: 0,
			lessons: { 'accept-key': { at: '', steps: { why: { ...NEW_STEP, hints: 3 } } } },
			recent: ['b', 'a'],
			missed: [{ lesson: 'a', item: 'b', due: [5, 7] }],
		});
	});

	test('is read whole only if nothing in it was left out', () => {
		const whole = (saved: unknown) => {
			const text = JSON.stringify(saved);
			return isReadWhole(text, readProgress(text)!);
		};
		expect(whole(USED)).toBe(true);
		expect(whole({ version: 1, seed: 5, lessons: {} })).toBe(true);
		expect(whole({ ...USED, seed: -1 })).toBe(false);
		expect(whole({ ...USED, added: 1 })).toBe(false);
		expect(whole({ ...USED, missed: [null] })).toBe(false);
		expect(whole({ ...USED, lessons: { a: { at: '', steps: { b: { hints: 99 } } } } })).toBe(false);
	});
});
