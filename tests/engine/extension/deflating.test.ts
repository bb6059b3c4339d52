import { describe, expect, test } from 'vitest';
import type { Bytes } from '../../../src/engine/bytes/index.ts';
import { joinBytes } from '../../../src/engine/bytes/index.ts';
import { Random } from '../../../src/engine/bytes/random.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import type { Deflating } from '../../../src/engine/extension/deflating.ts';
import {
	NOTHING_DEFLATED,
	deflateAhead,
	deflateNext,
} from '../../../src/engine/extension/deflating.ts';

const SIZE = 512;

/** Streams that repeat what they were given: each with its window at the beginning, and all its messages. */
function scribe() {
	const streams: { readonly window: Bytes; readonly messages: Bytes[] }[] = [];
	const begin = (window: Bytes) => {
		const stream = { window, messages: [] as Bytes[] };
		streams.push(stream);
		const parts: Bytes[] = [];
		return {
			add: (part: Bytes) => void parts.push(part),
			deflate: (rest: Bytes) => {
				const message = joinBytes([...parts.splice(0), rest]);
				stream.messages.push(message);
				return message;
			},
		};
	};
	const say = (from: Deflating, message: Bytes) => deflateNext(from, begin, SIZE, message).next;
	const ahead = (from: Deflating, message: Bytes) => deflateAhead(from, begin, SIZE, message);
	return { streams, say, ahead };
}

const word = (i: number, length = 3) => new Uint8Array(length).fill(i % 251);

test('the newest value goes on with the stream there is', () => {
	const { streams, say } = scribe();
	let now = NOTHING_DEFLATED;
	for (let i = 0; i < 10; i++) now = say(now, word(i));
	expect(streams).toHaveLength(1);
	expect(streams[0]).toEqual({
		window: word(0, 0),
		messages: Array.from({ length: 10 }, (_, i) => word(i)),
	});
});

test('a value that is continued a second time gets a new stream with the messages before it', () => {
	const { streams, say } = scribe();
	const one = say(NOTHING_DEFLATED, word(1));
	const two = say(one, word(2));
	say(two, word(3));
	const other = say(two, word(4));
	say(other, word(5));
	say(one, word(6));
	expect(streams.map(({ messages }) => messages.map((message) => message[0]))).toEqual([
		[1, 2, 3],
		[1, 2, 4, 5],
		[1, 6],
	]);
});

test('compressed data are kept although the caller overwrites its bytes', () => {
	const { streams, say } = scribe();
	const message = word(1);
	const one = say(NOTHING_DEFLATED, message);
	message.fill(9);
	say(one, word(2));
	say(one, word(3));
	expect(streams[1]?.messages).toEqual([word(1), word(3)]);
});

test.each([
	['256 messages', 256, 3],
	['128 KiB of them', 32, 4096],
	['one of 128 KiB', 1, 131_072],
	['a byte less, and one more', 2, 131_071],
])('after %s a new stream begins, with the last bytes as its window', (_, count, length) => {
	const { streams, say } = scribe();
	let now = NOTHING_DEFLATED;
	for (let i = 0; i < count; i++) now = say(now, word(i, length));
	expect(streams).toHaveLength(1);
	now = say(now, word(count));
	expect(streams).toHaveLength(2);
	const all = joinBytes(Array.from({ length: count }, (_, i) => word(i, length)));
	expect(streams[1]).toEqual({ window: all.slice(-SIZE), messages: [word(count)] });
	say(now, word(7));
	expect(streams).toHaveLength(2);
});

test('the window of the third stream begins in the second', () => {
	const { streams, say } = scribe();
	let now = NOTHING_DEFLATED;
	for (let i = 0; i < 512; i++) now = say(now, word(i, 1));
	say(now, word(0));
	const all = Uint8Array.from({ length: 512 }, (_, i) => i % 251);
	expect(streams[2]?.window).toEqual(all);
});

test('a new stream with the same window may give other bytes, so it begins where the first did', () => {
	// Noise is stored, as long as zlib has it in its room still, and that depends on where the stream began.
	const random = Random.fromSeed(1);
	const messages = Array.from({ length: 40 }, () =>
		Uint8Array.from({ length: 400 }, () => random.uint32()),
	);
	const message = (i: number) => messages[i]!;
	const begin = (window: Bytes) => deflateCodec.deflater(window, 9);
	const values = [NOTHING_DEFLATED];
	const compressed: Bytes[] = [];
	for (let i = 0; i < 40; i++) {
		const { next, blocks } = deflateNext(values[i]!, begin, SIZE, message(i));
		values.push(next);
		compressed.push(blocks);
	}
	const again = compressed.map((_, i) => deflateNext(values[i]!, begin, SIZE, message(i)).blocks);
	expect(again).toEqual(compressed);
	const all = joinBytes(messages);
	let [at, differs] = [0, 0];
	compressed.forEach((blocks, i) => {
		const fresh = begin(all.slice(Math.max(0, at - SIZE), at)).deflate(message(i));
		if (Buffer.compare(fresh, blocks.slice()) !== 0) differs++;
		at += message(i).length;
	});
	expect(differs).toBeGreaterThan(0);
});

describe('a message that is compressed in advance', () => {
	const LONG = word(7, 200_000);

	/** Runs the parts, and returns their sizes and the compressor that has the message. */
	function allParts(parts: Generator<number, Deflating>) {
		const sizes: number[] = [];
		for (let one = parts.next(); ; one = parts.next()) {
			if (one.done) return { sizes, compressor: one.value };
			sizes.push(one.value);
		}
	}

	test('goes through the stream once, in parts, and the stream runs on', () => {
		const { streams, say, ahead } = scribe();
		const one = say(NOTHING_DEFLATED, word(1));
		const { sizes, compressor } = allParts(ahead(one, LONG));
		expect(sizes).toEqual([65_536, 65_536, 65_536]);
		say(say(compressor, LONG.slice()), word(2));
		expect(streams.map(({ messages }) => messages.map((message) => message.length))).toEqual([
			[3, LONG.length],
			[3],
		]);
	});

	test('changes nothing if another message is sent, or if the parts are not run to their end', () => {
		const { streams, say, ahead } = scribe();
		const one = say(NOTHING_DEFLATED, word(1));
		say(allParts(ahead(one, LONG)).compressor, word(9));
		const unfinished = ahead(one, LONG);
		unfinished.next();
		say(one, word(3));
		expect(streams.map(({ messages }) => messages.map((message) => message[0]))).toEqual([
			[1, 7],
			[1, 9],
			// This stream has read a part of the long message.
			[1],
			[1, 3],
		]);
	});
});
