// Reads plain JSON by the tables of fields. A value of the described shape is returned. Any other value
// becomes a problem with its path. Reading continues after a problem, so that one reading reports all
// problems.
import { readHex } from '../../bytes/hex-reading.ts';
import { textUpTo } from '../../bytes/text-beginning.ts';
import type { HexProblemKind } from '../../bytes/hex-reading.ts';
import type { TextProblem } from '../../bytes/text-problem.ts';
import { isRecord, ownValue } from '../../own-value.ts';
import type {
	FieldTable,
	ScenarioList,
	ScenarioNumber,
	ScenarioField,
	ScenarioText,
} from './fields.ts';
import { SENT_TEXT } from './fields.ts';

/** Describes a value that does not have the described shape. */
export interface ShapeProblem {
	/** Holds the path of the value, for example "script[2].do.text"; it is empty for the whole scenario. */
	readonly path: string;
	readonly kind: 'missing' | 'unknown' | 'type' | 'range' | 'value' | 'too-long';
	/** Quotes the value that was found, cut to 60 characters; it is empty if there is none. */
	readonly found: string;
	/** Says what is valid here: a type, a range, or a list of values. */
	readonly expected: string;
	/** Describes, for hex digits, the first digit that is wrong. */
	readonly digits?: TextProblem<HexProblemKind>;
}

/** Represents the location of a value that is read: its path, and the list to which its problems are added. */
export interface ShapeLocation {
	readonly path: string;
	readonly problems: ShapeProblem[];
}

/** Reads a value. If the reader has added a problem, its result must not be used. */
export type ReadValue<T> = (value: unknown, location: ShapeLocation) => T;

type Members = Readonly<Record<string, ReadValue<unknown>>>;

/**
 * Reads an object whose members are not all single fields. The members of the result have the order of the
 * defaults; members without a default follow in the order of the table.
 * @param optional the names of members without a default that may be left out
 */
export function readMembers(
	members: Members,
	value: unknown,
	location: ShapeLocation,
	defaults: object = {},
	optional: readonly string[] = [],
): unknown {
	const object = readObject(value, location);
	if (object === null) return {};
	const names = [...new Set([...Object.keys(defaults), ...Object.keys(members)])];
	refuseUnknown(object, names, location);
	const read: [string, unknown][] = [];
	for (const name of names) {
		const at = memberLocation(location, name);
		const readMember = ownValue(members, name);
		if (readMember && Object.hasOwn(object, name)) {
			read.push([name, readMember(ownValue(object, name), at)]);
		} else if (Object.hasOwn(defaults, name))
			read.push([name, ownValue(defaults as Members, name)]);
		else if (!optional.includes(name)) refuse(at, 'missing', undefined, name);
	}
	return Object.fromEntries(read);
}

/**
 * Reads an object by a table of fields.
 * @param defaults the values of members that are left out
 */
export function readByFields(
	fields: FieldTable,
	value: unknown,
	location: ShapeLocation,
	defaults: object = {},
): unknown {
	const members = Object.entries(fields).map(([name, field]): [string, ReadValue<unknown>] => [
		name,
		(member, at) => readByField(field, member, at),
	]);
	const optional = Object.entries(fields).flatMap(([name, { empty }]) =>
		empty === 'absent' ? [name] : [],
	);
	return readMembers(Object.fromEntries(members), value, location, defaults, optional);
}

/**
 * Reads one of several kinds of objects. The member `tag` names the kind and is not in the tables of fields.
 * @param kinds the values of `tag` that are valid here
 */
export function readVariant(
	tag: string,
	variants: Readonly<Record<string, { readonly fields: FieldTable }>>,
	kinds: readonly string[],
	value: unknown,
	location: ShapeLocation,
): unknown {
	const object = readObject(value, location);
	if (object === null) return null;
	const found = ownValue(object, tag);
	const kind = kinds.find((one) => one === found);
	const variant = kind === undefined ? undefined : ownValue(variants, kind);
	if (kind === undefined || variant === undefined) {
		const what = found === undefined ? 'missing' : 'value';
		return refuse(memberLocation(location, tag), what, found, kinds.join(', '));
	}
	const tagField = { type: 'choice', choices: [kind] } as const;
	return readByFields({ [tag]: tagField, ...variant.fields }, value, location);
}

