// Loads the settings of our server with their words.
import type { Locale } from '../../strings/locale.ts';
import type { SettingWords } from './strings/en/settings.ts';

const WORDS: Readonly<Record<Locale, () => Promise<SettingWords>>> = {
	en: async () => (await import('./strings/en/settings.ts')).settings,
	'zh-CN': async () => (await import('./strings/zh-CN/settings.ts')).settings,
};

export async function loadSettings(locale: Locale) {
	const [view, words] = await Promise.all([import('./SettingFields.svelte'), WORDS[locale]()]);
	return { SettingFields: view.default, words };
}
