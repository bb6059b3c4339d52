// Reads the heads of a HAR file (HAR 1.2), or of an entry, a request or a response copied out of one, for the
// Handshake lab. The Doctor reads whole files with their messages in `evidence/har`.
import { ownMembers } from '../../engine/index.ts';
import {
	requestOfFields,
	responseOfFields,
	type CopiedField,
	type CopiedHead,
	type CopiedPair,
} from './copied-head.ts';

/** Returns null when the text is not JSON with the heads of an exchange. */
export function readCopiedHar(text: string): CopiedPair | null {
	const entries = entriesOf(jsonIn(text)).map(readEntry);
	const found = entries.filter(({ request, response }) => request !== null || response !== null);
	// A file of a whole page has an entry for each of its requests; the lab is about the WebSocket.
	return found.find(opensWebSocket) ?? found[0] ?? null;
}

function jsonIn(text: string): unknown {
	const json = text.trim().replace(/,$/, '');
	if (!json.startsWith('{') && !json.startsWith('[')) return null;
	try {
		return JSON.parse(json);
	} catch {
		return null;
	}
}

function entriesOf(json: unknown): readonly unknown[] {
	if (Array.isArray(json)) return json;
	const { log, status, method } = ownMembers(json);
	const { entries } = ownMembers(log);
	if (Array.isArray(entries)) return entries;
	if (typeof method === 'string') return [{ request: json }];
	return typeof status === 'number' ? [{ response: json }] : [json];
}

function readEntry(entry: unknown): CopiedPair {
	const { request, response } = ownMembers(entry);
	return { request: requestIn(ownMembers(request)), response: responseIn(ownMembers(response)) };
}

function requestIn({
	method,
	url,
	httpVersion,
	headers,
}: Readonly<Record<string, unknown>>): CopiedHead | null {
	const fields = namedFields(headers);
	if (typeof method !== 'string' || typeof url !== 'string' || fields === null) return null;
	return marked(requestOfFields(method, url, fields), httpVersion);
}

function responseIn({
	status,
	statusText,
	httpVersion,
	headers,
}: Readonly<Record<string, unknown>>): CopiedHead | null {
	const fields = namedFields(headers);
	// A request without a response has the status 0.
	if (typeof status !== 'number' || status < 100 || fields === null) return null;
	const reason = typeof statusText === 'string' ? statusText : '';
	return marked(responseOfFields(`${status} ${reason}`, fields), httpVersion);
}

/** Tools write the version as `HTTP/2`, `http/2.0`, `h2` or `h3`. */
function marked(head: CopiedHead, httpVersion: unknown): CopiedHead {
	const later = typeof httpVersion === 'string' && /^h(ttp\/)?[23]/i.test(httpVersion);
	return { ...head, rewritten: head.rewritten || later };
}

function namedFields(headers: unknown): readonly CopiedField[] | null {
	if (!Array.isArray(headers)) return null;
	return headers.flatMap((header): readonly CopiedField[] => {
		const { name, value } = ownMembers(header);
		if (typeof name !== 'string' || typeof value !== 'string') return [];
		// The values of equal names may be joined by line feeds; no value contains one (RFC 9110 §5.5).
		return value.split('\n').map((one) => [name, one]);
	});
}

function opensWebSocket({ request }: CopiedPair): boolean {
	return request?.fields.some((line) => /^sec-websocket-(key|version):/i.test(line)) === true;
}
