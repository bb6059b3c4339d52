// The header fields a page's requests and their answers carry, and what each transport makes of them.
import type { FieldLineText, PlainHead } from '../http/compose.ts';
import { lowerCase, sameIgnoringCase } from '../http/abnf.ts';

/** A request with the head of its answer. */
export interface HeadPair {
	readonly request: PlainHead;
	readonly answer: PlainHead;
}

export interface HeaderSet {
	readonly id: string;
	/** Content-Length, where the answer has one, is made to fit what is answered. */
	readonly poll: HeadPair;
	/** The answer that carries nothing, taken as it stands. */
	readonly empty: PlainHead;
	/** Null where none was recorded: it is then made from the poll. */
	readonly eventStream: HeadPair | null;
	readonly upgrade: HeadPair | null;
}

/** RFC 6455 §1.3's key and accept, where none was recorded. */
const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
const ACCEPT = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=';

/** The heads of an EventSource: WHATWG HTML §9.2.2 sets Accept and forbids the cache. */
export function eventStreamHeads({ eventStream, poll }: HeaderSet): HeadPair {
	if (eventStream !== null) return eventStream;
	const accept = [{ name: 'Accept', value: 'text/event-stream' }];
	const request = withFields(without(poll.request, ['accept', 'cache-control']), [
		...accept,
		{ name: 'Cache-Control', value: 'no-cache' },
	]);
	return { request, answer: streamed(poll.answer, 'text/event-stream') };
}

/** The heads of a chunked answer that goes on and on. */
export function streamingHeads({ poll }: HeaderSet): HeadPair {
	return { request: poll.request, answer: streamed(poll.answer, 'application/octet-stream') };
}

/** The opening handshake: RFC 6455 §4.1 and §4.2.2. */
export function upgradeHeads({ upgrade, poll }: HeaderSet): HeadPair {
	if (upgrade !== null) return upgrade;
	const request = withFields(
		without(poll.request, ['connection', 'keep-alive', 'referer', 'accept']),
		[
			{ name: 'Connection', value: 'Upgrade' },
			{ name: 'Upgrade', value: 'websocket' },
			{ name: 'Sec-WebSocket-Version', value: '13' },
			{ name: 'Sec-WebSocket-Key', value: KEY },
		],
	);
	const answer = {
		startLine: 'HTTP/1.1 101 Switching Protocols',
		fields: [
			{ name: 'Upgrade', value: 'websocket' },
			{ name: 'Connection', value: 'Upgrade' },
			{ name: 'Sec-WebSocket-Accept', value: ACCEPT },
		],
	};
	return { request, answer };
}

/** RFC 9112 §9.6: both sides say that the connection ends with the answer. */
export function closingHead(head: PlainHead): PlainHead {
	return withFields(without(head, ['connection', 'keep-alive']), [
		{ name: 'Connection', value: 'close' },
	]);
}

/** The answer for a body of that many bytes. */
export function answerFor({ startLine, fields }: PlainHead, bodyBytes: number): PlainHead {
	const value = String(bodyBytes);
	return {
		startLine,
		fields: fields.map((field) =>
			sameIgnoringCase(field.name, 'content-length') ? { name: field.name, value } : field,
		),
	};
}

/** Bytes of the start line and of the rest, the empty line included, in HTTP/1.1. */
export function headSizes({ startLine, fields }: PlainHead): {
	readonly line: number;
	readonly fields: number;
} {
	const bytes = fields.reduce((sum, { name, value }) => sum + name.length + value.length + 4, 2);
	return { line: startLine.length + 2, fields: bytes };
}

export function headBytes(head: PlainHead): number {
	const { line, fields } = headSizes(head);
	return line + fields;
}

function streamed(answer: PlainHead, contentType: string): PlainHead {
	const kept = without(answer, ['content-length', 'content-type', 'transfer-encoding']);
	return withFields(kept, [
		{ name: 'Content-Type', value: contentType },
		{ name: 'Transfer-Encoding', value: 'chunked' },
	]);
}

function without({ startLine, fields }: PlainHead, names: readonly string[]): PlainHead {
	return { startLine, fields: fields.filter(({ name }) => !names.includes(lowerCase(name))) };
}

function withFields({ startLine, fields }: PlainHead, more: readonly FieldLineText[]): PlainHead {
	return { startLine, fields: [...fields, ...more] };
}
