// Heads in an address: `#/handshake?request=GET%20/%20HTTP/1.1%0d%0a…`, one character a byte. So another lab, or
// a person, can open any two messages here.
import {
	DEFAULT_SERVER,
	headerField,
	latin1Bytes,
	LIMITS,
	parseRequestHead,
	type Bytes,
} from '../../engine/index.ts';
import type { AddressProblem } from '../../lab/lab.ts';
import { START, type HandshakeDocument } from './handshake-document.ts';

export interface AddressedHeads {
	readonly document: HandshakeDocument | null;
	readonly problems: readonly AddressProblem[];
}

/** The document that `request` and `response` in an address stand for; null when there is no usable one. */
export function readHeads(parameters: URLSearchParams): AddressedHeads {
	const problems: AddressProblem[] = [];
	const read = (parameter: 'request' | 'response'): Bytes | null => {
		const found = parameters.get(parameter);
		if (found === null) return null;
		if (found.length > LIMITS.head) problems.push({ parameter, found, kind: 'too-long' });
		else if (Array.from(found).some((character) => character > '\xff')) {
			problems.push({ parameter, found, kind: 'not-readable' });
		} else return latin1Bytes(found);
		return null;
	};
	const request = read('request');
	const response = read('response');
	if (request) return { document: documentOf(request, response), problems };
	// An answer alone is an answer to the request one begins with.
	return { document: response && { ...START, response }, problems };
}

/** The URL is the one that the request seems to have been sent to. */
function documentOf(request: Bytes, response: Bytes | null): HandshakeDocument {
	const head = parseRequestHead(request);
	const host = headerField(head, 'Host')?.value.text ?? '';
	const target = head.startLine?.target?.text ?? '/';
	return {
		url: `ws://${host === '' ? 'localhost' : host}${target.startsWith('/') ? target : '/'}`,
		client: headerField(head, 'Origin') ? 'browser' : 'other',
		server: { ...DEFAULT_SERVER, deflate: true },
		request,
		response,
	};
}
