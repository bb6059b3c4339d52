import { expect, test } from 'vitest';
import { readHex } from '../../../src/engine/bytes/index.ts';
import { frameFacts, wireBytes } from '../../../src/lessons/facts/frame-facts.ts';
import { SLICINGS, sameSlicings } from '../../../src/lessons/facts/slicings.ts';

const bytes = (hex: string) => readHex(hex).bytes;

test.each([
	['a message in three frames with a Ping', '010548656c6c6f890000022c208005776f726c64', 'server'],
	['a frame that breaks a rule', '810548656c6c6f8f00', 'server'],
	['a masked frame and half of the next', '818537fa213d7f9f4d51588185', 'client'],
] as const)('however TCP cuts %s, the receiver reports the same', (_, hex, from) => {
	expect(sameSlicings(bytes(hex), from)).toBe(SLICINGS);
});

test('bytes that cannot be cut, or too many of them, have no slicings', () => {
	expect(sameSlicings(bytes('81'), 'server')).toBeNull();
	expect(sameSlicings(new Uint8Array(1025), 'server')).toBeNull();
	const facts = frameFacts(wireBytes(bytes('8100'), 'server'));
	expect([facts('slicings.same'), facts('slicings.other')]).toEqual([SLICINGS, undefined]);
});
