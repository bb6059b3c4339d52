import { describe, expect, test } from 'vitest';
import { lastAtMost, leading, partitionPoint } from '../../src/engine/partition-point.ts';

describe('the partition point', () => {
	test.each([
		[[], 0],
		[[1, 2, 3], 0],
		[[-3, -2], 2],
		[[-3, -2, -1, 4], 3],
		[[-1, 0, 0, 0, 5, 6, 7], 1],
	] as const)('of %j, of which those below 0 come first', (all, count) => {
		expect(leading<number>(all, (one) => one < 0)).toBe(count);
		expect(partitionPoint(all.length, (index) => all[index]! < 0)).toBe(count);
	});

	test('of a million is found with twenty looks', () => {
		const looks: number[] = [];
		const found = partitionPoint(1_000_000, (index) => {
			looks.push(index);
			return index < 777_777;
		});
		expect(found).toBe(777_777);
		expect(looks.length).toBeLessThanOrEqual(20);
	});
});

describe('the last that is at most a limit', () => {
	test.each([
		[0, -1],
		[2, 0],
		[3, 0],
		[5, 2],
		[9, 3],
	])('of 2, 5, 5, 7, for %i', (limit, index) => {
		expect(lastAtMost([2, 5, 5, 7], limit)).toBe(index);
	});

	test('of an empty list', () => {
		expect(lastAtMost([], 1)).toBe(-1);
	});
});
