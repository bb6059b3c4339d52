// The text of an HTTP head in an editor: one Latin-1 character per byte. Only CRLF ends a line, and it counts
// as one position. Therefore byte offset = position + line number − 1. A bare LF or CR stays visible inside
// its line.
import type { Bytes } from '../engine/bytes/index.ts';
import { latin1Bytes, latin1Text } from '../engine/bytes/index.ts';
import { lastAtMost, partitionPoint } from '../engine/partition-point.ts';

interface EditorLine {
	readonly from: number;
	readonly to: number;
	/** Holds the number of the line, counted from 1. */
	readonly number: number;
}

/** Finds lines by number and by position. CodeMirror's `Text` has this interface. */
export interface EditorLines {
	readonly length: number;
	readonly lines: number;
	line(number: number): EditorLine;
	lineAt(position: number): EditorLine;
}

/** Represents a line break in a plain string. No byte maps to this character. */
export const LINE_BREAK = '\ue000';

export function httpText(bytes: Bytes): string {
	return latin1Text(bytes).replaceAll('\r\n', LINE_BREAK);
}

/** Returns the bytes of a text; the inverse of `httpText`. */
export function httpBytes(text: string): Uint8Array<ArrayBuffer> {
	return latin1Bytes(text.replaceAll(LINE_BREAK, '\r\n'));
}

/** Returns the offset of the byte at a position. */
export function offsetAt(lines: EditorLines, position: number): number {
	return position + lines.lineAt(position).number - 1;
}

/** Returns the position of a byte. Both bytes of a CRLF are at the end of their line. */
export function positionAt(lines: EditorLines, offset: number): number {
	const begun = (index: number) => lines.line(index + 1).from + index <= offset;
	// An offset before all lines belongs to the first line.
	const line = lines.line(Math.max(1, partitionPoint(lines.lines, begun)));
	return Math.max(line.from, Math.min(line.to, offset - (line.number - 1)));
}

/** Returns the lines of a text in which `LINE_BREAK` ends each line. */
export function editorLinesOf(text: string): EditorLines {
	const starts = [0];
	for (let at = text.indexOf(LINE_BREAK); at >= 0; at = text.indexOf(LINE_BREAK, at + 1)) {
		starts.push(at + 1);
	}
	const line = (number: number): EditorLine => ({
		from: starts[number - 1] ?? 0,
		to: (starts[number] ?? text.length + 1) - 1,
		number,
	});
	return {
		length: text.length,
		lines: starts.length,
		line,
		lineAt(position) {
			return line(Math.max(0, lastAtMost(starts, position)) + 1);
		},
	};
}

/** Returns the bytes of typed text: UTF-8, with `lineEnd` for each line break. */
export function typedBytes(text: string, lineEnd: '\r\n' | '\n'): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(text.replace(/\r\n|\n/g, lineEnd));
}

/** Returns the bytes of pasted text, and how many lone line feeds became CRLF. */
export function pastedBytes(
	text: string,
	bareLineFeeds: boolean,
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly converted: number } {
	let converted = 0;
	const kept = bareLineFeeds
		? text
		: text.replace(/\r\n|\n/g, (end) => {
				if (end === '\n') converted++;
				return '\r\n';
			});
	return { bytes: new TextEncoder().encode(kept), converted };
}

/**
 * Returns the text that a copy of these bytes puts on the clipboard: their UTF-8 text, or one character per
 * byte if they are not UTF-8.
 */
export function copiedText(bytes: Bytes): string {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.slice());
	} catch {
		return latin1Text(bytes);
	}
}
