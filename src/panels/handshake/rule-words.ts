// The words of the rules come after the first paint: nothing in a right handshake needs them.
import type { HandshakeRuleCode } from '../../engine/index.ts';
import type { Locale } from '../../strings/locale.ts';
import type { RuleWords } from '../../strings/rule-words.ts';

export type HandshakeRuleWords = Readonly<Record<HandshakeRuleCode, RuleWords>>;

export const RULE_WORDS: Readonly<Record<Locale, () => Promise<HandshakeRuleWords>>> = {
	en: async () => (await import('../../strings/en/rules-handshake.ts')).HANDSHAKE_RULE_WORDS,
	'zh-CN': async () =>
		(await import('../../strings/zh-CN/rules-handshake.ts')).HANDSHAKE_RULE_WORDS,
};
