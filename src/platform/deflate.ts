// The DEFLATE codec that the engine is handed: pako, stream by stream, with the window put in and nothing kept.
import {
	Z_BUF_ERROR,
	Z_DEFAULT_STRATEGY,
	Z_OK,
	Z_STREAM_END,
	Z_SYNC_FLUSH,
	ZStream,
	zlibDeflate,
	zlibDeflateInit2,
	zlibDeflateSetDictionary,
	zlibInflate,
	zlibInflateInit2,
	zlibInflateSetDictionary,
} from 'pako';
import type { Bytes, DeflateCodec, Inflated } from '../engine/index.ts';
import { joinBytes } from '../engine/index.ts';

const LEVEL = 6;
/** zlib's number for its one method. */
const DEFLATED = 8;
const MEMORY_LEVEL = 8;
const CHUNK_BYTES = 16_384;
/** zlib's inflate sets it in `data_type` when a block has just ended. */
const BETWEEN_BLOCKS = 128;

export const deflateCodec: DeflateCodec = { deflate, inflate };

function deflate(data: Bytes, window: Bytes, windowBits: number): Uint8Array<ArrayBuffer> {
	const stream = new ZStream();
	zlibDeflateInit2(stream, LEVEL, DEFLATED, -windowBits, MEMORY_LEVEL, Z_DEFAULT_STRATEGY);
	if (window.length > 0) zlibDeflateSetDictionary(stream, Uint8Array.from(window));
	feed(stream, data);
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	do {
		room(stream);
		zlibDeflate(stream, Z_SYNC_FLUSH);
		chunks.push(stream.output.subarray(0, stream.next_out));
	} while (stream.avail_out === 0);
	return joinBytes(chunks);
}

function inflate(data: Bytes, window: Bytes, windowBits: number, limit: number): Inflated {
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	let length = 0;
	let complete = true;
	let stream = inflating(window, windowBits);
	feed(stream, data);
	for (;;) {
		room(stream);
		const status = zlibInflate(stream, Z_SYNC_FLUSH);
		if (stream.next_out > 0) chunks.push(stream.output.subarray(0, stream.next_out));
		length += stream.next_out;
		if (length > limit) return { type: 'too-long' };
		if (status === Z_STREAM_END) {
			// RFC 7692 §7.2.3.4: after a final block the message goes on with blocks that know what was before.
			if (stream.avail_in === 0) break;
			const rest = data.subarray(data.length - stream.avail_in);
			stream = inflating(lastBytes(window, chunks, 2 ** windowBits), windowBits);
			feed(stream, rest);
		} else if (status !== Z_OK && status !== Z_BUF_ERROR) {
			return { type: 'bad-data' };
		} else if (stream.avail_out > 0) {
			// All is read.
			complete = (stream.data_type & BETWEEN_BLOCKS) !== 0;
			break;
		}
	}
	return { type: 'inflated', bytes: joinBytes(chunks), complete };
}

function inflating(window: Bytes, windowBits: number): ZStream {
	const stream = new ZStream();
	zlibInflateInit2(stream, -windowBits);
	if (window.length > 0) zlibInflateSetDictionary(stream, Uint8Array.from(window));
	return stream;
}

function feed(stream: ZStream, data: Bytes): void {
	stream.input = Uint8Array.from(data);
	stream.next_in = 0;
	stream.avail_in = data.length;
}

function room(stream: ZStream): void {
	stream.output = new Uint8Array(CHUNK_BYTES);
	stream.next_out = 0;
	stream.avail_out = CHUNK_BYTES;
}

function lastBytes(window: Bytes, chunks: readonly Bytes[], most: number): Bytes {
	const all = joinBytes([window, ...chunks]);
	return all.subarray(Math.max(0, all.length - most));
}
