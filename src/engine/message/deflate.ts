// A reader of DEFLATE data (RFC 1951) for display. A codec gives only the inflated bytes. This reader also
// gives the bits behind each byte and the distance of each copy. Endpoints inflate with the codec that they
// get as an argument. This reader gives the same bytes but is slower.
//
// DEFLATE data are a sequence of blocks. A block is stored (plain bytes) or coded. A coded block is a
// sequence of literals and copies. A literal is one byte. A copy is a length and a distance of up to 32 KiB
// back into the bytes inflated so far.
//
// permessage-deflate compresses each message on its own or, with context takeover, lets copies reach back
// into earlier messages. The sender ends the data with an empty stored block and removes the last four bytes,
// 00 00 FF FF. The receiver appends these bytes again (RFC 7692 §7.2).
import type { Bytes } from '../bytes/bytes.ts';
import { DeflateBits, OUT } from './deflate-bits.ts';
import { FIXED_CODES, readBlockCodes, type BlockCodes } from './deflate-block-codes.ts';
import {
	DISTANCE_BASE,
	DISTANCE_BITS,
	END_OF_BLOCK,
	LENGTH_BASE,
	LENGTH_BITS,
} from './deflate-codes.ts';
import type { InflatedHistory } from './inflated-history.ts';
import type { DeflateTokens } from './deflate-tokens.ts';

/** Lists the reasons why data are not DEFLATE data. */
export type DeflateFault =
	| 'block-type'
	| 'stored-length'
	| 'code-lengths'
	| 'no-code-word'
	| 'length-symbol'
	| 'distance-symbol'
	| 'distance';

/** Covers the bits [from, to) of the data; bit 0 is the lowest bit of the first byte (RFC 1951 §3.1.1). */
export interface DataBits {
	readonly from: number;
	readonly to: number;
}

export interface DeflateReading {
	/**
	 * Says how reading ended. `unfinished`: the data end inside a block. `too-long`: the inflated bytes exceed the
	 * limit.
	 */
	readonly end: 'complete' | 'unfinished' | 'too-long' | DeflateFault;
	/** Covers the bits of the fault, or of the element that exceeds the limit. */
	readonly at: DataBits;
	/**
	 * Holds the bit at which the last complete block ended, and says whether that block was an empty stored block
	 * (§3.2.4).
	 */
	readonly lastBlock: { readonly to: number; readonly empty: boolean };
	/** Covers the first copy from further back than the window. */
	readonly beyondWindow: (DataBits & { readonly distance: number }) | null;
	/** Covers the first copy from before the message, when copies must stay inside the message. */
	readonly beforeMessage: (DataBits & { readonly distance: number }) | null;
}

export interface DeflateBounds {
	/** Bounds how far a copy may reach back, in bytes. */
	readonly window: number;
	/** Says whether a copy may take bytes from before the message. */
	readonly takesOver: boolean;
	/** Bounds the inflated message, in bytes. */
	readonly limit: number;
}

/**
 * Reads `data` to its end or its first fault. The inflated bytes are appended to `history`; each element is
 * added to `tokens`.
 */
export function readDeflateData(
	data: Bytes,
	history: InflatedHistory,
	bounds: DeflateBounds,
	tokens: DeflateTokens | null = null,
): DeflateReading {
	return new DeflateReader(data, history, bounds, tokens).read();
}

class DeflateReader {
	readonly #bits: DeflateBits;
	readonly #history: InflatedHistory;
	readonly #bounds: DeflateBounds;
	readonly #tokens: DeflateTokens | null;
	readonly #start: number;
	/** Holds the bit at which the current element begins. */
	#from = 0;
	#lastBlock: DeflateReading['lastBlock'] = { to: 0, empty: false };
	#beyondWindow: DeflateReading['beyondWindow'] = null;
	#beforeMessage: DeflateReading['beforeMessage'] = null;

	constructor(
		data: Bytes,
		history: InflatedHistory,
		bounds: DeflateBounds,
		tokens: DeflateTokens | null,
	) {
		this.#bits = new DeflateBits(data);
		this.#history = history;
		this.#bounds = bounds;
		this.#tokens = tokens;
		this.#start = history.length;
	}

