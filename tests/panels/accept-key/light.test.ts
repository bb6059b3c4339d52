import { describe, expect, test } from 'vitest';
import { acceptTrace } from '../../../src/engine/handshake/index.ts';
import { DARK, lightOf } from '../../../src/panels/accept-key/light.ts';

const trace = acceptTrace('dGhlIHNhbXBsZSBub25jZQ==');

describe('highlighted parts', () => {
	test('are none while nothing is pointed at', () => {
		expect(lightOf(null, trace)).toEqual(DARK);
	});

	test('with a byte of the message is the word of the schedule that it becomes', () => {
		expect(lightOf({ type: 'bytes', from: 7, to: 8 }, trace)).toEqual({
			...DARK,
			bytes: { type: 'bytes', from: 7, to: 8 },
			words: { from: 1, to: 2 },
		});
	});

	test('with a character of three bytes over a border are both words', () => {
		expect(lightOf({ type: 'bytes', from: 3, to: 6 }, trace).words).toEqual({ from: 0, to: 2 });
	});

	test('with a word of the schedule are its four bytes', () => {
		expect(lightOf({ type: 'word', at: 17 }, trace).bytes).toEqual({ from: 68, to: 72 });
	});

	test.each([
		[0, { from: 0, to: 2 }],
		[1, { from: 1, to: 3 }],
		[2, { from: 2, to: 4 }],
		[3, { from: 4, to: 6 }],
		[19, { from: 25, to: 27 }],
	])('with byte %i of the digest are the characters that carry its bits', (at, characters) => {
		const light = lightOf({ type: 'digest', at }, trace);
		expect(light.characters).toEqual(characters);
		expect(light.hash).toEqual({ from: at >> 2, to: (at >> 2) + 1 });
	});

	test.each([
		[0, { from: 0, to: 1 }],
		[1, { from: 0, to: 2 }],
		[2, { from: 1, to: 3 }],
		[3, { from: 2, to: 3 }],
		// 160 bits end inside it.
		[26, { from: 19, to: 20 }],
	])('with character %i are the bytes that it carries bits of', (at, digest) => {
		expect(lightOf({ type: 'character', at }, trace).digest).toEqual(digest);
	});

	test('with the pad is only the pad', () => {
		expect(lightOf({ type: 'character', at: 27 }, trace)).toEqual({
			...DARK,
			characters: { from: 27, to: 28 },
		});
	});

	test('with a word of the hash are its four bytes and their characters', () => {
		const light = lightOf({ type: 'hash', at: 4 }, trace);
		expect(light.digest).toEqual({ from: 16, to: 20 });
		expect(light.characters).toEqual({ from: 21, to: 27 });
	});
});
