// Finds where a text writes each of its bytes, as one notation reads it.

/** Holds the bytes in their order: the place of each in the text, and its value. */
export interface WrittenBytes {
	readonly from: number[];
	readonly to: number[];
	/** Gives the value of each byte. A number that is not a byte is more than 255. */
	readonly values: number[];
}

/** Returns the ways in which a notation can read a text. */
export type Notation = (text: string) => Iterable<WrittenBytes>;

export function noBytes(): WrittenBytes {
	return { from: [], to: [], values: [] };
}

export function write(written: WrittenBytes, from: number, to: number, value: number): void {
	written.from.push(from);
	written.to.push(to);
	written.values.push(value);
}
