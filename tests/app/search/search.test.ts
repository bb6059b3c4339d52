import { describe, expect, test, vi } from 'vitest';
import { PANELS } from '../../../src/app/panels.ts';
import { SEARCH_ENTRIES as index } from '../../../src/app/search/entries.ts';
import { search, SUGGESTED } from '../../../src/app/search/search.ts';
import { CLOSE_CODES } from '../../../src/engine/frame/index.ts';
import { EXAMPLES as KEY_EXAMPLES } from '../../../src/panels/accept-key/examples.ts';
import { SITUATIONS } from '../../../src/panels/compare/stories/situations.ts';
import { SCENES } from '../../../src/panels/conversation/scenes/scenes.ts';
import type { SearchEntry } from '../../../src/panels/descriptor.ts';
import { EXAMPLE_CHOICES } from '../../../src/panels/frame/examples/examples.ts';
import { EXAMPLES as HANDSHAKES } from '../../../src/panels/handshake/examples.ts';
import { CODES } from '../../../src/panels/rules/catalogue.ts';
import { LOCALES, type Locale } from '../../../src/strings/locale.ts';
import { SYMPTOMS } from '../../../src/strings/symptoms.ts';
import { TERM_IDS } from '../../../src/strings/terms.ts';
import { complaintsAbout } from '../../support/open-address.ts';

const addressesOf = (kind: SearchEntry['kind']) =>
	index.filter((entry) => entry.kind === kind).map(({ address }) => address);
const found = (query: string, locale: Locale = 'en') =>
	search(index, query, locale).flatMap(({ entries }) => entries);
const first = (query: string, locale: Locale = 'en') => found(query, locale)[0]?.address;

describe('the index', () => {
	test('has every lab, rule, scene, example and term, each once', () => {
		expect(addressesOf('lab')).toEqual(PANELS.map(({ id }) => `/${id}`));
		expect(addressesOf('rule')).toEqual([
			...CODES.map((code) => `/rules/${code}`),
			'/rules/states',
		]);
		expect(addressesOf('scene').toSorted()).toEqual(
			SCENES.map(({ id }) => `/conversation?scenario=${id}`).toSorted(),
		);
		expect(addressesOf('term')).toEqual([
			'/rules/glossary',
			...TERM_IDS.map((id) => `/rules/glossary?term=${id}`),
		]);
		const examples = addressesOf('example');
		expect(examples).toEqual(
			expect.arrayContaining(EXAMPLE_CHOICES.map(({ id }) => `/frame?example=${id}`)),
		);
		expect(examples).toEqual(
			expect.arrayContaining(HANDSHAKES.map(({ id }) => `/handshake?example=${id}`)),
		);
		expect(new Set(examples).size).toBe(
			EXAMPLE_CHOICES.length + HANDSHAKES.length + KEY_EXAMPLES.length + SITUATIONS.length,
		);
	});

	test('has every close code that the registry names, and the ranges for libraries and private use', () => {
		const named = CLOSE_CODES.filter(({ name }) => name !== '').map(({ first }) => String(first));
		const keys = index.filter(({ kind }) => kind === 'close-code').flatMap((entry) => entry.keys);
		expect(keys).toEqual(expect.arrayContaining([...named, '3000', '4000']));
	});

	test('each address opens', async () => {
		const addresses = [...new Set(index.map(({ address }) => address))];
		const complaints = await Promise.all(addresses.map(complaintsAbout));
		expect(complaints.flat()).toEqual([]);
	});

	test('each entry has a title in each language, and one that no other of its kind has in its lab', () => {
		const titled = index.flatMap(({ kind, address, texts }) =>
			LOCALES.map((locale) => [kind, address.split('?')[0], locale, texts[locale].title].join(' ')),
		);
		expect(titled.filter((text) => text.endsWith(' '))).toEqual([]);
		expect(titled.filter((text, i) => titled.indexOf(text) !== i)).toEqual([]);
	});
});

