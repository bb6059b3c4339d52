// Looks into values from outside: what an object itself has, and whether a value is an object at all.

/**
 * Returns what `table` itself holds under `name`, a text from anywhere. Names that every object inherits, as
 * `constructor` and `__proto__`, are not found.
 */
export function ownValue<Value>(
	table: Readonly<Record<string, Value>>,
	name: string,
): Value | undefined {
	return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Tells whether a value is an object with members, such as one in JSON. Lists and null are not. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the members of an object; none for any other value. */
export function ownMembers(value: unknown): Readonly<Record<string, unknown>> {
	return isRecord(value) ? value : {};
}
