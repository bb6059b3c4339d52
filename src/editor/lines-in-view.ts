// Keeps the lines few that CodeMirror draws after a change of many bytes. It assumes that text inserted into the lines in
// view is in view too, and a hidden editor measures nothing, so it would keep drawing all of it.
import type { Transaction } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { cutAtBreaks, type TextChange } from './text-change.ts';

/** Holds the number of lines in view above which the view starts again with a new state. */
const MOST_IN_VIEW = 400;

/** Cuts a change where the lines in view begin and end, so that CodeMirror draws no others. */
export function cutInView({ viewport: { from, to } }: EditorView, change: TextChange) {
	return cutAtBreaks(change, [from - 1, to]);
}

/** Dispatches a transaction, or sets a new state if too many lines would be in view. */
export function dispatchInView(view: EditorView, transaction: Transaction): void {
	const { from, to } = view.viewport;
	const { changes, newDoc } = transaction;
	const first = newDoc.lineAt(changes.mapPos(from, -1)).number;
	const last = newDoc.lineAt(changes.mapPos(to, 1)).number;
	if (last - first > MOST_IN_VIEW) view.setState(transaction.state);
	else view.dispatch(transaction);
}
