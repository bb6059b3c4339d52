import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SizedPart } from '../../../src/engine/compare/sized-head.ts';
import { encodeUtf8, joinBytes, latin1Text } from '../../../src/engine/bytes/index.ts';
import {
	COMMENT,
	EVENT_FRAMING,
	chunkFraming,
	chunkParts,
	eventParts,
	frameParts,
	webSocketHeader,
} from '../../../src/engine/compare/framing.ts';
import { hex } from '../../support/hex-bytes.ts';
import vectors from '../../vectors/transports.json' with { type: 'json' };

const { lab } = vectors.headerSets;

const bytesOf = (parts: readonly SizedPart[]): Uint8Array =>
	joinBytes(parts.map(({ bytes }) => bytes));
const textOf = (parts: readonly SizedPart[]): string => latin1Text(bytesOf(parts));
const sized = (parts: readonly SizedPart[], expense: string): number =>
	parts
		.filter((part) => part.expense === expense)
		.reduce((sum, { bytes }) => sum + bytes.length, 0);

describe('chunks and events', () => {
	it('are as captured', () => {
		const chunk = chunkParts(eventParts(encodeUtf8('{"time": "11:42:14"}')));
		expect(textOf(chunk)).toBe(lab.sseEventChunk.text);
		expect(bytesOf(chunk).length).toBe(lab.sseEventChunk.bytes);
		expect(sized(chunk, 'event-framing')).toBe(EVENT_FRAMING);
		expect(sized(chunk, 'chunk-framing')).toBe(chunkFraming(28));
	});

	it('a chunk begins with its length in hexadecimal (RFC 9112 §7.1)', () => {
		for (const length of [1, 9, 10, 15, 16, 99, 100, 255, 256, 4095, 4096]) {
			const chunk = chunkParts([{ expense: 'payload', bytes: new Uint8Array(length) }]);
			expect(textOf(chunk).split('\r\n')[0]).toBe(length.toString(16));
			expect(sized(chunk, 'chunk-framing')).toBe(chunkFraming(length));
		}
	});

	it('an empty chunk would end the body', () => {
		expect(() => chunkParts([])).toThrow(RangeError);
	});

	it.each([
		['one', 'data: one\n\n'],
		['one\ntwo', 'data: one\ndata: two\n\n'],
		['one\r\ntwo\rthree', 'data: one\ndata: two\ndata: three\n\n'],
		['', 'data: \n\n'],
		['\n', 'data: \ndata: \n\n'],
	])('%j as an event', (data, event) => {
		expect(textOf(eventParts(encodeUtf8(data)))).toBe(event);
	});

	it('a comment is an empty one', () => {
		expect(COMMENT).toBe(':\n\n');
	});
});

describe('frames', () => {
	it('are as captured', () => {
		const key = hex`36 0d 29 16`;
		const { wsRequestFrame, wsReplyFrame } = lab;
		const asked = frameParts('text', encodeUtf8(wsRequestFrame.payload), key);
		expect(bytesOf(asked)).toEqual(hex(wsRequestFrame.hex));
		expect(asked.map(({ expense, bytes }) => [expense, bytes.length])).toEqual([
			['websocket-header', 2],
			['masking-key', 4],
			['payload', 8],
		]);
		const reply = frameParts('text', encodeUtf8(wsReplyFrame.payload), null);
		expect(bytesOf(reply)).toEqual(hex(wsReplyFrame.hex));
		expect(bytesOf(reply).length).toBe(wsReplyFrame.bytes);
	});

	it.each(vectors.wsFrameVectors)('of $payload bytes have the header of §5.2', (vector) => {
		expect(webSocketHeader(vector.payload) + vector.payload).toBe(vector.fromServer);
		expect(webSocketHeader(vector.payload) + 4 + vector.payload).toBe(vector.fromClient);
		if (vector.payload > 70_000) return;
		const parts = frameParts('binary', new Uint8Array(vector.payload), null);
		expect(bytesOf(parts).length).toBe(vector.fromServer);
	});

	it('they tile the bytes that the encoder makes, at any length', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 70_000 }), fc.boolean(), (length, masked) => {
				const parts = frameParts('binary', new Uint8Array(length), masked ? hex`01020304` : null);
				expect(sized(parts, 'websocket-header')).toBe(webSocketHeader(length));
				expect(sized(parts, 'payload')).toBe(length);
			}),
			{ numRuns: 50 },
		);
	});
});
