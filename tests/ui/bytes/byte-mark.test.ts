import { expect, test } from 'vitest';
import { bitRange, byteRange } from '../../../src/engine/report/index.ts';
import { markingOf, worst } from '../../../src/ui/bytes/byte-mark.ts';

const bad = { range: bitRange(8, 9), severity: 'bad' } as const;
const later = { range: byteRange(1, 4), severity: 'later' } as const;

test('the worst of several marks counts', () => {
	expect(worst([later, bad])).toBe('bad');
	expect(worst([later, { ...bad, severity: 'caution' }])).toBe('caution');
	expect(worst([])).toBeNull();
});

test('a byte is marked when a mark touches one of its bits', () => {
	expect(markingOf([bad, later], byteRange(1, 2))).toEqual({
		severity: 'bad',
		begins: true,
		ends: true,
	});
	expect(markingOf([bad, later], byteRange(0, 1))).toBeNull();
});

test('a mark has its sign where it begins', () => {
	expect([1, 2, 3].map((at) => markingOf([later], byteRange(at, at + 1)))).toEqual([
		{ severity: 'later', begins: true, ends: false },
		{ severity: 'later', begins: false, ends: false },
		{ severity: 'later', begins: false, ends: true },
	]);
});
