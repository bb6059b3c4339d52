// The rules that the labs Frame and Handshake can find broken in the bytes of one document.
import { FRAME_RULES } from './frame-rules.ts';
import { HANDSHAKE_RULES } from './handshake-rules.ts';
import type { Rule } from './rule.ts';

export type FrameRuleCode = keyof typeof FRAME_RULES;
export type HandshakeRuleCode = keyof typeof HANDSHAKE_RULES;
export type DocumentRuleCode = FrameRuleCode | HandshakeRuleCode;

export const DOCUMENT_RULES: Readonly<Record<DocumentRuleCode, Rule>> = {
	...HANDSHAKE_RULES,
	...FRAME_RULES,
};

/** Returns the rules of frames whose breach a receiver can see as a breach of `code`. */
export function frameCausesOf(code: FrameRuleCode): readonly FrameRuleCode[] {
	const rules: Readonly<Record<FrameRuleCode, Rule>> = FRAME_RULES;
	return (Object.keys(rules) as FrameRuleCode[]).filter((cause) =>
		rules[cause].seenAs.includes(code),
	);
}
