import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinBytes } from '../../../src/engine/bytes/index.ts';
import type { GrowingPayload } from '../../../src/engine/bytes/growing-payload.ts';
import {
	EMPTY_PAYLOAD,
	gatheredBytes,
	extended,
} from '../../../src/engine/bytes/growing-payload.ts';

/** Bytes put behind the others. */
function add(payload: GrowingPayload, bytes: Uint8Array, announced = 0): GrowingPayload {
	const longer = extended(payload, bytes.length, announced);
	longer.chunk.bytes.set(bytes, payload.length);
	return longer;
}

describe('a growing payload', () => {
	it('may be continued twice, and neither run sees the bytes of the other', () => {
		const some = fc.array(fc.uint8Array({ maxLength: 70 }), { maxLength: 6 });
		fc.assert(
			fc.property(some, some, some, (before, one, other) => {
				const start = before.reduce((payload, bytes) => add(payload, bytes, 500), EMPTY_PAYLOAD);
				const known = gatheredBytes(start).slice();
				// In turn, so that each finds what the other has left behind.
				let [a, b] = [start, start];
				for (let i = 0; i < Math.max(one.length, other.length); i++) {
					a = add(a, one[i] ?? new Uint8Array(0));
					b = add(b, other[i] ?? new Uint8Array(0));
				}
				expect(gatheredBytes(a)).toEqual(joinBytes([known, ...one]));
				expect(gatheredBytes(b)).toEqual(joinBytes([known, ...other]));
				expect(gatheredBytes(start)).toEqual(known);
			}),
		);
	});

	it('copies no more than a few times its bytes, however many pieces they come in', () => {
		let payload = EMPTY_PAYLOAD;
		const chunks = new Set<unknown>();
		for (let i = 0; i < 10_000; i++) {
			payload = add(payload, Uint8Array.of(i), Infinity);
			chunks.add(payload.chunk);
		}
		expect(chunks.size).toBeLessThan(20);
	});

	it('takes little room for announced bytes, and none beyond the announced length', () => {
		const first = add(EMPTY_PAYLOAD, new Uint8Array(100), 2 ** 40);
		expect(first.chunk.bytes.length).toBe(64 << 10);
		expect(add(first, new Uint8Array(64 << 10), 2 ** 40).chunk.bytes.length).toBe(
			2 * (100 + (64 << 10)),
		);
		const last = add(add(EMPTY_PAYLOAD, new Uint8Array(100), 20), new Uint8Array(20), 0);
		expect(last.chunk.bytes.length).toBe(120);
	});
});
