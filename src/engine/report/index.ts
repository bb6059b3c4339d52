// Ranges, fields and diagnoses, and the rules.
export type { Diagnosis, RuleData } from './diagnosis.ts';
export type { Field } from './field.ts';
export { frameLookalikesOf } from './frame-lookalikes.ts';
export { FRAME_RULES } from './frame-rules.ts';
export { HANDSHAKE_RULES } from './handshake-rules.ts';
export { MESSAGE_RULES } from './message-rules.ts';
export type { BitRange } from './range.ts';
export { bitRange, byteRange, bytesOfRange, contains, intersects } from './range.ts';
export type { Bound, Rule, RuleGroup, RuleLevel } from './rule.ts';
export { RULE_GROUPS } from './rule.ts';
export type {
	ConnectionRuleCode,
	DocumentRuleCode,
	FrameRuleCode,
	HandshakeRuleCode,
	MessageRuleCode,
	PageRuleCode,
	RuleCode,
	TunnelRuleCode,
	UnshownRuleCode,
} from './rules.ts';
export { RULES, lookalikesOf } from './rules.ts';
