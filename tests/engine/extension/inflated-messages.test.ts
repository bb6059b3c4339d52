import { expect, test } from 'vitest';
import { encodeUtf8 } from '../../../src/engine/index.ts';
import {
	inflatedMessages,
	inflatedAfter,
} from '../../../src/engine/extension/inflated-messages.ts';

test('a chain of messages may go on in two ways', () => {
	const [a, b, c] = ['a', 'bc', ''].map((text) => encodeUtf8(text)) as [
		Uint8Array,
		Uint8Array,
		Uint8Array,
	];
	const one = inflatedAfter(null, a);
	const two = inflatedAfter(one, b);
	const other = inflatedAfter(one, c);
	expect([null, one, two, other].map(inflatedMessages)).toEqual([[], [a], [a, b], [a, c]]);
	expect([one, two, other].map(({ messages, bytes }) => [messages, bytes])).toEqual([
		[1, 1],
		[2, 3],
		[2, 1],
	]);
});
