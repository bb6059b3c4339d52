// What is quoted of a long line: whole words around the error, and about as much as one reads.
import { expect, test } from 'vitest';
import { excerpts } from '../../../../src/panels/doctor/findings/excerpt.ts';

const BEFORE = 'some words that say nothing '.repeat(12);
const AFTER = 'and what comes later '.repeat(12);
const ERROR = 'Error: connect ECONNREFUSED 127.0.0.1:8080';

const litIn = (text: string, lit: string) => {
	const from = text.indexOf(lit);
	return { from, to: from + lit.length };
};

test.each([
	['at the end', `${BEFORE}${ERROR}`],
	['in the middle', `${BEFORE}${ERROR} ${AFTER}`],
	['at the start', `${ERROR} ${AFTER}`],
	['after another line', `starting\n${BEFORE}${ERROR} ${AFTER}`],
])('an error %s of a long line is quoted, in whole words', (_, text) => {
	for (const lit of [ERROR, text.split('\n').at(-1)!]) {
		const [line = '', ...others] = excerpts(text, litIn(text, lit), 8);
		expect(others).toEqual([]);
		expect(line).toContain('ECONNREFUSED');
		expect(line.length).toBeLessThan(250);
		const words = new Set(text.split(/\s/));
		for (const word of line.split(' ')) expect(word === '…' || words.has(word)).toBe(true);
	}
});

test('short lines are quoted as they are, and empty ones are not', () => {
	expect(excerpts('a\n b \n\nc\nd', { from: 2, to: 8 }, 8)).toEqual(['b', 'c']);
	expect(excerpts('a\nb', { from: 0, to: 0 }, 8)).toEqual(['a']);
});

test('a long line without spaces is cut', () => {
	const [line = ''] = excerpts('z'.repeat(9000), { from: 4000, to: 4010 }, 8);
	expect(line).toMatch(/^… z{200} …$/);
});
