import { type EditorState, RangeSet, StateEffect, StateField, type Text } from '@codemirror/state';
import {
	Decoration,
	type DecorationSet,
	EditorView,
	GutterMarker,
	gutterLineClass,
	ViewPlugin,
	type ViewUpdate,
} from '@codemirror/view';
import { MarkWidget, repaint } from './base-extensions.ts';
import { controlMark } from './http-text.ts';
import type { HttpSettings, HttpTexts } from './settings.ts';
import { flatten } from './spans.ts';
import { controlTitle, httpSpans, linesTouched } from './http-page.ts';

/** The place behind the last CRLF is no line of the message, and has no number. */
export function lineLabel(number: number, state: EditorState): string {
	const { doc } = state;
	const behind = number > 1 && number === doc.lines && doc.line(number).length === 0;
	return behind ? '' : String(number);
}

interface Marks {
	readonly decorations: DecorationSet;
	readonly gutter: RangeSet<GutterMarker>;
}

/** Carries new marks into the view. */
export const setMarks = StateEffect.define<Marks>();

export function marksOn(doc: Text, { marks, lit }: HttpSettings): Marks {
	const ranges = flatten(httpSpans(doc, marks, lit)).map(({ from, to, classes }) =>
		Decoration.mark({ class: classes }).range(from, to),
	);
	const gutter = [];
	if (lit !== null) {
		const touched = linesTouched(doc, lit);
		for (let number = touched.from; number < touched.to; number++) {
			const { from } = doc.line(number);
			ranges.push(litLine.range(from));
			gutter.push(litNumber.range(from));
		}
	}
	return { decorations: Decoration.set(ranges, true), gutter: RangeSet.of(gutter) };
}

const litLine = Decoration.line({ class: 'line-lit' });
const litNumber = new (class extends GutterMarker {
	override elementClass = 'line-lit';
})();

const noNumbers: RangeSet<GutterMarker> = RangeSet.of([]);

export const marksField = StateField.define<Marks>({
	create: () => ({ decorations: Decoration.none, gutter: noNumbers }),
	update(marks, transaction) {
		for (const effect of transaction.effects) if (effect.is(setMarks)) return effect.value;
		if (!transaction.docChanged) return marks;
		return {
			decorations: marks.decorations.map(transaction.changes),
			gutter: marks.gutter.map(transaction.changes),
		};
	},
	provide: (field) => [
		EditorView.decorations.from(field, (marks) => marks.decorations),
		gutterLineClass.from(field, (marks) => marks.gutter),
	],
});

/** The line ends and the bytes that no font draws, for the lines in view. */
export function controlMarks(texts: () => HttpTexts) {
	const drawn = (view: EditorView): DecorationSet => {
		const { doc } = view.state;
		const ranges = [];
		for (const { from, to } of view.visibleRanges) {
			for (let at = from; at <= to;) {
				const line = doc.lineAt(at);
				for (let column = 0; column < line.length; column++) {
					const mark = controlMark(line.text.charCodeAt(column));
					if (mark === null) continue;
					const widget = new MarkWidget(mark, controlTitle(mark, texts()));
					ranges.push(
						Decoration.replace({ widget }).range(line.from + column, line.from + column + 1),
					);
				}
				if (line.number < doc.lines) {
					const widget = new MarkWidget(null, texts().crlf);
					ranges.push(Decoration.widget({ widget, side: 1 }).range(line.to));
				}
				at = line.to + 1;
			}
		}
		return Decoration.set(ranges);
	};
	return ViewPlugin.fromClass(
		class {
			decorations: DecorationSet;
			constructor(view: EditorView) {
				this.decorations = drawn(view);
			}
			update(update: ViewUpdate) {
				const asked = update.transactions.some((t) => t.effects.some((e) => e.is(repaint)));
				if (update.docChanged || update.viewportChanged || asked) {
					this.decorations = drawn(update.view);
				}
			}
		},
		{ decorations: (plugin) => plugin.decorations },
	);
}
