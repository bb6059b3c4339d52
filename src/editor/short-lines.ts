// Marks the content of a hex editor in which no line is long. If such an editor is wide enough, no line wraps
// in it, and editor.css says so to CodeMirror, which then knows the height of each line before it draws the
// line. Otherwise it takes a line of 16 bytes for two rows at first and lays out the gutter twice.
import { StateField, type Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { changedRange } from './changed-range.ts';

/** Holds the most characters of a short line: 16 bytes and some digits that were typed into the line. */
const MOST = 63;

/** Counts the long lines. After a change, only the changed lines are counted again. */
const longLines = StateField.define<number>({
	create: ({ doc }) => longBetween(doc, 0, doc.length),
	update(count, { changes, startState, newDoc }) {
		const range = changedRange(changes);
		if (range === null) return count;
		const before = longBetween(startState.doc, range.fromA, range.toA);
		return count - before + longBetween(newDoc, range.fromB, range.toB);
	},
});

function longBetween(doc: Text, from: number, to: number): number {
	let count = 0;
	for (const line of doc.iterLines(doc.lineAt(from).number, doc.lineAt(to).number + 1)) {
		if (line.length > MOST) count++;
	}
	return count;
}

export const shortLines = [
	longLines,
	EditorView.contentAttributes.of(({ state }) =>
		state.field(longLines) === 0 ? { 'data-short-lines': '' } : null,
	),
];