export function readItems<T>(
	value: unknown,
	location: ShapeLocation,
	most: number,
	readItem: ReadValue<T>,
): readonly T[] {
	const { path, problems } = location;
	if (!Array.isArray(value)) {
		refuse(location, 'type', value, 'array');
		return [];
	}
	if (value.length > most) {
		const found = String(value.length);
		problems.push({ path, kind: 'too-long', found, expected: atMost(most) });
		return [];
	}
	return value.map((item: unknown, i) =>
		readItem(item, { path: `${path}[${String(i)}]`, problems }),
	);
}

export function readByField(
	field: ScenarioField,
	value: unknown,
	location: ShapeLocation,
): unknown {
	if (value === null && field.empty === 'null') return null;
	switch (field.type) {
		case 'number':
			return readNumber(field, value, location);
		case 'text':
			return readText(field, value, location);
		case 'hex':
			return readHexDigits(value, location);
		case 'flag':
			return typeof value === 'boolean' ? value : refuse(location, 'type', value, 'boolean');
		case 'choice':
			if (field.choices.some((choice) => choice === value)) return value;
			return refuse(location, 'value', value, field.choices.join(', '));
		case 'list':
			return readListField(field, value, location);
		case 'group':
			return readByFields(field.fields, value, location);
	}
}

function readNumber(
	{ least, most, whole }: ScenarioNumber,
	value: unknown,
	location: ShapeLocation,
) {
	if (typeof value !== 'number') return refuse(location, 'type', value, 'number');
	// The condition has this form so that NaN is out of range, too.
	if (!(value >= least && value <= most)) {
		return refuse(location, 'range', value, `${String(least)}…${String(most)}`);
	}
	if (whole && !Number.isInteger(value)) return refuse(location, 'type', value, 'integer');
	return value;
}

function readText({ most }: Pick<ScenarioText, 'most'>, value: unknown, location: ShapeLocation) {
	if (typeof value !== 'string') return refuse(location, 'type', value, 'string');
	return value.length > most ? refuse(location, 'too-long', value, atMost(most)) : value;
}

function readHexDigits(value: unknown, location: ShapeLocation) {
	const text = readText(SENT_TEXT, value, location);
	if (text === null) return null;
	const [digits] = readHex(text).problems;
	if (digits === undefined) return text;
	const { path, problems } = location;
	const found = textUpTo(text, LONGEST_FOUND);
	problems.push({ path, kind: 'value', found, expected: 'hex', digits });
	return null;
}

function readListField({ of, most }: ScenarioList, value: unknown, location: ShapeLocation) {
	return readItems(value, location, most, (item, at) => readByField(of, item, at));
}

function readObject(
	value: unknown,
	location: ShapeLocation,
): Readonly<Record<string, unknown>> | null {
	return isRecord(value) ? value : refuse(location, 'type', value, 'object');
}

function refuseUnknown(value: object, known: readonly string[], { path, problems }: ShapeLocation) {
	const expected = known.join(', ');
	for (const name of Object.keys(value)) {
		if (known.includes(name)) continue;
		const found = textUpTo(name, LONGEST_FOUND);
		problems.push({ path: memberPath(path, found), kind: 'unknown', found, expected });
	}
}

function memberLocation({ path, problems }: ShapeLocation, name: string): ShapeLocation {
	return { path: memberPath(path, name), problems };
}

/** Returns the path of a member, such as `do.text` of `do`. A path is empty for the whole. */
export function memberPath(path: string, name: string): string {
	return path === '' ? name : `${path}.${name}`;
}

function refuse(
	{ path, problems }: ShapeLocation,
	kind: ShapeProblem['kind'],
	value: unknown,
	expected: string,
): null {
	problems.push({ path, kind, found: textUpTo(shown(value), LONGEST_FOUND), expected });
	return null;
}

function atMost(most: number): string {
	return `≤ ${String(most)}`;
}

const LONGEST_FOUND = 60;

/**
 * Returns a short text for a value; for objects and arrays only their kind. They may be long or contain
 * themselves.
 */
function shown(value: unknown): string {
	switch (typeof value) {
		case 'string':
			return JSON.stringify(textUpTo(value, LONGEST_FOUND));
		case 'number':
		case 'boolean':
			return String(value);
		case 'object':
			return value === null ? 'null' : Array.isArray(value) ? 'array' : 'object';
		default:
			return '';
	}
}
