// Makes the decorations of the bytes of a head, for the lines and parts of lines in view.
import { RangeSet, StateField, type Text } from '@codemirror/state';
import {
	Decoration,
	type DecorationSet,
	EditorView,
	GutterMarker,
	gutterLineClass,
} from '@codemirror/view';
import { MarkWidget, repaint } from './base-extensions.ts';
import { controlMarksIn } from './control-marks.ts';
import { controlTitle, httpSpans, linesTouched } from './drawn-http-lines.ts';
import { offsetAt, positionAt } from './http-text.ts';
import { decorationsInView } from './decorations-in-view.ts';
import type { ByteSpan, HttpMark, HttpSettings, HttpTexts } from './settings.ts';
import { flatten } from './spans.ts';

/**
 * Returns the number of a line. The empty place behind the last CRLF is not a line of the message: no number.
 */
export function lineLabel(number: number, { state }: EditorView): string {
	const { doc } = state;
	const behind = number > 1 && number === doc.lines && doc.line(number).length === 0;
	return behind ? '' : String(number);
}

interface LitLines {
	readonly decorations: DecorationSet;
	readonly gutter: RangeSet<GutterMarker>;
}

const litLine = Decoration.line({ class: 'line-lit' });
const litNumber = new (class extends GutterMarker {
	override elementClass = 'line-lit';
})();

const NONE: LitLines = { decorations: Decoration.none, gutter: RangeSet.of<GutterMarker>([]) };

/** Returns the decorations of the lines with lit bytes or a pin. */
export function litLines(settings: () => Pick<HttpSettings, 'lit' | 'pins'>) {
	return StateField.define<LitLines>({
		create: () => NONE,
		update(lines, { effects, docChanged, changes, newDoc }) {
			if (effects.some((effect) => effect.is(repaint))) return linesIn(newDoc, settings());
			if (!docChanged || lines === NONE) return lines;
			return { decorations: lines.decorations.map(changes), gutter: lines.gutter.map(changes) };
		},
		provide: (field) => [
			EditorView.decorations.from(field, (lines) => lines.decorations),
			gutterLineClass.from(field, (lines) => lines.gutter),
		],
	});
}

function linesIn(doc: Text, { lit, pins }: Pick<HttpSettings, 'lit' | 'pins'>): LitLines {
	if (lit === null && pins.length === 0) return NONE;
	const decorations = [];
	const gutter = [];
	for (const { at, number } of pins) {
		const pinned = Decoration.line({ attributes: { 'data-pin': String(number) } });
		decorations.push(pinned.range(doc.lineAt(positionAt(doc, at)).from));
	}
	const touched = lit === null ? { from: 0, to: 0 } : linesTouched(doc, lit);
	for (let number = touched.from; number < touched.to; number++) {
		const { from } = doc.line(number);
		decorations.push(litLine.range(from));
		gutter.push(litNumber.range(from));
	}
	return { decorations: Decoration.set(decorations, true), gutter: RangeSet.of(gutter) };
}

/** Returns the marks of the model on the bytes in view. They move with the text until the model has seen a change. */
export function modelMarks(settings: () => HttpSettings) {
	return decorationsInView((view) => modelMarksIn(view, settings()), 'move');
}

function modelMarksIn({ state: { doc }, visibleRanges }: EditorView, { marks, lit }: HttpSettings) {
	const ranges = [];
	for (const { from, to } of visibleRanges) {
		const seen = { from: offsetAt(doc, from), to: offsetAt(doc, to) };
		for (const span of flatten(
			httpSpans(doc, marksInView(marks, seen), lit && clippedSpan(lit, seen)),
		)) {
			ranges.push(Decoration.mark({ class: span.classes }).range(span.from, span.to));
		}
	}
	return Decoration.set(ranges);
}

/** Returns the marks that touch the bytes in view, each clipped to them. */
function marksInView(marks: readonly HttpMark[], seen: ByteSpan): readonly HttpMark[] {
	return marks
		.filter(({ from, to }) => from < seen.to && seen.from < to)
		.map((mark) => ({ ...mark, ...clippedSpan(mark, seen) }));
}

function clippedSpan({ from, to }: ByteSpan, seen: ByteSpan): ByteSpan {
	return { from: Math.max(from, seen.from), to: Math.min(to, seen.to) };
}

/** Returns the marks of line ends and of bytes that no font draws. */
export function controlMarks(texts: () => HttpTexts) {
	return decorationsInView((view) => controls(view, texts()), 'draw');
}

function controls({ state: { doc }, visibleRanges }: EditorView, texts: HttpTexts): DecorationSet {
	const ranges = [];
	for (const { from, to } of visibleRanges) {
		for (let at = from; at <= to;) {
			const line = doc.lineAt(at);
			const last = Math.min(line.to, to) - line.from;
			for (const run of controlMarksIn(line.text, at - line.from, last)) {
				const widget = new MarkWidget(run.mark, controlTitle(run, texts));
				ranges.push(Decoration.replace({ widget }).range(line.from + run.from, line.from + run.to));
			}
			if (line.to <= to && line.number < doc.lines) {
				const widget = new MarkWidget(null, texts.crlf);
				ranges.push(Decoration.widget({ widget, side: 1 }).range(line.to));
			}
			at = line.to + 1;
		}
	}
	return Decoration.set(ranges);
}

/** Returns the values on which the marks depend. */
export function paintedFrom(settings: HttpSettings): readonly unknown[] {
	const { bytes, marks, lit, pins, texts, label, describedBy } = settings;
	return [bytes, marks, lit?.from, lit?.to, pins, texts, label, describedBy];
}
