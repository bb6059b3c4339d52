import type { BitRange } from './range.ts';
import type { DocumentRuleCode, RuleCode } from './rules.ts';

/** What the words of a diagnosis need beside its code: numbers, and short texts from the bytes. */
export type RuleData = Readonly<Record<string, number | string>>;

/** A broken rule, where it is broken (bits of the document), and with what values. */
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
