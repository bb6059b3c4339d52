// Compares numbers, texts, bytes, lists and plain objects for laws, faster than a test library.

/** @throws Error with the place of the first difference */
export function mustBeSame(found: unknown, expected: unknown, where = 'it'): void {
	const place = difference(found, expected, where);
	if (place !== null) throw new Error(place);
}

function difference(found: unknown, expected: unknown, where: string): string | null {
	if (Object.is(found, expected)) return null;
	if (typeof found !== 'object' || typeof expected !== 'object' || !found || !expected) {
		return `${where} is ${shown(found)}, not ${shown(expected)}`;
	}
	if (isList(found) && isList(expected)) {
		if (found.length !== expected.length) {
			return `${where} has ${found.length} (${shown(found)}), not ${expected.length} (${shown(expected)})`;
		}
		for (let i = 0; i < found.length; i++) {
			if (found[i] === expected[i]) continue;
			const place = difference(found[i], expected[i], `${where}[${i}]`);
			if (place !== null) return place;
		}
		return null;
	}
	const [one, other] = [found as Plain, expected as Plain];
	for (const key of Object.keys({ ...one, ...other })) {
		if (one[key] === other[key]) continue;
		const place = difference(one[key], other[key], `${where}.${key}`);
		if (place !== null) return place;
	}
	return null;
}

type Plain = Readonly<Record<string, unknown>>;

function isList(value: object): value is ArrayLike<unknown> {
	return Array.isArray(value) || ArrayBuffer.isView(value);
}

function shown(value: unknown): string {
	const text = JSON.stringify(value, (_, one: unknown) => {
		if (typeof one === 'bigint') return String(one);
		return one instanceof Uint8Array ? Buffer.from(one).toString('hex') : one;
	}) as string | undefined;
	return text ?? 'undefined';
}
