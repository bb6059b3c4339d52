// The table of all rules. A rule is one demand of the protocol, or advice; its code never changes. A diagnosis is a
// fault in a document: the code, the range of bits, and the values that its sentence needs. The words are in
// `strings/`, one language per file.
//
// Each rule is in the table of what shows its breach: a document (the bytes of a head or of frames), a whole
// message, a connection, a page, or the path to a server. A last table holds the rules whose breach nothing
// shows.
import { CONNECTION_RULES } from './connection-rules.ts';
import { FRAME_RULES, type FrameRuleCode } from './frame-rules.ts';
import { HANDSHAKE_RULES, type HandshakeRuleCode } from './handshake-rules.ts';
import { MESSAGE_RULES } from './message-rules.ts';
import { PAGE_RULES } from './page-rules.ts';
import type { Rule } from './rule.ts';
import { TUNNEL_RULES } from './tunnel-rules.ts';
import { UNSHOWN_RULES } from './unshown-rules.ts';

export type { FrameRuleCode, HandshakeRuleCode };
/** Represents the code of a rule that the labs Frame and Handshake can find broken in the bytes of one document. */
export type DocumentRuleCode = FrameRuleCode | HandshakeRuleCode;
export type MessageRuleCode = keyof typeof MESSAGE_RULES;
export type ConnectionRuleCode = keyof typeof CONNECTION_RULES;
export type PageRuleCode = keyof typeof PAGE_RULES;
export type TunnelRuleCode = keyof typeof TUNNEL_RULES;
export type UnshownRuleCode = keyof typeof UNSHOWN_RULES;

/** Represents the code of any rule. */
export type RuleCode =
	| DocumentRuleCode
	| MessageRuleCode
	| ConnectionRuleCode
	| PageRuleCode
	| TunnelRuleCode
	| UnshownRuleCode;

/** Gives every rule by its code. */
export const RULES: Readonly<Record<RuleCode, Rule>> = {
	...HANDSHAKE_RULES,
	...FRAME_RULES,
	...MESSAGE_RULES,
	...CONNECTION_RULES,
	...PAGE_RULES,
	...TUNNEL_RULES,
	...UNSHOWN_RULES,
};

/** Returns the rules whose breach a receiver can see as a breach of `code`. */
export function lookalikesOf(code: RuleCode): readonly RuleCode[] {
	return (Object.keys(RULES) as RuleCode[]).filter((other) => RULES[other].seenAs.includes(code));
}
