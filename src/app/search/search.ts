// Searches the entries of the whole site. A query goes in; what fits comes out by kind, the best kind first,
// and in it the best entry first. An entry has its texts in both languages, and a text in the other language
// fits a little less well. The entries themselves are data that the build has made (`entries.ts`).
import { SEARCH_KINDS, type SearchEntry, type SearchKind } from '../../panels/descriptor.ts';
import { LOCALES, type Locale } from '../../strings/locale.ts';
import { SYMPTOMS } from '../../strings/symptoms.ts';

/** Holds what the search shows before anything is typed, beside the labs. */
export const SUGGESTED: Readonly<Partial<Record<SearchKind, readonly string[]>>> = {
	scene: ['/conversation?scenario=hello', '/conversation?scenario=idle-proxy'],
	'close-code': ['/rules/api-1006-only'],
	term: ['/rules/glossary'],
};

export interface FoundKind {
	readonly kind: SearchKind;
	readonly entries: readonly SearchEntry[];
}

/** Holds the greatest number of entries of one kind that the search shows. */
const MOST_OF_KIND = 6;

/** Says how well a word fits an entry. Two entries that fit equally well keep the order of their kinds. */
const FIT = {
	symptom: 100,
	key: 100,
	wholeTitle: 96,
	titleStart: 80,
	symptomStart: 72,
	titleWordStart: 70,
	keyStart: 62,
	inTitle: 50,
	inKey: 40,
	noteWordStart: 30,
	inNote: 20,
} as const;
/** Holds how much worse a symptom fits for each address that helps more. */
const NEXT_ADDRESS = 1;
/** Holds how much worse a text in the other language fits. */
const OTHER_LANGUAGE = 2;
/** Lowers the weight of several words that fit one by one: they count less than the same words in one piece. */
const APART = 0.9;

/** Returns what fits the query, by kind: the best kind first, and in it the best entry first. */
export function search(
	entries: readonly SearchEntry[],
	query: string,
	locale: Locale,
): readonly FoundKind[] {
	const phrase = folded(query);
	if (phrase === '') return suggestions(entries);
	const fits = entries
		.map((entry) => ({ entry, fit: fitOf(textsOf(entry, locale), phrase) }))
		.filter(({ fit }) => fit > 0)
		.sort((a, b) => b.fit - a.fit);
	const kinds = [...new Set(fits.map(({ entry }) => entry.kind))];
	return kinds.map((kind) => ({
		kind,
		entries: fits
			.filter(({ entry }) => entry.kind === kind)
			.slice(0, MOST_OF_KIND)
			.map(({ entry }) => entry),
	}));
}

function suggestions(entries: readonly SearchEntry[]): readonly FoundKind[] {
	return SEARCH_KINDS.map((kind) => ({
		kind,
		entries: entries.filter(
			(entry) =>
				entry.kind === kind && (kind === 'lab' || SUGGESTED[kind]?.includes(entry.address)),
		),
	})).filter((group) => group.entries.length > 0);
}

interface Texts {
	readonly symptoms: readonly { readonly word: string; readonly rank: number }[];
	readonly keys: readonly string[];
	readonly titles: readonly { readonly text: string; readonly less: number }[];
	readonly notes: readonly { readonly text: string; readonly less: number }[];
}

const known = new WeakMap<SearchEntry, Readonly<Record<Locale, Texts>>>();

/** Returns the texts of an entry as they are compared; they are made once. */
function textsOf(entry: SearchEntry, locale: Locale): Texts {
	const made = known.get(entry) ?? { en: folding(entry, 'en'), 'zh-CN': folding(entry, 'zh-CN') };
	known.set(entry, made);
	return made[locale];
}

function folding({ kind, address, texts, keys }: SearchEntry, locale: Locale): Texts {
	const inLanguages = (part: 'title' | 'note') =>
		LOCALES.map((language) => ({
			text: folded(texts[language][part]),
			less: language === locale ? 0 : OTHER_LANGUAGE,
		}));
	return {
		symptoms: SYMPTOMS.flatMap(({ words, addresses }) => {
			const rank = leadsToItself(kind) ? addresses.indexOf(address) : -1;
			return rank < 0 ? [] : words.map((word) => ({ word, rank }));
		}),
		keys: keys.map(folded),
		titles: inLanguages('title'),
		notes: inLanguages('note'),
	};
}

/**
 * Returns whether entries of the kind are what they lead to. A code or a name, however, leads to a scene or a
 * rule about it.
 */
function leadsToItself(kind: SearchKind): boolean {
	return kind === 'lab' || kind === 'scene' || kind === 'rule';
}

/** Returns how well the query fits; 0 if one of its words is not in the entry. */
function fitOf(texts: Texts, phrase: string): number {
	const whole = fitOfWord(texts, phrase);
	const words = phrase.split(' ');
	if (words.length === 1) return whole;
	// A query can be a hundred times the same word.
	const fits = new Map<string, number>();
	for (const word of words) {
		if (fits.has(word)) continue;
		const fit = fitOfWord(texts, word);
		if (fit === 0) return whole;
		fits.set(word, fit);
	}
	const sum = words.reduce((total, word) => total + fits.get(word)!, 0);
	return Math.max(whole, (APART * sum) / words.length);
}

function fitOfWord({ symptoms, keys, titles, notes }: Texts, word: string): number {
	return Math.max(
		0,
		...symptoms.map(
			({ word: symptom, rank }) =>
				fit(symptom, word, [FIT.symptom, FIT.symptomStart, 0, 0]) - rank * NEXT_ADDRESS,
		),
		...keys.map((key) => fit(key, word, [FIT.key, FIT.keyStart, FIT.inKey, FIT.inKey])),
		...titles.map(
			({ text, less }) =>
				fit(text, word, [FIT.wholeTitle, FIT.titleStart, FIT.titleWordStart, FIT.inTitle]) - less,
		),
		...notes.map(
			({ text, less }) =>
				fit(text, word, [FIT.noteWordStart, FIT.noteWordStart, FIT.noteWordStart, FIT.inNote]) -
				less,
		),
	);
}

/** Returns which of four values fits: the word is the text, starts it, starts a word of it, or is in it. */
function fit(
	text: string,
	word: string,
	[whole, start, wordStart, inside]: readonly [number, number, number, number],
): number {
	const at = text.indexOf(word);
	if (at < 0) return 0;
	if (at === 0) return text.length === word.length ? whole : start;
	return startsWord(text, word, at) ? wordStart : inside;
}

/** Returns whether the word, which is in the text at `first`, starts a word of it there or later. */
function startsWord(text: string, word: string, first: number): boolean {
	const beginning = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/uy;
	for (let at = first; at >= 0; at = text.indexOf(word, at + 1)) {
		beginning.lastIndex = at;
		if (beginning.test(text)) return true;
	}
	return false;
}

/** Returns a text without differences of case, width and space. */
function folded(text: string): string {
	return text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
}
