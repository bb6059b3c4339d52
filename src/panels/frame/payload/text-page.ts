// One page of a payload as the text of a text field. A text field cannot hold CR or bytes that form no
// character. The page therefore records for each UTF-16 unit where its bytes begin. Typing replaces only the
// bytes of the units that were typed over.
import {
	encodeUtf8,
	isLowSurrogate,
	utf8Characters,
	type Bytes,
	type Edit,
} from '../../../engine/bytes/index.ts';

export interface TextPage {
	readonly text: string;
	/** `from` and `to` bound the payload bytes [from, to) that the page shows. */
	readonly from: number;
	readonly to: number;
	/** Lists the offset in the payload of each UTF-16 unit of the text, and of the end as the last entry. */
	readonly starts: readonly number[];
}

/**
 * Is the number of bytes of a page, give or take a character. The browser lays out all text of a field, so a page
 * is short.
 */
export const PAGE_BYTES = 1024;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Returns the page that contains byte `at`. A page never cuts a character. */
export function textPage(payload: Bytes, at: number): TextPage {
	const page = Math.floor(Math.max(0, Math.min(at, payload.length - 1)) / PAGE_BYTES);
	const from = page * PAGE_BYTES;
	const to = Math.min(from + PAGE_BYTES, payload.length);
	const parts: string[] = [];
	const starts: number[] = [];
	let shown = -1;
	let end = from;
	// A character belongs to the page on which it begins.
	for (const { offset, length, codePoint } of utf8Characters(payload, from, to)) {
		if (offset < from) continue;
		if (shown < 0) shown = offset;
		end = offset + length;
		const lineBreak = codePoint === LINE_FEED || codePoint === CARRIAGE_RETURN;
		// A text field shows CR LF as one line break.
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

/** Returns the edit of the payload for what was typed; null if the text is the same. */
export function typedEdit(page: TextPage, typed: string): Edit | null {
	const { text, starts } = page;
	const shorter = Math.min(text.length, typed.length);
	let same = 0;
	while (same < shorter && text[same] === typed[same]) same++;
	if (same === text.length && same === typed.length) return null;
	let tail = 0;
	while (tail < shorter - same && text.at(-1 - tail) === typed.at(-1 - tail)) tail++;
	// An edit never cuts a surrogate pair in two.
	if (isHigh(text, same - 1) || isHigh(typed, same - 1)) same--;
	if (
		isLowSurrogate(text.charCodeAt(text.length - tail)) ||
		isLowSurrogate(typed.charCodeAt(typed.length - tail))
	)
		tail--;
	return {
		from: starts[same]!,
		to: starts[text.length - tail]!,
		insert: encodeUtf8(typed.slice(same, typed.length - tail)),
	};
}

function isHigh(text: string, at: number): boolean {
	return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}
