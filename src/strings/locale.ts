// The languages of the site, and the choice of one. This folder holds the words of the shell, of the course, of
// the rules and of the glossary, in one folder per language. The types of the English words are those of every
// language, so the compiler finds a missing text. The words of a panel are in its own `strings/`.
export const LOCALES = ['en', 'zh-CN'] as const;

export type Locale = (typeof LOCALES)[number];

export function isLocale(value: unknown): value is Locale {
	return (LOCALES as readonly unknown[]).includes(value);
}

/** Returns the first of the preferred languages that the site has; English if it has none of them. */
export function chooseLocale(preferred: readonly string[]): Locale {
	for (const language of preferred) {
		const lower = language.toLowerCase();
		if (lower === 'zh' || lower.startsWith('zh-')) return 'zh-CN';
		if (lower === 'en' || lower.startsWith('en-')) return 'en';
	}
	return 'en';
}
