// Raw DEFLATE by pako, for browsers without CompressionStream: the same format, so that links open in either. It is
// loaded only there.
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
/** Negative: raw, with no zlib header around it. */
const WINDOW_BITS = -15;

export function deflateWhole(bytes: Bytes): Uint8Array<ArrayBuffer> {
	return deflateRaw(bytes.slice());
}

/** Inflates one whole stream. Expands no further than `limit` bytes and the room for one more part. */
export function inflateWhole(
	data: Bytes,
	limit: number,
): Uint8Array<ArrayBuffer> | 'damaged' | 'too-long' {
	const stream = new ZStream();
	zlibInflateInit2(stream, WINDOW_BITS);
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
		// Nothing more comes out: the end of the stream was cut off.
		if (status !== Z_OK || stream.next_out === 0) return 'damaged';
	}
	// The native streams refuse what follows the end, too.
	return stream.avail_in === 0 ? joinBytes(parts) : 'damaged';
}
