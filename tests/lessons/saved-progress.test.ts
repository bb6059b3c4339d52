import { describe, expect, test } from 'vitest';
import { withMissed } from '../../src/lessons/missed-items.ts';
import { NEW_STEP, newProgress, withStep } from '../../src/lessons/progress.ts';
import { progressText, readProgress, isReadWhole } from '../../src/lessons/saved-progress.ts';

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
