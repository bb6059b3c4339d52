// What is held while 16 MiB come in, counted after each collection of garbage: the bytes behind all buffers that are
// still reachable. The engine keeps a payload once, in a chunk that grows by doubling.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { constants, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Bytes } from '../src/engine/bytes/index.ts';
import type { Endpoint } from '../src/engine/endpoint/endpoint-value.ts';
import { joinBytes } from '../src/engine/bytes/index.ts';
import { receive } from '../src/engine/endpoint/index.ts';
import { FrameDecoder, encodeFrame } from '../src/engine/frame/index.ts';
import { deflateCodec } from '../src/platform/deflate.ts';
import { openServer } from './engine/endpoint/played.ts';

const MESSAGE = 16 << 20;
const SEGMENT = 1460;
const MOST = 3 * MESSAGE;
/** Between two countings. */
const STRIDE = 4 << 20;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const key = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);
const frame = encodeFrame({ fin: true, opcode: 2, key, payload: new Uint8Array(MESSAGE) });
const fragments = joinBytes(
	Array.from({ length: 1024 }, (_, i) =>
		encodeFrame({
			fin: i === 1023,
			opcode: i === 0 ? 2 : 0,
			key,
			payload: new Uint8Array(MESSAGE / 1024),
		}),
	),
);

function held(): number {
	// Until nothing goes any more: what one collection finds is given back later, or by the next collection.
	for (let last = Infinity; ;) {
		collect();
		collect();
		const { arrayBuffers } = process.memoryUsage();
		if (arrayBuffers >= last) return last;
		last = arrayBuffers;
	}
}

/** What is still held of earlier work, by a compressor or by another thread, is let go some turns later. */
async function settledHeld(): Promise<number> {
	let last = Infinity;
	for (let same = 0; same < 5;) {
		await new Promise(setImmediate);
		const now = held();
		same = now < last ? 0 : same + 1;
		last = Math.min(last, now);
	}
	return last;
}

/** The most that is held while `bytes` are handed on, above what was held before. */
async function mostHeld(
	bytes: Uint8Array,
	size: number,
	take: (piece: Uint8Array) => void,
	stride = STRIDE,
): Promise<number> {
	const before = await settledHeld();
	let most = 0;
	for (let at = 0; at < bytes.length; at += size) {
		take(bytes.subarray(at, at + size));
		const counts = Math.floor((at + size) / stride) > Math.floor(at / stride);
		if (counts) most = Math.max(most, held() - before);
	}
	return most;
}

/**
 * What a server holds while it takes these bytes, and the length of the message that it delivers. Both are let
 * go at the end: who runs the tests may keep a finished test for a while, and so what it can reach.
 */
async function mostHeldByServer(
	server: () => Endpoint,
	bytes: Uint8Array,
	size: number,
	stride?: number,
): Promise<{ readonly most: number; readonly length: number | null }> {
	const now: { endpoint: Endpoint | null; message: Bytes | null } = {
		endpoint: server(),
		message: null,
	};
	const take = (piece: Uint8Array): void => {
		if (now.endpoint === null) return;
		const { endpoint, events } = receive(now.endpoint, piece);
		now.endpoint = endpoint;
		for (const event of events) if (event.type === 'message') now.message = event.payload;
	};
	const most = await mostHeld(bytes, size, take, stride);
	const length = now.message?.length ?? null;
	Object.assign(now, { endpoint: null, message: null });
	return { most, length };
}

test.each([
	['one frame, whole', frame, Infinity],
	['one frame in segments', frame, SEGMENT],
	['1024 fragments, whole', fragments, Infinity],
	['1024 fragments in segments', fragments, SEGMENT],
])('%s: an endpoint holds at most three times the message', async (_, bytes, size) => {
	const server = () => openServer().endpoint;
	const { most, length } = await mostHeldByServer(server, bytes, Math.min(size, bytes.length));
	expect(length).toBe(MESSAGE);
	// It is held: the counting counts.
	expect(most).toBeGreaterThan(MESSAGE / 2);
	expect(most).toBeLessThanOrEqual(MOST);
});

/** DEFLATE finds nothing in it. */
function noise(): Uint8Array {
	const words = new Uint32Array(MESSAGE / 4);
	let state = 1;
	for (let i = 0; i < words.length; i++) {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		words[i] = state;
	}
	return new Uint8Array(words.buffer);
}

/** A function of its own: a call that still runs may hold what it made on the way. */
function compressedFrame(make: () => Uint8Array): Uint8Array {
	const data = deflateRawSync(make(), { level: 1, finishFlush: constants.Z_SYNC_FLUSH });
	const payload = new Uint8Array(data.subarray(0, -4));
	return encodeFrame({ fin: true, rsv1: true, opcode: 2, key, payload });
}

const compressed = {
	zeros: compressedFrame(() => new Uint8Array(MESSAGE)),
	noise: compressedFrame(noise),
};

test.each(['zeros', 'noise'] as const)(
	'%s, compressed: an endpoint holds at most three times the message',
	async (name) => {
		const bytes = compressed[name];
		const compresses = { codec: deflateCodec, limit: 2 * MESSAGE };
		const server = () =>
			openServer(
				{ ...compresses, server: { deflate: true } },
				{ ...compresses, deflate: ['permessage-deflate'] },
			).endpoint;
		const size = Math.ceil(bytes.length / 64);
		const { most, length } = await mostHeldByServer(server, bytes, size, bytes.length / 8);
		expect(length).toBe(MESSAGE);
		expect(most).toBeGreaterThan(MESSAGE / 2);
		expect(most).toBeLessThanOrEqual(MOST);
	},
);

test.each([
	['whole', Infinity],
	['in segments', SEGMENT],
])('%s: the decoder holds nothing of a payload', async (_, size) => {
	const decoder = new FrameDecoder({ from: 'client', deflate: false, limit: null });
	const most = await mostHeld(frame, Math.min(size, frame.length), (piece) => {
		decoder.push(piece);
	});
	expect(decoder.finish().count).toBe(1);
	expect(most).toBeLessThan(64 << 10);
});
