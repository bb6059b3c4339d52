import { expect, test } from 'vitest';
import { encodeUtf8 } from '../../../src/engine/bytes/index.ts';
import { decodeFrames } from '../../../src/engine/frame/index.ts';
import { frameLine } from '../../../src/ui/bytes/frame-lines.ts';
import { hex } from '../../support/hex-bytes.ts';

const context = { from: 'server', deflate: false, limit: null } as const;

function preview(text: string, frame = 0): string {
	const bytes = hex(text);
	return frameLine(decodeFrames(bytes, context), bytes, () => [], frame).preview;
}

test.each([
	['text as text, line ends as dots', '81 04 48 69 20 0a', 'Hi ·'],
	['binary in hex', '82 02 00 ff', '00 ff'],
	['long binary cut', '82 09 00 01 02 03 04 05 06 07 08', '00 01 02 03 04 05 06 07 …'],
	['a Close by its code and reason', '88 05 03 e8 62 79 65', '1000 bye'],
	['an empty payload as nothing', '89 00', ''],
	['bad UTF-8 as what it is not', '81 02 41 ff', 'A\ufffd'],
])('a line shows %s', (_, text, expected) => {
	expect(preview(text)).toBe(expected);
});

test('long text is cut', () => {
	const text = encodeUtf8('é'.repeat(40));
	const bytes = Uint8Array.of(0x81, text.length, ...text);
	const line = frameLine(decodeFrames(bytes, context), bytes, () => [], 0);
	expect(line.preview).toBe(`${'é'.repeat(20)}…`);
});

test('the frame that fails the connection is marked as its end, and later frames as after the end', () => {
	const bytes = hex('81 00 83 00 81 00');
	const rows = decodeFrames(bytes, context);
	const lines = [0, 1, 2].map((i) => frameLine(rows, bytes, () => [], i));
	expect(lines.map(({ ends }) => ends)).toEqual([false, true, false]);
	expect(lines.map(({ after }) => after)).toEqual([false, false, true]);
});

test('the weight of a line is that of its worst mark', () => {
	const bytes = hex('81 00');
	const marks = (['later', 'caution'] as const).map((severity) => ({
		range: { start: 0, end: 8 },
		severity,
	}));
	expect(frameLine(decodeFrames(bytes, context), bytes, () => marks, 0).severity).toBe('caution');
});
