import { expect, test } from 'vitest';
import { atOnce } from '../../src/engine/at-once.ts';

test('does all steps, in their order, and returns the result', () => {
	const done: number[] = [];
	function* steps(): Generator<undefined, string, void> {
		for (const step of [1, 2, 3]) {
			done.push(step);
			yield;
		}
		return 'result';
	}
	expect(atOnce(steps())).toBe('result');
	expect(done).toEqual([1, 2, 3]);
});

test('an error in a step is thrown', () => {
	// oxlint-disable-next-line require-yield
	function* failing(): Generator<undefined, void, void> {
		throw new RangeError('in a step');
	}
	expect(() => atOnce(failing())).toThrow(RangeError);
});
