// Parses the head of an HTTP/1.1 message: start line, header fields, an empty line (RFC 9112 §2.1). Any bytes
// go in; a head with its parts and its diagnoses comes out.
//
// The parser is lenient: it reads on after a fault as far as the bytes allow. The diagnoses are strict: each
// fault is reported with its place. Of a line without a line ending no fault is reported that more bytes may
// still repair.
import type { Bytes } from '../bytes/bytes.ts';
import { isToken } from './abnf.ts';
import type { RequestHead, RequestLine, ResponseHead, StatusLine } from './head.ts';
import type { StartLineReader } from './message-reader.ts';
import { readMessageHead } from './message-reader.ts';
import {
	mayBeginRequestLine,
	mayBeginStatusLine,
	readRequestLine,
	readStatusLine,
} from './start-line.ts';

/** Parses the head of a request that begins at byte `from`. Any bytes give a head; it never throws. */
export function parseRequestHead(bytes: Bytes, from = 0): RequestHead {
	return readMessageHead(bytes, from, REQUEST_LINE);
}

/** Parses the head of a response that begins at byte `from`. Any bytes give a head; it never throws. */
export function parseResponseHead(bytes: Bytes, from = 0): ResponseHead {
	return readMessageHead(bytes, from, STATUS_LINE);
}

const REQUEST_LINE: StartLineReader<RequestLine> = {
	// RFC 9112 §2.2: a server ignores empty lines before the request line.
	afterEmptyLines: true,
	read(text, line, report) {
		if (line.ending === 'none') {
			const http = mayBeginRequestLine(text);
			if (!http) report('http-request-line', line.from, line.contentTo);
			return { startLine: null, http };
		}
		const found = readRequestLine(text, line.from);
		if (found.malformed) {
			const missing = lacksOnlyVersion(found.line, text) ? 'version' : '';
			report('http-request-line', line.from, line.contentTo, { missing });
		}
		for (const { from, to } of found.spacesInTarget) report('http-target-no-space', from, to);
		return { startLine: found.line, http: mayBeginRequestLine(text) };
	},
};

const STATUS_LINE: StartLineReader<StatusLine> = {
	afterEmptyLines: false,
	read(text, line, report) {
		const http = mayBeginStatusLine(text);
		if (line.ending === 'none') return { startLine: null, http };
		const found = readStatusLine(text, line.from);
		if (found.misspaced) {
			const missing = lacksOnlyLastSpace(found.line, text) ? 'last' : '';
			report('http-status-line-space', line.from, line.contentTo, { missing });
		}
		return { startLine: found.line, http: found.line !== null };
	},
};

/** Returns whether the line has the form "GET /chat": well-formed, but without a version. */
function lacksOnlyVersion(line: RequestLine | null, text: string): boolean {
	const method = line?.method?.text ?? '';
	return isToken(method) && text === `${method} ${line?.target?.text}`;
}

/** Returns whether the line has the form "HTTP/1.1 101" and ends there. */
function lacksOnlyLastSpace(line: StatusLine | null, text: string): boolean {
	return text === `${line?.version.text} ${line?.status.text}`;
}
