// Makes and reads the CodeMirror document of the hex editor.
import { type EditorState, Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { hexLines, type HexReading } from '../engine/bytes/index.ts';
import type { LinePosition } from './hex-map.ts';
import { mapField } from './hex-marks.ts';

/**
 * Is the length of the longest text that the browser inserts at once. A longer one is taken like a paste, because
 * the browser would first lay out all of it.
 */
const MOST_AS_PASTED = 4096;

export function hexDocument(text: string): Text {
	return Text.of(text.split('\n'));
}

/**
 * Returns the text that a paste inserts. A long paste is written in the editor's own lines instead of as it
 * came.
 */
export function pastedText(text: string, { bytes, complete }: HexReading, perLine: number): string {
	if (!complete || text.length <= MOST_AS_PASTED) return text.replace(/\r\n?/g, '\n');
	return `\n${hexLines(bytes, 0, bytes.length, perLine)}\n`;
}

/**
 * Returns a long text that a keyboard or a program inserts at once, else ''. The editor takes such a text
 * like a paste, because the browser would first lay out all of it in one line.
 */
export function longInsertion(event: InputEvent): string {
	if (!event.cancelable || event.data === null || event.data.length <= MOST_AS_PASTED) return '';
	event.preventDefault();
	return event.data;
}

/** Returns the line of a position, the bytes before the line, and the column. */
export function linePosition(state: EditorState, position: number): LinePosition {
	const line = state.doc.lineAt(position);
	const start = state.field(mapField).starts[line.number - 1]!;
	return { text: line.text, start, column: position - line.from };
}

export function breakLine(view: EditorView): boolean {
	view.dispatch(view.state.replaceSelection('\n'), {
		userEvent: 'input.type',
		scrollIntoView: true,
	});
	return true;
}
