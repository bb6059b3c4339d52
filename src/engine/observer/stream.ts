// The bytes of one side of a wire, joined, and which happening brought which of them.
import type { Bytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import type { BitRange } from '../report/range.ts';
import { bitRange } from '../report/range.ts';
import { lastAtMost } from '../partition-point.ts';

export interface Piece {
	readonly happening: number;
	readonly bytes: Bytes;
}

/** A place in the bytes of a happening. */
export interface Place {
	readonly happening: number;
	readonly range: BitRange | null;
}

export class Stream {
	readonly bytes: Bytes;
	readonly #pieces: readonly Piece[];
	/** Where each piece begins. */
	readonly #starts: readonly number[];

	constructor(pieces: readonly Piece[]) {
		this.#pieces = pieces.filter(({ bytes }) => bytes.length > 0);
		let at = 0;
		this.#starts = this.#pieces.map(({ bytes }) => {
			at += bytes.length;
			return at - bytes.length;
		});
		this.bytes = joinBytes(this.#pieces.map(({ bytes }) => bytes));
	}

	/** The happening that brought a byte; past the end the last one; −1 where there is none. */
	happeningOf(byte: number): number {
		return this.#pieces[this.#pieceOf(byte)]?.happening ?? -1;
	}

	/** As much of the bits as the happening brought in which they begin. */
	placeOf({ start, end }: BitRange): Place {
		const index = this.#pieceOf(Math.floor(start / 8));
		const piece = this.#pieces[index];
		if (piece === undefined) return { happening: -1, range: null };
		const from = this.#starts[index]! * 8;
		const most = piece.bytes.length * 8;
		const inside = (bit: number) => Math.min(most, Math.max(0, bit - from));
		return { happening: piece.happening, range: bitRange(inside(start), inside(end)) };
	}

	/** Bytes that came up to and with a happening. */
	lengthUpTo(happening: number): number {
		let length = 0;
		for (const piece of this.#pieces)
			if (piece.happening <= happening) length += piece.bytes.length;
		return length;
	}

	#pieceOf(byte: number): number {
		const { length } = this.#starts;
		return length === 0 ? -1 : Math.max(0, lastAtMost(this.#starts, byte));
	}
}
