// The heads of a message from the client on a transport that only serves the other direction: a separate
// request (RFC 9110 §9.3.3).
import { lowerCase } from '../http/abnf.ts';
import type { HeadPair, HeaderSet } from './header-set.ts';

/** Returns the poll's request as a POST with a body of this length, and the empty response. */
export function upstreamHeads({ poll, empty }: HeaderSet, bodyBytes: number): HeadPair {
	const { startLine, fields } = poll.request;
	const taken = ['content-length', 'content-type'];
	return {
		request: {
			startLine: startLine.replace(/^\S+/, 'POST'),
			fields: [
				...fields.filter(({ name }) => !taken.includes(lowerCase(name))),
				{ name: 'Content-Type', value: 'text/plain' },
				{ name: 'Content-Length', value: String(bodyBytes) },
			],
		},
		response: empty,
	};
}
