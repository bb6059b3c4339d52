import { expect, test } from 'vitest';
import type { Bytes, Inflated } from '../../../src/engine/index.ts';
import { bytesOf, joinBytes } from '../../../src/engine/index.ts';
import {
	DEFLATE_TAIL,
	NOTHING_INFLATED,
	afterMessage,
	inflateOn,
	insideMessage,
} from '../../../src/engine/extension/inflating.ts';
import { hex } from '../../support/hex-bytes.ts';

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
	return { streams, bounds: { begin, limit: 100 } };
}

test('only what is new is read, by the stream there is', () => {
	const { streams, bounds } = echo();
	const one = inflateOn(NOTHING_INFLATED, bounds, hex`01 02`);
	const after = insideMessage(NOTHING_INFLATED, one, 2);
	const two = inflateOn(after, bounds, hex`01 02 03`);
	expect(streams).toEqual([['behind ', '1 2, at most 100', '3, at most 98']]);
	expect(bytesOf(two.text)).toEqual(hex`01 02 03`);
	expect(two.end).toBe('inside-block');
});

test('whoever goes on from an older value reads again, behind the same window', () => {
	const { streams, bounds } = echo();
	const begun = afterMessage(
		NOTHING_INFLATED,
		inflateOn(NOTHING_INFLATED, bounds, hex`05 06 07`),
		2,
	);
	const one = insideMessage(begun, inflateOn(begun, bounds, hex`01 02`), 2);
	inflateOn(one, bounds, hex`01 02 03`);
	const other = inflateOn(one, bounds, hex`01 02 04 05`);
	expect(bytesOf(other.text)).toEqual(hex`01 02 04 05`);
	inflateOn(begun, bounds, hex`08`);
	expect(streams).toEqual([
		['behind ', '5 6 7, at most 100', 'restart', '1 2, at most 100', '3, at most 98'],
		['behind 6 7', '1 2, at most 2', '4 5, at most 98'],
		['behind 6 7', '8, at most 100'],
	]);
});

test('behind the last byte comes the tail', () => {
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

test('the window is the end of all messages', () => {
	const { bounds } = echo();
	let now = NOTHING_INFLATED;
	for (const payload of [hex`01 02`, hex`03`, hex`04 05`]) {
		now = afterMessage(now, inflateOn(now, bounds, payload), 4);
	}
	expect(now).toMatchObject({ window: hex`02 03 04 05`, read: 0, text: { length: 0 } });
});
