// Shapes of plain JSON: each reads a value, gives it back if it is of its shape, and else says what is wrong where.
import { ownValue } from '../own-value.ts';

export interface ShapeProblem {
	/** As "script[2].do.text"; empty for the whole. */
	readonly path: string;
	readonly kind: 'missing' | 'unknown' | 'type' | 'range' | 'value' | 'too-long';
	/** What stands there, briefly; empty when nothing does. */
	readonly found: string;
	/** What might: a type, a range, or the values. */
	readonly expected: string;
}

export interface ShapeReader {
	readonly problems: ShapeProblem[];
}

/** Adds to the reader's problems; what it gives back then is of no use. */
export type Shape<T> = (value: unknown, path: string, reader: ShapeReader) => T;

export function numberShape(least: number, most: number, whole = false): Shape<number> {
	return (value, path, reader) => {
		if (typeof value !== 'number') return wrong(reader, path, 'type', value, 'number', 0);
		const expected = `${String(least)}…${String(most)}`;
		// Written so that NaN is not within.
		if (!(value >= least && value <= most)) {
			return wrong(reader, path, 'range', value, expected, least);
		}
		if (whole && !Number.isInteger(value)) {
			return wrong(reader, path, 'type', value, 'integer', least);
		}
		return value;
	};
}

export function textShape(most: number, pattern?: RegExp): Shape<string> {
	return (value, path, reader) => {
		if (typeof value !== 'string') return wrong(reader, path, 'type', value, 'string', '');
		if (value.length > most) {
			return wrong(reader, path, 'too-long', value, `≤ ${String(most)}`, '');
		}
		if (pattern !== undefined && !pattern.test(value)) {
			return wrong(reader, path, 'value', value, pattern.source, '');
		}
		return value;
	};
}

export const flag: Shape<boolean> = (value, path, reader) =>
	typeof value === 'boolean' ? value : wrong(reader, path, 'type', value, 'boolean', false);

export function oneOf<const T extends string>(values: readonly [T, ...T[]]): Shape<T> {
	return (value, path, reader) =>
		values.find((one) => one === value) ??
		wrong(reader, path, 'value', value, values.join(', '), values[0]);
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
	return (value, path, reader) => (value === null ? null : shape(value, path, reader));
}

export function listShape<T>(shape: Shape<T>, most: number): Shape<readonly T[]> {
	return (value, path, reader) => {
		if (!Array.isArray(value)) return wrong(reader, path, 'type', value, 'array', []);
		if (value.length > most) {
			const found = String(value.length);
			reader.problems.push({ path, kind: 'too-long', found, expected: `≤ ${String(most)}` });
			return [];
		}
		return value.map((one: unknown, i) => shape(one, `${path}[${String(i)}]`, reader));
	};
}

type Members = Readonly<Record<string, Shape<unknown>>>;
type Read<M extends Members> = { readonly [K in keyof M]: M[K] extends Shape<infer T> ? T : never };

/** An object; what `usual` has may be left out. */
export function record<M extends Members>(members: M, usual: object = {}): Shape<Read<M>> {
	return (value, path, reader) => {
		if (!isObject(value)) return wrong(reader, path, 'type', value, 'object', {} as Read<M>);
		nothingElse(value, members, path, reader);
		return readMembers(value, members, usual, path, reader) as Read<M>;
	};
}

/** An object that may have more; what is left out of that stays out. */
export function recordWith<M extends Members, O extends Members>(
	members: M,
	optional: O,
): Shape<Read<M> & Partial<Read<O>>> {
	type Whole = Read<M> & Partial<Read<O>>;
	return (value, path, reader) => {
		if (!isObject(value)) return wrong(reader, path, 'type', value, 'object', {} as Whole);
		nothingElse(value, { ...members, ...optional }, path, reader);
		const there = Object.entries(optional).filter(([name]) => Object.hasOwn(value, name));
		const all = { ...members, ...Object.fromEntries(there) };
		return readMembers(value, all, {}, path, reader) as Whole;
	};
}

function readMembers(
	value: Readonly<Record<string, unknown>>,
	members: Members,
	usual: object,
	path: string,
	reader: ShapeReader,
): Record<string, unknown> {
	const read: [string, unknown][] = [];
	for (const [name, shape] of Object.entries(members)) {
		const at = memberPath(path, name);
		if (Object.hasOwn(value, name)) read.push([name, shape(ownValue(value, name), at, reader)]);
		else if (Object.hasOwn(usual, name)) read.push([name, ownValue(usual as Members, name)]);
		else reader.problems.push({ path: at, kind: 'missing', found: '', expected: name });
	}
	return Object.fromEntries(read);
}

function nothingElse(value: object, members: Members, path: string, reader: ShapeReader): void {
	const expected = Object.keys(members).join(', ');
	for (const name of Object.keys(value)) {
		if (Object.hasOwn(members, name)) continue;
		const found = name.slice(0, LONGEST_FOUND);
		reader.problems.push({ path: memberPath(path, found), kind: 'unknown', found, expected });
	}
}

function memberPath(path: string, name: string): string {
	return path === '' ? name : `${path}.${name}`;
}

/** One of several objects, told apart by the value of one member. */
export function tagged<T>(tag: string, shapes: Readonly<Record<string, Shape<T>>>): Shape<T> {
	return (value, path, reader) => {
		const name = isObject(value) ? ownValue(value, tag) : undefined;
		const expected = Object.keys(shapes).join(', ');
		const shape = typeof name === 'string' ? ownValue(shapes, name) : undefined;
		if (shape !== undefined) return shape(value, path, reader);
		const at = memberPath(path, tag);
		if (!isObject(value)) return wrong(reader, path, 'type', value, 'object', null as T);
		return wrong(reader, at, name === undefined ? 'missing' : 'value', name, expected, null as T);
	};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong<T>(
	reader: ShapeReader,
	path: string,
	kind: ShapeProblem['kind'],
	value: unknown,
	expected: string,
	instead: T,
): T {
	const found = shown(value).slice(0, LONGEST_FOUND);
	reader.problems.push({ path, kind, found, expected });
	return instead;
}

const LONGEST_FOUND = 60;

/** Only the kind of what may be long, or go round in circles. */
function shown(value: unknown): string {
	switch (typeof value) {
		case 'string':
			return JSON.stringify(value.slice(0, LONGEST_FOUND));
		case 'number':
		case 'boolean':
			return String(value);
		case 'object':
			return value === null ? 'null' : Array.isArray(value) ? 'array' : 'object';
		default:
			return '';
	}
}
