// Every duty that the engine can see broken, by its stable code. A row stands here only when a decoder or a
// check reports it (or, for `seenAs`, reports what its breach looks like).
import { FRAME_RULES } from './frame-rules.ts';
import { HANDSHAKE_RULES } from './handshake-rules.ts';
import type { Rule } from './rule.ts';

export type FrameRuleCode = keyof typeof FRAME_RULES;
export type HandshakeRuleCode = keyof typeof HANDSHAKE_RULES;
export type RuleCode = FrameRuleCode | HandshakeRuleCode;

export const RULES: Readonly<Record<RuleCode, Rule>> = { ...HANDSHAKE_RULES, ...FRAME_RULES };

/** The rules whose breach can look like `code` to a receiver: what to suspect besides the obvious. */
export function causesOf(code: RuleCode): readonly RuleCode[] {
	return (Object.keys(RULES) as RuleCode[]).filter((cause) => RULES[cause].seenAs.includes(code));
}
