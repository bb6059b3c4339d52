// Words that a right handshake does not need come after the first paint: those of the rules when one is
// broken, those of the examples when one is chosen.
import type { HandshakeRuleCode } from '../../engine/index.ts';
import type { Locale } from '../../strings/locale.ts';
import type { RuleWords } from '../../strings/rule-words.ts';

export type HandshakeRuleWords = Readonly<Record<HandshakeRuleCode, RuleWords>>;
export type ExampleHints = Readonly<Record<string, string>>;

interface Sources {
	readonly rules: () => Promise<HandshakeRuleWords>;
	readonly hints: () => Promise<ExampleHints>;
}

const SOURCES: Readonly<Record<Locale, Sources>> = {
	en: {
		rules: async () => (await import('../../strings/en/rules-handshake.ts')).HANDSHAKE_RULE_WORDS,
		hints: async () => (await import('./strings/en-examples.ts')).en,
	},
	'zh-CN': {
		rules: async () =>
			(await import('../../strings/zh-CN/rules-handshake.ts')).HANDSHAKE_RULE_WORDS,
		hints: async () => (await import('./strings/zh-CN-examples.ts')).zhCN,
	},
};

/** Without a network the lab says what it can without them. */
const notHere = () => null;

export class LateWords {
	#rules = $state.raw<Readonly<Partial<Record<Locale, HandshakeRuleWords>>>>({});
	#hints = $state.raw<Readonly<Partial<Record<Locale, ExampleHints>>>>({});

	rules(locale: Locale): HandshakeRuleWords | null {
		return this.#rules[locale] ?? null;
	}
	hints(locale: Locale): ExampleHints | null {
		return this.#hints[locale] ?? null;
	}

	async bringRules(locale: Locale): Promise<void> {
		const words = await SOURCES[locale].rules().catch(notHere);
		if (words) this.#rules = { ...this.#rules, [locale]: words };
	}
	async bringHints(locale: Locale): Promise<void> {
		const words = await SOURCES[locale].hints().catch(notHere);
		if (words) this.#hints = { ...this.#hints, [locale]: words };
	}
}
