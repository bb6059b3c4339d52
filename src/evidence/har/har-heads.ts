// The heads of an entry of a HAR file (HAR 1.2), or of a request or a response that was copied alone.
import { ownMembers } from '../../engine/own-value.ts';
import {
	requestOfFields,
	responseOfFields,
	type CopiedField,
	type CopiedHead,
	type CopiedPair,
} from '../heads/copied-head.ts';
import type { JsonMembers } from '../piece.ts';

/** Returns null if the entry has neither a request nor a response. */
export function headsOfEntry(entry: JsonMembers): CopiedPair | null {
	const { method, status } = entry;
	const request = requestIn(typeof method === 'string' ? entry : ownMembers(entry.request));
	const response = responseIn(typeof status === 'number' ? entry : ownMembers(entry.response));
	return request || response ? { request, response } : null;
}

function requestIn({ method, url, httpVersion, headers }: JsonMembers): CopiedHead | null {
	const fields = namedFields(headers);
	if (typeof method !== 'string' || typeof url !== 'string' || fields === null) return null;
	return marked(requestOfFields(method, url, fields), httpVersion);
}

function responseIn({ status, statusText, httpVersion, headers }: JsonMembers): CopiedHead | null {
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
