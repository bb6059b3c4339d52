// Raw DEFLATE with pako, loaded only in browsers without CompressionStream. The format is the same, so a link
// opens in any browser.
import {
	Z_NO_FLUSH,
	Z_OK,
	Z_STREAM_END,
	ZStream,
	deflateRaw,
	zlibInflate,
	zlibInflateInit2,
} from 'pako';
import { joinBytes, type Bytes } from '../engine/index.ts';

const ROOM_BYTES = 4096;
/** Asks zlib for raw DEFLATE without a zlib header, because it is negative. */
const RAW_WINDOW_BITS = -15;

/** Compresses a whole text to one raw DEFLATE stream. */
export function deflateWhole(bytes: Bytes): Uint8Array<ArrayBuffer> {
	return deflateRaw(bytes.slice());
}

/** Inflates one whole stream. It expands to at most `limit` bytes and one more buffer. */
export function inflateWhole(
	data: Bytes,
	limit: number,
): Uint8Array<ArrayBuffer> | 'damaged' | 'too-long' {
	const stream = new ZStream();
	zlibInflateInit2(stream, RAW_WINDOW_BITS);
	stream.input = data.slice();
	stream.next_in = 0;
	stream.avail_in = data.length;
	const parts: Bytes[] = [];
	let length = 0;
	for (;;) {
		stream.output = new Uint8Array(ROOM_BYTES);
		stream.next_out = 0;
		stream.avail_out = ROOM_BYTES;
		const status = zlibInflate(stream, Z_NO_FLUSH);
		parts.push(stream.output.subarray(0, stream.next_out));
		length += stream.next_out;
		if (length > limit) return 'too-long';
		if (status === Z_STREAM_END) break;
		// No more output means that the end of the stream is missing.
		if (status !== Z_OK || stream.next_out === 0) return 'damaged';
	}
	// Bytes after the end make the stream damaged, as in the browser’s own streams.
	return stream.avail_in === 0 ? joinBytes(parts) : 'damaged';
}
