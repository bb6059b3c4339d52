// Splits a command line that developer tools copied into words: for a POSIX shell (quotes, $'…', backslashes)
// or for cmd (carets).
import { ownValue } from '../../engine/own-value.ts';

export interface ShellWord {
	readonly text: string;
	readonly offset: number;
}

export interface ShellReading {
	readonly words: readonly ShellWord[];
	/** Holds the place of a quote that never closes; it is null when all quotes close. */
	readonly openQuote: number | null;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

export function shellWords(text: string): ShellReading {
	const words: ShellWord[] = [];
	const escape = isForCmd(text) ? '^' : '\\';
	let at = 0;
	for (;;) {
		at = skipSpace(text, at, escape);
		if (at >= text.length) return { words, openQuote: null };
		const offset = at;
		let word = '';
		while (at < text.length && !/\s/.test(text[at]!)) {
			const quoted = readQuoted(text, at, escape);
			if (quoted === 'open') return { words, openQuote: at };
			if (quoted !== null) {
				word += quoted.text;
				at = quoted.end;
			} else if (text[at] === escape && at + 1 < text.length) {
				if (lineBreakAt(text, at + 1) > 0) break;
				word += text[at + 1]!;
				at += 2;
			} else word += text[at++]!;
		}
		words.push({ text: word, offset });
	}
}

/**
 * Returns whether the command is for cmd: Chrome and Firefox then write `^"`, so that cmd does not interpret the quote.
 */
function isForCmd(text: string): boolean {
	return /^\s*curl(\.exe)?\s[^'"]*\^"/.test(text) || /\^\r?\n/.test(text);
}

function skipSpace(text: string, from: number, escape: string): number {
	let at = from;
	for (;;) {
		if (/\s/.test(text[at] ?? '')) at++;
		else if (text[at] === escape && lineBreakAt(text, at + 1) > 0)
			at += 1 + lineBreakAt(text, at + 1);
		else return at;
	}
}

function lineBreakAt(text: string, at: number): number {
	return text.startsWith('\r\n', at) ? 2 : text[at] === '\n' ? 1 : 0;
}

type Quoted = { readonly text: string; readonly end: number };

/** Reads a quoted piece. Returns null when none begins at `at`, and `open` when it never ends. */
function readQuoted(text: string, at: number, escape: string): Quoted | 'open' | null {
	if (escape === '^') {
		const opens = text.startsWith('^"', at) ? 2 : text[at] === '"' ? 1 : 0;
		return opens === 0 ? null : cmdQuoted(text, at + opens);
	}
	if (text.startsWith("$'", at)) return ansiQuoted(text, at + 2);
	if (text[at] === "'") {
		const end = text.indexOf("'", at + 1);
		return end < 0 ? 'open' : { text: text.slice(at + 1, end), end: end + 1 };
	}
	return text[at] === '"' ? doubleQuoted(text, at + 1) : null;
}

function doubleQuoted(text: string, from: number): Quoted | 'open' {
	let found = '';
	for (let at = from; at < text.length; at++) {
		const character = text[at]!;
		if (character === '"') return { text: found, end: at + 1 };
		if (character === '\\' && /["\\$`]/.test(text[at + 1] ?? '')) found += text[++at]!;
		else found += character;
	}
	return 'open';
}

function ansiQuoted(text: string, from: number): Quoted | 'open' {
	let found = '';
	for (let at = from; at < text.length; at++) {
		const character = text[at]!;
		if (character === "'") return { text: found, end: at + 1 };
		if (character !== '\\') {
			found += character;
			continue;
		}
		const code = /^(?:u([\da-f]{4})|x([\da-f]{2}))/i.exec(text.slice(at + 1, at + 6));
		if (code !== null) {
			found += String.fromCharCode(parseInt(code[1] ?? code[2] ?? '', 16));
			at += code[0].length;
			continue;
		}
		const next = text[++at] ?? '';
		found += ownValue(ESCAPES, next) ?? next;
	}
	return 'open';
}

/** Reads up to a quote without a backslash before it. Carets inside only escape the next character. */
function cmdQuoted(text: string, from: number): Quoted | 'open' {
	let found = '';
	for (let at = from; at < text.length; at++) {
		if (text[at] === '^') at++;
		const character = text[at] ?? '';
		if (character === '"') return { text: found, end: at + 1 };
		if (character === '\\') {
			const next = text[at + 1] === '^' ? at + 2 : at + 1;
			if (text[next] === '"' || text[next] === '\\') {
				found += text[next];
				at = next;
				continue;
			}
		}
		found += character;
	}
	return 'open';
}
