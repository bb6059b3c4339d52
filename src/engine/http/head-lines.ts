// Cuts bytes into the lines of a head. A line ends with CR LF or with a single LF, which RFC 9112 §2.2 lets a
// recipient accept. A CR at another place is part of the line.
import type { Bytes } from '../bytes/bytes.ts';
import { latin1Text } from '../bytes/bytes.ts';
import type { TextSpan } from './abnf.ts';

/** Names how a line ends; `none` means that the bytes end before the line ends. */
export type LineEnding = 'crlf' | 'lf' | 'none';

/** [from, to) is the line with its ending; [from, contentTo) is the line without its ending. */
export interface HeadLine extends TextSpan {
	readonly contentTo: number;
	readonly ending: LineEnding;
	/** Counts lines from 1; empty lines before the start line count. */
	readonly number: number;
}

const CR = 0x0d;
const LF = 0x0a;

/** Returns the line that begins at `from`. A CR as the last byte of all counts as half a line ending. */
export function lineAt(bytes: Bytes, from: number, number: number): HeadLine {
	for (let at = from; at < bytes.length; at++) {
		if (bytes[at] !== LF) continue;
		const crlf = at > from && bytes[at - 1] === CR;
		const contentTo = crlf ? at - 1 : at;
		return { from, contentTo, to: at + 1, ending: crlf ? 'crlf' : 'lf', number };
	}
	const to = bytes.length;
	const contentTo = to > from && bytes[to - 1] === CR ? to - 1 : to;
	return { from, contentTo, to, ending: 'none', number };
}

/** Returns the offsets of CRs without a following LF (§2.2). */
export function bareCarriageReturns(bytes: Bytes, line: HeadLine): readonly number[] {
	const found: number[] = [];
	for (let at = line.from; at < line.contentTo; at++) if (bytes[at] === CR) found.push(at);
	return found;
}

const PAGE = 1024;

/**
 * Decodes the bytes as text in pages of 1024 bytes. The reader asks for many short pieces, nearly always in ascending
 * order.
 */
export class PagedText {
	readonly #bytes: Bytes;
	#from = 0;
	#page = '';

	constructor(bytes: Bytes) {
		this.#bytes = bytes;
	}

	slice(from: number, to: number): string {
		if (from < this.#from || to > this.#from + this.#page.length) {
			this.#from = from;
			this.#page = latin1Text(
				this.#bytes,
				from,
				Math.min(Math.max(to, from + PAGE), this.#bytes.length),
			);
		}
		return this.#page.slice(from - this.#from, to - this.#from);
	}
}
