// Reads bytes between marks that are no notation of their own: `81|85`, `81h 85h`, `%81%85`, `'0x81', '0x85'`, `129; 133`,
// `[0] => 129`. In a sentence they are bytes only if they are a chain of whole frames.
import { PasteDraft } from './paste-draft.ts';
import type { PasteMeaning } from './paste-reading.ts';

interface ItemForm {
	readonly format: 'hex' | 'bits' | 'array';
	readonly base: number;
	/** Matches a run of items with what stands between them. */
	readonly run: RegExp;
	/** Matches an item in a run; its last group, or all of it, is the number. */
	readonly item: RegExp;
}

const FORMS: readonly ItemForm[] = [
	{
		format: 'array',
		base: 10,
		run: /(?:(?:\[\d{1,4}\]|\b\d{1,4}:)[ \t]{0,4}(?:=>|[=:])?[ \t]{0,4}-?\d{1,3}(?![\d.:])\s{0,12},?\s{0,12}){4,4000}/g,
		item: /(?:\]|:)[ \t]{0,4}(?:=>|[=:])?[ \t]{0,4}(-?\d{1,3})/g,
	},
	{
		format: 'bits',
		base: 2,
		run: /(?<!\w)[01]{8}(?:[ \t,|_-]{1,3}[01]{8}){1,4000}(?!\w)/g,
		item: /[01]{8}/g,
	},
	{
		format: 'hex',
		base: 16,
		run: /(?<!\w)(?:0x)?[\da-f]{2}h?(?:[^a-z\d\s\u0080-\uFFFF]{0,4} {0,2}[^a-z\d\s\u0080-\uFFFF]{0,4}(?:0x)?[\da-f]{2}h?){3,4000}(?![\w])/gi,
		item: /(?:0x)?([\da-f]{2})h?/gi,
	},
	{
		format: 'hex',
		base: 16,
		run: /(?<!\w)[\da-f]{4}(?: [\da-f]{4}){1,4000}(?: [\da-f]{2})?(?!\w)/gi,
		item: /[\da-f]{2}/gi,
	},
	{
		format: 'array',
		base: 10,
		run: /(?<![\w.:-])-?\d{1,3}(?:[\s,;|/\\]{1,3}-?\d{1,3}){3,4000}(?![\w.:-])/g,
		item: /-?\d{1,3}/g,
	},
];

/** Represents a run of items in a text, with the place of each. */
export interface ItemRun {
	readonly format: 'hex' | 'bits' | 'array';
	readonly from: number;
	readonly to: number;
	readonly items: readonly { readonly byte: number; readonly from: number; readonly to: number }[];
}

/**
 * Returns the runs of items in a text whose numbers all fit into a byte; one place may be in several of them. Numbers of
 * two digits alone are no decimal ones: they may be hexadecimal.
 */
export function itemRuns(text: string, most: number): readonly ItemRun[] {
	return FORMS.flatMap(({ format, base, run, item }) =>
		[...text.matchAll(run)].slice(0, most).flatMap(({ 0: all, index }) => {
			const items = [...all.matchAll(item)].map((match) => {
				const digits = match[1] ?? match[0];
				const from = index + match.index + match[0].indexOf(digits);
				return { byte: parseInt(digits, base), from, to: from + digits.length };
			});
			const isDecimal = base !== 10 || items.some(({ byte }) => byte < 0 || byte > 99);
			const fits = isDecimal && items.every(({ byte }) => byte >= -128 && byte <= 255);
			return fits ? [{ format, from: index, to: index + all.trimEnd().length, items }] : [];
		}),
	);
}

/** Reads a text of one run and marks around it; returns null if it has anything else. */
export function readItems(text: string): PasteMeaning | null {
	const run = itemRuns(text, 1).find(
		({ from, to }) => !/[^\s\p{P}\p{S}]/u.test(text.slice(0, from) + text.slice(to)),
	);
	if (run === undefined) return null;
	const draft = new PasteDraft(text);
	for (const { byte, from, to } of run.items) draft.push(byte, from, to);
	return draft.reading(run.format);
}
