// The mapping between bytes of the document and bytes of a message, in both directions. In a compressed
// message, bits carry bytes: the bits of a literal, or of a copy that gives many bytes at once. Two
// neighbours may share a byte of data.
import type { DataBits } from './deflate.ts';
import type { DeflateToken } from './deflate-tokens.ts';
import type { MessagePiece, ContentSpan } from './joined.ts';
import { payloadSpanIn, messagePieces } from './joined.ts';
import type { Inflation, Message } from './message.ts';

/**
 * Returns the bytes of the document that carry bytes [from, to) of the content: one piece for each frame that
 * contains some of them.
 */
export function carriersOf(message: Message, from: number, to: number): readonly MessagePiece[] {
	const { joined, inflation, content } = message;
	const end = Math.min(to, content.length);
	if (from >= end) return [];
	if (inflation === null) return messagePieces(joined, from, end);
	const bits = bitsOfBytes(inflation, from, end);
	return messagePieces(joined, Math.floor(bits.from / 8), Math.ceil(bits.to / 8));
}

/**
 * Returns the bytes of the content that bytes [from, to) of the document carry, wholly or in part; null when
 * they carry none.
 */
export function contentCarriedBy(
	{ joined, inflation }: Message,
	from: number,
	to: number,
): ContentSpan | null {
	const span = payloadSpanIn(joined, from, to);
	if (span === null || inflation === null) return span;
	const { tokens } = inflation;
	const first = tokens.readFrom(8 * span.from);
	const last = tokens.begunBefore(8 * span.to);
	if (first < 0 || last < first) return null;
	const start = tokens.at(first);
	const end = tokens.at(last);
	return {
		from: start.from + storedBefore(start, span.from),
		to: end.type === 'stored' ? Math.min(end.to, end.from + storedBefore(end, span.to)) : end.to,
	};
}

/**
 * Returns the token that gives byte `at` of a compressed message; null when the message is not compressed or
 * has no such byte.
 */
export function tokenOfByte({ inflation }: Message, at: number): DeflateToken | null {
	const index = inflation?.tokens.indexOfByte(at) ?? -1;
	return index < 0 ? null : inflation!.tokens.at(index);
}

/** Returns the bits of the data that give bytes [from, to) of the inflated bytes. */
export function bitsOfBytes({ tokens }: Inflation, from: number, to: number): DataBits {
	const first = tokens.at(tokens.indexOfByte(from));
	const last = tokens.at(tokens.indexOfByte(to - 1));
	const skipped = first.type === 'stored' ? 8 * (from - first.from) : 0;
	return {
		from: first.bits.from + skipped,
		to: last.type === 'stored' ? last.bits.from + 8 * (to - last.from) : last.bits.to,
	};
}

/** Returns how many bytes of a stored run lie before byte `at` of the data; 0 for other tokens. */
function storedBefore({ type, bits }: DeflateToken, at: number): number {
	return type === 'stored' ? Math.max(0, at - bits.from / 8) : 0;
}
