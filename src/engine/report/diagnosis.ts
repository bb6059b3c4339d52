// Describes a diagnosis: a fault in the bytes of a document, which breaks a rule or goes against advice.
import type { BitRange } from './range.ts';
import type { DocumentRuleCode, RuleCode } from './rules.ts';

/** Holds the values that the sentence of a diagnosis needs: numbers, and short texts from the bytes. */
export type RuleData = Readonly<Record<string, number | string>>;

/** Describes a fault: the rule's code, its range in bits of the document, and its values. */
export interface Diagnosis<Code extends RuleCode = DocumentRuleCode> {
	readonly code: Code;
	readonly range: BitRange;
	readonly data: RuleData;
}

const NO_DATA: RuleData = {};

export function diagnosis<Code extends RuleCode>(
	code: Code,
	range: BitRange,
	data: RuleData = NO_DATA,
): Diagnosis<Code> {
	return { code, range, data };
}
