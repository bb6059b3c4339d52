// Part of a payload as a text field shows it. A field has no CR, and bytes that are no character have no text:
// each unit of the text knows the bytes it stands for, so that typing replaces nothing but what was typed over.
import { encodeUtf8, utf8Characters, type Bytes, type Edit } from '../../engine/index.ts';

export interface TextPage {
	readonly text: string;
	/** The payload bytes [from, to) that it shows. */
	readonly from: number;
	readonly to: number;
	/** Where in the payload each UTF-16 unit begins; one more for the end. */
	readonly starts: readonly number[];
}

/** A page holds about so many bytes: a text field is laid out whole. */
export const PAGE_BYTES = 1024;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** The page that byte `at` is on; characters are not cut. */
export function textPage(payload: Bytes, at: number): TextPage {
	const page = Math.floor(Math.max(0, Math.min(at, payload.length - 1)) / PAGE_BYTES);
	const from = page * PAGE_BYTES;
	const to = Math.min(from + PAGE_BYTES, payload.length);
	const parts: string[] = [];
	const starts: number[] = [];
	let shown = -1;
	let end = from;
	// A character belongs to the page that it begins on.
	for (const { offset, length, codePoint } of utf8Characters(payload, from, to)) {
		if (offset < from) continue;
		if (shown < 0) shown = offset;
		end = offset + length;
		const lineBreak = codePoint === LINE_FEED || codePoint === CARRIAGE_RETURN;
		// CR LF is one line break of a text field.
		if (codePoint === LINE_FEED && offset > from && payload[offset - 1] === CARRIAGE_RETURN)
			continue;
		const text = lineBreak ? '\n' : String.fromCodePoint(codePoint ?? 0xfffd);
		parts.push(text);
		for (let i = 0; i < text.length; i++) starts.push(offset);
	}
	if (shown < 0) shown = from;
	starts.push(end);
	return { text: parts.join(''), from: shown, to: end, starts };
}

/** What typing did, as an edit of the payload; null when nothing changed. */
export function typedEdit(page: TextPage, typed: string): Edit | null {
	const { text, starts } = page;
	const shorter = Math.min(text.length, typed.length);
	let same = 0;
	while (same < shorter && text[same] === typed[same]) same++;
	if (same === text.length && same === typed.length) return null;
	let tail = 0;
	while (tail < shorter - same && text.at(-1 - tail) === typed.at(-1 - tail)) tail++;
	// Never half of a surrogate pair.
	if (isHigh(text, same - 1) || isHigh(typed, same - 1)) same--;
	if (isLow(text, text.length - tail) || isLow(typed, typed.length - tail)) tail--;
	return {
		from: starts[same]!,
		to: starts[text.length - tail]!,
		insert: encodeUtf8(typed.slice(same, typed.length - tail)),
	};
}

function isHigh(text: string, at: number): boolean {
	return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

function isLow(text: string, at: number): boolean {
	return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
