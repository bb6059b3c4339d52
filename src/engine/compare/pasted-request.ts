// Reads a request that developer tools copied to the clipboard: a raw head, or "copy as cURL".
import { ownValue } from '../own-value.ts';
import { latin1Text } from '../bytes/bytes.ts';
import type { UnlocatedProblem, TextProblem } from '../bytes/text-problem.ts';
import { locateFaults } from '../bytes/text-problem.ts';
import { encodeUtf8 } from '../bytes/utf8-text.ts';
import { isToken, sameIgnoringCase } from '../http/abnf.ts';
import type { FieldLineText } from '../http/compose.ts';
import { parseRequestHead } from '../http/message.ts';
import { bytesOfRange } from '../report/range.ts';
import { LIMITS } from '../limits.ts';
import type { ShellWord } from './curl-words.ts';
import { shellWords } from './curl-words.ts';
import type { PlainHead } from '../http/compose.ts';
import type { HeaderSet } from './header-set.ts';
import { HEADER_SETS } from './header-sets.ts';

export type PastedRequestProblem =
	'empty' | 'too-long' | 'no-request' | 'bad-field' | 'quote-not-closed' | 'no-url' | 'bad-url';

export type PastedRequest =
	| { readonly type: 'request'; readonly form: 'raw' | 'curl'; readonly request: PlainHead }
	| { readonly type: 'problem'; readonly problem: TextProblem<PastedRequestProblem> };

export function readPastedRequest(text: string): PastedRequest {
	const at = text.search(/\S/);
	if (at < 0) return problem(text, 'empty', 0, 0);
	if (text.length > LIMITS.head) return problem(text, 'too-long', LIMITS.head, text.length);
	return /^curl(\.exe)?\s/.test(text.slice(at, at + 9)) ? readCurl(text) : readRaw(text, at);
}

/**
 * Returns a header set with this request and the responses of the browser's set. The other heads are made
 * from these.
 */
export function headerSetOf(request: PlainHead): HeaderSet {
	const { poll, empty } = HEADER_SETS.browser;
	return {
		id: 'pasted',
		poll: { request, response: poll.response },
		empty,
		eventStream: null,
		upgrade: null,
	};
}

/** Reads a raw head. @param from the offset of the request line */
function readRaw(text: string, from: number): PastedRequest {
	const lineEnd = /\r?\n|$/.exec(text.slice(from))!.index + from;
	const firstLine = text.slice(from, lineEnd);
	// Tools write the HTTP version of the connection; the model needs the head in the form of HTTP/1.1.
	const startLine = firstLine.trimEnd().replace(/ HTTP\/[23](\.0)?$/, ' HTTP/1.1');
	const rest = text.slice(lineEnd).trimEnd();
	const head = `${startLine}${rest}`.replaceAll(/\r?\n/g, '\r\n');
	const {
		startLine: read,
		headerFields,
		diagnoses,
	} = parseRequestHead(encodeUtf8(`${head}\r\n\r\n`));
	if (!read?.method || !read.target || !read.version || !isToken(read.method.text)) {
		return problem(text, 'no-request', from, lineEnd);
	}
	const [wrong] = diagnoses;
	if (wrong !== undefined) {
		const line = lineOf(head, bytesOfRange(wrong.range).from);
		return problem(text, 'bad-field', ...lineSpan(text, from, line));
	}
	const fields = headerFields.map(({ name, value }) => ({ name: name.text, value: value.text }));
	const { method, target } = read;
	const request = { startLine: `${method.text} ${target.text} HTTP/1.1`, fields };
	return { type: 'request', form: 'raw', request };
}

/** Returns the number, from 0, of the line that contains a byte of the text's UTF-8. */
function lineOf(head: string, byte: number): number {
	return latin1Text(encodeUtf8(head).subarray(0, byte)).split('\n').length - 1;
}

function lineSpan(text: string, from: number, line: number): [from: number, to: number] {
	let start = from;
	for (let i = 0; i < line; i++) start = text.indexOf('\n', start) + 1;
	const end = text.indexOf('\n', start);
	return [start, end < 0 ? text.length : end];
}

/** The options of curl that take a value; other options take none. */
const TAKES_WORD =
	/^(-[HbAeXdFouxmwTEc]|--(header|cookie|user-agent|referer|request|url|data(-raw|-binary|-urlencode|-ascii)?|form|output|user|proxy|max-time|connect-timeout|write-out|upload-file|cert|key|cacert|cookie-jar|resolve))$/;
/**
 * The parts of a URL as curl accepts it: scheme (optional), user, host and port, path and query, fragment.
 */
const URL =
	/^(?:https?:\/\/)?(?:[^/?#@\s]*@)?((?:\[[^\]\s]+\]|[^/?#\s:[\]]+)(?::\d+)?)((?:[/?][^#\s]*)?)(?:#\S*)?$/i;
const DATA = /^(-d|-F|--data.*|--form)$/;

function readCurl(text: string): PastedRequest {
	const { words, openQuote } = shellWords(text);
	if (openQuote !== null) return problem(text, 'quote-not-closed', openQuote, text.length);
	const fields: FieldLineText[] = [];
	let url: ShellWord | null = null;
	let method = 'GET';
	let named: string | null = null;
	let compressed = false;
	for (let i = 1; i < words.length; i++) {
		const word = words[i]!;
		if (word.text === '--compressed') compressed = true;
		if (!TAKES_WORD.test(word.text)) {
			if (!word.text.startsWith('-')) url ??= word;
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
				return problem(text, 'bad-field', value.offset, words[i + 1]?.offset ?? text.length);
			}
			if (field !== null) fields.push(field);
		}
	}
	if (url === null) return problem(text, 'no-url', 0, text.length);
	const parts = URL.exec(url.text);
	if (parts === null) return problem(text, 'bad-url', url.offset, url.offset + url.text.length);
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
	return { type: 'request', form: 'curl', request: { startLine, fields: lines } };
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

function problem(
	text: string,
	kind: PastedRequestProblem,
	offset: number,
	end: number,
): PastedRequest {
	const fault: UnlocatedProblem<PastedRequestProblem> = { kind, offset, end };
	return { type: 'problem', problem: locateFaults(text, [fault])[0]! };
}
