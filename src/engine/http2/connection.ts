// One side of an HTTP/2 connection as an immutable value. The bytes of the peer and of the own endpoint go
// in; the next value, bytes to send and events for the endpoint come out.
//
// One stream carries a WebSocket (RFC 8441). On another stream the client can download a file at the same
// time. This file puts the endpoint's bytes into HTTP/2 frames, without reading the WebSocket frames inside;
// `received.ts` takes them out again. Both sides grant the largest windows at the start, so no WINDOW_UPDATE follows.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { uint32Bytes } from '../bytes/network-order.ts';
import { parseWebSocketUri } from '../handshake/websocket-uri.ts';
import type { Role } from '../role.ts';
import { HTTP2_FLAG, HTTP2_MAX_FRAME, HTTP2_PREFACE, HTTP2_TYPE, http2Settings } from './http2.ts';
import type { HpackField } from './hpack-table.ts';
import { dataFrames, HTTP2_CANCEL, http2Frame } from './frame.ts';
import { literalBlock } from './literal-block.ts';
import { fieldValue, streamAnswer } from './websocket-heads.ts';

/** Describes an HTTP/2 connection before it begins. */
export interface Http2Setup {
	/**
	 * Says whether the server sends SETTINGS_ENABLE_CONNECT_PROTOCOL = 1. Without it the client opens another connection
	 * with HTTP/1.1.
	 */
	readonly extendedConnect: boolean;
	/** Holds the length in bytes of a file that the client downloads on its own stream; it is null for no file. */
	readonly downloadBytes: number | null;
}

export interface Http2Connection {
	readonly role: Role;
	readonly setup: Http2Setup;
	/** Holds received bytes that are not a whole frame yet. */
	readonly kept: Bytes;
	/** Says whether this side has sent its SETTINGS. */
	readonly greeted: boolean;
	/** Holds, on the client, the HTTP/1.1 request that the request of the stream replaces. */
	readonly request: Bytes;
	/**
	 * Is the state of the WebSocket's stream. `refused`: the final response does not open a WebSocket, and only its
	 * content and the end of the stream may follow.
	 */
	readonly state: 'idle' | 'asked' | 'open' | 'refused' | 'over';
	/** Says for each side whether it has ended its half of the stream. */
	readonly ended: Readonly<Record<Role, boolean>>;
	/**
	 * Counts, on the server, the bytes of the file that are still to send; it is null before the client asks for the
	 * file.
	 */
	readonly fileLeft: number | null;
}

/**
 * Describes an event for the endpoint: bytes are heads of HTTP/1.1 and WebSocket frames. `no-websocket` and `broken`
 * concern the whole connection.
 */
export type Http2Event =
	| { readonly type: 'bytes'; readonly bytes: Bytes }
	| { readonly type: 'end'; readonly how: 'fin' | 'reset' }
	| { readonly type: 'no-websocket' | 'broken' };

/** Represents the result of a call: the next value, bytes to send, and events for the endpoint. */
export interface Http2Step {
	readonly connection: Http2Connection;
	readonly out: Bytes;
	readonly events: readonly Http2Event[];
}

/** Holds the number of the file's stream. The streams of a client have odd numbers (RFC 9113 §5.1.1). */
export const FILE_STREAM = 1;

/** Returns the number of the WebSocket's stream. */
export function webSocketStream({ downloadBytes }: Http2Setup): number {
	return downloadBytes === null ? FILE_STREAM : FILE_STREAM + 2;
}

export function newHttp2(role: Role, setup: Http2Setup): Http2Connection {
	return {
		role,
		setup,
		kept: NO_BYTES,
		greeted: false,
		request: NO_BYTES,
		state: 'idle',
		ended: { client: false, server: false },
		fileLeft: null,
	};
}

/** Starts the client after the TLS handshake: preface, SETTINGS, and the request for the file. */
export function startHttp2(connection: Http2Connection, url: string): Http2Step {
	const { setup } = connection;
	const { uri } = parseWebSocketUri(url);
	const file: readonly HpackField[] = [
		{ name: ':method', value: 'GET' },
		{ name: ':scheme', value: 'https' },
		{ name: ':path', value: '/file' },
		{ name: ':authority', value: uri?.authority ?? '' },
	];
	const asks = setup.downloadBytes === null ? NO_BYTES : headers(FILE_STREAM, file, true);
	const out = joinBytes([HTTP2_PREFACE, http2Settings([2, 0], [4, WINDOW]), LARGER_WINDOW, asks]);
	return { connection: { ...connection, greeted: true }, out, events: [] };
}

