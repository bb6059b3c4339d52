// The languages of the site, and the choice of one. This folder holds the words of the shell, of the course, of
// the rules and of the glossary, in one folder per language. The types of the English words are those of every
// language, so the compiler finds a missing text. The words of a panel are in its own `strings/`.
export const LOCALES = ['en', 'zh-CN'] as const;

export type Locale = (typeof LOCALES)[number];

export function isLocale(value: unknown): value is Locale {
	return (LOCALES as readonly unknown[]).includes(value);
}

/** Returns the language of a tag such as `zh-cn`, `zh_CN` or `en-US`, or null if the site does not have it. */
export function localeOf(tag: string | null): Locale | null {
	const [language] = (tag ?? '').toLowerCase().split(/[-_]/);
	return LOCALES.find((locale) => locale.split('-')[0] === language) ?? null;
}

/** Returns the first of the preferred languages that the site has; English if it has none of them. */
export function chooseLocale(preferred: readonly (string | null)[]): Locale {
	for (const tag of preferred) {
		const locale = localeOf(tag);
		if (locale !== null) return locale;
	}
	return 'en';
}
