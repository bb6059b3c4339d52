// Which bytes of the document carry which bytes of a message, and the other way round. Of a compressed one, bits do:
// those of a literal, or of a copy that says many bytes at once; neighbours share a byte.
import type { DataBits } from './deflate.ts';
import type { DeflateToken } from './deflate-tokens.ts';
import type { MessagePiece, ContentSpan } from './joined.ts';
import { payloadSpanIn, messagePieces } from './joined.ts';
import type { Inflation, Message } from './message.ts';

/** The bytes of the document that carry bytes [from, to) of the content: a piece for each frame that holds some. */
export function carriersOf(message: Message, from: number, to: number): readonly MessagePiece[] {
	const { joined, inflation, content } = message;
	const end = Math.min(to, content.length);
	if (from >= end) return [];
	if (inflation === null) return messagePieces(joined, from, end);
	const bits = bitsSaying(inflation, from, end);
	return messagePieces(joined, Math.floor(bits.from / 8), Math.ceil(bits.to / 8));
}

/** The bytes of the content that bytes [from, to) of the document carry, if only in part; null where none. */
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

/** How byte `at` of a compressed message is said; null where it is not compressed, or has no such byte. */
export function tokenSaying({ inflation }: Message, at: number): DeflateToken | null {
	const index = inflation?.tokens.saying(at) ?? -1;
	return index < 0 ? null : inflation!.tokens.at(index);
}

/** The bits that say bytes [from, to) of what was inflated. */
export function bitsSaying({ tokens }: Inflation, from: number, to: number): DataBits {
	const first = tokens.at(tokens.saying(from));
	const last = tokens.at(tokens.saying(to - 1));
	const skipped = first.type === 'stored' ? 8 * (from - first.from) : 0;
	return {
		from: first.bits.from + skipped,
		to: last.type === 'stored' ? last.bits.from + 8 * (to - last.from) : last.bits.to,
	};
}

/** Of a stored run, the bytes that stand before byte `at` of the data. */
function storedBefore({ type, bits }: DeflateToken, at: number): number {
	return type === 'stored' ? Math.max(0, at - bits.from / 8) : 0;
}
