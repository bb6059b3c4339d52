import { expect, test } from 'vitest';
import { drawnHexLines, offsetLabel } from '../../src/editor/drawn-hex-lines.ts';

test('lines with their offsets, cut where a field ends', () => {
	const lines = drawnHexLines(
		'81 85\n37',
		[
			{ from: 0, to: 1, kind: 'opcode' },
			{ from: 1, to: 3, kind: 'length' },
		],
		{ from: 2, to: 3 },
	);
	expect(lines.map((line) => line.number)).toEqual(['0000', '0002']);
	expect(lines.map((line) => line.pieces.map(({ text, classes }) => [text, classes]))).toEqual([
		[
			['81', 'run run-opcode'],
			[' ', ''],
			['85', 'run run-length'],
		],
		[['37', 'run run-length lit']],
	]);
});

test('characters that are not hex digits are shown too', () => {
	const lines = drawnHexLines('81 zz 8', [], null);
	expect(lines[0]?.pieces.map((piece) => piece.text).join('')).toBe('81 zz 8');
});

test('offsets are hexadecimal', () => {
	expect([0, 0x10, 0xffff0].map(offsetLabel)).toEqual(['0000', '0010', 'ffff0']);
});
