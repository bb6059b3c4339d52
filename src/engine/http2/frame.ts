// Writes and reads the bytes of HTTP/2 frames (RFC 9113 §4.1): a header of nine bytes, then the payload.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { uint16, uint32 } from '../bytes/network-order.ts';
import { HTTP2_FRAME_HEADER, HTTP2_MAX_FRAME, http2FrameHeader } from './http2.ts';
import { HTTP2_FLAG, HTTP2_TYPE } from './http2.ts';

/** Represents a frame of HTTP/2, with its place in the bytes (RFC 9113 §4.1). */
export interface Http2Frame {
	readonly type: number;
	readonly flags: number;
	readonly stream: number;
	/** Holds the offset of the frame's header. */
	readonly offset: number;
	/** Holds the offset after the frame's payload. */
	readonly end: number;
	readonly payload: Bytes;
}

/** Holds the identifier of SETTINGS_ENABLE_CONNECT_PROTOCOL (RFC 8441 §3). */
export const ENABLE_CONNECT_ID = 8;
/** Holds the error code CANCEL (RFC 9113 §7), which corresponds to TCP's RST (RFC 8441 §5). */
export const HTTP2_CANCEL = 8;

export function http2Frame(
	type: number,
	flags: number,
	stream: number,
	payload: Bytes = NO_BYTES,
): Bytes {
	return joinBytes([http2FrameHeader(payload.length, type, flags, stream), payload]);
}

/**
 * Returns DATA frames for the bytes, none longer than the default limit (§4.2, §6.1). Empty bytes give one
 * frame.
 */
export function dataFrames(stream: number, bytes: Bytes, end = false): Bytes {
	const parts: Bytes[] = [];
	for (let at = 0; at === 0 || at < bytes.length; at += HTTP2_MAX_FRAME) {
		const last = at + HTTP2_MAX_FRAME >= bytes.length;
		const flags = end && last ? HTTP2_FLAG.endStream : 0;
		parts.push(
			http2Frame(HTTP2_TYPE.data, flags, stream, bytes.subarray(at, at + HTTP2_MAX_FRAME)),
		);
	}
	return joinBytes(parts);
}

/** Returns the whole frames from `from` on, and the offset at which the next frame begins. */
export function readHttp2Frames(
	bytes: Bytes,
	from = 0,
): { readonly frames: readonly Http2Frame[]; readonly end: number } {
	const frames: Http2Frame[] = [];
	let at = from;
	while (at + HTTP2_FRAME_HEADER <= bytes.length) {
		const header = bytes.subarray(at, at + HTTP2_FRAME_HEADER);
		const length = (header[0]! << 16) | (header[1]! << 8) | header[2]!;
		const end = at + HTTP2_FRAME_HEADER + length;
		if (end > bytes.length) break;
		const payload = bytes.subarray(at + HTTP2_FRAME_HEADER, end);
		const [type, flags, stream] = [header[3]!, header[4]!, uint31(header, 5)];
		frames.push({ type, flags, stream, offset: at, end, payload });
		at = end;
	}
	return { frames, end: at };
}

/** Returns identifiers and values (§6.5.1). An incomplete last pair is ignored. */
export function readHttp2Settings(
	payload: Bytes,
): readonly (readonly [id: number, value: number])[] {
	const settings: (readonly [number, number])[] = [];
	for (let at = 0; at + 6 <= payload.length; at += 6) {
		settings.push([uint16(payload, at), uint32(payload, at + 2)]);
	}
	return settings;
}

/** Returns whether a frame has a flag of `HTTP2_FLAG`. */
export function hasFlag({ flags }: Http2Frame, flag: number): boolean {
	return (flags & flag) !== 0;
}

function uint31(bytes: Bytes, at: number): number {
	return uint32(bytes, at) & 0x7fff_ffff;
}
