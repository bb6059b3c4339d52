// The text of the hex editor as CodeMirror holds it.
import { type EditorState, Text } from '@codemirror/state';
import { type EditorView, lineNumbers } from '@codemirror/view';
import { hexLines, type HexReading } from '../engine/index.ts';
import type { LinePlace } from './hex-map.ts';
import { mapField } from './hex-marks.ts';
import { offsetLabel } from './hex-page.ts';
import { MOST_AS_PASTED } from './static-page.ts';

export function textOf(text: string): Text {
	return Text.of(text.split('\n'));
}

/** What a paste becomes in the text: a long one is written in lines of our own, not as it came. */
export function pastedText(text: string, { bytes, complete }: HexReading, perLine: number): string {
	if (!complete || text.length <= MOST_AS_PASTED) return text.replace(/\r\n?/g, '\n');
	return `\n${hexLines(bytes, 0, bytes.length, perLine)}\n`;
}

/**
 * A long text that a keyboard or a program inserts at once, or ''. The editor reads it like a paste: the browser
 * would lay out all of it in one line first.
 */
export function longInsertion(event: InputEvent): string {
	if (!event.cancelable || event.data === null || event.data.length <= MOST_AS_PASTED) return '';
	event.preventDefault();
	return event.data;
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
