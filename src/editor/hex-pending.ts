// What has changed in a text of hex digits since it last meant the bytes, and what it means now.
import type { ChangeSet, EditorState, Text, Transaction } from '@codemirror/state';
import type { Bytes, Edit } from '../engine/index.ts';
import { diffBytes, readHex } from '../engine/index.ts';
import { changedRange } from './changed-range.ts';
import { mapField } from './hex-marks.ts';
import type { HexDraft } from './settings.ts';

export interface Pending {
	readonly before: EditorState;
	readonly changes: ChangeSet;
	readonly pasted: boolean;
}

/** With one more change. */
export function pendingAfter(pending: Pending | null, transaction: Transaction): Pending {
	return {
		before: pending?.before ?? transaction.startState,
		changes: pending?.changes.compose(transaction.changes) ?? transaction.changes,
		pasted: transaction.isUserEvent('input.paste'),
	};
}

/** `nothing`: the changes undo each other. `draft`: the text means no bytes yet. */
export type Settled =
	| { readonly type: 'nothing' }
	| { readonly type: 'draft'; readonly draft: Omit<HexDraft, 'text'> }
	/** Null where other text means the same. */
	| { readonly type: 'means'; readonly edit: Edit | null };

/** Reads the lines of `doc` that were touched; the others mean what they meant. */
export function settled({ before, changes }: Pending, doc: Text, bytes: Bytes): Settled {
	const range = changedRange(changes);
	if (range === null) return { type: 'nothing' };
	const first = doc.lineAt(range.fromB);
	const reading = readHex(doc.sliceString(first.from, doc.lineAt(range.toB).to));
	const problem = reading.problems[0];
	if (problem) {
		const { line, column, found, kind } = problem;
		return { type: 'draft', draft: { line: line + first.number - 1, column, found, kind } };
	}
	const { starts } = before.field(mapField);
	const from = starts[before.doc.lineAt(range.fromA).number - 1]!;
	const to = starts[before.doc.lineAt(range.toA).number]!;
	const edit = diffBytes(bytes.subarray(from, to), reading.bytes);
	return {
		type: 'means',
		edit: edit && { from: edit.from + from, to: edit.to + from, insert: edit.insert },
	};
}
