// The words that a handshake without faults does not need; they load after the first paint. The words of the
// rules load when a head or the frames behind it break a rule, and those of the examples when an example is
// chosen.
import type { FrameRuleCode, HandshakeRuleCode, MessageRuleCode } from '../../engine/index.ts';
import { LatePart, type MissingPart } from '../../lab/late-part.svelte.ts';
import type { Locale } from '../../strings/locale.ts';
import type { RuleWords } from '../../strings/rule-words.ts';

export type HandshakeRuleWords = Readonly<Record<HandshakeRuleCode, RuleWords>>;
/** Holds the words of the handshake's rules, and the titles of the rules that frames break. */
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

	/** Returns the words of the rules, or null until those of the handshake are loaded. */
	rules(locale: Locale): LateRuleWords | null {
		const words = this.#rules[locale].part;
		return words ? { ...this.#frameRules[locale].part, ...words } : null;
	}
	hints(locale: Locale): ExampleHints | null {
		return this.#hints[locale].part;
	}
	/** Returns how many parts of the late words have arrived. */
	arrived(locale: Locale): number {
		return this.#all(locale).filter(({ part }) => part).length;
	}
	/**
	 * Returns the part that could not be loaded, or null if all arrived. Without it the lab says that words are
	 * missing.
	 */
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
