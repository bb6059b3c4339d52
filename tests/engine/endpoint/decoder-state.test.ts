import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameDecoder, decodeFrames } from '../../../src/engine/index.ts';
import type { DecoderState } from '../../../src/engine/endpoint/decoder-state.ts';
import {
	decoderAt,
	decoderStateAfter,
	decoderStateOf,
} from '../../../src/engine/endpoint/decoder-state.ts';
import { contexts, documents } from '../../support/frame-arbitraries.ts';

function read(state: DecoderState, bytes: Uint8Array): DecoderState {
	const decoder = decoderAt(state, bytes.length);
	decoder.push(bytes);
	return decoderStateAfter(state, decoder, bytes, 0, bytes.length);
}

/** Returns the rows of a decoder that has read as far as this state. */
const shown = (state: DecoderState): object => {
	const { words, count, byteLength, faultCount } = decoderAt(state, 0).fork().finish();
	return { words: words.slice(0, 10 * count), count, byteLength, faultCount };
};

describe('the state of a decoder', () => {
	it('may be continued any number of times, and no run sees the bytes of another', () => {
		const pieces = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 40 });
		fc.assert(
			fc.property(documents, documents, contexts, pieces, (one, other, context, sizes) => {
				const states = [decoderStateOf(new FrameDecoder(context))];
				const ends = [0];
				for (let at = 0, i = 0; at < one.length; i++) {
					const end = Math.min(one.length, at + sizes[i % sizes.length]!);
					states.push(read(states.at(-1)!, one.subarray(at, end)));
					ends.push((at = end));
				}
				// Each of them, the oldest first, as it was; and gone on from another way.
				states.forEach((state, i) => {
					const before = one.subarray(0, ends[i]);
					expect(state.received).toBe(before.length);
					expect(shown(state)).toEqual(
						shown(read(decoderStateOf(new FrameDecoder(context)), before)),
					);
					const way = Uint8Array.of(...before, ...other);
					const { count, faultCount } = decodeFrames(way, context);
					expect(shown(read(state, other))).toMatchObject({ count, faultCount });
				});
			}),
		);
	});

	it('is driven on byte by byte with few copies', () => {
		const context = { from: 'client', deflate: false, limit: null } as const;
		let state = decoderStateOf(new FrameDecoder(context));
		const decoders = new Set<FrameDecoder>();
		for (let i = 0; i < 10_000; i++) {
			const decoder = decoderAt(state, 1);
			decoders.add(decoder);
			decoder.push(Uint8Array.of(0x81));
			state = decoderStateAfter(state, decoder, Uint8Array.of(0x81), 0, 1);
		}
		expect(decoders.size).toBeLessThan(50);
	});
});