	read(): DeflateReading {
		const end = this.#blocks();
		const at = { from: this.#from, to: Math.max(this.#bits.at, this.#from + 1) };
		return {
			end,
			at,
			lastBlock: this.#lastBlock,
			beyondWindow: this.#beyondWindow,
			beforeMessage: this.#beforeMessage,
		};
	}

	#blocks(): DeflateReading['end'] {
		const bits = this.#bits;
		while (!bits.ended) {
			this.#from = bits.at;
			const final = bits.take(1);
			const type = bits.take(2);
			if (type === OUT) return 'unfinished';
			const stop = type === 0 ? this.#stored() : this.#coded(type);
			if (stop !== null) return stop;
			// RFC 7692 §7.2.3.4: after a final block the message continues at the next byte.
			if (final === 1) bits.align();
		}
		return 'complete';
	}

	#stored(): DeflateReading['end'] | null {
		const bits = this.#bits;
		const { data } = bits;
		bits.align();
		const length = bits.take(16);
		const complement = bits.take(16);
		if (complement === OUT) return 'unfinished';
		if (length !== (~complement & 0xffff)) return 'stored-length';
		const from = bits.at >> 3;
		const there = Math.min(length, data.length - from);
		const offset = this.#history.length - this.#start;
		if (there > 0) this.#tokens?.add(offset, bits.at, bits.at + 8 * there, -1);
		for (let i = 0; i < there; i++) {
			if (this.#full(1)) {
				this.#from = 8 * (from + i);
				bits.at = this.#from + 8;
				return 'too-long';
			}
			this.#history.push(data[from + i]!);
		}
		bits.at += 8 * there;
		if (there < length) return 'unfinished';
		this.#lastBlock = { to: bits.at, empty: length === 0 };
		return null;
	}

	#coded(type: number): DeflateReading['end'] | null {
		if (type === 3) return 'block-type';
		const codes = type === 1 ? FIXED_CODES : readBlockCodes(this.#bits);
		if (typeof codes === 'string') return codes;
		for (;;) {
			this.#from = this.#bits.at;
			const symbol = this.#bits.symbol(codes.literals);
			if (symbol < 0) return symbol === OUT ? 'unfinished' : 'no-code-word';
			if (symbol === END_OF_BLOCK) break;
			const stop = symbol < END_OF_BLOCK ? this.#literal(symbol) : this.#copy(symbol - 257, codes);
			if (stop !== null) return stop;
		}
		this.#lastBlock = { to: this.#bits.at, empty: false };
		return null;
	}

	#literal(byte: number): DeflateReading['end'] | null {
		if (this.#full(1)) return 'too-long';
		this.#tokens?.add(this.#history.length - this.#start, this.#from, this.#bits.at, 0);
		this.#history.push(byte);
		return null;
	}

	#copy(symbol: number, { distances }: BlockCodes): DeflateReading['end'] | null {
		if (symbol >= LENGTH_BASE.length) return 'length-symbol';
		const more = this.#bits.take(LENGTH_BITS[symbol]!);
		if (more === OUT) return 'unfinished';
		const code = this.#bits.symbol(distances);
		if (code < 0) return code === OUT ? 'unfinished' : 'no-code-word';
		if (code >= DISTANCE_BASE.length) return 'distance-symbol';
		const further = this.#bits.take(DISTANCE_BITS[code]!);
		if (further === OUT) return 'unfinished';
		return this.#copyFrom(DISTANCE_BASE[code]! + further, LENGTH_BASE[symbol]! + more);
	}

	#copyFrom(distance: number, length: number): DeflateReading['end'] | null {
		const { window, takesOver } = this.#bounds;
		const { length: now } = this.#history;
		if (distance > now) return 'distance';
		const reference = { from: this.#from, to: this.#bits.at, distance };
		if (distance > window) this.#beyondWindow ??= reference;
		if (!takesOver && distance > now - this.#start) this.#beforeMessage ??= reference;
		if (this.#full(length)) return 'too-long';
		this.#tokens?.add(now - this.#start, this.#from, this.#bits.at, distance);
		this.#history.repeat(distance, length);
		return null;
	}

	/** Returns whether `more` bytes would exceed the limit for the message. */
	#full(more: number): boolean {
		return this.#history.length - this.#start + more > this.#bounds.limit;
	}
}
