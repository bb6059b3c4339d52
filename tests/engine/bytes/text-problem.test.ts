import { describe, expect, it } from 'vitest';
import { locateFaults } from '../../../src/engine/bytes/text-problem.ts';

const at = (offset: number, end = offset + 1) => ({ kind: 'x' as const, offset, end });

describe('faults in a text', () => {
	it('get their line and column, counted from 1, in the order of the text', () => {
		const found = locateFaults('ab\ncd\r\nef\rgh', [at(9, 11), at(3), at(0), at(7)]);
		expect(found.map(({ line, column, found: text }) => [line, column, text])).toEqual([
			[1, 1, 'a'],
			[2, 1, 'c'],
			[3, 1, 'e'],
			[3, 3, '\rg'],
		]);
		expect(locateFaults('ef\rgh', [at(3)])[0]).toMatchObject({ line: 2, column: 1, found: 'g' });
	});

	it('quote at most forty characters, and none where something is missing', () => {
		const [long, missing] = locateFaults('x'.repeat(100), [at(0, 90), at(100, 100)]);
		expect(long?.found).toHaveLength(40);
		expect(missing).toMatchObject({ found: '', line: 1, column: 101 });
	});
});
