// The keys of CodeMirror's `standardKeymap` without Enter, to which each editor gives its own meaning. The
// commands are imported one by one: the whole list would add indentation, bracket matching and a parser, a
// sixth of the editor's size.
import {
	cursorCharLeft,
	cursorCharRight,
	cursorDocEnd,
	cursorDocStart,
	cursorGroupLeft,
	cursorGroupRight,
	cursorLineBoundaryBackward,
	cursorLineBoundaryForward,
	cursorLineBoundaryLeft,
	cursorLineBoundaryRight,
	cursorLineDown,
	cursorLineEnd,
	cursorLineStart,
	cursorLineUp,
	cursorPageDown,
	cursorPageUp,
	deleteGroupBackward,
	deleteGroupForward,
	deleteLineBoundaryBackward,
	deleteLineBoundaryForward,
	deleteToLineEnd,
	selectAll,
	selectCharLeft,
	selectCharRight,
	selectDocEnd,
	selectDocStart,
	selectGroupLeft,
	selectGroupRight,
	selectLineBoundaryBackward,
	selectLineBoundaryForward,
	selectLineBoundaryLeft,
	selectLineBoundaryRight,
	selectLineDown,
	selectLineEnd,
	selectLineStart,
	selectLineUp,
	selectPageDown,
	selectPageUp,
	transposeChars,
} from '@codemirror/commands';
import { EditorSelection, findClusterBreak } from '@codemirror/state';
import type { Command, KeyBinding } from '@codemirror/view';

const deleteBackward = deletion(false);
const deleteForward = deletion(true);

export const caretKeys: readonly KeyBinding[] = [
	caret({ key: 'ArrowLeft' }, cursorCharLeft, selectCharLeft),
	caret({ key: 'Mod-ArrowLeft', mac: 'Alt-ArrowLeft' }, cursorGroupLeft, selectGroupLeft),
	caret({ mac: 'Cmd-ArrowLeft' }, cursorLineBoundaryLeft, selectLineBoundaryLeft),
	caret({ key: 'ArrowRight' }, cursorCharRight, selectCharRight),
	caret({ key: 'Mod-ArrowRight', mac: 'Alt-ArrowRight' }, cursorGroupRight, selectGroupRight),
	caret({ mac: 'Cmd-ArrowRight' }, cursorLineBoundaryRight, selectLineBoundaryRight),
	caret({ key: 'ArrowUp' }, cursorLineUp, selectLineUp),
	caret({ mac: 'Cmd-ArrowUp' }, cursorDocStart, selectDocStart),
	caret({ key: 'ArrowDown' }, cursorLineDown, selectLineDown),
	caret({ mac: 'Cmd-ArrowDown' }, cursorDocEnd, selectDocEnd),
	caret({ key: 'Home' }, cursorLineBoundaryBackward, selectLineBoundaryBackward),
	caret({ key: 'Mod-Home' }, cursorDocStart, selectDocStart),
	caret({ key: 'End' }, cursorLineBoundaryForward, selectLineBoundaryForward),
	caret({ key: 'Mod-End' }, cursorDocEnd, selectDocEnd),
	{ key: 'Mod-a', run: selectAll },
	{ key: 'Backspace', run: deleteBackward, shift: deleteBackward, preventDefault: true },
	{ key: 'Delete', run: deleteForward, preventDefault: true },
	{ key: 'Mod-Backspace', mac: 'Alt-Backspace', run: deleteGroupBackward, preventDefault: true },
	{ key: 'Mod-Delete', mac: 'Alt-Delete', run: deleteGroupForward, preventDefault: true },
	{ mac: 'Mod-Backspace', run: deleteLineBoundaryBackward, preventDefault: true },
	{ mac: 'Mod-Delete', run: deleteLineBoundaryForward, preventDefault: true },
	// All text fields of macOS have these keys.
	caret({ mac: 'Ctrl-b' }, cursorCharLeft, selectCharLeft),
	caret({ mac: 'Ctrl-f' }, cursorCharRight, selectCharRight),
	caret({ mac: 'Ctrl-p' }, cursorLineUp, selectLineUp),
	caret({ mac: 'Ctrl-n' }, cursorLineDown, selectLineDown),
	caret({ mac: 'Ctrl-a' }, cursorLineStart, selectLineStart),
	caret({ mac: 'Ctrl-e' }, cursorLineEnd, selectLineEnd),
	{ mac: 'Ctrl-d', run: deleteForward },
	{ mac: 'Ctrl-h', run: deleteBackward },
	{ mac: 'Ctrl-k', run: deleteToLineEnd },
	{ mac: 'Ctrl-Alt-h', run: deleteGroupBackward },
	{ mac: 'Ctrl-t', run: transposeChars },
];

/** Binds PageUp and PageDown, for editors in which they do not step through the lab. */
export const pageKeys: readonly KeyBinding[] = [
	caret({ key: 'PageUp' }, cursorPageUp, selectPageUp),
	caret({ key: 'PageDown' }, cursorPageDown, selectPageDown),
	caret({ mac: 'Ctrl-ArrowUp' }, cursorPageUp, selectPageUp),
	caret({ mac: 'Ctrl-ArrowDown' }, cursorPageDown, selectPageDown),
];

function caret(keys: KeyBinding, run: Command, shift: Command): KeyBinding {
	return { ...keys, run, shift, preventDefault: true };
}

/**
 * Deletes the selection, or one character. Blanks before a line are bytes here, so they are deleted one by
 * one.
 */
function deletion(forward: boolean): Command {
	return (view) => {
		const { state } = view;
		if (state.readOnly) return false;
		const spec = state.changeByRange((range) => {
			let { from, to } = range;
			if (range.empty) {
				const line = state.doc.lineAt(from);
				const next = line.from + findClusterBreak(line.text, from - line.from, forward);
				// At the end of a line, the next character is the line break.
				const beyond = Math.min(Math.max(0, from + (forward ? 1 : -1)), state.doc.length);
				if (forward) to = next === from ? beyond : next;
				else from = next === from ? beyond : next;
			}
			if (from === to) return { range };
			return { changes: { from, to }, range: EditorSelection.cursor(from) };
		});
		if (spec.changes.empty) return false;
		const userEvent = forward ? 'delete.forward' : 'delete.backward';
		view.dispatch(state.update(spec, { scrollIntoView: true, userEvent }));
		return true;
	};
}
