// What a program can read from a value or call on it: tables by kind of value, and nothing beside them. A
// name that is not in its table does not exist, whatever JavaScript has under it.
import {
	BytesValue,
	CallableValue,
	ListValue,
	RecordValue,
	joinedText,
	programText,
	type ProgramValue,
} from './program-values.ts';

/** Holds what `readMember` and `callMember` return when the value has no such member. */
export const NO_MEMBER = Symbol('no member');
export type FoundMember = ProgramValue | typeof NO_MEMBER;

/** Returns a member of a value, such as `length`, an item or a field. */
export function readMember(value: ProgramValue, name: ProgramValue): FoundMember {
	if (value instanceof RecordValue) {
		const field = typeof name === 'string' ? name : programText(name);
		return value.fields.has(field) || !value.closed ? value.fields.get(field) : NO_MEMBER;
	}
	const items = elementsOf(value);
	if (items === null) return NO_MEMBER;
	if (name === 'length') return items.length;
	return typeof name === 'number' ? items[name] : NO_MEMBER;
}

/** Returns what `for … of` goes through and what an index finds; null for a value without items. */
export function elementsOf(value: ProgramValue): ArrayLike<ProgramValue> | null {
	if (typeof value === 'string') return value;
	if (value instanceof ListValue) return value.items;
	return value instanceof BytesValue ? value.bytes : null;
}

/** Writes a member. Returns false if the value has no such place. */
export function writeMember(value: ProgramValue, name: ProgramValue, next: ProgramValue): boolean {
	if (value instanceof RecordValue && !value.closed) {
		value.fields.set(programText(name), next);
		return true;
	}
	if (typeof name !== 'number' || !Number.isInteger(name) || name < 0) return false;
	if (value instanceof ListValue && name <= value.items.length) {
		value.items[name] = next;
		return true;
	}
	if (value instanceof BytesValue && name < value.bytes.length && typeof next === 'number') {
		value.bytes[name] = next;
		return true;
	}
	return false;
}

type Method<Value> = (value: Value, given: readonly ProgramValue[]) => ProgramValue;

const TEXT: ReadonlyMap<string, Method<string>> = new Map<string, Method<string>>([
	['slice', (text, [from, to]) => text.slice(...range(from, to))],
	['includes', (text, [part]) => text.includes(programText(part))],
	['startsWith', (text, [part]) => text.startsWith(programText(part))],
	['endsWith', (text, [part]) => text.endsWith(programText(part))],
	['indexOf', (text, [part]) => text.indexOf(programText(part))],
	['toLowerCase', (text) => text.toLowerCase()],
	['toUpperCase', (text) => text.toUpperCase()],
	['trim', (text) => text.trim()],
	['split', (text, [by]) => new ListValue(by === undefined ? [text] : text.split(programText(by)))],
]);

const LIST: ReadonlyMap<string, Method<ListValue>> = new Map<string, Method<ListValue>>([
	['push', ({ items }, given) => items.push(...given)],
	['slice', ({ items }, [from, to]) => new ListValue(items.slice(...range(from, to)))],
	['includes', ({ items }, [item]) => items.includes(item)],
	['indexOf', ({ items }, [item]) => items.indexOf(item)],
	['join', (list, [by = ',']) => joinedText(list, programText(by))],
]);

const BYTES: ReadonlyMap<string, Method<BytesValue>> = new Map<string, Method<BytesValue>>([
	['slice', ({ bytes }, [from, to]) => new BytesValue(bytes.subarray(...range(from, to)))],
]);

/** Calls a method of a value. */
export function callMember(
	value: ProgramValue,
	name: string,
	given: readonly ProgramValue[],
): FoundMember {
	if (typeof value === 'string') return TEXT.get(name)?.(value, given) ?? missing(TEXT, name);
	if (value instanceof ListValue) return LIST.get(name)?.(value, given) ?? missing(LIST, name);
	if (value instanceof BytesValue) return BYTES.get(name)?.(value, given) ?? missing(BYTES, name);
	if (value instanceof RecordValue) {
		const field = value.fields.get(name);
		return field instanceof CallableValue ? field.call(given) : NO_MEMBER;
	}
	return NO_MEMBER;
}

function missing(methods: ReadonlyMap<string, unknown>, name: string): FoundMember {
	return methods.has(name) ? undefined : NO_MEMBER;
}

function range(from: ProgramValue, to: ProgramValue): [number | undefined, number | undefined] {
	return [typeof from === 'number' ? from : undefined, typeof to === 'number' ? to : undefined];
}

/** Returns how much work a value is to copy, in items or characters. */
export function sizeOf(value: ProgramValue): number {
	return elementsOf(value)?.length ?? 0;
}
