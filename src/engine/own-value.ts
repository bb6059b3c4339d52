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
