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

/** Holds the context in which a value is read: its path, and the list to which its problems are added. */
export interface ShapeContext {
	readonly path: string;
	readonly problems: ShapeProblem[];
}

/** Reads a value. If the reader has added a problem, its result must not be used. */
export type ReadValue<T> = (value: unknown, context: ShapeContext) => T;

type Members = Readonly<Record<string, ReadValue<unknown>>>;

/**
 * Reads an object whose members are not all single fields. The members of the result have the order of the
 * defaults; members without a default follow in the order of the table.
 * @param optional the names of members without a default that may be left out
 */
export function readMembers(
	members: Members,
	value: unknown,
	context: ShapeContext,
	defaults: object = {},
	optional: readonly string[] = [],
): unknown {
	const object = readObject(value, context);
	if (object === null) return {};
	const names = [...new Set([...Object.keys(defaults), ...Object.keys(members)])];
	refuseUnknown(object, names, context);
	const read: [string, unknown][] = [];
	for (const name of names) {
		const at = memberContext(context, name);
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
	context: ShapeContext,
	defaults: object = {},
): unknown {
	const members = Object.entries(fields).map(([name, field]): [string, ReadValue<unknown>] => [
		name,
		(member, at) => readByField(field, member, at),
	]);
	const optional = Object.entries(fields).flatMap(([name, { empty }]) =>
		empty === 'absent' ? [name] : [],
	);
	return readMembers(Object.fromEntries(members), value, context, defaults, optional);
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
	context: ShapeContext,
): unknown {
	const object = readObject(value, context);
	if (object === null) return null;
	const found = ownValue(object, tag);
	const kind = kinds.find((one) => one === found);
	const variant = kind === undefined ? undefined : ownValue(variants, kind);
	if (kind === undefined || variant === undefined) {
		const what = found === undefined ? 'missing' : 'value';
		return refuse(memberContext(context, tag), what, found, kinds.join(', '));
	}
	const tagField = { type: 'choice', choices: [kind] } as const;
	return readByFields({ [tag]: tagField, ...variant.fields }, value, context);
}

export function readItems<T>(
	value: unknown,
	context: ShapeContext,
	most: number,
	readItem: ReadValue<T>,
): readonly T[] {
	const { path, problems } = context;
	if (!Array.isArray(value)) {
		refuse(context, 'type', value, 'array');
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

export function readByField(field: ScenarioField, value: unknown, context: ShapeContext): unknown {
	if (value === null && field.empty === 'null') return null;
	switch (field.type) {
		case 'number':
			return readNumber(field, value, context);
		case 'text':
			return readText(field, value, context);
		case 'hex':
			return readHexDigits(value, context);
		case 'flag':
			return typeof value === 'boolean' ? value : refuse(context, 'type', value, 'boolean');
		case 'choice':
			if (field.choices.some((choice) => choice === value)) return value;
			return refuse(context, 'value', value, field.choices.join(', '));
		case 'list':
			return readListField(field, value, context);
		case 'group':
			return readByFields(field.fields, value, context);
	}
}

function readNumber({ least, most, whole }: ScenarioNumber, value: unknown, context: ShapeContext) {
	if (typeof value !== 'number') return refuse(context, 'type', value, 'number');
	// The condition has this form so that NaN is out of range, too.
	if (!(value >= least && value <= most)) {
		return refuse(context, 'range', value, `${String(least)}…${String(most)}`);
	}
	if (whole && !Number.isInteger(value)) return refuse(context, 'type', value, 'integer');
	return value;
}

function readText({ most }: Pick<ScenarioText, 'most'>, value: unknown, context: ShapeContext) {
	if (typeof value !== 'string') return refuse(context, 'type', value, 'string');
	return value.length > most ? refuse(context, 'too-long', value, atMost(most)) : value;
}

function readHexDigits(value: unknown, context: ShapeContext) {
	const text = readText(SENT_TEXT, value, context);
	if (text === null) return null;
	const [digits] = readHex(text).problems;
	if (digits === undefined) return text;
	const { path, problems } = context;
	const found = textUpTo(text, LONGEST_FOUND);
	problems.push({ path, kind: 'value', found, expected: 'hex', digits });
	return null;
}

function readListField({ of, most }: ScenarioList, value: unknown, context: ShapeContext) {
	return readItems(value, context, most, (item, at) => readByField(of, item, at));
}

function readObject(
	value: unknown,
	context: ShapeContext,
): Readonly<Record<string, unknown>> | null {
	return isRecord(value) ? value : refuse(context, 'type', value, 'object');
}

function refuseUnknown(value: object, known: readonly string[], { path, problems }: ShapeContext) {
	const expected = known.join(', ');
	for (const name of Object.keys(value)) {
		if (known.includes(name)) continue;
		const found = textUpTo(name, LONGEST_FOUND);
		problems.push({ path: memberPath(path, found), kind: 'unknown', found, expected });
	}
}

function memberContext({ path, problems }: ShapeContext, name: string): ShapeContext {
	return { path: memberPath(path, name), problems };
}

/** Returns the path of a member, such as `do.text` of `do`. A path is empty for the whole. */
export function memberPath(path: string, name: string): string {
	return path === '' ? name : `${path}.${name}`;
}

function refuse(
	{ path, problems }: ShapeContext,
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
