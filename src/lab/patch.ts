// A lab's document is a flat, immutable record. A patch says how one differs from the next: byte fields by
// edits, everything else by value; so a history of a large document costs what was changed, not copies of it.
import { applyEdit, diffBytes, invertEdit, type Bytes, type Edit } from '../engine/index.ts';

type Part = { readonly edit: Edit } | { readonly value: unknown };

export type Patch = Readonly<Record<string, Part>>;

export interface Difference {
	readonly redo: Patch;
	readonly undo: Patch;
}

function isBytes(value: unknown): value is Bytes {
	return value instanceof Uint8Array;
}

/** The patches from `before` to `after` and back; null when nothing differs. */
export function difference<Doc extends object>(before: Doc, after: Doc): Difference | null {
	const redo: Record<string, Part> = {};
	const undo: Record<string, Part> = {};
	for (const key of Object.keys(after)) {
		const old: unknown = before[key as keyof Doc];
		const now: unknown = after[key as keyof Doc];
		if (Object.is(old, now)) continue;
		if (isBytes(old) && isBytes(now)) {
			const edit = diffBytes(old, now);
			if (!edit) continue;
			redo[key] = { edit };
			undo[key] = { edit: invertEdit(old, edit) };
		} else {
			redo[key] = { value: now };
			undo[key] = { value: old };
		}
	}
	return Object.keys(redo).length === 0 ? null : { redo, undo };
}

export function applyPatch<Doc extends object>(document: Doc, patch: Patch): Doc {
	const next = Object.fromEntries(Object.entries(document)) as Record<string, unknown>;
	for (const [key, part] of Object.entries(patch)) {
		next[key] = 'edit' in part ? applyEdit(next[key] as Bytes, part.edit) : part.value;
	}
	return next as unknown as Doc;
}

/** About how many bytes of memory a patch holds. */
export function weightOf(patch: Patch): number {
	let weight = 0;
	for (const part of Object.values(patch)) {
		const value = 'edit' in part ? part.edit.insert : part.value;
		weight +=
			64 + (isBytes(value) ? value.length : typeof value === 'string' ? value.length * 2 : 64);
	}
	return weight;
}

/** Where a patch edits bytes, when that is all it does: runs of typing are joined by it. */
export function onlyEdit(patch: Patch): { readonly key: string; readonly edit: Edit } | null {
	const entries = Object.entries(patch);
	const first = entries[0];
	if (entries.length !== 1 || !first || !('edit' in first[1])) return null;
	return { key: first[0], edit: first[1].edit };
}
