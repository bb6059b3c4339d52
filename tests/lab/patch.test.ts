import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPatch, difference, onlyEdit, sameDocument, weightOf } from '../../src/lab/patch.ts';
import { hex } from '../support/hex-bytes.ts';

interface Sample {
	readonly bytes: Uint8Array;
	readonly answer: Uint8Array | null;
	readonly from: string;
}

const bytes = fc.uint8Array({ maxLength: 40 });
const samples: fc.Arbitrary<Sample> = fc.record({
	bytes,
	answer: fc.option(bytes),
	from: fc.constantFrom('client', 'server'),
});

test('one patch leads from a document to another, its inverse leads back', () => {
	fc.assert(
		fc.property(samples, samples, (before, after) => {
			const change = difference(before, after);
			if (!change) {
				expect(after).toEqual(before);
				return;
			}
			expect(applyPatch(before, change.redo)).toEqual(after);
			expect(applyPatch(after, change.undo)).toEqual(before);
		}),
	);
});

test('two documents are the same when all their parts are, whatever objects hold them', () => {
	const one = { bytes: hex`81 85`, answer: null, list: ['a'], group: { on: true } };
	expect(sameDocument(one, { ...one })).toBe(true);
	const copy = { ...one, bytes: one.bytes.slice(), list: ['a'], group: { on: true } };
	expect(sameDocument(one, copy)).toBe(true);
	expect(sameDocument<object>(one, { ...copy, bytes: hex`81 84` })).toBe(false);
	expect(sameDocument<object>(one, { ...copy, bytes: null })).toBe(false);
	expect(sameDocument<object>(one, { ...copy, answer: hex`` })).toBe(false);
	expect(sameDocument<object>(one, { ...copy, list: ['b'] })).toBe(false);
	expect(sameDocument<object>(one, { ...copy, group: { on: false } })).toBe(false);
});

test('equal bytes in another array are no difference', () => {
	const before = { bytes: hex`81 85`, answer: null, from: 'client' };
	expect(difference(before, { ...before, bytes: hex`81 85` })).toBeNull();
});

test('one byte changed in a megabyte is kept as one byte, not as a copy', () => {
	const before = { bytes: new Uint8Array(1 << 20) };
	const after = { bytes: before.bytes.slice() };
	after.bytes[500_000] = 1;
	const { redo, undo } = difference(before, after)!;
	expect(weightOf(redo) + weightOf(undo)).toBeLessThan(200);
	expect(onlyEdit(redo)).toEqual({
		key: 'bytes',
		edit: { from: 500_000, to: 500_001, insert: hex`01` },
	});
});

test('text weighs two bytes a character, bytes weigh one', () => {
	const { redo } = difference({ a: '' }, { a: 'x'.repeat(1000) })!;
	expect(weightOf(redo)).toBe(64 + 2000);
	const bytes = difference({ a: hex`` }, { a: new Uint8Array(1000) })!;
	expect(weightOf(bytes.redo)).toBe(64 + 1000);
});

test('a change of more than one part, or of no bytes, is not only an edit', () => {
	const before = { bytes: hex`81`, from: 'client' };
	expect(onlyEdit(difference(before, { bytes: hex`82`, from: 'server' })!.redo)).toBeNull();
	expect(onlyEdit(difference(before, { ...before, from: 'server' })!.redo)).toBeNull();
});
