import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8, type Bytes } from '../../../src/engine/bytes/index.ts';
import { decodeFrames } from '../../../src/engine/frame/index.ts';
import {
	contentCarriedBy,
	carriersOf,
	readMessages,
	tokenOfByte,
	type Message,
} from '../../../src/engine/message/index.ts';
import { documents } from '../../support/frame-arbitraries.ts';
import { hex } from '../../support/hex-bytes.ts';

function messagesIn(bytes: Bytes): readonly Message[] {
	const rows = decodeFrames(bytes, { from: 'server', deflate: true, limit: null });
	const messages = readMessages(rows, bytes);
	return Array.from({ length: messages.count }, (_, i) => messages.at(i));
}

const places = (message: Message, from: number, to: number) =>
	carriersOf(message, from, to).map(({ frame, range }) => [frame, range.start / 8, range.end / 8]);

test('a character in two fragments has a piece in each', () => {
	const [message] = messagesIn(hex`01 02 61 c3 89 01 70 80 01 a9`);
	expect(decodeUtf8(message!.content).text).toBe('aé');
	expect(places(message!, 1, 3)).toEqual([
		[0, 3, 4],
		[2, 9, 10],
	]);
	expect(contentCarriedBy(message!, 3, 4)).toEqual({ from: 1, to: 2 });
	expect(contentCarriedBy(message!, 9, 10)).toEqual({ from: 2, to: 3 });
	expect(contentCarriedBy(message!, 0, 10)).toEqual({ from: 0, to: 3 });
	// Headers and the Ping between carry none of it.
	for (const at of [0, 1, 4, 5, 6, 7, 8]) expect(contentCarriedBy(message!, at, at + 1)).toBeNull();
});

test('the bits of a literal lie in two bytes, and a copy gives many bytes', () => {
	const [, message] = messagesIn(hex`c1 07 f2 48 cd c9 c9 07 00 c1 05 f2 00 11 00 00`);
	expect(places(message!, 0, 1)).toEqual([[1, 11, 13]]);
	expect(places(message!, 1, 2)).toEqual([[1, 12, 14]]);
	expect(places(message!, 4, 5)).toEqual([[1, 12, 14]]);
	expect(tokenOfByte(message!, 2)).toMatchObject({ type: 'copy', distance: 5, from: 1, to: 5 });
	expect(tokenOfByte(message!, 5)).toBeNull();
	expect(contentCarriedBy(message!, 11, 12)).toEqual({ from: 0, to: 1 });
	expect(contentCarriedBy(message!, 12, 13)).toEqual({ from: 0, to: 5 });
	expect(contentCarriedBy(message!, 13, 14)).toEqual({ from: 1, to: 5 });
	expect(contentCarriedBy(message!, 15, 16)).toBeNull();
});

test('a stored byte is itself', () => {
	const [message] = messagesIn(hex`c1 0b 00 05 00 fa ff 48 65 6c 6c 6f 00`);
	expect(places(message!, 1, 3)).toEqual([[0, 8, 10]]);
	expect(contentCarriedBy(message!, 8, 10)).toEqual({ from: 1, to: 3 });
});

test('content that comes only from the four bytes at the end of a message has no byte in the document', () => {
	// The payload ends amid a block: the empty block behind it is read as codes of this one.
	const [message] = messagesIn(hex`f1 03 9a b0 60`);
	const all = Array.from({ length: message!.content.length }, (_, at) => at);
	const beyond = all.filter((at) => places(message!, at, at + 1).length === 0);
	expect(beyond).not.toEqual([]);
	for (const at of beyond) {
		expect(tokenOfByte(message!, at)!.bits.from).toBeGreaterThanOrEqual(8 * 3);
	}
});

test('the bits that carry a byte lead back to the byte', () => {
	fc.assert(
		fc.property(documents, (bytes) => {
			for (const message of messagesIn(bytes)) {
				const lost: number[] = [];
				for (let at = 0; at < message.content.length; at++) {
					const pieces = carriersOf(message, at, at + 1);
					const tokenStart = tokenOfByte(message, at)?.bits.from ?? 0;
					const carried = tokenStart < 8 * message.joined.payload.length;
					const leadBack = pieces.every(({ range }) => {
						const span = contentCarriedBy(message, range.start / 8, range.end / 8)!;
						return span.from <= at && span.to > at;
					});
					if (pieces.length > 0 !== carried || !leadBack) lost.push(at);
				}
				expect(lost).toEqual([]);
			}
		}),
		{ numRuns: 300 },
	);
});
