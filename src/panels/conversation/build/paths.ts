// Reads and replaces parts of plain data by their paths, as `readScenario` writes them: "script[2].do.text".
// The data itself is never changed.
import { ownValue } from '../../../engine/own-value.ts';

export type PathStep = string | number;

function stepsOf(path: string): PathStep[] {
	return [...path.matchAll(/[^.[\]]+/g)].map(([step]) =>
		/^\d+$/.test(step) ? Number(step) : step,
	);
}

export function valueAt(data: unknown, path: string): unknown {
	return stepsOf(path).reduce<unknown>(
		(part, step) =>
			typeof part === 'object' && part !== null
				? ownValue(part as Readonly<Record<string, unknown>>, String(step))
				: undefined,
		data,
	);
}

/** Returns the data with another value at the path; `undefined` removes the member. */
export function withValueAt(data: unknown, path: string, value: unknown): unknown {
	return partReplaced(data, stepsOf(path), value);
}

function partReplaced(
	data: unknown,
	[step, ...rest]: readonly PathStep[],
	value: unknown,
): unknown {
	if (step === undefined) return value;
	if (Array.isArray(data)) {
		const items: unknown[] = data;
		return items.map((item, i) => (i === step ? partReplaced(item, rest, value) : item));
	}
	const members = data as Readonly<Record<string, unknown>>;
	const changed = {
		...members,
		[step]: partReplaced(ownValue(members, String(step)), rest, value),
	};
	return Object.fromEntries(Object.entries(changed).filter(([, part]) => part !== undefined));
}

export function isUnder(path: string, above: string): boolean {
	return path === above || path.startsWith(`${above}.`) || path.startsWith(`${above}[`);
}

/** Returns whether two plain values are equal. The order of members does not matter. */
export function sameData(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const members = Object.entries(a);
	const others = new Map<string, unknown>(Object.entries(b));
	return (
		members.length === others.size &&
		members.every(([name, member]) => others.has(name) && sameData(member, others.get(name)))
	);
}
