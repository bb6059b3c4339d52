import { expect, test } from 'vitest';
import { encodeUtf8 } from '../../../src/engine/index.ts';
import { messagesOf, saidAfter } from '../../../src/engine/extension/said.ts';

test('a chain of messages may go on in two ways', () => {
	const [a, b, c] = ['a', 'bc', ''].map((text) => encodeUtf8(text)) as [
		Uint8Array,
		Uint8Array,
		Uint8Array,
	];
	const one = saidAfter(null, a);
	const two = saidAfter(one, b);
	const other = saidAfter(one, c);
	expect([null, one, two, other].map(messagesOf)).toEqual([[], [a], [a, b], [a, c]]);
	expect([one, two, other].map(({ messages, bytes }) => [messages, bytes])).toEqual([
		[1, 1],
		[2, 3],
		[2, 1],
	]);
});
