import { describe, expect, it, test } from 'vitest';
import { SideWriting, type SentEvent } from '../../../src/engine/observer/writing.ts';

const sent = (event: number, at: number, length: number): SentEvent => ({
	...{ event, at },
	bytes: new Uint8Array(length),
});

/** The frames end at these offsets; each begins at the end of the one before. */
const framesTo = (...ends: readonly number[]) =>
	new Map(ends.map((end, i) => [end, ends[i - 1] ?? 0]));

test('a time that is known counts', () => {
	const writing = new SideWriting(
		[
			{
				...sent(4, 90, 10),
				written: [
					{ from: 0, at: 20 },
					{ from: 6, at: 30 },
				],
			},
		],
		framesTo(6, 10),
		100,
	);
	expect([0, 5, 6, 9].map((byte) => writing.earliest(byte))).toEqual([
		{ event: 4, at: 20 },
		{ event: 4, at: 20 },
		{ event: 4, at: 30 },
		{ event: 4, at: 30 },
	]);
	expect(writing.earliestBehind(5, 91)).toEqual({ event: 5, at: 91 });
	expect(writing.waits(5, 91)).toBe(false);
	expect(writing.latest(95)).toBe(95);
});

describe('where only the wire was seen, the last bytes can be as old as the first', () => {
	const ROUND_TRIP = 40;
	it.each<[string, readonly SentEvent[], ReadonlyMap<number, number>, boolean]>([
		['after a pause inside a frame', [sent(1, 0, 10), sent(2, 9_000, 10)], framesTo(20), true],
		[
			'within a round trip of a full segment',
			[sent(1, 0, 536), sent(2, 40, 10)],
			framesTo(536, 546),
			true,
		],
		['later than that', [sent(1, 0, 536), sent(2, 41, 10)], framesTo(536, 546), false],
		['after a short segment', [sent(1, 0, 535), sent(2, 40, 10)], framesTo(535, 545), false],
		[
			'after short parts that fill no segment together',
			[sent(1, 0, 300), sent(2, 5, 200), sent(3, 40, 10)],
			framesTo(300, 500, 510),
			false,
		],
		[
			'after parts that left together behind a full segment',
			[sent(1, 0, 536), sent(2, 5, 10), sent(3, 40, 10)],
			framesTo(536, 546, 556),
			true,
		],
		[
			'after a frame that left in parts',
			[sent(1, 0, 5), sent(2, 30, 5), sent(3, 70, 10)],
			framesTo(10, 20),
			true,
		],
		['with no bytes before', [sent(3, 70, 10)], framesTo(10), true],
	])('%s', (_, events, frames, old) => {
		const writing = new SideWriting(events, frames, ROUND_TRIP);
		const [first] = events;
		const last = events.at(-1)!;
		const length = events.reduce((sum, { bytes }) => sum + bytes.length, 0);
		const { event, at } = old ? first! : last;
		expect(writing.earliest(length - 1)).toMatchObject({ event, at });
	});
});

test('what follows can wait while a run lasts, and a round trip longer', () => {
	const writing = new SideWriting(
		[sent(1, 0, 600), sent(2, 40, 600), sent(3, 200, 5)],
		framesTo(600, 1200, 1205),
		40,
	);
	expect([10, 79, 90, 200].map((ms) => writing.latest(ms))).toEqual([80, 80, 90, 200]);
	expect(writing.earliestBehind(3, 80)).toMatchObject({ event: 1, at: 0 });
	expect(writing.earliestBehind(3, 81)).toEqual({ event: 3, at: 81 });
	expect([writing.waits(3, 80), writing.waits(3, 81), writing.waits(4, 200)]).toEqual([
		true,
		false,
		false,
	]);
});

test('without a round trip only the rest of a frame waits', () => {
	const writing = new SideWriting([sent(1, 0, 600), sent(2, 0, 5)], framesTo(600, 605), 0);
	expect(writing.earliest(600)).toMatchObject({ event: 2 });
	const inside = new SideWriting([sent(1, 0, 5)], framesTo(605), 0);
	expect(inside.latest(70_000)).toBe(Infinity);
	expect(new SideWriting([], new Map(), 0).earliest(0)).toBeNull();
});
