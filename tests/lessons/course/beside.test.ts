// What stays in sight beside the lab: the same bytes in bits and in digits, in each step that needs them.
import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../../src/lessons/lesson.ts';
import * as firstTwoBytes from '../../../src/lessons/course/first-two-bytes/index.ts';
import * as masking from '../../../src/lessons/course/masking/index.ts';
import { LOCALES } from '../../../src/strings/locale.ts';
import { readHex } from '../../../src/engine/bytes/index.ts';
import { frameAt, decodeFrames } from '../../../src/engine/frame/index.ts';
import { labOfAddress } from '../../../src/lessons/lesson.ts';

const LINE = /^`([01]{4}(?: [01]{4})?)` = ([0-9A-Fa-f]+)|`([0-9a-f]{2})` `([01]{4} [01]{4})`$/;

describe.each(LOCALES)('%s', (locale) => {
	test('lesson 4 keeps the opcodes in sight from the step that names them, where a first byte is read', () => {
		const { lesson, words } = firstTwoBytes;
		const shown = lesson.steps.filter(({ id }) => words[locale].steps[id]!.beside);
		expect(lesson.steps.filter((step) => !shown.includes(step)).map(({ id }) => id)).toEqual([
			'make-ping',
			'mask-bit',
		]);
		const lists = shown.map(({ id }) => words[locale].steps[id]!.beside!);
		expect(new Set(lists).size).toBe(1);
		const read = lists[0]!.map((line) => LINE.exec(line)!);
		expect(read.map(([, , digit]) => parseInt(digit!, 16))).toEqual([0, 1, 2, 8, 9, 10]);
		for (const [, bits, digit] of read) expect(parseInt(bits!, 2)).toBe(parseInt(digit!, 16));
	});

	test('lesson 6 lists a byte and the key of its frame, and then two payload bytes above their key bytes, each in bits', () => {
		const { lesson, words } = masking;
		const keys = ['last-byte', 'read-chromium-close'].map((id) =>
			words[locale].steps[id]!.beside!.map((line) => {
				const [, , , hex = '', bits = ''] = LINE.exec(line)!;
				expect(parseInt(bits.replace(' ', ''), 2)).toBe(parseInt(hex, 16));
				return parseInt(hex, 16);
			}),
		);
		const login = [0x37, 0x4b, 0x32, 0x51, 0x39];
		// The client sent the last byte of the code as 72.
		expect(keys[0]![0]).toBe(0x72);
		expect(login.at(-1)! ^ keys[0]![1 + (4 % 4)]!).toBe(0x72);
		expect(keys[1]).toEqual([0x3a, 0x26, ...keyOf(lesson, 'read-chromium-close').subarray(0, 2)]);
	});
});

/** Returns the masking key of the first frame with which a step begins. */
function keyOf(lesson: Lesson, id: string) {
	const { query } = labOfAddress(lesson.steps.find((step) => step.id === id)!.open);
	const { bytes } = readHex(new URLSearchParams(query).get('hex')!);
	return frameAt(decodeFrames(bytes, { from: 'client', deflate: false, limit: null }), 0).key!;
}
