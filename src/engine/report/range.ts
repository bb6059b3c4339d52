/** Represents a range of bits; `end` is excluded. Bit 0 is the leftmost bit of byte 0, as in the figures of the RFC. */
export interface BitRange {
	readonly start: number;
	readonly end: number;
}

/** Returns the bits [start, end). */
export function bitRange(start: number, end: number): BitRange {
	return { start, end };
}

/** Returns the bits of the bytes [from, to). */
export function byteRange(from: number, to: number): BitRange {
	return { start: from * 8, end: to * 8 };
}

/** Returns whether two ranges share at least one bit. */
export function intersects(a: BitRange, b: BitRange): boolean {
	return a.start < b.end && b.start < a.end;
}

/** Returns whether `outer` contains all bits of `inner`. */
export function contains(outer: BitRange, inner: BitRange): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** Returns the bytes [from, to) that a range touches. */
export function bytesOfRange(range: BitRange): { readonly from: number; readonly to: number } {
	return { from: Math.floor(range.start / 8), to: Math.ceil(range.end / 8) };
}
