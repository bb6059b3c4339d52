import type { BitRange } from './range.ts';

/** A named stretch of a document. Fields of one parse tile the bytes it consumed: no gap, no overlap. */
export interface Field<Name extends string = string, Value = number | bigint | string> {
	readonly name: Name;
	readonly range: BitRange;
	readonly value: Value;
	/** False when the document ends before the field does. */
	readonly complete: boolean;
}
