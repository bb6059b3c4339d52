import type { BitRange } from './range.ts';

/** Represents a named range of a document. The fields of one parse tile the bytes that it consumed, without gap or overlap. */
export interface Field<Name extends string = string, Value = number | bigint | string> {
	readonly name: Name;
	readonly range: BitRange;
	readonly value: Value;
	/** Is false if the document ends before the field does. */
	readonly complete: boolean;
}
