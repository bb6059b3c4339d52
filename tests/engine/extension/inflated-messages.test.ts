import { expect, test } from 'vitest';
import { encodeUtf8 } from '../../../src/engine/bytes/index.ts';
import {
	inflatedMessages,
	inflatedAfter,
	lastBytes,
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

test.each([
	['nothing', [], 4, []],
	['one that is shorter', [[1, 2]], 4, [1, 2]],
	['one that is as long', [[1, 2]], 2, [1, 2]],
	['one that is longer', [[1, 2, 3]], 2, [2, 3]],
	['two that are as long together', [[1], [2, 3]], 3, [1, 2, 3]],
	[
		'two that are longer together',
		[
			[1, 2],
			[3, 4],
		],
		3,
		[2, 3, 4],
	],
	['three, of which the first is gone', [[1], [2, 3], [4, 5]], 4, [2, 3, 4, 5]],
	['an empty one between', [[1, 2], [], [3]], 2, [2, 3]],
	['no room', [[1]], 0, []],
])('the last bytes of %s', (_, parts, size, last) => {
	const bytes = lastBytes(
		parts.map((part) => Uint8Array.from(part)),
		size,
	);
	expect(bytes).toEqual(Uint8Array.from(last));
});

test('the last bytes are a copy', () => {
	const part = Uint8Array.of(1, 2);
	expect(lastBytes([part], 2)).not.toBe(part);
});
