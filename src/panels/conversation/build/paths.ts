// Parts of plain data by their paths, as `readScenario` names them: "script[2].do.text". Nothing is changed in place.
import { ownValue } from '../../../engine/index.ts';

export type Step = string | number;

export function stepsOf(path: string): Step[] {
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

/** The data with that part; `undefined` takes it away. */
export function withValueAt(data: unknown, path: string, value: unknown): unknown {
	return withPart(data, stepsOf(path), value);
}

function withPart(data: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown {
	if (step === undefined) return value;
	if (Array.isArray(data)) {
		const items: unknown[] = data;
		return items.map((item, i) => (i === step ? withPart(item, rest, value) : item));
	}
	const members = data as Readonly<Record<string, unknown>>;
	const changed = { ...members, [step]: withPart(ownValue(members, String(step)), rest, value) };
	return Object.fromEntries(Object.entries(changed).filter(([, part]) => part !== undefined));
}

export function isUnder(path: string, above: string): boolean {
	return path === above || path.startsWith(`${above}.`) || path.startsWith(`${above}[`);
}

/** Whether two plain values say the same; the order of members says nothing. */
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
