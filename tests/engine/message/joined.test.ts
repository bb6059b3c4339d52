import { expect, test } from 'vitest';
import { decodeFrames } from '../../../src/engine/frame/index.ts';
import { joinedMessage, payloadSpanIn, messagePieces } from '../../../src/engine/message/joined.ts';
import { hex } from '../../support/hex-bytes.ts';

// "He" masked, a Ping, nothing, "llo".
const bytes = hex`01 82 37 fa 21 3d 7f 9f  89 81 00 00 00 01 70  00 80 00 00 00 02  80 83 00 00 00 03 6c 6c 6f`;
const rows = decodeFrames(bytes, { from: 'client', deflate: false, limit: null });
const joined = joinedMessage(rows, bytes, 0);

test('payloads are joined unmasked, each by its own key', () => {
	expect([...joined.frames]).toEqual([0, 2, 3]);
	expect([...joined.payload]).toEqual([...hex`48 65 6c 6c 6f`]);
	expect(joined.brokenOff).toBe(false);
	expect([...joinedMessage(rows, bytes, 1).payload]).toEqual([0x70]);
});

test('each byte knows its frame and its place; an empty frame holds none', () => {
	expect(messagePieces(joined, 1, 3)).toEqual([
		{ fragment: 0, frame: 0, range: { start: 56, end: 64 } },
		{ fragment: 2, frame: 3, range: { start: 216, end: 224 } },
	]);
	expect(messagePieces(joined, 5, 9)).toEqual([]);
});

test('bytes of the document hold bytes of the payload, or none', () => {
	expect(payloadSpanIn(joined, 0, bytes.length)).toEqual({ from: 0, to: 5 });
	expect(payloadSpanIn(joined, 7, 28)).toEqual({ from: 1, to: 3 });
	expect(payloadSpanIn(joined, 8, 27)).toBeNull();
});
