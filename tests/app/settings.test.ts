// One table for the two places that decide language, theme and Present: the script before the first paint and
// the settings of the site. Where they differ, something flashes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parseAddress } from '../../src/app/address/address.ts';
import { Settings } from '../../src/app/settings.svelte.ts';

const FIRST_PAINT = readFileSync(join(import.meta.dirname, '../../static/first-paint.js'), 'utf8');

interface Visit {
	readonly hash?: string;
	readonly stored?: Readonly<Record<string, string>> | 'forbidden';
	readonly languages?: readonly string[] | undefined;
}
type Result = readonly [lang: string, theme: 'light' | 'dark' | 'system', present: boolean];

const TABLE: readonly (readonly [name: string, visit: Visit, result: Result])[] = [
	['a first visit', {}, ['en', 'system', false]],
	['a Chinese browser', { languages: ['zh-CN', 'en'] }, ['zh-CN', 'system', false]],
	['Chinese of any kind', { languages: ['zh-TW'] }, ['zh-CN', 'system', false]],
	['Chinese without a country', { languages: ['ZH'] }, ['zh-CN', 'system', false]],
	['French, then Chinese', { languages: ['fr-FR', 'zh-CN'] }, ['zh-CN', 'system', false]],
	['French, English, Chinese', { languages: ['fr', 'en-GB', 'zh'] }, ['en', 'system', false]],
	['languages we do not speak', { languages: ['fr', 'zha'] }, ['en', 'system', false]],
	['no languages', { languages: [] }, ['en', 'system', false]],
	['what is remembered', { stored: { lang: 'zh-CN', theme: 'dark' } }, ['zh-CN', 'dark', false]],
	[
		'a remembered language before the browser’s',
		{ stored: { lang: 'en' }, languages: ['zh-CN'] },
		['en', 'system', false],
	],
	[
		'an address before what is remembered',
		{ hash: '#/frame?lang=en&theme=light', stored: { lang: 'zh-CN', theme: 'dark' } },
		['en', 'light', false],
	],
	[
		'the theme of the system, asked for',
		{ hash: '#/?theme=system', stored: { theme: 'dark' } },
		['en', 'system', false],
	],
	[
		'values that are none',
		{ hash: '#/?lang=fr&theme=pink&present=yes', stored: { lang: 'zh-CN', theme: 'dark' } },
		['zh-CN', 'dark', false],
	],
	[
		'memories that are none',
		{ stored: { lang: 'klingon', theme: 'pink' }, languages: ['zh'] },
		['zh-CN', 'system', false],
	],
	['Present', { hash: '#/frame?hex=81&present=1' }, ['en', 'system', true]],
	['no Present', { hash: '#/frame?present=0' }, ['en', 'system', false]],
	['encoded values', { hash: '#/?lang=zh%2DCN&theme=%64ark' }, ['zh-CN', 'dark', false]],
	['broken encoding', { hash: '#/?lang=%E0%A4&theme=dark' }, ['en', 'dark', false]],
	['no question mark', { hash: '#/frame&lang=zh-CN' }, ['en', 'system', false]],
	['a name that only ends so', { hash: '#/?xlang=zh-CN&mytheme=dark' }, ['en', 'system', false]],
	[
		'forbidden storage',
		{ hash: '#/?theme=dark', stored: 'forbidden', languages: ['zh'] },
		['zh-CN', 'dark', false],
	],
];

let written: string[] = [];

function storageOf({ stored }: Visit) {
	return {
		getItem(key: string) {
			if (stored === 'forbidden') throw new DOMException('no', 'SecurityError');
			return stored?.[key.replace('websocket-101:', '')] ?? null;
		},
		setItem: (key: string, value: string) => written.push(`${key} = ${value}`),
		removeItem: (key: string) => written.push(`${key} gone`),
	};
}

function settingsOf(visit: Visit): Settings {
	vi.stubGlobal('localStorage', storageOf(visit));
	vi.stubGlobal('navigator', { languages: visit.languages ?? ['en-US'] });
	const settings = new Settings();
	settings.visit(parseAddress(visit.hash ?? '').parameters);
	return settings;
}

afterEach(() => {
	vi.unstubAllGlobals();
	written = [];
});

describe.each(TABLE)('%s', (_, visit, [lang, theme, present]) => {
	test('before the first paint', () => {
		const root = { lang: 'en', dataset: {} as Record<string, string> };
		runInNewContext(FIRST_PAINT, {
			// Only the built page has the styles of the front page.
			document: { documentElement: root, querySelector: () => null },
			localStorage: storageOf(visit),
			location: { hash: visit.hash ?? '' },
			navigator: { languages: visit.languages ?? ['en-US'] },
			addEventListener: () => {},
			setTimeout: () => {},
		});
		expect([root.lang, root.dataset['theme'] ?? 'system', 'present' in root.dataset]).toEqual([
			lang,
			theme,
			present,
		]);
	});

	test('in the settings', () => {
		const settings = settingsOf(visit);
		expect([settings.locale, settings.theme, settings.present]).toEqual([lang, theme, present]);
	});
});

test('a setting from an address is not stored, and stays in the address', () => {
	const settings = settingsOf({ hash: '#/?lang=zh-CN&theme=dark&present=1' });
	expect(settings.parameters).toEqual({ lang: 'zh-CN', theme: 'dark', present: '1' });
	expect(written).toEqual([]);
});

test('a setting that the user chooses is stored, and leaves the address', () => {
	const settings = settingsOf({ hash: '#/?lang=zh-CN&theme=dark&present=1' });
	settings.chooseLocale('en');
	settings.chooseTheme('light');
	settings.setPresent(false);
	expect(settings.parameters).toEqual({});
	settings.chooseTheme('system');
	expect(written).toEqual([
		'websocket-101:lang = en',
		'websocket-101:theme = light',
		'websocket-101:theme gone',
	]);
});

test('each value that is none is reported with its name', () => {
	const settings = settingsOf({});
	const { parameters } = parseAddress('#/?lang=fr&theme=pink&present=2');
	expect(settings.visit(parameters)).toEqual([
		{ parameter: 'lang', found: 'fr', kind: 'unknown-value' },
		{ parameter: 'theme', found: 'pink', kind: 'unknown-value' },
		{ parameter: 'present', found: '2', kind: 'unknown-value' },
	]);
});
