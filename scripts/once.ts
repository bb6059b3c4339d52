// What this process makes once, however many bundles it builds. Vite runs each configuration with modules of its own, so
// no variable of a module is common to two of them.
const made = ((globalThis as { madeOnce?: Map<string, unknown> }).madeOnce ??= new Map<
	string,
	unknown
>());

/** Returns what is kept under the key; it is made when it is asked for the first time. */
export function once<Value>(key: string, make: () => Value): Value {
	if (!made.has(key)) made.set(key, make());
	return made.get(key) as Value;
}
