import { expect, test } from 'vitest';
import { decodeFrames } from '../../../../src/engine/frame/index.ts';
import { fieldLines } from '../../../../src/panels/conversation/inspector/field-lines.ts';
import { OPCODE_NAMES as en } from '../../../../src/strings/en/frame-terms.ts';
import { OPCODE_NAMES as zhCN } from '../../../../src/strings/zh-CN/frame-terms.ts';
import { hex } from '../../../support/hex-bytes.ts';

function fieldTexts(bytes: string, index = 0, opcodes = en) {
	const document = hex(bytes);
	const rows = decodeFrames(document, { from: 'server', deflate: false, limit: null });
	return fieldLines({ bytes: document, rows, index }, opcodes).map(({ name, value, hex: digits }) =>
		digits === '' ? `${name} ${value}` : `${name} ${value} (${digits})`,
	);
}

test('a Ping with a heart', () => {
	expect(fieldTexts('89 03 e2 99 a5')).toEqual([
		...['FIN 1', 'opcode 0x9 Ping', 'MASK 0', 'payload-length 3', 'payload ♥ (e2 99 a5)'],
	]);
});

test('a masked payload is shown unmasked', () => {
	expect(fieldTexts('81 85 37 fa 21 3d 7f 9f 4d 51 58').slice(4)).toEqual([
		'masking-key 37 fa 21 3d',
		'payload Hello (48 65 6c 6c 6f)',
	]);
});

test('a reserved bit is shown if it is set; a reserved opcode has no name', () => {
	expect(fieldTexts('c3 00')).toEqual([
		'FIN 1',
		'RSV1 1',
		'opcode 0x3 reserved',
		'MASK 0',
		'payload-length 0',
	]);
});

test('a Close has a code and a reason', () => {
	expect(fieldTexts('88 05 03 e8 62 79 65').slice(4)).toEqual([
		'close-code 1000',
		'close-reason bye',
	]);
});

test('bytes that are not text are shown as bytes, of long ones the beginning', () => {
	expect(fieldTexts('82 02 ff fe').at(-1)).toBe('payload  (ff fe)');
	expect(fieldTexts(`82 14 ${'ff '.repeat(20)}`).at(-1)).toBe(`payload  (${'ff '.repeat(16)}…)`);
});

test('a cut value is marked as cut', () => {
	const bytes = hex('81 05 48');
	const rows = decodeFrames(bytes, { from: 'server', deflate: false, limit: null });
	expect(fieldLines({ bytes, rows, index: 0 }, en).map(({ cut }) => cut)).toEqual([
		...[false, false, false, false, true],
	]);
});

test('Chinese names the opcode in Chinese', () => {
	expect(fieldTexts('81 01 61', 0, zhCN)[1]).toBe('opcode 0x1 文本');
});
