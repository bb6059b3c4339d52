// Finds the heads in a text that a tool shows around them: `curl -v`, a HAR file, a browser's developer tools,
// Wireshark. A command of curl gives the request that it sends. A text that is only one head of HTTP/1.1 is not such a
// text.
import { encodeUtf8, type Bytes } from '../../engine/bytes/index.ts';
import { composeHead } from '../../engine/http/index.ts';
import { LIMITS } from '../../engine/limits.ts';
import { harEntries } from '../har/har-entries.ts';
import { headsOfEntry } from '../har/har-heads.ts';
import { beginsAsJson } from '../recognise.ts';
import { isFence } from '../unquoted-texts.ts';
import { headOfLines, startsWhich, type CopiedHead, type CopiedPair } from './copied-head.ts';
import { readCopiedPane } from './copied-pane.ts';
import { readCurlCommand } from './curl-command.ts';

export type CopiedFrom = 'curl' | 'command' | 'har' | 'browser' | 'packet' | 'stream' | 'text';

/** Holds the heads that were found, at least one. Each ends with the empty line, and its lines end with CRLF. */
export interface CopiedHeads {
	readonly from: CopiedFrom;
	readonly request: Bytes | null;
	readonly response: Bytes | null;
	/** Is true if a head is of HTTP/2 or HTTP/3 and was rewritten in the form of HTTP/1.1. */
	readonly rewritten: boolean;
	/**
	 * Says in which head the text ends; its empty line was added. It is null for tools that do not show where a head
	 * ends: many heads are copied without their empty line.
	 */
	readonly cut: 'request' | 'response' | null;
}

/** Matches a line of `curl -v`; its progress meter may precede the mark in the same line. */
const CURL_LINE = /^[-\d:.kMG \t]*([<>]) ?(.*)$/;
/** Wireshark writes the line ends of a dissected head as text. */
const PACKET_LINE_END = '\\r\\n';

/** Returns null when the text contains no head, or is a bare head. */
export function readCopiedHeads(text: string): CopiedHeads | null {
	if (text.length > LIMITS.pasteCharacters) return null;
	const har = readHarHeads(text);
	if (har) return copiedHeads('har', har);
	const lines = text.split(/\r\n|\n|\r/);
	const curl = curlLines(lines);
	if (curl) {
		const cut = isShortened(text, curl) ? 'request' : cutOff(lines, curl);
		return { ...copiedHeads('curl', curl), cut };
	}
	const packet = pairIn(packetLines(lines));
	if (packet) return copiedHeads('packet', packet);
	return shownPlain(lines) ?? requestOfCommand(text);
}

/** Returns the heads of the entry in a HAR file that opens a WebSocket, or else of the first one that has heads. */
export function readHarHeads(text: string): CopiedPair | null {
	if (!beginsAsJson(text)) return null;
	const { sockets, heads } = harEntries(text);
	const pairs = sockets.flatMap(({ entry }) => headsOfEntry(entry) ?? []);
	return pairs.find(opensWebSocket) ?? pairs[0] ?? heads;
}

function opensWebSocket({ request }: CopiedPair): boolean {
	return request?.fields.some((line) => /^sec-websocket-(key|version):/i.test(line)) === true;
}

/** Reads a followed stream, the pane of a browser, or heads among other lines. */
function shownPlain(lines: readonly string[]): CopiedHeads | null {
	const pair = pairIn(lines);
	const pane = readCopiedPane(lines);
	const first = lines.find((line) => line.trim() !== '') ?? '';
	const begins = startsWhich(first);
	if (begins === null) {
		// The lines of a pane may contain a start line; then the pane still has the titles around it.
		if (pane) return copiedHeads('browser', pane);
		return pair && copiedHeads('text', pair);
	}
	if (!pair) return null;
	if (pair.request && pair.response) return copiedHeads('stream', pair);
	const rewritten = pair.request?.rewritten ?? pair.response?.rewritten;
	return rewritten ? copiedHeads('browser', pair) : null;
}

function requestOfCommand(text: string): CopiedHeads | null {
	const command = readCurlCommand(text);
	if (command?.type !== 'request') return null;
	const { startLine, fields } = command.request;
	const request = composeHead(startLine, fields);
	return { from: 'command', request, response: null, rewritten: false, cut: null };
}

