// Provides the current language, for the few components of this folder that have their own words.
import { getContext, setContext } from 'svelte';
import type { Locale } from '../strings/locale.ts';

const KEY = Symbol('locale');

export function provideLocale(locale: () => Locale): void {
	setContext(KEY, locale);
}

export function localeInUse(): () => Locale {
	return getContext<(() => Locale) | undefined>(KEY) ?? (() => 'en');
}
