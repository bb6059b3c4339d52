// Reads a command of curl, as developer tools copy it: the request that the command sends.
import { encodeUtf8, latin1Text, type UnlocatedProblem } from '../../engine/bytes/index.ts';
import {
	isToken,
	sameIgnoringCase,
	type FieldLineText,
	type PlainHead,
} from '../../engine/http/index.ts';
import { ownValue } from '../../engine/own-value.ts';
import { shellWords, type ShellWord } from './shell-words.ts';

export type CurlProblem = 'bad-field' | 'quote-not-closed' | 'no-url' | 'bad-url';

export type CurlCommand =
	| { readonly type: 'request'; readonly request: PlainHead }
	| { readonly type: 'problem'; readonly problem: UnlocatedProblem<CurlProblem> };

/** Matches what comes before the word `curl`: blanks, and perhaps a prompt. */
const BEFORE = /^\s*(?:[$#%>] {0,3})?(?=curl(?:\.exe)?\s)/;
/** Matches the options of curl that take a value; other options take none. */
const TAKES_WORD =
	/^(-[HbAeXdFouxmwTEc]|--(header|cookie|user-agent|referer|request|url|data(-raw|-binary|-urlencode|-ascii)?|form|output|user|proxy|max-time|connect-timeout|write-out|upload-file|cert|key|cacert|cookie-jar|resolve))$/;
/** Matches a URL as curl accepts it: scheme (optional), user, host and port, path and query, fragment. */
const URL =
	/^(?:(?:https?|wss?):\/\/)?(?:[^/?#@\s]*@)?((?:\[[^\]\s]+\]|[^/?#\s:[\]]+)(?::\d+)?)((?:[/?][^#\s]*)?)(?:#\S*)?$/i;
const DATA = /^(-d|-F|--data.*|--form)$/;

/** Returns null when the text does not begin with the word `curl`. A prompt may come before it. */
export function readCurlCommand(text: string): CurlCommand | null {
	const before = BEFORE.exec(text)?.[0].length;
	if (before === undefined) return null;
	const { words, openQuote } = shellWords(' '.repeat(before) + text.slice(before));
	if (openQuote !== null) return problem('quote-not-closed', openQuote, text.length);
	const fields: FieldLineText[] = [];
	let url: ShellWord | null = null;
	let method = 'GET';
	let named: string | null = null;
	let compressed = false;
	let loose = 0;
	for (let i = 1; i < words.length; i++) {
		const word = words[i]!;
		if (word.text === '--compressed') compressed = true;
		if (!TAKES_WORD.test(word.text)) {
			if (word.text.startsWith('-')) continue;
			loose++;
			url ??= word;
			continue;
		}
		const value = words[++i];
		if (value === undefined) break;
		if (word.text === '--url') url ??= value;
		else if (/^(-X|--request)$/.test(word.text)) named = value.text;
		else if (DATA.test(word.text)) method = 'POST';
		else {
			const field = fieldOf(word.text, value.text);
			if (field === 'bad') {
				return problem('bad-field', value.offset, words[i + 1]?.offset ?? text.length);
			}
			if (field !== null) fields.push(field);
		}
	}
	// Of a command with a gap the rest is not known.
	if (words.some((word) => /^(?:\.{3}|…)$/.test(word.text))) return null;
	// “curl says that …” is a sentence.
	if (loose > 1 && url && !/[.:/]|^localhost$/.test(url.text)) return null;
	if (url === null) return problem('no-url', 0, text.length);
	const parts = URL.exec(url.text);
	if (parts === null) return problem('bad-url', url.offset, url.offset + url.text.length);
	const [, host = '', path = ''] = parts;
	const target = path.startsWith('/') ? path : `/${path}`;
	const has = (name: string): boolean => fields.some((field) => sameIgnoringCase(field.name, name));
	// Copied commands omit the fields that curl adds itself.
	const lines = [
		...(has('host') ? [] : [{ name: 'Host', value: byteCharacters(host) }]),
		...fields,
		...(compressed && !has('accept-encoding')
			? [{ name: 'Accept-Encoding', value: 'gzip, deflate, br, zstd' }]
			: []),
	];
	const startLine = byteCharacters(`${named ?? method} ${target} HTTP/1.1`);
	return { type: 'request', request: { startLine, fields: lines } };
}

const SHORT_FIELDS: Readonly<Record<string, string>> = {
	'-b': 'Cookie',
	'--cookie': 'Cookie',
	'-A': 'User-Agent',
	'--user-agent': 'User-Agent',
	'-e': 'Referer',
	'--referer': 'Referer',
};

/** Returns the field that an option sets, or null for an option that does not concern the head. */
function fieldOf(option: string, value: string): FieldLineText | 'bad' | null {
	const name = ownValue(SHORT_FIELDS, option);
	if (name !== undefined) return { name, value: byteCharacters(value) };
	if (option !== '-H' && option !== '--header') return null;
	const [, own = '', rest = ''] = /^([^:;]*)[:;]([^]*)$/.exec(value) ?? [];
	if (!isToken(own) || /[\r\n\0]/.test(rest)) return 'bad';
	return { name: own, value: byteCharacters(rest.trim()) };
}

/**
 * Returns UTF-8 with one character per byte: curl sends these bytes, and heads here are texts of that form.
 */
function byteCharacters(text: string): string {
	return latin1Text(encodeUtf8(text));
}

function problem(kind: CurlProblem, offset: number, end: number): CurlCommand {
	return { type: 'problem', problem: { kind, offset, end } };
}
