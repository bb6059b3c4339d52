import { expect, test } from 'vitest';
import { offsetNear } from '../../../src/evidence/capture/reassemble.ts';
import type { SegmentTable } from '../../../src/evidence/capture/segment-table.ts';
import { sentSegments } from '../../../src/evidence/capture/sent-segments.ts';
import type { ReadStream } from '../../../src/evidence/capture/stream-content.ts';

const MIB = 2 ** 20;
const BASE = 4_000_000_000;

/** Returns which of these segments of one end are new; each has an offset and a length. */
function newSegments(segments: readonly (readonly [offset: number, length: number])[]) {
	const table = {
		next: segments.map((_, i) => (i + 1 < segments.length ? i + 1 : -1)),
		end: segments.map(() => 0),
		sequence: segments.map(([offset]) => (BASE + offset) % 2 ** 32),
		length: segments.map(([, length]) => length),
	};
	const read = { stream: { first: 0 }, halves: [{ base: BASE }, { base: 0 }] };
	const sent = sentSegments(table as unknown as SegmentTable, read as unknown as ReadStream);
	return sent.map(({ segment }) => segment);
}

test('sequence numbers begin again after 4 GiB, and nothing behind 2 GiB is taken for old', () => {
	const far = Array.from({ length: 8 }, (_, i) => [i * 768 * MIB, 1000] as const);
	expect(newSegments(far)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test('what is sent again is not new', () => {
	expect(
		newSegments([
			[0, 10],
			[0, 10],
			[9, 1],
			[10, 5],
			[8, 8],
			[12, 0],
		]),
	).toEqual([0, 3, 4]);
});

test('of the offsets with a number the nearest is meant', () => {
	expect(offsetNear(5, 0xffff_fff0, 0)).toBe(21);
	expect(offsetNear(0xffff_fff0, 5, 0)).toBe(-21);
	expect(offsetNear(0, 0, 2 ** 33 + 7)).toBe(2 ** 33);
});
