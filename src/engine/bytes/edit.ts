// Edits of bytes: apply, invert, and find the smallest one between two byte sequences.
import type { Bytes } from './bytes.ts';

/** Replaces the bytes [from, to) by `insert`. */
export interface Edit {
	readonly from: number;
	readonly to: number;
	readonly insert: Bytes;
}

/**
 * Returns new bytes, in which the bytes `from`–`to` of the edit are replaced.
 * @throws RangeError when the edit reaches outside the bytes.
 */
export function applyEdit(bytes: Bytes, edit: Edit): Uint8Array<ArrayBuffer> {
	const { from, to, insert } = edit;
	if (!(from >= 0 && from <= to && to <= bytes.length)) {
		throw new RangeError(`edit [${from}, ${to}) outside ${bytes.length} bytes`);
	}
	const result = new Uint8Array(bytes.length - (to - from) + insert.length);
	result.set(bytes.subarray(0, from));
	result.set(insert, from);
	result.set(bytes.subarray(to), from + insert.length);
	return result;
}

/** Returns the edit that undoes `edit`. `bytes` are the bytes before `edit` is applied. */
export function invertEdit(bytes: Bytes, edit: Edit): Edit {
	return {
		from: edit.from,
		to: edit.from + edit.insert.length,
		insert: bytes.slice(edit.from, edit.to),
	};
}

/** Returns the smallest single edit that turns `before` into `after`, or null when they are equal. */
export function diffBytes(before: Bytes, after: Bytes): Edit | null {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) start++;
	if (start === before.length && start === after.length) return null;
	let tail = 0;
	while (
		tail < shorter - start &&
		before[before.length - 1 - tail] === after[after.length - 1 - tail]
	) {
		tail++;
	}
	return { from: start, to: before.length - tail, insert: after.slice(start, after.length - tail) };
}
