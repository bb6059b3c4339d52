// Reads plain data by forms. A form says which values are valid and gives the value in its type. Any other value
// becomes a problem with its path, such as `steps[3].goal[0].fact`. Reading continues after a problem, so that one
// reading reports all of them.
//
// Always true: reading is total, and a form that has reported a problem returns `REFUSED`. A form of an object names
// each member of its type, so the compiler asks for a new member.
import { isRecord, ownValue } from '../../engine/own-value.ts';
import { memberPath } from '../../engine/simulation/index.ts';
import type { LessonProblems } from './lesson-problems.ts';

// The words of a lesson are checked outside `lessons`, with paths of the same form.
export { memberPath };

/** Holds the context in which a value is read: its path, and the problems to which its own are added. */
export interface FormContext {
	readonly path: string;
	readonly problems: LessonProblems;
}

/** Holds what a form returns for a value that it has reported. */
export const REFUSED = Symbol('refused');

/** Reads a value. */
export type ValueForm<T> = (value: unknown, context: FormContext) => T | typeof REFUSED;

/**
 * Describes a member that may be left out. `usual` is its value then; without `usual` the result has no such member.
 */
export interface OptionalForm<T> {
	readonly form: ValueForm<T>;
	readonly usual?: T;
}

/** Lists the forms of all members of a type. */
type MemberForms<T> = {
	readonly [K in keyof T]-?: T extends Readonly<Record<K, unknown>>
		? ValueForm<T[K]> | (OptionalForm<T[K]> & { readonly usual: T[K] })
		: OptionalForm<Exclude<T[K], undefined>>;
};

export function objectForm<T extends object>(members: MemberForms<T>): ValueForm<T> {
	const forms = new Map(
		Object.entries<ValueForm<unknown> | OptionalForm<unknown>>(members).map(([name, member]) => [
			name,
			typeof member === 'function' ? { form: member, needed: true } : { needed: false, ...member },
		]),
	);
	return (value, context) => {
		if (!isRecord(value)) return refused(context, 'object', value);
		const { path, problems } = context;
		let whole = true;
		const read: [string, unknown][] = [];
		// The members keep the order of the file.
		for (const name of Object.keys(value)) {
			const at = memberPath(path, name);
			const member = forms.get(name);
			if (!member) problems.add(at, 'unknown-member', name, [...forms.keys()].join(', '));
			const found = member?.form(ownValue(value, name), { path: at, problems }) ?? null;
			if (found === REFUSED || !member) whole = false;
			else read.push([name, found]);
		}
		for (const [name, member] of forms) {
			if (Object.hasOwn(value, name)) continue;
			if (member.needed) {
				whole = false;
				problems.add(memberPath(path, name), 'missing-member', name);
			} else if ('usual' in member) read.push([name, member.usual]);
		}
		// Each member was read by the form of its type.
		return whole ? (Object.fromEntries(read) as T) : REFUSED;
	};
}

/** Returns the form of an object whose member `tag` says which of the forms it has. */
export function variantForm<T extends object>(
	tag: string,
	forms: Readonly<Record<string, ValueForm<T>>>,
): ValueForm<T> {
	const kinds = Object.keys(forms).join(', ');
	return (value, context) => {
		if (!isRecord(value)) return refused(context, 'object', value);
		const kind = ownValue(value, tag);
		const form = typeof kind === 'string' ? ownValue(forms, kind) : undefined;
		if (form) return form(value, context);
		const at = { ...context, path: memberPath(context.path, tag) };
		if (kind !== undefined) return refused(at, kinds, kind);
		context.problems.add(at.path, 'missing-member', tag);
		return REFUSED;
	};
}

/** Returns the form of an object whose members all have the same form, by names that have a form, too. */
export function recordForm<T>(
	name: ValueForm<string>,
	form: ValueForm<T>,
	most: number,
): ValueForm<Readonly<Record<string, T>>> {
	return (value, context) => {
		if (!isRecord(value)) return refused(context, 'object', value);
		const { path, problems } = context;
		const members = Object.entries(value);
		if (members.length > most) return tooLong(context, members.length, most);
		const read = members.map(([id, member]) => {
			const at = { path: memberPath(path, id), problems };
			return [name(id, at), form(member, at)] as const;
		});
		return read.every((one) => !one.includes(REFUSED))
			? // The line above tests that nothing is refused.
				(Object.fromEntries(read) as Readonly<Record<string, T>>)
			: REFUSED;
	};
}

