// The grammar of a scenario is tables of fields. A field says what a value may be, in which unit, and what an empty value
// means. Reading (`shape.ts`) and the forms of the site follow the same tables. `FieldsOf<T>` ties a table to the type that it
// describes: the compiler finds a member without a field, and a field of the wrong kind.
import { LIMITS } from '../../limits.ts';
import type { Role } from '../../endpoint/states.ts';

export type FieldUnit = 'ms' | 'bytes' | 'bits' | 'percent';

/** What an empty field of a form means: the value null, or that the member is left out. */
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
	/** In UTF-16 code units. */
	readonly most: number;
	/** The text is lines of a head, with CRLF between them. */
	readonly lines?: true;
	/** How many bytes of UTF-8 fit in the frame. A longer text is read, but no endpoint sends it. */
	readonly fits?: number;
	/** The member without which no endpoint sends the text. */
	readonly needs?: string;
}

/** Bytes, written as hex digits in any usual form. */
export interface ScenarioHex {
	readonly type: 'hex';
	/** No bytes are read, but change nothing. */
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
	/** How many items. */
	readonly most: number;
}

/** An object with fields of its own. */
export interface ScenarioGroup {
	readonly type: 'group';
	readonly fields: FieldTable;
	/** The value with which a form begins it. */
	readonly start: object;
}

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

/** The fields of a type: one for each of its members. */
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
/** A text that is sent. */
export const SENT_TEXT = { type: 'text', most: LIMITS.scriptedBytes } as const;
export const MS = { type: 'number', unit: 'ms', least: 0, most: LIMITS.simulatedMs } as const;
/** A time that is not 0. */
export const SPAN_MS = { ...MS, least: 1 } as const;
export const BITS_PER_SECOND = { type: 'number', unit: 'bits', least: 1, most: 1e12 } as const;
export const ROLE = {
	type: 'choice',
	choices: ['client', 'server'],
} as const satisfies ScenarioChoice<Role>;

/** A whole number of bytes. */
export const bytes = <const L extends number, const M extends number>(least: L, most: M) =>
	({ type: 'number', unit: 'bytes', whole: true, least, most }) as const;
/** A whole number without a unit. */
export const count = <const L extends number, const M extends number>(least: L, most: M) =>
	({ type: 'number', whole: true, least, most }) as const;
