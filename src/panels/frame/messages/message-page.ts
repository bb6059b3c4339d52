// Makes one page of a message: its characters, or its bytes if it is no text, each with the frames that carry it.
import { utf8Characters } from '../../../engine/bytes/index.ts';
import {
	carriersOf,
	tokenOfByte,
	type Message,
	type Messages,
	type MessagePiece,
	type ContentSpan,
} from '../../../engine/message/index.ts';
import { isReadable } from './message-line.ts';

/** Holds the number of bytes of content that one page shows. */
export const PAGE_BYTES = 512;

/**
 * Says where a byte comes from. `copy`: a back-reference into this message. `earlier`: a back-reference into an
 * earlier message.
 */
export type Source = 'plain' | 'literal' | 'stored' | 'copy' | 'earlier';

export interface ContentCell extends ContentSpan {
	/** Holds the code point of the character. It is null if the bytes form no character, or if the page shows bytes. */
	readonly codePoint: number | null;
	/** Says whether the page shows characters instead of bytes. */
	readonly text: boolean;
	/** Holds the number of the fragment that contains the first byte, counted from 0. */
	readonly fragment: number;
	/** Says whether more than one frame carries the character. */
	readonly split: boolean;
	readonly source: Source;
}

export interface MessagePage extends ContentSpan {
	readonly cells: readonly ContentCell[];
}

/** Returns the offset of the page that contains byte `at` of the content. */
export function pageStart({ content }: Message, at: number): number {
	const limited = Math.max(0, Math.min(at, content.length - 1));
	return limited - (limited % PAGE_BYTES);
}

/** Returns the page that contains byte `at` of the content. */
export function messagePage(message: Message, at: number): MessagePage {
	const { content } = message;
	const from = pageStart(message, at);
	const to = Math.min(from + PAGE_BYTES, content.length);
	const cells = isReadable(message) ? characters(message, from, to) : bytes(message, from, to);
	return { from: cells[0]?.from ?? from, to: cells.at(-1)?.to ?? to, cells };
}

// A character belongs to the page on which it begins.
function characters(message: Message, from: number, to: number): readonly ContentCell[] {
	return utf8Characters(message.content, from, to)
		.filter(({ offset }) => offset >= from)
		.map(({ offset, length, codePoint }) => ({
			...cellOf(message, offset, offset + length),
			codePoint,
			text: true,
		}));
}

function bytes(message: Message, from: number, to: number): readonly ContentCell[] {
	return Array.from({ length: to - from }, (_, i) => ({
		...cellOf(message, from + i, from + i + 1),
		codePoint: null,
		text: false,
	}));
}

function cellOf(message: Message, from: number, to: number) {
	const pieces = carriersOf(message, from, to);
	const fragment = pieces[0]?.fragment ?? 0;
	return { from, to, fragment, split: pieces.length > 1, source: sourceOf(message, from) };
}

function sourceOf(message: Message, at: number): Source {
	const token = tokenOfByte(message, at);
	if (token === null) return 'plain';
	return token.type === 'copy' && token.distance > token.from ? 'earlier' : token.type;
}

/** Says where a character or byte of a message comes from. */
export interface CarriedFacts {
	readonly pieces: readonly MessagePiece[];
	/** Holds the values of the payload bytes that carry the character, unmasked. */
	readonly payload: readonly number[];
	readonly copy: CopyFacts | null;
	readonly source: Source;
	/** Bounds the bits [from, to) of the compressed data. The lowest bit of each byte counts first. */
	readonly bits: { readonly from: number; readonly to: number } | null;
}

export interface CopyFacts {
	readonly length: number;
	readonly distance: number;
	/** Holds the source of the copy in this message, or null if the source begins in an earlier message. */
	readonly origin: ContentSpan | null;
	/** Holds the index of the earlier message in which the source begins, else null. */
	readonly message: number | null;
}

export function carriedFacts(
	messages: Messages,
	message: Message,
	cell: ContentSpan,
): CarriedFacts {
	const pieces = carriersOf(message, cell.from, cell.to);
	const token = tokenOfByte(message, cell.from);
	const source = sourceOf(message, cell.from);
	const { inflation } = message;
	let copy: CopyFacts | null = null;
	if (inflation !== null && token?.type === 'copy') {
		const { from, to, distance } = token;
		const start = from - distance;
		copy = {
			length: to - from,
			distance,
			origin: start < 0 ? null : { from: start, to: Math.min(start + to - from, from) },
			message: start < 0 ? messages.withByte(inflation.before + start) : null,
		};
	}
	return {
		pieces,
		payload: payloadBytes(message, pieces),
		copy,
		source,
		bits: token && token.type !== 'stored' ? token.bits : null,
	};
}

function payloadBytes({ joined }: Message, pieces: readonly MessagePiece[]): readonly number[] {
	return pieces.flatMap(({ fragment, range }) => {
		const from = range.start / 8 - joined.offsets[fragment]! + joined.starts[fragment]!;
		return [...joined.payload.subarray(from, from + (range.end - range.start) / 8)];
	});
}
