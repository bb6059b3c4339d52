// Holds the bytes of one side of a wire, joined, and the events that brought them.
import type { Bytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import type { BitRange } from '../report/range.ts';
import { bitRange } from '../report/range.ts';
import { lastAtMost } from '../partition-point.ts';

/** Holds the bytes of one event. */
export interface StreamPiece {
	readonly event: number;
	readonly bytes: Bytes;
}

/** Covers bits in the bytes of one event; `event` is −1 and `range` null when there are no bytes. */
export interface EventRange {
	readonly event: number;
	readonly range: BitRange | null;
}

/** Joins the bytes that one side sent, and finds the event of each byte. */
export class SideStream {
	readonly bytes: Bytes;
	readonly #pieces: readonly StreamPiece[];
	/** Gives the offset at which each piece begins. */
	readonly #starts: readonly number[];

	constructor(pieces: readonly StreamPiece[]) {
		this.#pieces = pieces.filter(({ bytes }) => bytes.length > 0);
		let at = 0;
		this.#starts = this.#pieces.map(({ bytes }) => {
			at += bytes.length;
			return at - bytes.length;
		});
		this.bytes = joinBytes(this.#pieces.map(({ bytes }) => bytes));
	}

	/**
	 * Returns the event that brought a byte; the last event for an offset past the end; −1 without any bytes.
	 */
	eventOf(byte: number): number {
		return this.#pieces[this.#pieceOf(byte)]?.event ?? -1;
	}

	/** Returns the part of a range that came with the event in which the range begins. */
	eventRangeOf({ start, end }: BitRange): EventRange {
		const index = this.#pieceOf(Math.floor(start / 8));
		const piece = this.#pieces[index];
		if (piece === undefined) return { event: -1, range: null };
		const from = this.#starts[index]! * 8;
		const most = piece.bytes.length * 8;
		const inside = (bit: number) => Math.min(most, Math.max(0, bit - from));
		return { event: piece.event, range: bitRange(inside(start), inside(end)) };
	}

	/** Returns the number of bytes that came up to and including an event. */
	lengthUpTo(event: number): number {
		let length = 0;
		for (const piece of this.#pieces) if (piece.event <= event) length += piece.bytes.length;
		return length;
	}

	#pieceOf(byte: number): number {
		const { length } = this.#starts;
		return length === 0 ? -1 : Math.max(0, lastAtMost(this.#starts, byte));
	}
}
