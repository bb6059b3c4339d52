// The Handshake lab's document, and how it travels as plain data.
import {
	DEFAULT_SERVER,
	decodeBase64,
	encodeBase64,
	latin1Bytes,
	LIMITS,
	sameBytes,
	type Bytes,
	type ClientKind,
	type ServerSettings,
} from '../../engine/index.ts';
import type { Json } from '../../lab/lab.ts';
import {
	asBoolean,
	asOneOf,
	asText,
	SavedFields,
	type ReadDocument,
} from '../../lab/saved-fields.ts';

export interface HandshakeDocument {
	/** What the client was told to connect to. */
	readonly url: string;
	readonly client: ClientKind;
	readonly server: ServerSettings;
	readonly request: Bytes;
	/** Null while the response is the server's own; bytes from the moment somebody edits it. */
	readonly response: Bytes | null;
}

/** A head from its lines, with the empty line and CRLF everywhere. */
export function head(...lines: readonly string[]): Bytes {
	return latin1Bytes([...lines, '', ''].join('\r\n'));
}

export const START: HandshakeDocument = {
	url: 'ws://localhost:8080/',
	client: 'browser',
	server: DEFAULT_SERVER,
	request: head(
		'GET / HTTP/1.1',
		'Host: localhost:8080',
		'Origin: http://127.0.0.1:3000',
		'Connection: Upgrade',
		'Upgrade: websocket',
		'Sec-WebSocket-Version: 13',
		'Sec-WebSocket-Key: w4v7O6xFTi36lq3RNcgctw==',
	),
	response: null,
};

export function sameDocument(a: HandshakeDocument, b: HandshakeDocument): boolean {
	return (
		a === b ||
		(a.url === b.url &&
			a.client === b.client &&
			JSON.stringify(a.server) === JSON.stringify(b.server) &&
			sameBytes(a.request, b.request) &&
			(a.response === null || b.response === null
				? a.response === b.response
				: sameBytes(a.response, b.response)))
	);
}

export function saveDocument(document: HandshakeDocument): Json {
	const { url, client, server, request, response } = document;
	return {
		url,
		client,
		server: { ...server },
		request: encodeBase64(request),
		response: response && encodeBase64(response),
	};
}

/** How many origins, subprotocols, versions or resources a server may have here, and how many characters in all. */
export const SETTING_LIMITS = { members: 256, characters: LIMITS.head } as const;

export function settingFits(members: readonly (string | number)[] | null): boolean {
	if (members === null) return true;
	const characters = members.reduce<number>((sum, member) => sum + String(member).length, 0);
	return members.length <= SETTING_LIMITS.members && characters <= SETTING_LIMITS.characters;
}

/** Whether the document is one that is read again: what does not fit is refused when it is made. */
export function fits({ url, server, request, response }: HandshakeDocument): boolean {
	const { origins, subprotocols, versions, resources } = server;
	return (
		Math.max(url.length, request.length, response?.length ?? 0) <= LIMITS.head &&
		[origins, subprotocols, versions, resources].every(settingFits)
	);
}

/** The document that such data stands for; null when it is none, whatever it is. */
export function readDocument(saved: unknown): ReadDocument<HandshakeDocument> | null {
	const fields = SavedFields.of(saved);
	if (!fields) return null;
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
	return fields.read === 0 ? null : { document, leftOut: fields.leftOut };
}

function readServer(fields: SavedFields): ServerSettings {
	const { origins, subprotocols, versions, resources, deflate } = DEFAULT_SERVER;
	return {
		origins: fields.take('origins', readTextsOrNull, origins),
		subprotocols: fields.take('subprotocols', readTexts, subprotocols),
		versions: fields.take('versions', readVersions, versions),
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

function readVersions(saved: unknown): readonly number[] | undefined {
	return Array.isArray(saved) && saved.every(isVersion) && settingFits(saved) ? saved : undefined;
}

function isVersion(value: unknown): value is number {
	return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 255;
}
