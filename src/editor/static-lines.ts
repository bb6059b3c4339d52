// The page that is read before CodeMirror has arrived: the same lines, cut into the same pieces. Only the
// first `MOST_LINES` are marked; the rest is one text, so that the page stays small for a large document.
import type { Bytes } from '../engine/index.ts';
import { byteColumns } from './hex-text.ts';
import { controlMark, httpText, LINE_BREAK, linesOf, positionAt } from './http-text.ts';
import type { ByteSpan, HexRuns, HttpMark, HttpTexts } from './settings.ts';
import { flatten, hexSpans, runsBetween, type Span } from './spans.ts';

export interface Piece {
	readonly text: string;
	readonly classes: string;
	/** Shown in place of a character that no font draws. */
	readonly mark: string | null;
	readonly title: string | null;
}

export interface StaticLine {
	readonly number: string;
	readonly lit: boolean;
	/** Whether the line ends with CRLF that is shown. */
	readonly ended: boolean;
	readonly pieces: readonly Piece[];
}

export interface StaticPage {
	readonly lines: readonly StaticLine[];
	/** The lines behind, with LF between them; null when there are none. */
	readonly rest: string | null;
}

const MOST_LINES = 48;

export function httpPage(
	bytes: Bytes,
	marks: readonly HttpMark[],
	lit: ByteSpan | null,
	texts: HttpTexts,
): StaticPage {
	const text = httpText(bytes);
	const lines = linesOf(text);
	const spans = httpSpans(lines, marks, lit);
	const litLines = lit === null ? null : linesTouched(lines, lit);
	const shown: StaticLine[] = [];
	for (let number = 1; number <= Math.min(lines.lines, MOST_LINES); number++) {
		const { from, to } = lines.line(number);
		const last = number === lines.lines;
		shown.push({
			number: last && from === to && number > 1 ? '' : String(number),
			lit: litLines !== null && number >= litLines.from && number < litLines.to,
			ended: !last,
			pieces: httpPieces(text, from, to, spans, texts),
		});
	}
	const rest =
		lines.lines > MOST_LINES
			? text.slice(lines.line(MOST_LINES + 1).from).replaceAll(LINE_BREAK, '\n')
			: null;
	return { lines: shown, rest };
}

/** The marks as positions, the lit bytes among them. */
export function httpSpans(
	lines: ReturnType<typeof linesOf>,
	marks: readonly HttpMark[],
	lit: ByteSpan | null,
): Span[] {
	const spans: Span[] = [];
	const add = (span: ByteSpan, classes: string) => {
		const from = positionAt(lines, span.from);
		const to = positionAt(lines, span.to);
		if (from < to) spans.push({ from, to, classes });
	};
	for (const mark of marks) add(mark, `mark-${mark.kind}`);
	if (lit !== null) add(lit, 'lit');
	return spans;
}

/** The numbers of the lines that hold the bytes, half-open. */
export function linesTouched(lines: ReturnType<typeof linesOf>, span: ByteSpan): ByteSpan {
	const from = lines.lineAt(positionAt(lines, span.from)).number;
	const to = lines.lineAt(positionAt(lines, Math.max(span.from, span.to - 1))).number;
	return { from, to: to + 1 };
}

function httpPieces(
	text: string,
	from: number,
	to: number,
	spans: readonly Span[],
	texts: HttpTexts,
): Piece[] {
	const inLine = spans
		.filter((span) => span.from < to && from < span.to)
		.map((span) => ({ ...span, from: Math.max(from, span.from), to: Math.min(to, span.to) }));
	const pieces: Piece[] = [];
	const plain = (start: number, end: number, classes: string) => {
		let done = start;
		for (let at = start; at < end; at++) {
			const mark = controlMark(text.charCodeAt(at));
			if (mark === null) continue;
			if (done < at) pieces.push({ text: text.slice(done, at), classes, mark: null, title: null });
			pieces.push({ text: '', classes, mark, title: controlTitle(mark, texts) });
			done = at + 1;
		}
		if (done < end) pieces.push({ text: text.slice(done, end), classes, mark: null, title: null });
	};
	let done = from;
	for (const span of flatten(inLine)) {
		plain(done, span.from, '');
		plain(span.from, span.to, span.classes);
		done = span.to;
	}
	plain(done, to, '');
	return pieces;
}

export function controlTitle(mark: string, texts: HttpTexts): string {
	switch (mark) {
		case '\\n':
			return texts.bareLf;
		case '\\r':
			return texts.bareCr;
		case '\\0':
			return texts.nul;
		default:
			return texts.control;
	}
}

export function hexPage(text: string, runs: HexRuns, selection: ByteSpan | null): StaticPage {
	const all = text.split('\n');
	let start = 0;
	const lines = all.slice(0, MOST_LINES).map((line) => {
		const columns = byteColumns(line);
		const end = start + columns.length;
		const spans = hexSpans(columns, start, runsBetween(runs, start, end), selection);
		const pieces: Piece[] = [];
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
	return { lines, rest: all.length > MOST_LINES ? all.slice(MOST_LINES).join('\n') : null };
}

function piece(text: string, classes: string): Piece {
	return { text, classes, mark: null, title: null };
}

/** An offset as the gutter writes it. */
export function offsetLabel(offset: number): string {
	return offset.toString(16).padStart(4, '0');
}
