// Differences between two documents of a lab. A document is a flat, immutable record. A patch contains an
// edit for each changed byte field and the new value for each other changed field. A history of a large
// document therefore costs only its changes.
import {
	applyEdit,
	diffBytes,
	invertEdit,
	sameBytes,
	type Bytes,
	type Edit,
} from '../engine/bytes/index.ts';

type Part = { readonly edit: Edit } | { readonly value: unknown };

/** Holds the changed fields by name. */
export type Patch = Readonly<Record<string, Part>>;

/** Holds the patch from one document to the next, and the patch back. */
export interface Difference {
	readonly redo: Patch;
	readonly undo: Patch;
}

function isBytes(value: unknown): value is Bytes {
	return value instanceof Uint8Array;
}

/** Returns whether two documents are equal. Bytes are compared byte by byte, lists and records as JSON. */
export function sameDocument<Doc extends object>(a: Doc, b: Doc): boolean {
	if (a === b) return true;
	const parts = new Map<string, unknown>(Object.entries(b));
	return Object.entries(a).every(([key, part]) => samePart(part, parts.get(key)));
}

function samePart(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (isBytes(a) || isBytes(b)) return isBytes(a) && isBytes(b) && sameBytes(a, b);
	return typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b);
}

/** Returns the patches from `before` to `after` and back; null if the documents are equal. */
export function difference<Doc extends object>(before: Doc, after: Doc): Difference | null {
	const redo: [string, Part][] = [];
	const undo: [string, Part][] = [];
	const oldParts = new Map<string, unknown>(Object.entries(before));
	for (const [key, now] of Object.entries(after) as [string, unknown][]) {
		const old = oldParts.get(key);
		if (Object.is(old, now)) continue;
		if (isBytes(old) && isBytes(now)) {
			const edit = diffBytes(old, now);
			if (!edit) continue;
			redo.push([key, { edit }]);
			undo.push([key, { edit: invertEdit(old, edit) }]);
		} else {
			redo.push([key, { value: now }]);
			undo.push([key, { value: old }]);
		}
	}
	if (redo.length === 0) return null;
	return { redo: Object.fromEntries(redo), undo: Object.fromEntries(undo) };
}

/** Returns the document with the patch applied. */
export function applyPatch<Doc extends object>(document: Doc, patch: Patch): Doc {
	const next = new Map<string, unknown>(Object.entries(document));
	for (const [key, part] of Object.entries(patch)) {
		next.set(key, 'edit' in part ? applyEdit(next.get(key) as Bytes, part.edit) : part.value);
	}
	return Object.fromEntries(next) as Doc;
}

/** Returns about how many bytes of memory a patch takes. */
export function weightOf(patch: Patch): number {
	let weight = 0;
	for (const part of Object.values(patch)) {
		const value = 'edit' in part ? part.edit.insert : part.value;
		weight +=
			64 + (isBytes(value) ? value.length : typeof value === 'string' ? value.length * 2 : 64);
	}
	return weight;
}

/**
 * Returns the edit if the patch is a single edit of bytes; null otherwise. The history joins such patches to
 * runs of typing.
 */
export function onlyEdit(patch: Patch): { readonly key: string; readonly edit: Edit } | null {
	const entries = Object.entries(patch);
	const first = entries[0];
	if (entries.length !== 1 || !first || !('edit' in first[1])) return null;
	return { key: first[0], edit: first[1].edit };
}
