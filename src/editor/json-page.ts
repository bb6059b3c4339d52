// Makes the static page of the JSON editor.
import type { JsonMark } from './settings.ts';
import { flatten, type ClassSpan } from './spans.ts';
import { MOST_LINES, type PagePiece, type StaticLine, type StaticPage } from './static-page.ts';

/** Returns the lines of a text with their marks, as CodeMirror will draw them. */
export function jsonPage(text: string, marks: readonly JsonMark[]): StaticPage {
	const lines = text.split('\n');
	const shown: StaticLine[] = [];
	const spans = jsonSpans(marks);
	let from = 0;
	for (const line of lines.slice(0, MOST_LINES)) {
		const pieces = linePieces(line, from, spans);
		shown.push({ number: String(shown.length + 1), lit: false, ended: false, pieces });
		from += line.length + 1;
	}
	return { lines: shown, rest: lines.length > MOST_LINES ? text.slice(from) : null };
}

/** Returns the marks as spans with classes. Empty marks are left out. */
export function jsonSpans(marks: readonly JsonMark[]): ClassSpan[] {
	const spans = marks.map(({ from, to, kind }) => ({ from, to, classes: `mark-${kind}` }));
	return flatten(spans.filter(({ from, to }) => from < to));
}

function linePieces(line: string, start: number, spans: readonly ClassSpan[]): PagePiece[] {
	const pieces: PagePiece[] = [];
	const add = (from: number, to: number, classes: string) => {
		if (from < to) pieces.push({ text: line.slice(from, to), classes, mark: null, title: null });
	};
	let done = 0;
	for (const { from, to, classes } of spans) {
		const first = Math.max(0, from - start);
		const last = Math.min(line.length, to - start);
		if (first >= last) continue;
		add(done, first, '');
		add(first, last, classes);
		done = last;
	}
	add(done, line.length, '');
	return pieces;
}
