import { expect, test } from 'vitest';
import type { Bytes } from '../../../src/engine/bytes/index.ts';
import type { Inflated } from '../../../src/engine/extension/index.ts';
import { gatheredBytes, joinBytes } from '../../../src/engine/bytes/index.ts';
import {
	DEFLATE_TAIL,
	NOTHING_INFLATED,
	afterMessage,
	inflateOn,
	insideMessage,
} from '../../../src/engine/extension/inflating.ts';
import { hex } from '../../support/hex-bytes.ts';

const SIZE = 4;

/** Streams that repeat what they are told, and end as one likes; each with all that was asked of it. */
function echo(end: Inflated['end'] = 'inside-block') {
	const streams: string[][] = [];
	const begin = (window: Bytes) => {
		const asked = [`behind ${[...window].join(' ')}`];
		streams.push(asked);
		return {
			inflate: (data: Bytes, most: number): Inflated => {
				asked.push(`${[...data].join(' ')}, at most ${most}`);
				return { bytes: joinBytes([data]), end };
			},
			restart: () => asked.push('restart'),
		};
	};
	return { streams, bounds: { begin, size: SIZE, limit: 100 } };
}

test('the existing stream reads only the new data', () => {
	const { streams, bounds } = echo();
	const one = inflateOn(NOTHING_INFLATED, bounds, hex`01 02`);
	const after = insideMessage(NOTHING_INFLATED, one, 2);
	const two = inflateOn(after, bounds, hex`01 02 03`);
	expect(streams).toEqual([['behind ', '1 2, at most 100', '3, at most 98']]);
	expect(gatheredBytes(two.text)).toEqual(hex`01 02 03`);
	expect(two.end).toBe('inside-block');
});

test('a run that continues from an older value reads again with the same window', () => {
	const { streams, bounds } = echo();
	const before = inflateOn(NOTHING_INFLATED, bounds, hex`05 06 07`);
	const begun = afterMessage(NOTHING_INFLATED, before, SIZE);
	const one = insideMessage(begun, inflateOn(begun, bounds, hex`01 02`), 2);
	inflateOn(one, bounds, hex`01 02 03`);
	const other = inflateOn(one, bounds, hex`01 02 04 05`);
	expect(gatheredBytes(other.text)).toEqual(hex`01 02 04 05`);
	inflateOn(begun, bounds, hex`08`);
	expect(streams).toEqual([
		['behind ', '5 6 7, at most 100', 'restart', '1 2, at most 100', '3, at most 98'],
		['behind 5 6 7', '1 2, at most 2', '4 5, at most 98'],
		['behind 5 6 7', '8, at most 100'],
	]);
});

test('the tail follows the last byte', () => {
	const { streams, bounds } = echo('between-blocks');
	const { text } = inflateOn(NOTHING_INFLATED, bounds, hex`01`, DEFLATE_TAIL);
	expect(streams).toEqual([['behind ', '1 0 0 255 255, at most 100']]);
	// No room is left over.
	expect(text.chunk.bytes).toHaveLength(5);
});

test('a message that grows is copied a few times and no more', () => {
	const { bounds } = echo();
	const payload = new Uint8Array(10_000);
	let now = NOTHING_INFLATED;
	const chunks = new Set<unknown>();
	for (let read = 1; read <= payload.length; read++) {
		const next = inflateOn(now, { ...bounds, limit: Infinity }, payload.subarray(0, read));
		chunks.add(next.text.chunk);
		now = insideMessage(now, next, read);
	}
	expect(chunks.size).toBeLessThan(20);
	expect(now.text.length).toBe(10_000);
});

/** Behind what a new stream begins after each of the messages. */
function windowsAfter(messages: readonly Uint8Array[], size: number): Bytes[] {
	const { bounds } = echo();
	let now = NOTHING_INFLATED;
	return messages.map((payload) => {
		now = afterMessage(now, inflateOn(now, { ...bounds, size }, payload), size);
		expect(now).toMatchObject({ read: 0, text: { length: 0 } });
		now.stream.take();
		let found: Bytes = hex``;
		const begin = (window: Bytes) => {
			found = window;
			return bounds.begin(window);
		};
		inflateOn(now, { ...bounds, size, begin }, hex``);
		return found;
	});
}

test('the window is the end of all messages, however many', () => {
	const some = [hex`01 02`, hex`03`, hex`04 05`, hex`06 07 08 09 0a`, hex``, hex`0b`];
	expect(windowsAfter(some, 4)).toEqual([
		...[hex`01 02`, hex`01 02 03`, hex`02 03 04 05`, hex`07 08 09 0a`],
		...[hex`07 08 09 0a`, hex`08 09 0a 0b`],
	]);
	const many = Array.from({ length: 600 }, (_, i) => Uint8Array.of(i));
	const all = Uint8Array.from({ length: 600 }, (_, i) => i);
	expect(windowsAfter(many, 512)).toEqual(
		many.map((_, i) => all.slice(Math.max(0, i + 1 - 512), i + 1)),
	);
});

test.each([
	['as many bytes as it has', [2, 2], 0],
	['a byte less', [2, 1], 2],
	['256 messages', Array<number>(256).fill(0), 0],
	['one less', Array<number>(255).fill(0), 255],
])('the window is put together after %s', (_, lengths, left) => {
	const { bounds } = echo();
	let now = NOTHING_INFLATED;
	for (const length of lengths) {
		now = afterMessage(now, inflateOn(now, bounds, new Uint8Array(length)), SIZE);
	}
	expect(now.inflated?.messages ?? 0).toBe(left);
});
