import { expect, test } from 'vitest';
import { HeldStream } from '../../../src/engine/extension/held-stream.ts';

test('the first taker gets the stream', () => {
	const stream = {};
	const held = new HeldStream(stream);
	expect([held.take(), held.take()]).toEqual([stream, null]);
	expect(new HeldStream().take()).toBeNull();
});

test('values that differ in it alone are the same value', () => {
	expect(new HeldStream({ a: 1 })).toEqual(new HeldStream());
});
