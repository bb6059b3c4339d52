import { expect, test } from 'vitest';
import {
	isUnder,
	sameData,
	valueAt,
	withValueAt,
} from '../../../../src/panels/conversation/build/paths.ts';

const DATA = { a: [{ b: 1 }, { b: 2, c: null }], d: 'x' };

test.each([
	['a[1].b', 2],
	['a[1].c', null],
	['a[2].b', undefined],
	['d.length.more', undefined],
	['a', DATA.a],
	['', DATA],
])('what stands at %j', (path, value) => {
	expect(valueAt(DATA, path)).toEqual(value);
});

test.each([
	['a[0].b', 9, { a: [{ b: 9 }, { b: 2, c: null }], d: 'x' }],
	['a[1].c', undefined, { a: [{ b: 1 }, { b: 2 }], d: 'x' }],
	[
		'a[0].e',
		'new',
		{
			a: [
				{ b: 1, e: 'new' },
				{ b: 2, c: null },
			],
			d: 'x',
		},
	],
	['d', null, { a: DATA.a, d: null }],
	['', 1, 1],
])('%j becomes %j', (path, value, whole) => {
	const before = structuredClone(DATA);
	expect(withValueAt(DATA, path, value)).toEqual(whole);
	expect(DATA).toEqual(before);
});

test('a path contains another only at a whole step', () => {
	expect(isUnder('script[1].do', 'script[1]')).toBe(true);
	expect(isUnder('script[1]', 'script')).toBe(true);
	expect(isUnder('script[10]', 'script[1]')).toBe(false);
	expect(isUnder('script', 'script[1]')).toBe(false);
});

test.each([
	[{ a: 1, b: [null] }, { b: [null], a: 1 }, true],
	[{ a: 1 }, { a: 1, b: undefined }, false],
	[{ a: undefined }, { b: undefined }, false],
	[[1], { 0: 1 }, false],
	[[1, 2], [2, 1], false],
	[null, {}, false],
	['1', 1, false],
])('%j and %j say the same: %s', (a, b, same) => {
	expect(sameData(a, b)).toBe(same);
	expect(sameData(b, a)).toBe(same);
});
