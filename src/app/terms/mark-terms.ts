// Finds terms of the glossary in sentences, and decides which uses are marked: the first use of each term on a
// page.
import type { TermForms, TermId } from '../../strings/terms.ts';

/** Says that the characters `start`–`end` of a text use a term. */
export interface TermUse {
	readonly term: TermId;
	readonly start: number;
	readonly end: number;
}

/** Represents a part of a text: a marked term, or plain text between terms. */
export interface ProsePiece {
	readonly text: string;
	readonly term: TermId | null;
}

/**
 * Returns a function that finds the terms of a text. Where several forms begin, the longest one wins, so the
 * “Close frame” is not taken for a frame.
 */
export function termFinder(forms: TermForms): (text: string) => readonly TermUse[] {
	const termOf = new Map<string, TermId | 'none'>();
	const entries = Object.entries(forms) as [TermId | 'none', readonly string[]][];
	for (const [term, all] of entries) {
		for (const form of all.flatMap(inflected)) if (!termOf.has(form)) termOf.set(form, term);
	}
	// A form as it is written wins over another one with a capital letter: “Origin” is the header field.
	for (const [term, all] of entries) for (const form of all) termOf.set(form, term);
	const pattern = new RegExp(
		[...termOf.keys()]
			.sort((a, b) => b.length - a.length)
			.map(bordered)
			.join('|'),
		'g',
	);
	return (text) =>
		[...text.matchAll(pattern)].flatMap(({ 0: form, index: start }) => {
			const term = termOf.get(form)!;
			return term === 'none' ? [] : [{ term, start, end: start + form.length }];
		});
}

/** Returns an English form with and without a capital letter, and with and without the s of a plural. */
function inflected(form: string): readonly string[] {
	const both = [form, form.charAt(0).toUpperCase() + form.slice(1)];
	return /[a-z]$/i.test(form) ? [...both, ...both.map((one) => `${one}s`)] : both;
}

/** Chinese has no borders of words. A Latin letter, digit or hyphen beside a form would continue its word. */
function bordered(form: string): string {
	const literal = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return `${/^\w/.test(form) ? '(?<![\\w-])' : ''}${literal}${/\w$/.test(form) ? '(?![\\w-])' : ''}`;
}

/** Cuts the texts of a page, given in its order, into pieces. A term is marked where the page first uses it. */
export function markFirstUses(
	texts: readonly { readonly text: string; readonly uses: readonly TermUse[] }[],
): readonly (readonly ProsePiece[])[] {
	const marked = new Set<TermId>();
	return texts.map(({ text, uses }) => {
		const pieces: ProsePiece[] = [];
		let at = 0;
		for (const { term, start, end } of uses) {
			if (marked.has(term)) continue;
			marked.add(term);
			if (start > at) pieces.push({ text: text.slice(at, start), term: null });
			pieces.push({ text: text.slice(start, end), term });
			at = end;
		}
		if (at < text.length) pieces.push({ text: text.slice(at), term: null });
		return pieces;
	});
}
