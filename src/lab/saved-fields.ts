// Reads a saved document field by field. A field that cannot be read gets its default value and is reported;
// the other fields are kept.
import { isRecord } from '../engine/own-value.ts';
import type { ReadDocument } from './document-form.ts';
import type { OutOfRange } from './lab.ts';

/** Reads the fields of a saved object, and keeps a record of what could be read. */
export class SavedFields {
	readonly #saved: ReadonlyMap<string, unknown>;
	readonly #leftOut: string[] = [];
	readonly #refused: OutOfRange[] = [];
	#read = 0;

	private constructor(saved: object) {
		this.#saved = new Map(Object.entries(saved));
	}

	/** Returns null if the data is not a JSON object. */
	static of(saved: unknown): SavedFields | null {
		return isRecord(saved) ? new SavedFields(saved) : null;
	}

	/** Returns the names of all saved fields. */
	get names(): readonly string[] {
		return [...this.#saved.keys()];
	}
	/** Returns the names of the fields that could not be read. */
	get leftOut(): readonly string[] {
		return this.#leftOut;
	}
	/** Returns the values out of range, with their places. */
	get refused(): readonly OutOfRange[] {
		return this.#refused;
	}
	/** Returns the number of fields that could be read. */
	get read(): number {
		return this.#read;
	}

	/**
	 * Reads one field.
	 * @param read returns undefined for a value that it cannot read
	 * @param usual the value for a missing or unreadable field
	 */
	take<T>(name: string, read: (value: unknown) => T | undefined, usual: T): T {
		if (!this.#saved.has(name)) return usual;
		const value = read(this.#saved.get(name));
		if (value === undefined) {
			this.leaveOut(name);
			return usual;
		}
		this.#read++;
		return value;
	}

	/**
	 * Returns the fields of a field that is an object itself; null if the field is missing or not an object.
	 */
	group(name: string): SavedFields | null {
		if (!this.#saved.has(name)) return null;
		const group = SavedFields.of(this.#saved.get(name));
		if (!group) this.leaveOut(name);
		return group;
	}

	/** Adds the counts and the reported names of a group to those of its parent. */
	add(name: string, group: SavedFields): void {
		this.#read += group.read;
		for (const field of group.leftOut) this.leaveOut(`${name}.${field}`);
	}

	/** Reports a field that could not be read; at most 60 characters of its name. */
	leaveOut(name: string): void {
		this.#leftOut.push(name.slice(0, 60));
	}

	/** Reports a value out of range. */
	refuse(value: OutOfRange): void {
		this.#refused.push(value);
	}
}

/**
 * Reads a document from the fields of saved data.
 * @param read returns null if the fields do not make a document
 */
export function readSavedFields<Doc>(
	saved: unknown,
	read: (fields: SavedFields) => Doc | null,
): ReadDocument<Doc> {
	const fields = SavedFields.of(saved);
	if (!fields) return { document: null, leftOut: [], refused: [] };
	const document = read(fields);
	return { document, leftOut: fields.leftOut, refused: fields.refused };
}

/** Returns a reader for texts of at most `most` UTF-16 code units. */
export const asText =
	(most = Infinity) =>
	(value: unknown): string | undefined =>
		typeof value === 'string' && value.length <= most ? value : undefined;

export function asBoolean(value: unknown): boolean | undefined {
	return typeof value === 'boolean' ? value : undefined;
}

/** Returns a reader that only accepts one of these values. */
export function asOneOf<T extends string>(values: readonly T[]): (value: unknown) => T | undefined {
	return (value) => values.find((one) => one === value);
}
