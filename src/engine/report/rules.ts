// Every duty, by its stable code. Which table a rule stands in says what shows its breach: the bytes of a head or of
// frames, a whole message, a connection, a page, the way to a connection, or nothing at all.
import { CONNECTION_RULES } from './connection-rules.ts';
import type { DocumentRuleCode } from './document-rules.ts';
import { DOCUMENT_RULES } from './document-rules.ts';
import { MESSAGE_RULES } from './message-rules.ts';
import { PAGE_RULES } from './page-rules.ts';
import type { Rule } from './rule.ts';
import { TUNNEL_RULES } from './tunnel-rules.ts';
import { UNSHOWN_RULES } from './unshown-rules.ts';

export type { DocumentRuleCode, FrameRuleCode, HandshakeRuleCode } from './document-rules.ts';
export type MessageRuleCode = keyof typeof MESSAGE_RULES;
export type ConnectionRuleCode = keyof typeof CONNECTION_RULES;
export type PageRuleCode = keyof typeof PAGE_RULES;
export type TunnelRuleCode = keyof typeof TUNNEL_RULES;
export type UnshownRuleCode = keyof typeof UNSHOWN_RULES;

export type RuleCode =
	| DocumentRuleCode
	| MessageRuleCode
	| ConnectionRuleCode
	| PageRuleCode
	| TunnelRuleCode
	| UnshownRuleCode;

export const RULES: Readonly<Record<RuleCode, Rule>> = {
	...DOCUMENT_RULES,
	...MESSAGE_RULES,
	...CONNECTION_RULES,
	...PAGE_RULES,
	...TUNNEL_RULES,
	...UNSHOWN_RULES,
};

/** The rules whose breach can look like `code` to a receiver: what to suspect besides the obvious. */
export function causesOf(code: RuleCode): readonly RuleCode[] {
	return (Object.keys(RULES) as RuleCode[]).filter((cause) => RULES[cause].seenAs.includes(code));
}
