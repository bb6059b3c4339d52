// The values that a form of fields reads and writes, and the problems of its fields. Build passes the scenario of the
// current branch, Act now the action that it is about to perform.
import { LIMITS } from '../../../engine/limits.ts';
import type { ShapeProblem, UnsendableMember } from '../../../engine/simulation/index.ts';
import type { TextScenarioField } from './field-text.ts';

export type FieldProblem = ShapeProblem | UnsendableMember;

export interface FieldReading {
	readonly text: string;
	readonly problem: FieldProblem | null;
}

/** Holds the values of a form. A path names a field, for example "script[2].do.text". */
export interface FormValues {
	/** Changes with every change of a value. The form shows a problem that `set` returned until then. */
	readonly version: unknown;
	valueAt(path: string): unknown;
	/** Returns the text of a field. A typed text is kept while it means the current value or is invalid. */
	readField(path: string, field: TextScenarioField): FieldReading;
	type(path: string, field: TextScenarioField, text: string): void;
	/** Sets the value at the path. Returns the problem that prevented the change, or null. */
	set(path: string, value: unknown): FieldProblem | null;
	/** Is called when the focus leaves a field whose text may have changed. */
	leave(): void;
}

/** Returns whether a problem is about too many entries of the simulation, and not about bytes or characters. */
export function isEntries({ path, expected }: Pick<ShapeProblem, 'path' | 'expected'>): boolean {
	return /\.(?:do|pingMs)$/.test(path) && expected === `≤ ${String(LIMITS.timelineEntries)}`;
}