describe('a symptom', () => {
	test('leads to entries, and its words are as the search compares them', () => {
		const addresses = new Set(index.map(({ address }) => address));
		const wanted = SYMPTOMS.flatMap((symptom) => symptom.addresses);
		expect(wanted.filter((address) => !addresses.has(address))).toEqual([]);
		const words = SYMPTOMS.flatMap((symptom) => symptom.words);
		expect(words.filter((word) => word !== word.normalize('NFKC').toLowerCase().trim())).toEqual(
			[],
		);
		expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
	});

	test.each(
		SYMPTOMS.flatMap(({ words, addresses }) => words.map((word) => [word, addresses] as const)),
	)('“%s” finds its places, the most helpful first', (word, [best, ...others]) => {
		for (const locale of LOCALES) {
			const addresses = found(word, locale).map(({ address }) => address);
			expect(addresses[0]).toBe(best);
			expect(addresses).toEqual(expect.arrayContaining(others));
		}
	});
});

describe('a query', () => {
	test.each([
		['nginx', '/conversation?scenario=reverse-proxy'],
		['timeout', '/conversation?scenario=idle-proxy'],
		['proxy_read_timeout', '/conversation?scenario=idle-proxy'],
		['心跳', '/conversation?scenario=heartbeat'],
		['1006', '/rules/api-1006-only'],
		['mask-client', '/rules/mask-client'],
		['426', '/rules/response-426-upgrade'],
		['sec-websocket-key', '/rules/request-key-length'],
		['hpack', '/rules/glossary?term=hpack'],
		['ＮＧＩＮＸ  ', '/conversation?scenario=reverse-proxy'],
	])('“%s” finds %s first, in both languages', (query, address) => {
		for (const locale of LOCALES) expect(first(query, locale)).toBe(address);
	});

	test('leads to a scene before the status codes and fields that refer to it', () => {
		expect(search(index, 'proxy', 'en')[0]?.kind).toBe('scene');
	});

	test('1006 is a close code before it is anything else', () => {
		expect(search(index, '1006', 'en')[0]?.kind).toBe('close-code');
	});

	test('finds words of both languages; those of the language in use come first', () => {
		const titled = (locale: Locale) =>
			index.find(({ kind }) => kind === 'scene')!.texts[locale].title;
		expect(first(titled('zh-CN'), 'en')).toBe('/conversation?scenario=hello');
		expect(first(titled('en'), 'zh-CN')).toBe('/conversation?scenario=hello');
	});

	test('of several words finds what has all of them', () => {
		expect(found('masking key').map(({ address }) => address)).toContain(
			'/rules/glossary?term=masking-key',
		);
		for (const { texts, keys } of found('close reason utf-8')) {
			const text = [...LOCALES.flatMap((locale) => Object.values(texts[locale])), ...keys].join(
				' ',
			);
			for (const word of [/close/i, /reason/i, /utf-?8/i]) expect(text).toMatch(word);
		}
	});

	test('a word that the query repeats is looked up once', () => {
		const lookUpsOf = (query: string) => {
			const indexOf = vi.spyOn(String.prototype, 'indexOf');
			search(index, query, 'en');
			const count = indexOf.mock.calls.length;
			indexOf.mockRestore();
			return count;
		};
		expect(lookUpsOf('e '.repeat(100))).toBeLessThan(3 * lookUpsOf('e'));
	});

	test('shows at most six of a kind, and nothing for what is nowhere', () => {
		for (const { entries } of search(index, 'e', 'en'))
			expect(entries.length).toBeLessThanOrEqual(6);
		expect(search(index, 'xyzzy', 'en')).toEqual([]);
		expect(search(index, 'nginx xyzzy', 'en')).toEqual([]);
	});

	test('that is empty suggests the labs and some places', () => {
		const kinds = search(index, '  ', 'en').map(({ kind, entries }) => [
			kind,
			entries.map(({ address }) => address),
		]);
		expect(Object.fromEntries(kinds)).toEqual({
			...SUGGESTED,
			lab: PANELS.map(({ id }) => `/${id}`),
		});
	});
});
