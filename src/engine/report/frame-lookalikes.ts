// Says which rules of frames a breach may be of, when its bytes look like the breach of another rule.
import { FRAME_RULES, type FrameRuleCode } from './frame-rules.ts';
import type { Rule } from './rule.ts';

/** Returns the rules of frames whose breach a receiver can see as a breach of `code`. */
export function frameLookalikesOf(code: FrameRuleCode): readonly FrameRuleCode[] {
	const rules: Readonly<Record<FrameRuleCode, Rule>> = FRAME_RULES;
	return (Object.keys(rules) as FrameRuleCode[]).filter((other) =>
		rules[other].seenAs.includes(code),
	);
}
