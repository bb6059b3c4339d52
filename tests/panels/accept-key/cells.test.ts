import { expect, test } from 'vitest';
import { acceptTrace } from '../../../src/engine/handshake/index.ts';
import { blockCells, cellKeeper } from '../../../src/panels/accept-key/cells.ts';
import { DARK } from '../../../src/panels/accept-key/light.ts';
import { en } from '../../../src/panels/accept-key/strings/en.ts';

const cellsOf = (key: string, round = 0, light = DARK) =>
	blockCells(acceptTrace(key), 0, round, light, en.hash);

test('of the cells of a longer key, those that say the same stay the same objects', () => {
	const keep = cellKeeper();
	const before = keep(cellsOf('abc'));
	const longer = cellsOf('abcd');
	const after = keep(longer);
	expect(after).toEqual(longer);
	expect(after.map((cell, at) => cell === before[at])).toEqual(
		after.map((cell, at) => cell.label === before[at]!.label),
	);
	expect([after[2] === before[2], after[3] === before[3]]).toEqual([true, false]);
});

test('a cell in another light or another round is a new one', () => {
	const keep = cellKeeper();
	const before = keep(cellsOf('abc'));
	const lit = keep(cellsOf('abc', 0, { ...DARK, bytes: { from: 5, to: 6 } }));
	expect(lit.flatMap((cell, at) => (cell === before[at] ? [] : [at]))).toEqual([5]);
	const next = keep(cellsOf('abc', 1));
	expect(next.flatMap((cell, at) => (cell === lit[at] ? [] : [at]))).toEqual([
		0, 1, 2, 3, 4, 5, 6, 7,
	]);
	expect(keep(cellsOf('abc', 1)).every((cell, at) => cell === next[at])).toBe(true);
});
