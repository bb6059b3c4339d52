// A saved document is read field by field: a field that cannot be read keeps its usual value and is named, and the
// others are kept.

export class SavedFields {
	readonly #saved: ReadonlyMap<string, unknown>;
	readonly #leftOut: string[] = [];
	#read = 0;

	private constructor(saved: object) {
		this.#saved = new Map(Object.entries(saved));
	}

	/** Null where the data has no fields at all. */
	static of(saved: unknown): SavedFields | null {
		return isRecord(saved) ? new SavedFields(saved) : null;
	}

	get names(): readonly string[] {
		return [...this.#saved.keys()];
	}
	get leftOut(): readonly string[] {
		return this.#leftOut;
	}
	/** How many fields could be read. */
	get read(): number {
		return this.#read;
	}

	/** @param read undefined for a value that it cannot read. @param usual stands in for it, and for a missing one */
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

	/** A field with fields of its own; null where it has none. */
	group(name: string): SavedFields | null {
		if (!this.#saved.has(name)) return null;
		const group = SavedFields.of(this.#saved.get(name));
		if (!group) this.leaveOut(name);
		return group;
	}

	/** Counts what such a group has read and left out as its own. */
	add(name: string, group: SavedFields): void {
		this.#read += group.read;
		for (const field of group.leftOut) this.leaveOut(`${name}.${field}`);
	}

	leaveOut(name: string): void {
		this.#leftOut.push(name.slice(0, 60));
	}
}

/** What was read of saved data, and the names of the fields that were not. */
export interface ReadDocument<Doc> {
	readonly document: Doc;
	readonly leftOut: readonly string[];
}

export const asText =
	(most = Infinity) =>
	(value: unknown): string | undefined =>
		typeof value === 'string' && value.length <= most ? value : undefined;

export function asBoolean(value: unknown): boolean | undefined {
	return typeof value === 'boolean' ? value : undefined;
}

export function asOneOf<T extends string>(values: readonly T[]): (value: unknown) => T | undefined {
	return (value) => values.find((one) => one === value);
}

/** An object of JSON, with its members: no list, not null. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
