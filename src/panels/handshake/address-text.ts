// Reads heads from an address such as `#/handshake?request=GET%20/%20HTTP/1.1%0d%0a…`, one character per
// byte. The address also holds the URL and the kind of client if they do not follow from the request. So
// other labs and people can link to any two messages.
import {
	applyEdit,
	DEFAULT_SERVER,
	headerField,
	latin1Bytes,
	LIMITS,
	parseRequestHead,
	parseWebSocketUri,
	retarget,
	type Bytes,
	type ClientKind,
} from '../../engine/index.ts';
import type { AddressProblem } from '../../lab/lab.ts';
import { START, type HandshakeDocument } from './handshake-document.ts';

export interface AddressedHeads {
	readonly document: HandshakeDocument | null;
	readonly problems: readonly AddressProblem[];
}

/**
 * Returns the document for the heads and the URL in an address; null if the address has none that is usable.
 */
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
	const url = readUrl(parameters, problems);
	const client = readClient(parameters, problems);
	const said = { ...(url === null ? {} : { url }), ...(client === null ? {} : { client }) };
	if (request) return { document: { ...documentOf(request, response), ...said }, problems };
	// If the address has only a response or a URL, the request of the start document is used.
	const named = response !== null || url !== null;
	return { document: named ? { ...START, ...dialling(url), ...said, response } : null, problems };
}

function readUrl(parameters: URLSearchParams, problems: AddressProblem[]): string | null {
	const url = parameters.get('url');
	if (url === null || url.length <= LIMITS.head) return url;
	problems.push({ parameter: 'url', found: url, kind: 'too-long' });
	return null;
}

function readClient(parameters: URLSearchParams, problems: AddressProblem[]): ClientKind | null {
	const client = parameters.get('client');
	if (client === null || client === 'browser' || client === 'other') return client;
	problems.push({ parameter: 'client', found: client, kind: 'unknown-value' });
	return null;
}

/** Returns the start request, sent to another URL; unchanged if the URL is not usable. */
function dialling(url: string | null): Pick<HandshakeDocument, 'request'> {
	const { request } = START;
	const { uri } = parseWebSocketUri(url ?? '');
	const edit = uri && retarget(request, uri);
	return { request: edit ? applyEdit(request, edit) : request };
}

/** Makes the document of a request; its URL is the one that Host and the target suggest. */
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
