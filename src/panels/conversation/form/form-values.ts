// What a form of fields reads and writes. Build gives it the scenario in front, Act now the action that is about to be done.
import type { ShapeProblem, UnsendableMember } from '../../../engine/index.ts';
import type { TypedField } from './field-text.ts';

export type FieldProblem = ShapeProblem | UnsendableMember;

export interface FieldReading {
	readonly text: string;
	readonly problem: FieldProblem | null;
}

/** Paths name the fields: "script[2].do.text". */
export interface FormValues {
	/** Changes whenever a value does: a problem that `set` returned is shown until then. */
	readonly version: unknown;
	valueAt(path: string): unknown;
	/** The text of a field: as it was typed, while that is what it means or it means nothing. */
	readField(path: string, field: TypedField): FieldReading;
	type(path: string, field: TypedField, text: string): void;
	/** Puts another value there. Returns what kept it from being done, or null. */
	set(path: string, value: unknown): FieldProblem | null;
	/** The focus leaves a field whose text may have changed. */
	leave(): void;
}
