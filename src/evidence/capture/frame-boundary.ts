// Finds where frames begin in a stream of which the beginning is missing, by trying: a place fits if the
// headers from there on lead to each other up to the end. What is found is likely and never certain.
import type { Bytes } from '../../engine/bytes/index.ts';

/** Describes what a header at some place says. */
interface FrameShape {
	readonly opcode: number;
	readonly fin: boolean;
	readonly rsv1: boolean;
	readonly masked: boolean;
	readonly length: number;
}

/** Describes frames that lead to each other. */
export interface FrameChain {
	/** Holds the offset of the first frame. */
	readonly from: number;
	/** Counts the whole frames. */
	readonly frames: number;
	readonly masked: boolean;
	readonly compressed: boolean;
}

/** The search for a frame boundary reads this many bytes at most. */
export const TRIED_BYTES = 1 << 20;
/** A chain of three frames is accepted even if a fault ends it: `chainLengths` counts the fault as well. */
const ENOUGH_FRAMES = 4;
/** Bounds the payload of a frame: a longer message is not assumed to have begun. */
const LONGEST_FRAME = 1 << 30;

/**
 * Returns where frames begin; null if nowhere.
 * @param starts the offsets at which TCP segments begin. A frame mostly begins there, so they are tried first.
 */
export function findFrames(bytes: Bytes, starts: readonly number[]): FrameChain | null {
	const tried = bytes.length <= TRIED_BYTES ? bytes : bytes.subarray(0, TRIED_BYTES);
	const frames = chainLengths(tried);
	const best =
		starts.find((start) => (frames[start] ?? 0) > 0) ??
		starts.find((start) => (frames[start] ?? 0) <= -ENOUGH_FRAMES) ??
		longestChain(frames);
	if (best === null) return null;
	return { from: best, ...describe(tried, best), frames: Math.abs(frames[best]!) };
}

/** A chain of one frame inside a segment is found in any bytes, by chance. */
function longestChain(frames: Int32Array): number | null {
	let best: number | null = null;
	let most = 1;
	for (let at = 0; at < frames.length; at++) {
		if (frames[at]! <= most) continue;
		best = at;
		most = frames[at]!;
	}
	return best;
}

/**
 * Returns for each offset the number of whole frames that follow each other up to the end. The number is negative, and
 * counts one more, if what comes after the last one is not a frame.
 */
function chainLengths(bytes: Bytes): Int32Array {
	const count = new Int32Array(bytes.length);
	for (let at = bytes.length - 1; at >= 0; at--) {
		const shape = shapeAt(bytes, at);
		if (shape === null) {
			count[at] = -1;
			continue;
		}
		if (shape === 'cut') continue;
		const next = at + shape.length;
		if (next > bytes.length) continue;
		if (next === bytes.length) count[at] = 1;
		else {
			const follows = shapeAt(bytes, next);
			const agrees =
				follows === 'cut' ||
				(follows !== null && follows.masked === shape.masked && mayFollow(shape, follows));
			const after = count[next]!;
			count[at] = !agrees ? -2 : after < 0 ? after - 1 : after + 1;
		}
	}
	return count;
}

/**
 * Returns whether one frame may follow another: a message ends before the next begins, and a continuation follows a
 * frame that is not the last (§5.4).
 */
function mayFollow(before: FrameShape, after: FrameShape): boolean {
	if (before.opcode >= 8 || after.opcode >= 8) return true;
	return before.fin === (after.opcode !== 0);
}

/** Reads a header as a strict receiver would; 'cut' if the bytes end inside it. */
function shapeAt(bytes: Bytes, at: number): FrameShape | 'cut' | null {
	const first = bytes[at]!;
	const opcode = first & 15;
	const control = opcode >= 8;
	if ((first & 0x30) !== 0 || (opcode > 2 && opcode < 8) || opcode > 10) return null;
	const fin = (first & 0x80) !== 0;
	const rsv1 = (first & 0x40) !== 0;
	// §5.5: a control frame is whole. RFC 7692 §6: only the first frame of a message has RSV1.
	if (control && !fin) return null;
	if (rsv1 && (control || opcode === 0)) return null;
	const second = bytes[at + 1];
	if (second === undefined) return 'cut';
	const masked = (second & 0x80) !== 0;
	let payload = second & 0x7f;
	if (control && payload > 125) return null;
	let header = at + 2;
	if (payload >= 126) {
		const size = payload === 126 ? 2 : 8;
		if (header + size > bytes.length) return 'cut';
		const least = payload === 126 ? 126 : 65536;
		payload = 0;
		for (let i = 0; i < size; i++) payload = payload * 256 + bytes[header + i]!;
		// §5.2: the shortest form of the length is used.
		if (payload < least || payload > LONGEST_FRAME) return null;
		header += size;
	}
	const length = header - at + (masked ? 4 : 0) + payload;
	return { opcode, fin, rsv1, masked, length };
}

/** Reads the header of a frame from its first bytes; null if they are not one, or too few. */
export function frameLength(
	header: Bytes,
): { readonly length: number; readonly fin: boolean; readonly control: boolean } | null {
	const shape = header.length === 0 ? null : shapeAt(header, 0);
	if (shape === null || shape === 'cut') return null;
	return { length: shape.length, fin: shape.fin, control: shape.opcode >= 8 };
}

function describe(bytes: Bytes, from: number): { masked: boolean; compressed: boolean } {
	let masked = false;
	let compressed = false;
	let at = from;
	while (at < bytes.length) {
		const shape = shapeAt(bytes, at);
		if (shape === null || shape === 'cut') break;
		if (at === from) masked = shape.masked;
		compressed ||= shape.rsv1;
		at += shape.length;
	}
	return { masked, compressed };
}

/**
 * Returns the offsets between which whole messages are: the first frame that begins a message or is a control
 * frame, and the end of the last message that is whole.
 */
export function wholeMessages(
	bytes: Bytes,
	from: number,
): { readonly from: number; readonly to: number } {
	let at = from;
	let begins = from;
	let to = from;
	let open = false;
	let begun = false;
	while (at < bytes.length) {
		const shape = shapeAt(bytes, at);
		if (shape === null || shape === 'cut' || at + shape.length > bytes.length) break;
		at += shape.length;
		if (!begun && shape.opcode === 0) {
			begins = at;
			to = at;
			continue;
		}
		begun = true;
		if (shape.opcode < 8) open = !shape.fin;
		if (!open) to = at;
	}
	return { from: begins, to };
}
