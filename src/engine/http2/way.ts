// One direction of an HTTP/2 connection, as read from a capture. Bytes go in. Out come the preface and the
// frames as parts that tile the bytes, and the payloads of the WebSocket's stream.
import type { Bytes } from '../bytes/bytes.ts';
import { sameBytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { HTTP2_FRAME_HEADER, HTTP2_PREFACE, HTTP2_TYPE } from './http2.ts';
import type { Http2Frame } from './frame.ts';
import { readHttp2Frames } from './frame.ts';

/** Covers a part of the bytes; the parts of a direction tile its bytes. */
export interface Http2Part {
	readonly from: number;
	readonly to: number;
	/** Is null for the preface and for bytes that are not a whole frame. */
	readonly frame: Http2Frame | null;
	/** Is, for a DATA frame of the WebSocket, the offset of its payload in the stream. It is null for other parts. */
	readonly streamFrom: number | null;
}

export interface Http2Way {
	readonly parts: readonly Http2Part[];
	/**
	 * Joins the payloads of the WebSocket's DATA frames. These are the bytes that TCP would carry after the handshake
	 * of RFC 6455.
	 */
	readonly stream: Bytes;
}

export function readHttp2Way(bytes: Bytes, from: number, webSocket: number): Http2Way {
	const parts: Http2Part[] = [];
	const payloads: Bytes[] = [];
	let streamed = 0;
	let at = from;
	const other = (to: number, frame: Http2Frame | null): void => {
		parts.push({ from: at, to, frame, streamFrom: null });
		at = to;
	};
	if (beginsHttp2(bytes, from)) other(from + HTTP2_PREFACE.length, null);
	const { frames, end } = readHttp2Frames(bytes, at);
	for (const frame of frames) {
		const { type, stream, payload } = frame;
		if (type === HTTP2_TYPE.data && stream === webSocket && payload.length > 0) {
			parts.push({ from: at, to: frame.end, frame, streamFrom: streamed });
			payloads.push(payload);
			streamed += payload.length;
			at = frame.end;
		} else other(frame.end, frame);
	}
	if (end < bytes.length) other(bytes.length, null);
	return { parts, stream: joinBytes(payloads) };
}

/** Returns whether the client's preface begins at `from` (RFC 9113 §3.4). */
export function beginsHttp2(bytes: Bytes, from: number): boolean {
	return sameBytes(bytes.subarray(from, from + HTTP2_PREFACE.length), HTTP2_PREFACE);
}

/**
 * Returns where the capture contains bytes [from, to) of the stream: one slice per DATA frame that contains
 * some of them.
 */
export function slicesInWay(
	{ parts }: Http2Way,
	from: number,
	to: number,
): readonly { readonly offset: number; readonly length: number; readonly starts: boolean }[] {
	return parts.flatMap(({ frame, streamFrom }) => {
		if (frame === null || streamFrom === null) return [];
		const first = Math.max(from, streamFrom);
		const last = Math.min(to, streamFrom + frame.payload.length);
		if (first >= last) return [];
		const offset = frame.offset + HTTP2_FRAME_HEADER + first - streamFrom;
		return [{ offset, length: last - first, starts: first === streamFrom }];
	});
}
