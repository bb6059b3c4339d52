// The text of the hex editor as CodeMirror holds it.
import { type EditorState, Text } from '@codemirror/state';
import { type EditorView, lineNumbers } from '@codemirror/view';
import type { LinePlace } from './hex-map.ts';
import { mapField } from './hex-marks.ts';
import { offsetLabel } from './hex-page.ts';

export function textOf(text: string): Text {
	return Text.of(text.split('\n'));
}

/** Where a position is: in which line, and how far in. */
export function place(state: EditorState, position: number): LinePlace {
	const line = state.doc.lineAt(position);
	const start = state.field(mapField).starts[line.number - 1]!;
	return { text: line.text, start, column: position - line.from };
}

/** A line is numbered by its first byte. */
export const offsets = lineNumbers({
	formatNumber: (line, state) => offsetLabel(state.field(mapField).starts[line - 1] ?? 0),
});

export function breakLine(view: EditorView): boolean {
	view.dispatch(view.state.replaceSelection('\n'), {
		userEvent: 'input.type',
		scrollIntoView: true,
	});
	return true;
}
