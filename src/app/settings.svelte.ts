// Language, theme, Present mode, and whether the lab is embedded in another page. A setting from an address holds for this visit and is not remembered. A
// language or theme that the learner chooses is remembered.
import type { AddressProblem } from '../lab/lab.ts';
import { readStored, removeStored, writeStored } from '../platform/storage.ts';
import { chooseLocale, localeOf, type Locale } from '../strings/locale.ts';

export type Theme = 'light' | 'dark' | 'system';

const THEMES: readonly string[] = ['light', 'dark', 'system'];

export function isTheme(value: unknown): value is Theme {
	return typeof value === 'string' && THEMES.includes(value);
}

const NEXT_THEME: Readonly<Record<Theme, Theme>> = {
	system: 'light',
	light: 'dark',
	dark: 'system',
};

export class Settings {
	#visitLocale: Locale | null = $state(null);
	#visitTheme: Theme | null = $state(null);
	#locale: Locale = $state('en');
	#theme: Theme = $state('system');
	#present = $state(false);
	#embed = $state(false);

	constructor(languages: readonly string[] = navigator.languages) {
		const theme = readStored('theme');
		this.#locale = chooseLocale([readStored('lang'), ...languages]);
		this.#theme = isTheme(theme) ? theme : 'system';
	}

	get locale(): Locale {
		return this.#locale;
	}
	get theme(): Theme {
		return this.#theme;
	}
	get present(): boolean {
		return this.#present;
	}

	/** Is true in a frame of another page, which shows the lab without the bar. */
	get embed(): boolean {
		return this.#embed;
	}

	/** Returns the parameters that keep these settings for this visit. */
	get parameters(): Readonly<Record<string, string>> {
		return {
			...(this.#visitLocale ? { lang: this.#visitLocale } : {}),
			...(this.#visitTheme ? { theme: this.#visitTheme } : {}),
			...(this.#present ? { present: '1' } : {}),
			...(this.#embed ? { embed: '1' } : {}),
		};
	}

	/** Takes the settings of an address. An unknown value is reported and changes nothing. */
	visit(parameters: URLSearchParams): readonly AddressProblem[] {
		const problems: AddressProblem[] = [];
		const unknown = (parameter: string, found: string | null) => {
			if (found !== null) problems.push({ parameter, found, kind: 'unknown-value' });
		};
		const lang = parameters.get('lang');
		const theme = parameters.get('theme');
		const present = parameters.get('present');
		const embed = parameters.get('embed');
		const locale = localeOf(lang);
		if (locale) this.#locale = this.#visitLocale = locale;
		else unknown('lang', lang);
		if (isTheme(theme)) this.#theme = this.#visitTheme = theme;
		else unknown('theme', theme);
		if (present === '1' || present === '0') this.#present = present === '1';
		else unknown('present', present);
		if (embed === '1' || embed === '0') this.#embed = embed === '1';
		else unknown('embed', embed);
		return problems;
	}

	/**
	 * Takes from the address of an earlier entry of the browser’s history whether it was embedded. What was open in the
	 * whole site does not become part of an embed, whose host may read it.
	 */
	returnTo(parameters: URLSearchParams): void {
		this.#embed = parameters.get('embed') === '1';
	}

	/** Changes the language for this visit. */
	visitLocale(locale: Locale): void {
		this.#locale = this.#visitLocale = locale;
	}

	chooseLocale(locale: Locale): void {
		this.#visitLocale = null;
		this.#locale = locale;
		writeStored('lang', locale);
	}

	/** Chooses the theme after this one: system, light, dark, and system again. */
	chooseNextTheme(): void {
		this.chooseTheme(NEXT_THEME[this.theme]);
	}

	chooseTheme(theme: Theme): void {
		this.#visitTheme = null;
		this.#theme = theme;
		if (theme === 'system') removeStored('theme');
		else writeStored('theme', theme);
	}

	setPresent(present: boolean): void {
		this.#present = present;
	}
}
