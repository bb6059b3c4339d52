// Reads lists of numbers in the notations of C, Go, Rust, Java, Kotlin, Python, JavaScript, Elixir and their debuggers.
// Examples: `{ 0x81, 133 }`, `[129, 133]`, `Uint8Array(2) [ 129, 133 ]`, xxd -i, Wireshark's C arrays.
import { isDigit } from '../../engine/http/index.ts';
import { PasteDraft } from './paste-draft.ts';
import { readNumberItem } from './paste-number.ts';
import type { PasteMeaning } from './paste-reading.ts';
import {
	codeAt,
	END,
	isBlank,
	isLineBreak,
	isNameCharacter,
	lineEnd,
	skipBlanks,
	skipPast,
} from './paste-text.ts';

const QUOTE = 34;
const APOSTROPHE = 39;
const COMMA = 44;
const CLOSERS: ReadonlyMap<string, string> = new Map([
	['[', ']'],
	['{', '}'],
	['(', ')'],
	['<', '>'],
]);
/** Matches a function that makes an array of its arguments: `Uint8Array.of(`, Kotlin's `byteArrayOf(`. */
const MAKER = /(?:\.of|[bB]yteArrayOf)\s?$/;
const LONGEST_MAKER = 20;
/** Bounds how many characters come between the name of a list and its opening bracket. */
const NAME_REACH = 80;

/** Returns the readings of the lists in `text`, best first, or null when the text has no list. */
export function readArrays(text: string, from: number): readonly PasteMeaning[] | null {
	const all = new PasteDraft(text);
	const peers = [new PasteDraft(text), new PasteDraft(text)] as const;
	const named = [false, false];
	let lists = 0;
	for (let at = from; at < text.length && !all.full;) {
		const next = skipRemark(text, at);
		if (next > at) {
			at = next;
			continue;
		}
		const code = text.charCodeAt(at);
		if (code === QUOTE || code === APOSTROPHE) {
			at = skipString(text, at);
			continue;
		}
		const closer = CLOSERS.get(text.charAt(at));
		if (closer === undefined || !opensList(text, at)) {
			at++;
			continue;
		}
		lists++;
		const peer = peerOf(text, at);
		const before = all.length;
		const end = readList(text, at + 1, closer, all);
		if (peer !== null) {
			named[peer] = true;
			peers[peer].append(all, before);
		}
		at = end;
	}
	if (lists === 0) return readBareList(text, from);
	const declared = checkLength(text, from, all);
	if (named[0] === true && named[1] === true) {
		return [
			peers[0].reading('array', { side: 'client' }),
			peers[1].reading('array', { side: 'server' }),
			all.reading('array', { side: 'both' }),
		];
	}
	return [all.reading(declared ? 'xxd-include' : 'array')];
}

/** Reads numbers and commas without brackets; returns null when the text begins with anything else. */
function readBareList(text: string, from: number): readonly PasteMeaning[] | null {
	let at = skipBlanks(text, from);
	for (let next = skipRemark(text, at); next > at; next = skipRemark(text, at)) {
		at = skipBlanks(text, next);
	}
	if (!startsItem(text, at) || !text.includes(',', at)) return null;
	const draft = new PasteDraft(text);
	readList(text, at, '', draft);
	return draft.length > 0 ? [draft.reading('array')] : null;
}

/** Reads items up to `closer`; returns the place after the list. */
function readList(text: string, from: number, closer: string, draft: PasteDraft): number {
	let at = from;
	while (at < text.length && !draft.full) {
		const code = text.charCodeAt(at);
		if (isBlank(code) || code === COMMA) {
			at++;
			continue;
		}
		const remark = skipRemark(text, at);
		if (remark > at) {
			at = remark;
			continue;
		}
		if (text.charAt(at) === closer) return at + 1;
		const item = readNumberItem(text, at);
		if (item !== null) {
			if (item.byte === null) draft.fault('range', at, item.end);
			else draft.push(item.byte, item.from, item.end);
			at = item.end;
			continue;
		}
		const word = wordEnd(text, at);
		if (startsWithDots(text, at)) {
			// Node and browsers shorten long lists: `... 156 more items`.
			draft.fault('truncated', at, lineEndOrCloser(text, at, closer));
			return skipPast(text, at, closer);
		}
		// A debugger adds properties after the items: `buffer: ArrayBuffer(11), …`.
		if (closer !== '' && codeAt(text, word) === 58) return skipPast(text, word, closer);
		draft.fault('number', at, word);
		at = word;
	}
	if (closer !== '' && !draft.full) draft.fault('unclosed', from - 1, from);
	return at;
}

