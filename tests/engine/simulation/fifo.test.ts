import { describe, expect, test } from 'vitest';
import { emptyFifo, Fifo } from '../../../src/engine/simulation/fifo.ts';

describe('a queue as a value', () => {
	test('returns the items in order, and a value does not change', () => {
		const none = emptyFifo<string>();
		const one = none.with('a');
		const two = one.with('b');
		expect([[...none], [...one], [...two]]).toEqual([[], ['a'], ['a', 'b']]);
		expect([two.first, two.last, two.length, [...two.without(1)]]).toEqual(['a', 'b', 2, ['b']]);
		expect([none.first, none.last, two.without(9).length]).toEqual([null, null, 0]);
	});

	test('may be continued twice, and neither run sees the items of the other', () => {
		const both = Fifo.of(['a', 'b']);
		const one = both.with('c').without(1);
		const other = both.with('d');
		expect([[...both], [...one], [...other], [...one.with('e')]]).toEqual([
			['a', 'b'],
			['b', 'c'],
			['a', 'b', 'd'],
			['b', 'c', 'e'],
		]);
	});

	test('copies nothing while it only grows and shrinks', () => {
		let queue = emptyFifo<number>();
		for (let i = 0; i < 300_000; i++) {
			queue = queue.with(i);
			if (i % 3 === 2) queue = queue.without(2);
		}
		expect([queue.length, queue.first]).toEqual([100_000, 200_000]);
	});

	test.each([-1, 2, NaN])('has no item %s of two', (index) => {
		const queue = Fifo.of(['z', 'a', 'b']).without(1);
		expect([queue.at(0), queue.at(1)]).toEqual(['a', 'b']);
		expect(() => queue.at(index)).toThrow(RangeError);
	});
});
