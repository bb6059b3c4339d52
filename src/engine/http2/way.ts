// One direction of a connection of HTTP/2, as one reads a capture of it: preface, frames, and what of them is the stream
// of the WebSocket.
import type { Bytes } from '../bytes/bytes.ts';
import { sameBytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { HTTP2_FRAME_HEADER, HTTP2_PREFACE, HTTP2_TYPE } from './http2.ts';
import type { Http2Frame } from './frame.ts';
import { readHttp2Frames } from './frame.ts';

/** They tile the bytes. */
export interface Http2Part {
	readonly from: number;
	readonly to: number;
	/** Null: the preface, or what is no whole frame. */
	readonly frame: Http2Frame | null;
	/** Where the payload of a DATA frame of the WebSocket stands in its stream; null: it is none. */
	readonly streamFrom: number | null;
}

export interface Http2Way {
	readonly parts: readonly Http2Part[];
	/** The payloads of the WebSocket’s DATA frames: what RFC 6455 would have as the bytes of TCP behind the handshake. */
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

/** RFC 9113 §3.4: the client’s preface. */
export function beginsHttp2(bytes: Bytes, from: number): boolean {
	return sameBytes(bytes.subarray(from, from + HTTP2_PREFACE.length), HTTP2_PREFACE);
}

/** The places among all bytes of what stands there in the stream: one, or several where more than one DATA frame has it. */
export function placesInWay(
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
