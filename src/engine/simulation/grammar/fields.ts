// The kinds of fields. The grammar of a scenario consists of tables of fields. A field says which values are
// valid, in which unit, and what an empty field means. Reading (`shape.ts`) and the forms of the site follow
// the same tables. `FieldsOf<T>` ties a table to the type that the table describes. The compiler then reports
// a member without a field and a field of the wrong kind.
import { LIMITS } from '../../limits.ts';
import type { Role } from '../../role.ts';

export type FieldUnit = 'ms' | 'bytes' | 'bits' | 'percent';

/** Says what an empty field of a form means: the value null, or a member that is left out. */
export type EmptyMeaning = 'null' | 'absent';

export interface ScenarioNumber {
	readonly type: 'number';
	readonly least: number;
	readonly most: number;
	readonly whole?: true;
	readonly unit?: FieldUnit;
}

export interface ScenarioText {
	readonly type: 'text';
	/** Bounds the text, in UTF-16 code units. */
	readonly most: number;
	/** The text consists of the lines of a head, separated by CRLF. */
	readonly lines?: true;
	/** Counts the bytes of UTF-8 that fit in the frame. A longer text is valid, but no endpoint sends it. */
	readonly fits?: number;
	/** Names another member. Without that member no endpoint sends the text. */
	readonly needs?: string;
}

/** Describes bytes that are written as hex digits in any usual form. */
export interface ScenarioHex {
	readonly type: 'hex';
	/** An empty value is valid, but the action then does nothing. */
	readonly some?: true;
}

export interface ScenarioFlag {
	readonly type: 'flag';
}

export interface ScenarioChoice<V extends string = string> {
	readonly type: 'choice';
	readonly choices: readonly [V, ...V[]];
}

export interface ScenarioList<
	I extends ScenarioNumber | ScenarioText = ScenarioNumber | ScenarioText,
> {
	readonly type: 'list';
	readonly of: I;
	/** Bounds the items of the list. */
	readonly most: number;
}

/** Describes an object with its own fields. */
export interface ScenarioGroup {
	readonly type: 'group';
	readonly fields: FieldTable;
	/** Holds the value with which a form begins the group. */
	readonly start: object;
}

/** Describes the values of one member, by its type. */
export type ScenarioField = (
	| ScenarioNumber
	| ScenarioText
	| ScenarioHex
	| ScenarioFlag
	| ScenarioChoice
	| ScenarioList
	| ScenarioGroup
) & { readonly empty?: EmptyMeaning };

export type FieldTable = Readonly<Record<string, ScenarioField>>;

/** Represents a table with one field for each member of a type. */
export type FieldsOf<T> = {
	readonly [K in keyof T]-?: FieldFor<Exclude<T[K], null | undefined>> & EmptyFor<T, K>;
};

type FieldFor<V> = [V] extends [boolean]
	? ScenarioFlag
	: [V] extends [number]
		? ScenarioNumber
		: [V] extends [string]
			? string extends V
				? ScenarioText | ScenarioHex
				: ScenarioChoice<V>
			: [V] extends [readonly number[]]
				? ScenarioList<ScenarioNumber>
				: [V] extends [readonly string[]]
					? ScenarioList<ScenarioText>
					: ScenarioGroup & { readonly fields: FieldsOf<V>; readonly start: V };

type EmptyFor<T, K extends keyof T> =
	T extends Readonly<Record<K, unknown>>
		? null extends T[K]
			? { readonly empty: 'null' }
			: { readonly empty?: never }
		: { readonly empty: 'absent' };

export const OR_NULL = { empty: 'null' } as const;
export const OR_ABSENT = { empty: 'absent' } as const;

export const FLAG = { type: 'flag' } as const;
export const HEX = { type: 'hex' } as const;
export const NAME = { type: 'text', most: 200 } as const;
/** Describes a text that an action sends. */
export const SENT_TEXT = { type: 'text', most: LIMITS.scriptedBytes } as const;
export const MS = { type: 'number', unit: 'ms', least: 0, most: LIMITS.simulatedMs } as const;
/** Describes a time of at least 1 ms. */
export const SPAN_MS = { ...MS, least: 1 } as const;
export const BITS_PER_SECOND = { type: 'number', unit: 'bits', least: 1, most: 1e12 } as const;
export const ROLE = {
	type: 'choice',
	choices: ['client', 'server'],
} as const satisfies ScenarioChoice<Role>;

/** Returns a field for a whole number of bytes. */
export const bytes = <const L extends number, const M extends number>(least: L, most: M) =>
	({ type: 'number', unit: 'bytes', whole: true, least, most }) as const;
/** Returns a field for a whole number without a unit. */
export const count = <const L extends number, const M extends number>(least: L, most: M) =>
	({ type: 'number', whole: true, least, most }) as const;
