import { byteColumns } from './hex-text.ts';
import type { ByteSpan, HexRuns } from './settings.ts';
import { flatten, hexSpans, runsBetween } from './spans.ts';
import { MOST_LINES, type DrawnLine, type LinePiece } from './drawn-line.ts';

/** Returns the lines of a hex text with their marks. */
export function drawnHexLines(
	text: string,
	runs: HexRuns,
	selection: ByteSpan | null,
): readonly DrawnLine[] {
	let start = 0;
	return text
		.split('\n')
		.slice(0, MOST_LINES)
		.map((line) => {
			const columns = byteColumns(line);
			const end = start + columns.length;
			const spans = hexSpans(columns, start, runsBetween(runs, start, end), selection);
			const pieces: LinePiece[] = [];
			let done = 0;
			for (const span of flatten(spans)) {
				if (done < span.from) pieces.push(piece(line.slice(done, span.from), ''));
				pieces.push(piece(line.slice(span.from, span.to), span.classes));
				done = span.to;
			}
			if (done < line.length) pieces.push(piece(line.slice(done), ''));
			const number = offsetLabel(start);
			start = end;
			return { number, lit: false, ended: false, pieces };
		});
}

function piece(text: string, classes: string): LinePiece {
	return { text, classes, mark: null, title: null };
}

/** Returns an offset in the form of the gutter: hex with at least four digits. */
export function offsetLabel(offset: number): string {
	return offset.toString(16).padStart(4, '0');
}