export function listForm<T>(form: ValueForm<T>, most: number, least = 0): ValueForm<readonly T[]> {
	return (value, context) => {
		if (!Array.isArray(value)) return refused(context, 'list', value);
		if (value.length > most) return tooLong(context, value.length, most);
		if (value.length < least) {
			context.problems.add(context.path, 'too-few', String(value.length), String(least));
			return REFUSED;
		}
		const read = value.map((item: unknown, i) =>
			form(item, { ...context, path: `${context.path}[${String(i)}]` }),
		);
		// The test says that no item is refused.
		return read.includes(REFUSED) ? REFUSED : (read as readonly T[]);
	};
}

/** Returns the form of a list with exactly as many items as there are forms. */
export function tupleForm<T extends readonly unknown[]>(
	...forms: { readonly [I in keyof T]: ValueForm<T[I]> }
): ValueForm<T> {
	return (value, context) => {
		if (!Array.isArray(value)) return refused(context, 'list', value);
		if (value.length !== forms.length) {
			context.problems.add(context.path, 'item-count', String(value.length), String(forms.length));
			return REFUSED;
		}
		const read = forms.map((form, i) =>
			form(value[i], { ...context, path: `${context.path}[${String(i)}]` }),
		);
		// Each item was read by the form of its position.
		return read.includes(REFUSED) ? REFUSED : (read as unknown as T);
	};
}

/**
 * Matches control characters other than a line break or a tab, and halves of a surrogate pair, which no file can hold.
 */
const UNWRITABLE = /[^\P{Cc}\n\t]|\p{Surrogate}/u;

export function textForm(most: number, least = 0): ValueForm<string> {
	return (value, context) => {
		if (typeof value !== 'string') return refused(context, 'text', value);
		if (value.length > most) return tooLong(context, value.length, most);
		if (value.length < least) return refused(context, 'some-text', value);
		const bad = UNWRITABLE.exec(value);
		if (!bad) return value;
		const code = bad[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
		context.problems.add(context.path, 'bad-character', `U+${code}`);
		return REFUSED;
	};
}

/** Reads a name in an address. */
export const idForm: ValueForm<string> = (value, context) =>
	typeof value === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) && value.length <= 60
		? value
		: refused(context, 'id', value);

export function numberForm(least: number, most: number, whole?: 'whole'): ValueForm<number> {
	return (value, context) => {
		if (typeof value !== 'number') return refused(context, 'number', value);
		const valid = value >= least && value <= most && (!whole || Number.isInteger(value));
		return valid ? value : refused(context, `${String(least)}…${String(most)}`, value);
	};
}

export function choiceForm<T extends string | number>(choices: readonly T[]): ValueForm<T> {
	return (value, context) =>
		choices.find((choice) => choice === value) ?? refused(context, choices.join(', '), value);
}

/** Reports a value that is not what is expected. */
export function refused(
	{ path, problems }: FormContext,
	expected: string,
	value: unknown,
): typeof REFUSED {
	problems.add(path, 'not-expected', quotedValue(value), expected);
	return REFUSED;
}

function tooLong({ path, problems }: FormContext, length: number, most: number): typeof REFUSED {
	problems.add(path, 'too-much', String(length), String(most));
	return REFUSED;
}

function quotedValue(value: unknown): string {
	if (Array.isArray(value)) return '[…]';
	// JSON has no Infinity, but a number in a file may be too great.
	if (typeof value === 'number') return String(value);
	return typeof value === 'object' && value !== null ? '{…}' : JSON.stringify(value);
}

/** Tells whether a value is an object with a member of this name. */
export function hasMember(value: unknown, name: string): boolean {
	return isRecord(value) && Object.hasOwn(value, name);
}
