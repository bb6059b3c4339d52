// Says what a stream of a capture is: a WebSocket, TLS, a connection that failed, or something else; and which of its
// ends is the client.
import type { Assumption } from '../piece.ts';
import { findFrames, TRIED_BYTES, type FrameChain } from './frame-boundary.ts';
import { firstText, spanBytes, spansOf } from './half-bytes.ts';
import { reassemble, type StreamHalf } from './reassemble.ts';
import type { SegmentTable, StreamEnd, TcpStream } from './segment-table.ts';
import { beginsWithTls, hasTlsSegment } from './tls-stream.ts';

export type StreamContent =
	/** The opening handshake is there, at least its request. */
	| 'websocket'
	/** Says that the stream has frames whose opening handshake was not captured. */
	| 'frames'
	| 'tls'
	/** Nothing was sent; perhaps TCP was not connected. */
	| 'empty'
	| 'http2'
	/** Something was sent, and the capture kept the headers of TCP alone. */
	| 'headers'
	| 'other';

/** Represents a stream whose two halves were put together. */
export interface ReadStream {
	readonly stream: TcpStream;
	readonly content: StreamContent;
	readonly halves: readonly [StreamHalf, StreamHalf];
	readonly client: StreamEnd;
	readonly assumed: readonly Assumption[];
	/**
	 * Says where the frames of each end begin, if their handshake was not captured; it is null for an end that shows
	 * none.
	 */
	readonly frames: readonly [FrameChain | null, FrameChain | null];
}

/** Linux gives a client a port from here on; IANA and other systems from 49152 on. */
const FIRST_CLIENT_PORT = 32768;

/** Reads what a stream is. */
export function readStreamContent(
	data: Uint8Array,
	table: SegmentTable,
	stream: TcpStream,
): ReadStream {
	const halves = [reassemble(table, stream, 0), reassemble(table, stream, 1)] as const;
	const texts = [firstText(data, halves[0]), firstText(data, halves[1])] as const;
	const hasData = halves.some(({ chunks }) => chunks.some(({ what }) => what === 'data'));
	const read = { stream, halves, assumed: [], frames: [null, null] } as const;
	const certain = clientOf(stream, texts);
	if (!hasData) {
		const isSent = halves.some(({ chunks }) => chunks.some(({ what }) => what === 'gap'));
		if (isSent) return { ...read, content: 'headers', ...withAssumption(certain, stream, null) };
		return { ...read, content: 'empty', client: certain ?? likelyClient(stream) ?? 1 };
	}
	if (isTls(data, stream, halves, texts)) {
		return { ...read, content: 'tls', ...withAssumption(certain, stream, null) };
	}
	if (texts.some((text) => text.startsWith('PRI * HTTP/2.0\r\n'))) {
		return { ...read, content: 'http2', client: certain ?? 1 };
	}
	if (texts.some(mentionsWebSocket)) {
		return { ...read, content: 'websocket', client: certain ?? 1 };
	}
	const isLate = stream.opener === null || halves.some(({ chunks }) => chunks[0]?.what === 'gap');
	if (!isLate || texts.some((text) => beginsAsRequest(text) || beginsAsResponse(text))) {
		return { ...read, content: 'other', client: certain ?? 1 };
	}
	const frames = [framesOf(data, halves[0]), framesOf(data, halves[1])] as const;
	const [a, b] = frames;
	if ((a === null && b === null) || (a !== null && b !== null && a.masked === b.masked)) {
		const isFaulty = a !== null && b !== null && a.frames + b.frames > 4;
		if (!isFaulty) return { ...read, content: 'other', client: certain ?? 1 };
	}
	return { ...read, frames, content: 'frames', ...withAssumption(certain, stream, frames) };
}

/** Returns the client by what proves it: it sends the SYN, and the request. */
function clientOf({ opener, syn }: TcpStream, texts: readonly [string, string]): StreamEnd | null {
	if (opener !== null) return opener;
	const request = texts.findIndex(beginsAsRequest);
	if (request >= 0) return request === 0 ? 0 : 1;
	const response = texts.findIndex(beginsAsResponse);
	if (response >= 0) return response === 0 ? 1 : 0;
	// A SYN of one end alone is a SYN with ACK: the answer of the server.
	if (syn[0] !== null) return 1;
	return syn[1] !== null ? 0 : null;
}

function withAssumption(
	certain: StreamEnd | null,
	stream: TcpStream,
	frames: ReadStream['frames'] | null,
): { client: StreamEnd; assumed: readonly Assumption[] } {
	if (certain !== null) return { client: certain, assumed: [] };
	const byPort = likelyClient(stream);
	if (byPort !== null) {
		const port = stream.ports[byPort === 0 ? 1 : 0];
		return { client: byPort, assumed: [{ id: 'client-by-port', values: { port } }] };
	}
	const masked = frames?.findIndex((chain) => chain?.masked) ?? -1;
	const unmasked = frames?.findIndex((chain) => chain?.masked === false) ?? -1;
	const client = masked === 0 || (masked < 0 && unmasked === 1) ? 0 : 1;
	return { client, assumed: [{ id: 'client-by-mask', values: { side: 'client' } }] };
}

/** The client has a port that its system chose, and the server has not. */
function likelyClient({ ports: [a, b] }: TcpStream): StreamEnd | null {
	const chosen = [a >= FIRST_CLIENT_PORT, b >= FIRST_CLIENT_PORT];
	if (chosen[0] === chosen[1]) return a < 1024 && b >= 1024 ? 1 : null;
	return chosen[0] ? 0 : 1;
}

function isTls(
	data: Uint8Array,
	stream: TcpStream,
	halves: readonly [StreamHalf, StreamHalf],
	texts: readonly [string, string],
): boolean {
	if (texts.some(beginsWithTls)) return true;
	const filled = halves.filter(({ chunks }) => chunks.some(({ what }) => what === 'data'));
	return stream.opener === null && filled.every((half) => hasTlsSegment(data, half));
}

export function beginsAsRequest(text: string): boolean {
	const line = text.slice(0, 16);
	return /^(GET|POST|PUT|HEAD|OPTIONS|CONNECT|DELETE|PATCH|PRI) /.test(line);
}

function beginsAsResponse(text: string): boolean {
	return text.startsWith('HTTP/1.');
}

/** Returns whether the first head asks for a WebSocket or agrees to one. Behind a CONNECT that is a later head. */
function mentionsWebSocket(text: string): boolean {
	const isHead = beginsAsRequest(text) || beginsAsResponse(text);
	if (!isHead) return false;
	const end = text.startsWith('CONNECT ') ? -1 : text.indexOf('\r\n\r\n');
	const head = (end < 0 ? text : text.slice(0, end)).toLowerCase();
	return /sec-websocket-|upgrade:[ \t]*websocket/.test(head);
}

function framesOf(data: Uint8Array, half: StreamHalf): FrameChain | null {
	const [span] = spansOf(half);
	if (span === undefined) return null;
	const starts = span.chunks.map(({ start }) => start - span.start);
	return findFrames(spanBytes(data, span, TRIED_BYTES), starts);
}
