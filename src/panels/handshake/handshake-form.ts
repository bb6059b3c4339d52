// The written forms of a handshake: plain data, and an address. An address holds the name of an example, or
// heads such as `#/handshake?request=GET%20/%20HTTP/1.1%0d%0a…` with one character per byte. It also holds
// the URL and the kind of client if they do not follow from the request. So other labs and people can link to
// any two messages.
import {
	applyEdit,
	decodeBase64,
	encodeBase64,
	latin1Bytes,
	type Bytes,
} from '../../engine/bytes/index.ts';
import {
	DEFAULT_SERVER,
	parseWebSocketUri,
	retarget,
	type ClientKind,
	type ServerSettings,
} from '../../engine/handshake/index.ts';
import { headerField, parseRequestHead } from '../../engine/http/index.ts';
import { LIMITS } from '../../engine/limits.ts';
import type { AddressedDocument, DocumentForm } from '../../lab/document-form.ts';
import type { AddressProblem } from '../../lab/lab.ts';
import { sameDocument } from '../../lab/patch.ts';
import {
	asBoolean,
	asOneOf,
	asText,
	readSavedFields,
	type SavedFields,
} from '../../lab/saved-fields.ts';
import { EXAMPLES, type HandshakeLabExample } from './examples.ts';
import { settingFits, START, type HandshakeDocument } from './handshake-document.ts';

export const HANDSHAKE_FORM: DocumentForm<HandshakeDocument> = {
	start: START,

	save: ({ url, client, server, request, response }) => ({
		url,
		client,
		server: { ...server },
		request: encodeBase64(request),
		response: response && encodeBase64(response),
	}),

	read: (saved) => readSavedFields(saved, readFields),

	toAddress(document) {
		const example = exampleWith(document);
		return example && { example: example.id };
	},

	fromAddress,
};

/** Returns the example with this document; null if there is none. */
export function exampleWith(document: HandshakeDocument): HandshakeLabExample | null {
	return EXAMPLES.find((one) => sameDocument(one.document, document)) ?? null;
}

function readFields(fields: SavedFields): HandshakeDocument | null {
	const server = fields.group('server');
	const document = {
		url: fields.take('url', asText(LIMITS.head), START.url),
		client: fields.take('client', asOneOf(['browser', 'other']), START.client),
		server: server ? readServer(server) : START.server,
		request: fields.take('request', readHead, START.request),
		response: fields.take(
			'response',
			(value) => (value === null ? null : readHead(value)),
			START.response,
		),
	};
	if (server) fields.add('server', server);
	return fields.read === 0 ? null : document;
}

function readServer(fields: SavedFields): ServerSettings {
	const { origins, subprotocols, versions, resources, deflate } = DEFAULT_SERVER;
	return {
		origins: fields.take('origins', readTextsOrNull, origins),
		subprotocols: fields.take('subprotocols', readTexts, subprotocols),
		versions: fields.take('versions', readSavedVersions, versions),
		resources: fields.take('resources', readTextsOrNull, resources),
		deflate: fields.take('deflate', asBoolean, deflate),
	};
}

function readHead(saved: unknown): Bytes | undefined {
	if (typeof saved !== 'string' || saved.length > LIMITS.head * 1.4) return undefined;
	const { bytes, fault } = decodeBase64(saved);
	return fault || bytes.length > LIMITS.head ? undefined : bytes;
}

function readTexts(saved: unknown): readonly string[] | undefined {
	return Array.isArray(saved) &&
		saved.every((text) => typeof text === 'string') &&
		settingFits(saved)
		? saved
		: undefined;
}

function readTextsOrNull(saved: unknown): readonly string[] | null | undefined {
	return saved === null ? null : readTexts(saved);
}

function readSavedVersions(saved: unknown): readonly number[] | undefined {
	return Array.isArray(saved) && saved.every(isVersion) && settingFits(saved) ? saved : undefined;
}

function isVersion(value: unknown): value is number {
	return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 255;
}

/** Reads a document from an address. If an address has both heads and an example, the heads are used. */
function fromAddress(parameters: URLSearchParams): AddressedDocument<HandshakeDocument> {
	const problems: AddressProblem[] = [];
	const id = parameters.get('example');
	const example = EXAMPLES.find((one) => one.id === id);
	const document = readHeads(parameters, problems) ?? example?.document ?? null;
	if (id !== null && document === null) {
		problems.push({ parameter: 'example', found: id, kind: 'unknown-value' });
	}
	return { document, whole: document !== null, problems };
}

/** Returns the document for the heads and the URL in an address; null if the address has no usable one. */
function readHeads(
	parameters: URLSearchParams,
	problems: AddressProblem[],
): HandshakeDocument | null {
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
	const given = { ...(url === null ? {} : { url }), ...(client === null ? {} : { client }) };
	if (request) return { ...documentWith(request, response), ...given };
	// If the address has only a response or a URL, the request of the start document is used.
	const named = response !== null || url !== null;
	return named ? { ...START, ...dialling(url), ...given, response } : null;
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
export function documentWith(request: Bytes, response: Bytes | null): HandshakeDocument {
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

/**
 * Returns the ws or wss URL that an absolute request target names; null for another target. It is for requests that are
 * pasted: an address that was shared keeps the URL of `documentWith`.
 */
export function urlInTarget(request: Bytes): string | null {
	const target = parseRequestHead(request).startLine?.target?.text ?? '';
	const scheme = /^https?(?=:\/\/)/i.exec(target)?.[0];
	if (scheme === undefined) return null;
	return `${scheme.length === 4 ? 'ws' : 'wss'}${target.slice(scheme.length)}`;
}
