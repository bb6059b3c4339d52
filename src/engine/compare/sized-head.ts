// A head of HTTP/1.1 or HTTP/2 on the wire, as sizes by expense and as bytes by expense. Both give the same
// numbers.
import type { Bytes } from '../bytes/bytes.ts';
import { latin1Bytes } from '../bytes/bytes.ts';
import type { ApplicationExpense } from './expense.ts';
import type { Sizes } from './delivery.ts';
import type { PlainHead } from '../http/compose.ts';
import { headSizes } from './header-set.ts';
import type { HeaderBlock } from '../http2/hpack.ts';
import { HTTP2_FLAG, HTTP2_FRAME_HEADER, HTTP2_MAX_FRAME, HTTP2_TYPE } from '../http2/http2.ts';
import { http2FrameHeader, http2Frames } from '../http2/http2.ts';

export type WireHead =
	| { readonly type: 'http/1.1'; readonly text: PlainHead }
	| { readonly type: 'http/2'; readonly block: HeaderBlock };

export type HeadRole = 'request' | 'response';

/** Represents a run of bytes with one expense. */
export interface SizedPart {
	readonly expense: ApplicationExpense;
	readonly bytes: Bytes;
}

export function wireHeadSizes(head: WireHead, role: HeadRole): Sizes {
	if (head.type === 'http/1.1') {
		const { line, fields } = headSizes(head.text);
		return role === 'request'
			? { 'request-line': line, 'request-headers': fields }
			: { 'response-head': line + fields };
	}
	const { block } = head;
	const frames = { 'http2-frame-header': http2Frames(block.bytes.length) * HTTP2_FRAME_HEADER };
	if (role === 'response') return { ...frames, 'response-head': block.bytes.length };
	const line = block.fields
		.filter(({ name }) => name.startsWith(':'))
		.reduce((sum, { from, to }) => sum + to - from, 0);
	return { ...frames, 'request-line': line, 'request-headers': block.bytes.length - line };
}

/** @throws RangeError for a character above U+00FF. */
export function wireHeadParts(
	head: WireHead,
	role: HeadRole,
	stream: { readonly id: number; readonly ends: boolean },
): readonly SizedPart[] {
	const lineExpense = role === 'request' ? 'request-line' : 'response-head';
	const restExpense = role === 'request' ? 'request-headers' : 'response-head';
	if (head.type === 'http/1.1') {
		const { startLine, fields } = head.text;
		const lines = [...fields.map(({ name, value }) => `${name}: ${value}\r\n`), '\r\n'];
		return [
			{ expense: lineExpense, bytes: latin1Bytes(`${startLine}\r\n`) },
			{ expense: restExpense, bytes: latin1Bytes(lines.join('')) },
		];
	}
	const { block } = head;
	const parts = block.fields.map(({ name, from, to }): SizedPart => ({
		expense: name.startsWith(':') ? lineExpense : restExpense,
		bytes: block.bytes.subarray(from, to),
	}));
	const flags = stream.ends ? HTTP2_FLAG.endStream : 0;
	return http2Framed(parts, { type: HTTP2_TYPE.headers, flags, stream: stream.id });
}

/**
 * Puts the parts into frames of at most 16 384 bytes; a part that does not fit is cut (RFC 9113 §6.1, §6.2,
 * §6.10).
 */
export function http2Framed(
	parts: readonly SizedPart[],
	{
		type,
		flags,
		stream,
	}: { readonly type: number; readonly flags: number; readonly stream: number },
): readonly SizedPart[] {
	const length = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
	const headers = type === HTTP2_TYPE.headers;
	const framed: SizedPart[] = [];
	let left = 0;
	let done = 0;
	const open = (): void => {
		left = Math.min(HTTP2_MAX_FRAME, length - done);
		const first = done === 0;
		const last = done + left === length;
		const own = headers
			? (first ? flags : 0) | (last ? HTTP2_FLAG.endHeaders : 0)
			: last
				? flags
				: 0;
		const kind = headers && !first ? HTTP2_TYPE.continuation : type;
		framed.push({
			expense: 'http2-frame-header',
			bytes: http2FrameHeader(left, kind, own, stream),
		});
	};
	open();
	for (const { expense, bytes } of parts) {
		let at = 0;
		while (at < bytes.length) {
			if (left === 0) open();
			const to = Math.min(bytes.length, at + left);
			framed.push({ expense, bytes: bytes.subarray(at, to) });
			done += to - at;
			left -= to - at;
			at = to;
		}
	}
	return framed;
}
