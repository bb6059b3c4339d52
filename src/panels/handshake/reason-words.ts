// Why something does not happen, in the words of the rule or of this server's own settings.
import type { AnswerReason, HandshakeRuleCode, StepReason } from '../../engine/index.ts';
import type { HandshakeRuleWords } from './late-words.svelte.ts';
import type { HandshakeWords } from './strings/en.ts';

interface Reason {
	readonly check: string | null;
	readonly code: HandshakeRuleCode | null;
}

export function reasonWords(
	reason: Reason | StepReason | AnswerReason,
	words: HandshakeWords,
	rules: HandshakeRuleWords | null,
): string {
	if (reason.code !== null) return rules?.[reason.code].title ?? reason.code;
	const policy: Readonly<Record<string, string>> = words.serverPolicy;
	return policy[reason.check ?? ''] ?? '';
}