/** Takes bytes from the endpoint; the first ones are its head. */
export function sendHttp2(connection: Http2Connection, bytes: Bytes): Http2Step {
	const { role, setup, state, ended } = connection;
	const stream = webSocketStream(setup);
	if (state === 'over' || ended[role]) return idle(connection);
	if (role === 'client' && state === 'idle') {
		// RFC 8441 §3: the client waits for the server's setting before it sends the request.
		return idle(connection.request.length > 0 ? connection : { ...connection, request: bytes });
	}
	if (role === 'server' && state === 'idle') return idle(connection);
	if (role === 'server' && state === 'asked') {
		const fields = streamAnswer(bytes);
		const out = headers(stream, fields);
		return { connection: { ...connection, state: stateAfterAnswer(fields) }, out, events: [] };
	}
	return { connection, out: dataFrames(stream, bytes), events: [] };
}

/** Ends this side's half: END_STREAM corresponds to TCP's FIN (RFC 8441 §5). */
export function finishHttp2(connection: Http2Connection): Http2Step {
	const { role, state, ended, setup } = connection;
	if (state === 'idle') return idle({ ...connection, state: 'over' });
	if (state === 'over' || ended[role]) return idle(connection);
	const out = dataFrames(webSocketStream(setup), NO_BYTES, true);
	return { connection: endedBy(connection, role), out, events: [] };
}

/** Resets the stream: RST_STREAM with CANCEL corresponds to TCP's RST (RFC 8441 §5). */
export function resetHttp2(connection: Http2Connection): Http2Step {
	const { state, setup } = connection;
	if (state === 'over') return idle(connection);
	const reset = http2Frame(
		HTTP2_TYPE.rstStream,
		0,
		webSocketStream(setup),
		uint32Bytes(HTTP2_CANCEL),
	);
	const out = state === 'idle' ? NO_BYTES : reset;
	return { connection: { ...connection, state: 'over' }, out, events: [] };
}

/** Returns the next frame of the file, or null when no bytes are left. */
export function nextOfFile(connection: Http2Connection): Http2Step | null {
	const { fileLeft } = connection;
	if (fileLeft === null || fileLeft === 0) return null;
	const size = Math.min(HTTP2_MAX_FRAME, fileLeft);
	const out = dataFrames(FILE_STREAM, new Uint8Array(size), size === fileLeft);
	return { connection: { ...connection, fileLeft: fileLeft - size }, out, events: [] };
}

/** Returns the state of the stream after a response. RFC 8441 §5: only a 2xx opens a WebSocket. */
export function stateAfterAnswer(fields: readonly HpackField[]): 'asked' | 'open' | 'refused' {
	const status = fieldValue(fields, ':status');
	if (/^2\d\d$/.test(status)) return 'open';
	// RFC 9113 §8.1: the final response follows an interim one, whose status is 1xx.
	return /^1\d\d$/.test(status) ? 'asked' : 'refused';
}

/** Returns the connection after a side has ended its half of the stream. */
export function endedBy(connection: Http2Connection, by: Role): Http2Connection {
	const ended = { ...connection.ended, [by]: true };
	const state = ended.client && ended.server ? 'over' : connection.state;
	return { ...connection, ended, state };
}

/** Returns the step that does nothing else. */
export function idle(connection: Http2Connection): Http2Step {
	return { connection, out: NO_BYTES, events: [] };
}

/** Returns the HEADERS frame of a stream. */
export function headers(stream: number, fields: readonly HpackField[], end = false): Bytes {
	const flags = HTTP2_FLAG.endHeaders | (end ? HTTP2_FLAG.endStream : 0);
	return http2Frame(HTTP2_TYPE.headers, flags, stream, literalBlock(fields));
}

/** Holds the size in bytes of the largest flow-control window (RFC 9113 §6.9.1). */
export const WINDOW = 2 ** 31 - 1;
const FIRST_WINDOW = 65_535;
export const LARGER_WINDOW = http2Frame(
	HTTP2_TYPE.windowUpdate,
	0,
	0,
	uint32Bytes(WINDOW - FIRST_WINDOW),
);
