// Draws the lines of an HTTP head without its editor, and makes the spans and titles that the editor uses as well.
import type { Bytes } from '../engine/bytes/index.ts';
import { controlMarksIn, type ControlMark } from './control-marks.ts';
import { httpText, type EditorLines, editorLinesOf, positionAt } from './http-text.ts';
import type { ByteSpan, HttpMark, HttpTexts } from './settings.ts';
import { flatten, type ClassSpan } from './spans.ts';
import { MOST_LINES, type DrawnLine, type LinePiece } from './drawn-line.ts';

/** Returns the lines of an HTTP head with their marks. */
export function drawnHttpLines(
	bytes: Bytes,
	marks: readonly HttpMark[],
	lit: ByteSpan | null,
	texts: HttpTexts,
): readonly DrawnLine[] {
	const text = httpText(bytes);
	const lines = editorLinesOf(text);
	const spans = httpSpans(lines, marks, lit);
	const litLines = lit === null ? null : linesTouched(lines, lit);
	const shown: DrawnLine[] = [];
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
	return shown;
}

/** Returns the marks and the lit bytes as spans of positions. Neighbours of one kind become one span. */
export function httpSpans(
	lines: EditorLines,
	marks: readonly HttpMark[],
	lit: ByteSpan | null,
): ClassSpan[] {
	const spans: ClassSpan[] = [];
	const add = (span: ByteSpan, classes: string) => {
		const from = positionAt(lines, span.from);
		const to = positionAt(lines, span.to);
		if (from < to) spans.push({ from, to, classes });
	};
	for (let i = 0; i < marks.length; i++) {
		const { from, kind } = marks[i]!;
		let { to } = marks[i]!;
		if (from >= lines.length + lines.lines) continue;
		while (i + 1 < marks.length && marks[i + 1]!.kind === kind && marks[i + 1]!.from === to) {
			to = marks[++i]!.to;
		}
		add({ from, to }, `mark-${kind}`);
	}
	if (lit !== null) add(lit, 'lit');
	return spans;
}

/** Returns the numbers of the lines that contain the bytes; `to` is excluded. */
export function linesTouched(lines: EditorLines, span: ByteSpan): ByteSpan {
	const from = lines.lineAt(positionAt(lines, span.from)).number;
	const to = lines.lineAt(positionAt(lines, Math.max(span.from, span.to - 1))).number;
	return { from, to: to + 1 };
}

function httpPieces(
	text: string,
	from: number,
	to: number,
	spans: readonly ClassSpan[],
	texts: HttpTexts,
): LinePiece[] {
	const inLine = spans
		.filter((span) => span.from < to && from < span.to)
		.map((span) => ({ ...span, from: Math.max(from, span.from), to: Math.min(to, span.to) }));
	const pieces: LinePiece[] = [];
	const plain = (start: number, end: number, classes: string) => {
		let done = start;
		for (const run of controlMarksIn(text, start, end)) {
			if (done < run.from) {
				pieces.push({ text: text.slice(done, run.from), classes, mark: null, title: null });
			}
			pieces.push({ text: '', classes, mark: run.mark, title: controlTitle(run, texts) });
			done = run.to;
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

export function controlTitle({ code, from, to }: ControlMark, texts: HttpTexts): string {
	const title = titleOf(code, texts);
	return to - from === 1 ? title : `${title} × ${to - from}`;
}

function titleOf(code: number, texts: HttpTexts): string {
	switch (code) {
		case 0x0a:
			return texts.bareLf;
		case 0x0d:
			return texts.bareCr;
		case 0x00:
			return texts.nul;
		default:
			return texts.control;
	}
}