/** Returns whether the bracket at `at` opens a list of bytes, not a size or a type. */
function opensList(text: string, at: number): boolean {
	let first = skipBlanks(text, at + 1);
	for (let next = skipRemark(text, first); next > first; next = skipRemark(text, first)) {
		first = skipBlanks(text, next);
	}
	if (!startsItem(text, first) || isCount(text, at, first)) return false;
	if (text.charAt(at) === '{') return true;
	// Elixir and Erlang write `<<129, 133>>`.
	if (text.charAt(at) === '<') return text.charAt(at - 1) === '<';
	if (text.charAt(at) === '(') return MAKER.test(text.slice(Math.max(0, at - LONGEST_MAKER), at));
	if (isOtherMember(text, at)) return false;
	// `x[11] = …` and `[11]byte{…}` give a size.
	let digits = first;
	while (isDigit(codeAt(text, digits))) digits++;
	if (digits === first || text.charAt(digits) !== ']') return true;
	const after = codeAt(text, skipBlanks(text, digits + 1));
	return !(isNameCharacter(after) || after === 61 || after === 91 || after === 123);
}

/**
 * Returns whether the brackets hold one number among words: the count of something, such as `DUMP [20]:` or `conn {7}
 * closed`. A type or an assignment before it makes it a list of one byte.
 */
function isCount(text: string, opener: number, first: number): boolean {
	let end = first;
	while (isDigit(codeAt(text, end))) end++;
	const close = skipBlanks(text, end);
	if (end === first || text.charAt(close) !== CLOSERS.get(text.charAt(opener))) return false;
	const before = text
		.slice(Math.max(0, opener - NAME_REACH), opener)
		.split('\n')
		.at(-1)!;
	if (text.charAt(opener) === '[' && /[\w)\]]$/.test(before)) return true;
	if (/[)=(,\]\w]\s{0,4}$/.test(before) && !/\w\s{1,4}$/.test(before)) return false;
	return before.trim() !== '' || text.slice(close + 1, close + NAME_REACH).trim() !== '';
}

/**
 * Returns whether the list is in JSON but is not the `data` of a Buffer; the text is then probably a message in JSON.
 */
function isOtherMember(text: string, opener: number): boolean {
	const before = text.slice(Math.max(0, opener - NAME_REACH), opener).trimEnd();
	if (!before.endsWith(':')) return false;
	const key = before.slice(0, -1).trimEnd();
	return key.endsWith('"') && !key.endsWith('"data"');
}

function startsItem(text: string, at: number): boolean {
	const code = codeAt(text, at);
	if (isDigit(code) || (code === 45 && isDigit(codeAt(text, at + 1)))) return true;
	if (code === APOSTROPHE) return readNumberItem(text, at) !== null;
	// `(byte)0x81` and the JSON keys of `"0":129` begin an item too.
	return (code === 40 || code === QUOTE) && readNumberItem(text, at) !== null;
}

/** Skips comments of C and of Python; returns `at` when no comment begins there. */
function skipRemark(text: string, at: number): number {
	if (text.startsWith('/*', at)) return skipPast(text, at + 2, '*/');
	if (text.startsWith('//', at) || text.startsWith('#', at)) return lineEnd(text, at);
	return at;
}

/**
 * Returns the place after a string, which ends on its line at the latest. Without skipping it, the text would
 * be searched again for each quote.
 */
function skipString(text: string, at: number): number {
	const quote = text.charCodeAt(at);
	let end = at + 1;
	for (; end < text.length && !isLineBreak(text.charCodeAt(end)); end++) {
		if (text.charCodeAt(end) === quote) return end + 1;
	}
	return end;
}

function wordEnd(text: string, from: number): number {
	let at = from;
	while (at < text.length && isNameCharacter(text.charCodeAt(at))) at++;
	return Math.max(at, from + 1);
}

function startsWithDots(text: string, at: number): boolean {
	return text.startsWith('...', at) || text.startsWith('…', at);
}

function lineEndOrCloser(text: string, at: number, closer: string): number {
	const end = lineEnd(text, at);
	const close = closer === '' ? -1 : text.indexOf(closer, at);
	return close < 0 ? end : Math.min(end, close);
}

/** Returns the side of a list in Wireshark's followed stream, from its name: `char peer0_1[] = {`. */
function peerOf(text: string, opener: number): 0 | 1 | null {
	const before = text.slice(Math.max(0, opener - NAME_REACH), opener);
	const at = before.lastIndexOf('peer');
	if (at < 0 || before.charAt(at + 5) !== '_' || before.includes('}', at)) return null;
	const digit = before.charAt(at + 4);
	return digit === '0' ? 0 : digit === '1' ? 1 : null;
}

/** Compares xxd's `…_len = 11;` with the number of bytes; returns false when the text has no such line. */
function checkLength(text: string, from: number, draft: PasteDraft): boolean {
	const at = text.indexOf('_len = ', from);
	if (at < 0) return false;
	const digits = at + 7;
	let end = digits;
	while (isDigit(codeAt(text, end))) end++;
	if (end === digits || codeAt(text, end) === END) return false;
	const agrees = Number(text.slice(digits, end)) === draft.length;
	if (!agrees && !draft.full) draft.fault('total', digits, end);
	return true;
}
