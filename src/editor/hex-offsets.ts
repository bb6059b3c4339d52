// Draws the gutter of the hex editor, in which the number of a line is the offset of its first byte. One edit
// changes the offsets of all later lines, so they are drawn with the marks: a frame after the text.
import { ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { asksRepaint } from './base-extensions.ts';
import { mapField } from './hex-marks.ts';
import { offsetLabel } from './drawn-hex-lines.ts';
import { lineNumbers } from './line-numbers.ts';

/** Holds the number of bytes before each line, as the gutter shows it. */
const shownStarts = ViewPlugin.define(({ state }) => ({
	starts: state.field(mapField).starts,
	update(update: ViewUpdate) {
		if (asksRepaint(update)) this.starts = update.state.field(mapField).starts;
	},
}));

export const offsets = [
	// The gutter asks for the numbers while it updates, so they must be updated before it.
	shownStarts,
	lineNumbers((line, view) => {
		const { starts } = view.plugin(shownStarts)!;
		return offsetLabel(starts[Math.min(line, starts.length) - 1]!);
	}, asksRepaint),
];
