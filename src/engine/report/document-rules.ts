// The rules that Frame and Handshake find in the bytes of one document: they ask for no others.
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

/** The rules of frames whose breach can look like `code` to a receiver. */
export function frameCausesOf(code: FrameRuleCode): readonly FrameRuleCode[] {
	const rules: Readonly<Record<FrameRuleCode, Rule>> = FRAME_RULES;
	return (Object.keys(rules) as FrameRuleCode[]).filter((cause) =>
		rules[cause].seenAs.includes(code),
	);
}
