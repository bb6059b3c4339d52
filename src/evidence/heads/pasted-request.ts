// Reads a request that developer tools copied to the clipboard: a raw head, or "copy as cURL".
import {
	encodeUtf8,
	latin1Text,
	locateFaults,
	type TextProblem,
	type UnlocatedProblem,
} from '../../engine/bytes/index.ts';
import { isToken, parseRequestHead, type PlainHead } from '../../engine/http/index.ts';
import { LIMITS } from '../../engine/limits.ts';
import { bytesOfRange } from '../../engine/report/index.ts';
import { readCurlCommand, type CurlProblem } from './curl-command.ts';

export type PastedRequestProblem = CurlProblem | 'empty' | 'too-long' | 'no-request';

export type PastedRequest =
	| { readonly type: 'request'; readonly form: 'raw' | 'curl'; readonly request: PlainHead }
	| { readonly type: 'problem'; readonly problem: TextProblem<PastedRequestProblem> };

/** Reads a pasted request, as a head or as a command of curl. Returns the request, or the problem with its place. */
export function readPastedRequest(text: string): PastedRequest {
	const at = text.search(/\S/);
	if (at < 0) return problem(text, 'empty', 0, 0);
	if (text.length > LIMITS.head) return problem(text, 'too-long', LIMITS.head, text.length);
	const command = readCurlCommand(text);
	if (command === null) return readRaw(text, at);
	if (command.type === 'request')
		return { type: 'request', form: 'curl', request: command.request };
	const { kind, offset, end } = command.problem;
	return problem(text, kind, offset, end);
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

function problem(
	text: string,
	kind: PastedRequestProblem,
	offset: number,
	end: number,
): PastedRequest {
	const fault: UnlocatedProblem<PastedRequestProblem> = { kind, offset, end };
	return { type: 'problem', problem: locateFaults(text, [fault])[0]! };
}
