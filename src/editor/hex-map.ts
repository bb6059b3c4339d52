// Maps the positions of a hex text to bytes and back, line by line.
import { partitionPoint } from '../engine/partition-point.ts';
import { byteColumns, bytesBefore, bytesInLine } from './hex-text.ts';
import type { ByteSpan } from './settings.ts';

/** Holds the number of bytes before each line of a hex text. It maps positions to bytes and back. */
export interface HexMap {
	/** Holds one entry per line, and the total number of bytes as the last entry. */
	readonly starts: Int32Array;
}

export function hexMap(lines: Iterable<string>, count: number): HexMap {
	const starts = new Int32Array(count + 1);
	let at = 0;
	for (const line of lines) {
		starts[at + 1] = starts[at]! + bytesInLine(line);
		at++;
	}
	return { starts };
}

/** Returns the map after the lines [from, to), counted from 0, were replaced. */
export function replaceLines(
	map: HexMap,
	from: number,
	to: number,
	lines: Iterable<string>,
	count: number,
): HexMap {
	const old = map.starts;
	const starts = new Int32Array(old.length + count - (to - from));
	starts.set(old.subarray(0, from + 1));
	let at = from;
	for (const line of lines) {
		starts[at + 1] = starts[at]! + bytesInLine(line);
		at++;
	}
	const moved = starts[at]! - old[to]!;
	for (let i = to + 1; i < old.length; i++) starts[++at] = old[i]! + moved;
	return { starts };
}

export function byteCount(map: HexMap): number {
	return map.starts[map.starts.length - 1]!;
}

/** Returns the line of a byte, counted from 0; for the end of all bytes, the last line that has bytes. */
export function lineOfByte(map: HexMap, byte: number): number {
	const { starts } = map;
	const ended = partitionPoint(starts.length - 1, (line) => starts[line + 1]! <= byte);
	if (ended < starts.length - 1) return ended;
	// No line contains this byte, so the function returns the line of the last byte.
	let last = starts.length - 2;
	while (last > 0 && starts[last]! === starts[last + 1]!) last--;
	return last;
}

/** Represents a position in one line of a hex text. `start` is the number of bytes before the line. */
export interface LinePosition {
	readonly text: string;
	readonly start: number;
	readonly column: number;
}

/** Returns the bytes that a selection touches; for a caret, the byte in or at which it is. */
export function touchedBytes(from: LinePosition, to: LinePosition): ByteSpan {
	const first = byteColumns(from.text);
	const begin = bytesBefore(first, from.column);
	if (from.start === to.start && from.text === to.text && from.column === to.column) {
		// A caret directly behind a byte, and not before the next one, belongs to that byte.
		const at = begin > 0 && first[begin - 1]! + 2 === from.column && first[begin] !== from.column;
		const byte = from.start + begin - (at ? 1 : 0);
		const none = first.length === 0 || byte >= from.start + first.length;
		return { from: byte, to: none ? byte : byte + 1 };
	}
	const last = byteColumns(to.text);
	let end = bytesBefore(last, to.column);
	if (end < last.length && last[end]! < to.column) end++;
	return { from: from.start + begin, to: Math.max(from.start + begin, to.start + end) };
}

/** Returns the bytes that an insertion between two positions replaces. */
export function replacedBytes(from: LinePosition, to: LinePosition): ByteSpan {
	const begin = from.start + bytesBefore(byteColumns(from.text), from.column);
	if (from.start === to.start && from.column === to.column) return { from: begin, to: begin };
	return { from: begin, to: Math.max(begin, touchedBytes(from, to).to) };
}
