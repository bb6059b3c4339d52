import { describe, expect, test } from 'vitest';
import { sharedMs } from '../../../src/panels/conversation/branches/branch.ts';
import {
	branched,
	renamed,
	START,
	without,
} from '../../../src/panels/conversation/conversation-document.ts';

const { scenario } = START.branches[0]!;
/** 1 leaves 0 at 100, 2 leaves 1 at 150, 3 leaves 0 at 50. */
const THREE = branched(
	{ ...branched(branched(START, 100, scenario), 150, scenario), current: 0 },
	50,
	scenario,
);

test('a new branch is in front, and stores where it begins', () => {
	expect(THREE.current).toBe(3);
	expect(THREE.branches.map(({ from }) => from)).toEqual([
		null,
		{ branch: 0, at: 100 },
		{ branch: 1, at: 150 },
		{ branch: 0, at: 50 },
	]);
});

test('a branch of the original begins at the earliest fork', () => {
	expect(THREE.branches.map((_, i) => sharedMs(THREE.branches, i))).toEqual([
		Infinity,
		100,
		100,
		50,
	]);
});

describe('without a branch', () => {
	test('those that left it leave the one that it had left', () => {
		const two = without(THREE, 1);
		expect(two.branches.map(({ from }) => from)).toEqual([
			null,
			{ branch: 0, at: 100 },
			{ branch: 0, at: 50 },
		]);
		expect(two.current).toBe(2);
	});

	test('one that left it before it had left itself keeps its time', () => {
		const early = branched({ ...THREE, current: 1 }, 20, scenario);
		expect(without(early, 1).branches.at(-1)!.from).toEqual({ branch: 0, at: 20 });
	});

	test('the one that it left comes in front, if it was in front', () => {
		expect(without(THREE, 3).current).toBe(0);
	});

	test.each([0, 9, -1])('nothing changes for %i', (index) => {
		expect(without(THREE, index)).toBe(THREE);
	});
});

test('a name is one branch’s', () => {
	expect(renamed(THREE, 2, 'later').branches.map(({ name }) => name)).toEqual([
		'',
		'',
		'later',
		'',
	]);
});