function curlLines(lines: readonly string[]): CopiedPair | null {
	const marked = lines.flatMap((line) => {
		const [, mark, content] = CURL_LINE.exec(line) ?? [];
		return mark === undefined ? [] : [{ mark, content: content! }];
	});
	// A mark fits only the head of its own direction; other tools use the same marks.
	const fits = marked.some(
		({ mark, content }) => startsWhich(content) === (mark === '>' ? 'request' : 'response'),
	);
	// An arrow in front of a start line alone is no mark of curl.
	const hasFields = marked.some(({ content }) => /^[\w-]{1,60}: ?\S/.test(content));
	return fits && hasFields ? pairIn(marked.map(({ content }) => content)) : null;
}

/** Returns the head that the last line is in. curl marks the empty line behind a head, too. */
function cutOff(
	lines: readonly string[],
	{ request, response }: CopiedPair,
): 'request' | 'response' | null {
	const last = lines.findLast((line) => line.trim() !== '') ?? '';
	const [, mark, content = ''] = CURL_LINE.exec(last) ?? [];
	if (mark === undefined || content.trim() === '') return null;
	const which = mark === '>' ? 'request' : 'response';
	const head = which === 'request' ? request : response;
	// The last line may be in a head that was not taken.
	const end = head && [head.startLine, ...head.fields].at(-1)!;
	return end?.trimEnd() === content.trimEnd() ? which : null;
}

/** Returns whether the request lacks what the command beside it sends: a person left lines out. */
function isShortened(text: string, { request }: CopiedPair): boolean {
	if (request === null || request.rewritten) return false;
	const command = text.replaceAll(/\\\r?\n/g, ' ');
	const sends = /\bcurl\b[^\n]{1,600}\bUpgrade: ?websocket/i.test(command);
	return sends && !request.fields.some((line) => /^upgrade\s*:/i.test(line));
}

function packetLines(lines: readonly string[]): readonly string[] {
	return lines
		.filter((line) => line.endsWith(PACKET_LINE_END))
		.map((line) => line.slice(0, -PACKET_LINE_END.length).trimStart());
}

/** Returns the request that asks for a WebSocket, or else the first one, with the response that follows it. */
function pairIn(lines: readonly string[]): CopiedPair | null {
	const heads = headsIn(lines);
	const requests = heads.filter(({ which }) => which === 'request');
	const request =
		requests.find(({ fields }) => fields.some((line) => /^sec-websocket-key\s*:/i.test(line))) ??
		requests[0];
	const behind = request ? heads.slice(heads.indexOf(request) + 1) : heads;
	const next = behind.find(({ which, startLine }) => {
		// RFC 9110 §15.2: other responses of 1xx precede the final one.
		return which === 'response' && !/^\S+ 10[0234]/.test(startLine);
	});
	const response = next ?? (request ? heads.find(({ which }) => which === 'response') : undefined);
	if (!request && !response) return null;
	const made = (head: FoundHead | undefined): CopiedHead | null =>
		head ? headOfLines(head.startLine, head.fields) : null;
	return { request: made(request), response: made(response) };
}

interface FoundHead {
	readonly which: 'request' | 'response';
	readonly startLine: string;
	readonly fields: readonly string[];
}

/** Matches a line of code that puts a head together. */
const ASSIGNS = /^\s{0,80}[\w.]{1,60} ?\+?= ?["'`]/;

function headsIn(lines: readonly string[]): readonly FoundHead[] {
	const heads: FoundHead[] = [];
	let fields: string[] | null = null;
	for (const line of lines) {
		const which = startsWhich(line);
		if (which !== null) {
			fields = [];
			heads.push({ which, startLine: line, fields });
		} else if (line.trim() === '' || isFence(line) || ASSIGNS.test(line)) fields = null;
		// A tool indents the fields of a head; a value that goes on in the next line has no name.
		else fields?.push(line.replace(/^[ \t]{1,80}(?=[\w-]{1,60}: ?\S)/, ''));
	}
	return heads;
}

export function copiedHeads(from: CopiedFrom, { request, response }: CopiedPair): CopiedHeads {
	return {
		from,
		request: request && bytesOf(request),
		response: response && bytesOf(response),
		rewritten: request?.rewritten === true || response?.rewritten === true,
		cut: null,
	};
}

/** Returns the bytes of a head, with the empty line at its end. */
export function bytesOf({ startLine, fields }: CopiedHead): Bytes {
	return encodeUtf8([startLine, ...fields, '', ''].join('\r\n'));
}
