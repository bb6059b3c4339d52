// Words that a right handshake does not need come after the first paint: those of the rules when one is
// broken, by a head or by the frames behind it, those of the examples when one is chosen.
import type { FrameRuleCode, HandshakeRuleCode, MessageRuleCode } from '../../engine/index.ts';
import { LatePart, type MissingPart } from '../../lab/late-part.svelte.ts';
import type { Locale } from '../../strings/locale.ts';
import type { RuleWords } from '../../strings/rule-words.ts';

export type HandshakeRuleWords = Readonly<Record<HandshakeRuleCode, RuleWords>>;
/** Frames break rules of their own, whose titles the lab needs only then. */
export type LateRuleWords = HandshakeRuleWords & FrameRuleTitles;
type FrameRuleTitles = Readonly<
	Partial<Record<FrameRuleCode | MessageRuleCode, { readonly title: string }>>
>;
export type ExampleHints = Readonly<Record<string, string>>;

interface Sources {
	readonly rules: () => Promise<HandshakeRuleWords>;
	readonly frameRules: () => Promise<FrameRuleTitles>;
	readonly hints: () => Promise<ExampleHints>;
}

const SOURCES: Readonly<Record<Locale, Sources>> = {
	en: {
		rules: async () => (await import('../../strings/en/rules-handshake.ts')).HANDSHAKE_RULE_WORDS,
		frameRules: async () => ({
			...(await import('../../strings/en/rules-frame.ts')).FRAME_RULE_WORDS,
			...(await import('../../strings/en/rules-message.ts')).MESSAGE_RULE_WORDS,
		}),
		hints: async () => (await import('./strings/en/examples.ts')).en,
	},
	'zh-CN': {
		rules: async () =>
			(await import('../../strings/zh-CN/rules-handshake.ts')).HANDSHAKE_RULE_WORDS,
		frameRules: async () => ({
			...(await import('../../strings/zh-CN/rules-frame.ts')).FRAME_RULE_WORDS,
			...(await import('../../strings/zh-CN/rules-message.ts')).MESSAGE_RULE_WORDS,
		}),
		hints: async () => (await import('./strings/zh-CN/examples.ts')).zhCN,
	},
};

export class LateWords {
	readonly #rules = eachLocale((locale) => new LatePart(SOURCES[locale].rules));
	readonly #frameRules = eachLocale((locale) => new LatePart(SOURCES[locale].frameRules));
	readonly #hints = eachLocale((locale) => new LatePart(SOURCES[locale].hints));

	/** Null until the words of the handshake's rules are here. */
	rules(locale: Locale): LateRuleWords | null {
		const words = this.#rules[locale].part;
		return words ? { ...this.#frameRules[locale].part, ...words } : null;
	}
	hints(locale: Locale): ExampleHints | null {
		return this.#hints[locale].part;
	}
	/** Without these words the lab says what it can, and that there is more. */
	missing(locale: Locale): MissingPart | null {
		return this.#all(locale).find(({ missing }) => missing)?.missing ?? null;
	}

	bringRules(locale: Locale): void {
		void this.#rules[locale].bring();
	}
	bringFrameRules(locale: Locale): void {
		void this.#frameRules[locale].bring();
	}
	bringHints(locale: Locale): void {
		void this.#hints[locale].bring();
	}
	retry(locale: Locale): void {
		for (const words of this.#all(locale)) if (words.missing) void words.bring();
	}

	#all(locale: Locale) {
		return [this.#rules[locale], this.#frameRules[locale], this.#hints[locale]];
	}
}

function eachLocale<Words>(make: (locale: Locale) => Words): Readonly<Record<Locale, Words>> {
	return { en: make('en'), 'zh-CN': make('zh-CN') };
}
