// Makes the decorations of the hex editor: the runs of fields, drawn for the bytes in view.
import { StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView } from '@codemirror/view';
import { changedRange } from './changed-range.ts';
import { hexMap, type HexMap, replaceLines } from './hex-map.ts';
import { byteColumns } from './hex-text.ts';
import { decorationsInView } from './decorations-in-view.ts';
import type { HexRun, HexSettings } from './settings.ts';
import { flatten, hexSpans, runsBetween } from './spans.ts';

/** Holds the greatest number of runs that are drawn. Each run is an element with up to two texts. */
const MOST_RUNS = 32;

/** Holds the map from lines to bytes. After a change, only the changed lines are read again. */
export const mapField = StateField.define<HexMap>({
	create: ({ doc }) => hexMap(doc.iterLines(), doc.lines),
	update(map, { changes, startState, newDoc }) {
		const range = changedRange(changes);
		if (range === null) return map;
		const from = startState.doc.lineAt(range.fromA).number - 1;
		const to = startState.doc.lineAt(range.toA).number;
		const last = newDoc.lineAt(range.toB).number;
		return replaceLines(map, from, to, newDoc.iterLines(from + 1, last + 1), last - from);
	},
});

/** Returns the decorations of the field runs in view. They move with the text until the model has seen a change. */
export function runMarks(settings: () => HexSettings) {
	return decorationsInView((view) => drawn(view, settings()), 'move');
}

function drawn(view: EditorView, { runs, selection }: HexSettings): DecorationSet {
	const { doc } = view.state;
	const { starts } = view.state.field(mapField);
	const ranges = [];
	for (const visible of view.visibleRanges) {
		const lastLine = doc.lineAt(visible.to).number;
		let number = doc.lineAt(visible.from).number;
		const inView = nearest(
			runsBetween(runs, starts[number - 1]!, starts[lastLine]!),
			selection?.from ?? 0,
		);
		let run = 0;
		for (; number <= lastLine; number++) {
			const line = doc.line(number);
			const start = starts[number - 1]!;
			while (run < inView.length && inView[run]!.to <= start) run++;
			let lastRun = run;
			while (lastRun < inView.length && inView[lastRun]!.from < starts[number]!) lastRun++;
			const inLine = inView.slice(run, lastRun);
			for (const span of flatten(hexSpans(byteColumns(line.text), start, inLine, selection))) {
				const mark = Decoration.mark({ class: span.classes });
				ranges.push(mark.range(line.from + span.from, line.from + span.to));
			}
		}
	}
	return Decoration.set(ranges, true);
}

/** Returns the runs around the selection if there are many: tiny frames can make a run of every byte. */
function nearest(runs: readonly HexRun[], byte: number): readonly HexRun[] {
	if (runs.length <= MOST_RUNS) return runs;
	const at = runs.findIndex((run) => run.to > byte);
	const middle = at < 0 ? runs.length : at;
	const first = Math.max(0, Math.min(middle - MOST_RUNS / 2, runs.length - MOST_RUNS));
	return runs.slice(first, first + MOST_RUNS);
}
