// Holds a change of a head that the model does not have yet, and the bytes that it makes.
import { Annotation, type ChangeSet, Text, type Transaction } from '@codemirror/state';
import type { Bytes } from '../engine/bytes/index.ts';
import { applyEdit, joinBytes } from '../engine/bytes/index.ts';
import { LINE_BREAK, httpBytes, offsetAt, typedBytes } from './http-text.ts';

export interface PendingHead {
	readonly before: Text;
	readonly changes: ChangeSet;
	/** Says whether text was typed, which then becomes UTF-8. If not, each character is a byte. */
	readonly typed: boolean;
	readonly pasted: boolean;
}

/** Marks a transaction in which each inserted character is a byte. */
export const alreadyBytes = Annotation.define<boolean>();

/** Adds a transaction to a pending change. */
export function pendingHeadAfter(
	pending: PendingHead | null,
	transaction: Transaction,
): PendingHead {
	const typed = transaction.isUserEvent('input') && transaction.annotation(alreadyBytes) !== true;
	return {
		before: pending?.before ?? transaction.startState.doc,
		changes: pending?.changes.compose(transaction.changes) ?? transaction.changes,
		typed: typed || pending?.typed === true,
		pasted: transaction.isUserEvent('input.paste'),
	};
}

/** Returns the bytes after the change. @param lineEnd the bytes of a typed line break */
export function bytesAfter(
	{ before, changes, typed }: PendingHead,
	bytes: Bytes,
	lineEnd: '\n' | '\r\n',
): Bytes {
	const parts: Bytes[] = [];
	let done = 0;
	let first = -1;
	changes.iterChanges((fromA, toA, _fromB, _toB, inserted) => {
		const from = offsetAt(before, fromA);
		if (first < 0) first = from;
		if (parts.length > 0) parts.push(bytes.subarray(done, from));
		const text = plainText(inserted);
		parts.push(typed ? typedBytes(text.replaceAll(LINE_BREAK, '\r\n'), lineEnd) : httpBytes(text));
		done = offsetAt(before, toA);
	});
	return first < 0 ? bytes : applyEdit(bytes, { from: first, to: done, insert: joinBytes(parts) });
}

export function headDocument(text: string): Text {
	return Text.of(text.split(LINE_BREAK));
}

export function plainText(doc: Text): string {
	return doc.sliceString(0, doc.length, LINE_BREAK);
}
