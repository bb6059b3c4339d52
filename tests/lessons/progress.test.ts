import { expect, test } from 'vitest';
import type { CheckStep } from '../../src/lessons/lesson.ts';
import {
	bestAnswer,
	checkDraftText,
	checkResult,
	exitResult,
	lessonProgress,
	lessonToGoOn,
	NEW_STEP,
	newProgress,
	readCheckDraft,
	stepProgress,
	stepToGoOn,
	withStep,
} from '../../src/lessons/progress.ts';
import { readProgress, isReadWhole } from '../../src/lessons/saved-progress.ts';

const USED = withStep(
	withStep(newProgress(7), 'accept-key', 'why', { done: true, answer: 'protocol' }),
	'accept-key',
	'order',
	{ draft: 'sha base64', hints: 2 },
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
