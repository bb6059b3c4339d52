import fc from 'fast-check';
import type { FrameContext, FrameRows, LengthForm } from '../../src/engine/frame/index.ts';
import type { FrameSpec } from '../../src/engine/frame/encode.ts';
import { joinBytes } from '../../src/engine/bytes/index.ts';
import { FrameDecoder, encodeFrame, minimalLengthForm } from '../../src/engine/frame/index.ts';

export const contexts: fc.Arbitrary<FrameContext> = fc.record({
	from: fc.constantFrom('client', 'server'),
	deflate: fc.boolean(),
	limit: fc.constantFrom(null, 0, 3, 200),
});

export const keys = fc.oneof(
	{ arbitrary: fc.uint8Array({ minLength: 4, maxLength: 4 }), weight: 3 },
	{ arbitrary: fc.constant(new Uint8Array(4)), weight: 1 },
);

/** Makes arbitrary payloads: text, text that is cut or damaged, and any bytes. */
export const payloads: fc.Arbitrary<Uint8Array> = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => new TextEncoder().encode(text)),
	fc
		.tuple(fc.string({ unit: 'binary', maxLength: 8 }), fc.nat(3))
		.map(([text, cut]) => new TextEncoder().encode(text).slice(0, -1 - cut)),
	fc.uint8Array({ maxLength: 12 }),
	fc.uint8Array({ minLength: 120, maxLength: 300 }),
	fc.constant(new Uint8Array(0)),
);

const opcodes = fc.oneof(
	{ arbitrary: fc.constantFrom(0, 1, 1, 2, 8, 9, 10), weight: 6 },
	{ arbitrary: fc.nat(15), weight: 1 },
);

const rarely = fc.nat(7).map((n) => n === 0);

/** Makes arbitrary frames with any values in their fields and a correct length. */
export const frameSpecs: fc.Arbitrary<FrameSpec> = fc
	.record({
		fin: fc.boolean(),
		rsv1: rarely,
		rsv2: rarely,
		rsv3: rarely,
		opcode: opcodes,
		key: fc.option(keys),
		payload: payloads,
		wider: fc.constantFrom<LengthForm>(7, 7, 7, 16, 64),
	})
	.map(({ wider, ...spec }) => ({
		...spec,
		lengthForm: Math.max(wider, minimalLengthForm(spec.payload.length)) as LengthForm,
	}));

/** Makes arbitrary documents of consecutive frames, sometimes with noise or a cut at the end. */
export const documents: fc.Arbitrary<Uint8Array> = fc.oneof(
	fc.array(frameSpecs, { maxLength: 6 }).map((specs) => joinBytes(specs.map(encodeFrame))),
	fc
		.tuple(fc.array(frameSpecs, { maxLength: 4 }), fc.uint8Array({ maxLength: 24 }))
		.map(([specs, noise]) => joinBytes([...specs.map(encodeFrame), noise])),
	fc
		.tuple(fc.array(frameSpecs, { minLength: 1, maxLength: 4 }), fc.nat(20))
		.map(([specs, cut]) => joinBytes(specs.map(encodeFrame)).slice(0, -1 - cut)),
	fc.uint8Array({ maxLength: 64 }),
);

/** Decodes a document that arrives in pieces. */
export function decodeInPieces(
	bytes: Uint8Array,
	context: FrameContext,
	cuts: readonly number[],
): FrameRows {
	const decoder = new FrameDecoder(context);
	const borders = [0, ...[...cuts].sort((a, b) => a - b), bytes.length];
	for (let i = 1; i < borders.length; i++) {
		decoder.push(bytes.subarray(borders[i - 1], borders[i]));
	}
	return decoder.finish();
}

/** Returns rows without their unused space, for comparisons. */
export function plainRows(rows: FrameRows): object {
	const { words, ...rest } = rows;
	return { ...rest, words: [...words.subarray(0, rows.count * 10)] };
}
