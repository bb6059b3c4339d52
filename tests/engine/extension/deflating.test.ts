import { expect, test } from 'vitest';
import type { Bytes } from '../../../src/engine/index.ts';
import { joinBytes } from '../../../src/engine/index.ts';
import { Random } from '../../../src/engine/bytes/random.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import type { Deflating } from '../../../src/engine/extension/deflating.ts';
import { NOTHING_DEFLATED, deflateNext } from '../../../src/engine/extension/deflating.ts';

const SIZE = 512;

/** Streams that repeat what they were given: each with its window at the beginning, and all its messages. */
function scribe() {
	const streams: { readonly window: Bytes; readonly messages: Bytes[] }[] = [];
	const begin = (window: Bytes) => {
		const stream = { window, messages: [] as Bytes[] };
		streams.push(stream);
		return {
			deflate: (message: Bytes) => {
				stream.messages.push(message.slice());
				return joinBytes([message]);
			},
		};
	};
	const say = (from: Deflating, message: Bytes) => deflateNext(from, begin, SIZE, message).next;
	return { streams, say };
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
