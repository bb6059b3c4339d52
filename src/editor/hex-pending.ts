// Holds the pending change of a hex text: what changed since the text last meant the bytes, and what the text means
// now.
import type { ChangeSet, EditorState, Text, Transaction } from '@codemirror/state';
import type { Bytes, Edit } from '../engine/bytes/index.ts';
import { diffBytes, readHex } from '../engine/bytes/index.ts';
import { changedRange } from './changed-range.ts';
import { mapField } from './hex-marks.ts';
import type { HexDraft } from './settings.ts';

export interface PendingHex {
	readonly before: EditorState;
	readonly changes: ChangeSet;
	readonly pasted: boolean;
}

/** Adds a transaction to a pending change. */
export function pendingHexAfter(pending: PendingHex | null, transaction: Transaction): PendingHex {
	return {
		before: pending?.before ?? transaction.startState,
		changes: pending?.changes.compose(transaction.changes) ?? transaction.changes,
		pasted: transaction.isUserEvent('input.paste'),
	};
}

/** Says what pending changes mean. `nothing`: they undo each other. `draft`: the text means no bytes yet. */
export type PendingMeaning =
	| { readonly type: 'nothing' }
	| { readonly type: 'draft'; readonly draft: Omit<HexDraft, 'text'> }
	/** `edit` is null if the new text means the same bytes. */
	| { readonly type: 'means'; readonly edit: Edit | null };

/** Reads the changed lines of `doc`. The other lines keep their meaning. */
export function meaningOfPending(
	{ before, changes }: PendingHex,
	doc: Text,
	bytes: Bytes,
): PendingMeaning {
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
