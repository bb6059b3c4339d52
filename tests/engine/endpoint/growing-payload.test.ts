import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinBytes, mask } from '../../../src/engine/index.ts';
import type { GrowingPayload } from '../../../src/engine/endpoint/growing-payload.ts';
import { EMPTY_PAYLOAD, bytesOf, grown } from '../../../src/engine/endpoint/growing-payload.ts';
import { keyNumber } from '../../../src/engine/frame/mask.ts';

const plain = { key: 0, offset: 0, announced: 0 };
const add = (payload: GrowingPayload, bytes: Uint8Array, announced = 0): GrowingPayload =>
	grown(payload, bytes, 0, bytes.length, { ...plain, announced });

describe('a growing payload', () => {
	it('is what was put behind one another, unmasked at any place', () => {
		const pieces = fc.array(
			fc.tuple(
				fc.uint8Array({ maxLength: 200 }),
				fc.nat(5),
				fc.option(fc.uint8Array({ minLength: 4, maxLength: 4 })),
			),
		);
		fc.assert(
			fc.property(pieces, (parts) => {
				let payload = EMPTY_PAYLOAD;
				for (const [bytes, offset, key] of parts) {
					const wire = key === null ? bytes : mask(bytes, key, offset);
					const arrival = { key: key === null ? 0 : keyNumber(key), offset, announced: 9 };
					payload = grown(payload, joinBytes([new Uint8Array(3), wire]), 3, wire.length, arrival);
				}
				expect(bytesOf(payload)).toEqual(joinBytes(parts.map(([bytes]) => bytes)));
			}),
		);
	});

	it('continued twice from one value: neither sees the other’s bytes', () => {
		const some = fc.array(fc.uint8Array({ maxLength: 70 }), { maxLength: 6 });
		fc.assert(
			fc.property(some, some, some, (before, one, other) => {
				const start = before.reduce((payload, bytes) => add(payload, bytes, 500), EMPTY_PAYLOAD);
				const known = bytesOf(start).slice();
				// In turn, so that each finds what the other has left behind.
				let [a, b] = [start, start];
				for (let i = 0; i < Math.max(one.length, other.length); i++) {
					a = add(a, one[i] ?? new Uint8Array(0));
					b = add(b, other[i] ?? new Uint8Array(0));
				}
				expect(bytesOf(a)).toEqual(joinBytes([known, ...one]));
				expect(bytesOf(b)).toEqual(joinBytes([known, ...other]));
				expect(bytesOf(start)).toEqual(known);
			}),
		);
	});

	it('copies no more than a few times its bytes, however many pieces they come in', () => {
		let payload = EMPTY_PAYLOAD;
		const chunks = new Set<unknown>();
		for (let i = 0; i < 10_000; i++) {
			payload = add(payload, Uint8Array.of(i), 10_000);
			chunks.add(payload.chunk);
		}
		expect(chunks.size).toBeLessThan(20);
	});

	it('takes no room for what is only announced, and none beyond it', () => {
		const first = add(EMPTY_PAYLOAD, new Uint8Array(100), 2 ** 40);
		expect(first.chunk.bytes.length).toBe(200);
		const last = add(add(EMPTY_PAYLOAD, new Uint8Array(100), 20), new Uint8Array(20), 0);
		expect(last.chunk.bytes.length).toBe(120);
	});
});
