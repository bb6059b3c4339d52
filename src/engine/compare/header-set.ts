// Lists the header fields of a page's requests and of their responses, and makes the heads of each transport from them.
import type { FieldLineText, PlainHead } from '../http/compose.ts';
import { lowerCase, sameIgnoringCase } from '../http/abnf.ts';

/** Holds a request with the head of its response. */
export interface HeadPair {
	readonly request: PlainHead;
	readonly response: PlainHead;
}

export interface HeaderSet {
	readonly id: string;
	/** Holds the heads of a poll. When the response has Content-Length, its value is set to the actual length. */
	readonly poll: HeadPair;
	/** Holds the response without content, used unchanged. */
	readonly empty: PlainHead;
	/** Holds the recorded heads of an event stream; it is null when the heads are made from the poll. */
	readonly eventStream: HeadPair | null;
	/** Holds the recorded heads of an upgrade; it is null when the heads are made from the poll. */
	readonly upgrade: HeadPair | null;
}

/** Holds the key and accept value of RFC 6455 §1.3, which are used when no upgrade was recorded. */
const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
const ACCEPT = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=';

/** Returns the heads of an EventSource. WHATWG HTML §9.2.2 sets Accept and disables the cache. */
export function eventStreamHeads({ eventStream, poll }: HeaderSet): HeadPair {
	if (eventStream !== null) return eventStream;
	const accept = [{ name: 'Accept', value: 'text/event-stream' }];
	const request = withFields(withoutFields(poll.request, ['accept', 'cache-control']), [
		...accept,
		{ name: 'Cache-Control', value: 'no-cache' },
	]);
	return { request, response: streamed(poll.response, 'text/event-stream') };
}

/** Returns the heads of a chunked response without an end. */
export function streamingHeads({ poll }: HeaderSet): HeadPair {
	return { request: poll.request, response: streamed(poll.response, 'application/octet-stream') };
}

/**
 * Returns the heads of a message from the client on a transport that only serves the other direction: a separate
 * request (RFC 9110 §9.3.3). It is the poll's request as a POST with a body of this length; its response is the
 * empty one.
 */
export function upstreamHeads({ poll, empty }: HeaderSet, bodyBytes: number): HeadPair {
	const { startLine, fields } = poll.request;
	const taken = ['content-length', 'content-type'];
	return {
		request: {
			startLine: startLine.replace(/^\S+/, 'POST'),
			fields: [
				...fields.filter(({ name }) => !taken.includes(lowerCase(name))),
				{ name: 'Content-Type', value: 'text/plain' },
				{ name: 'Content-Length', value: String(bodyBytes) },
			],
		},
		response: empty,
	};
}

/** Returns the heads of the opening handshake (RFC 6455 §4.1, §4.2.2). */
export function upgradeHeads({ upgrade, poll }: HeaderSet): HeadPair {
	if (upgrade !== null) return upgrade;
	const request = withFields(
		withoutFields(poll.request, ['connection', 'keep-alive', 'referer', 'accept']),
		[
			{ name: 'Connection', value: 'Upgrade' },
			{ name: 'Upgrade', value: 'websocket' },
			{ name: 'Sec-WebSocket-Version', value: '13' },
			{ name: 'Sec-WebSocket-Key', value: KEY },
		],
	);
	const response = {
		startLine: 'HTTP/1.1 101 Switching Protocols',
		fields: [
			{ name: 'Upgrade', value: 'websocket' },
			{ name: 'Connection', value: 'Upgrade' },
			{ name: 'Sec-WebSocket-Accept', value: ACCEPT },
		],
	};
	return { request, response };
}

/**
 * Adds `Connection: close`: both sides announce that the connection ends with the response (RFC 9112 §9.6).
 */
export function closingHead(head: PlainHead): PlainHead {
	return withFields(withoutFields(head, ['connection', 'keep-alive']), [
		{ name: 'Connection', value: 'close' },
	]);
}

/** Returns the head for a body of this length. */
export function responseFor({ startLine, fields }: PlainHead, bodyBytes: number): PlainHead {
	const value = String(bodyBytes);
	return {
		startLine,
		fields: fields.map((field) =>
			sameIgnoringCase(field.name, 'content-length') ? { name: field.name, value } : field,
		),
	};
}

/** Returns the bytes of the start line and of the other lines in HTTP/1.1, including the empty line. */
export function headSizes({ startLine, fields }: PlainHead): {
	readonly line: number;
	readonly fields: number;
} {
	const bytes = fields.reduce((sum, { name, value }) => sum + name.length + value.length + 4, 2);
	return { line: startLine.length + 2, fields: bytes };
}

/** Returns the length of a head in bytes, with its empty line. */
export function headBytes(head: PlainHead): number {
	const { line, fields } = headSizes(head);
	return line + fields;
}

function streamed(response: PlainHead, contentType: string): PlainHead {
	const kept = withoutFields(response, ['content-length', 'content-type', 'transfer-encoding']);
	return withFields(kept, [
		{ name: 'Content-Type', value: contentType },
		{ name: 'Transfer-Encoding', value: 'chunked' },
	]);
}

function withoutFields({ startLine, fields }: PlainHead, names: readonly string[]): PlainHead {
	return { startLine, fields: fields.filter(({ name }) => !names.includes(lowerCase(name))) };
}

function withFields({ startLine, fields }: PlainHead, more: readonly FieldLineText[]): PlainHead {
	return { startLine, fields: [...fields, ...more] };
}
