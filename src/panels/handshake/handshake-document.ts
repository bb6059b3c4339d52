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

/** The document that such data stands for; null when it is none, whatever it is. */
export function readDocument(saved: unknown): HandshakeDocument | null {
	if (!isRecord(saved)) return null;
	const { url, client } = saved;
	const server = readServer(saved['server']);
	const request = readHead(saved['request']);
	const response = saved['response'] === null ? null : readHead(saved['response']);
	if (typeof url !== 'string' || url.length > LIMITS.head) return null;
	if (client !== 'browser' && client !== 'other') return null;
	if (!server || !request || response === undefined) return null;
	return { url, client, server, request, response };
}

function readServer(saved: unknown): ServerSettings | null {
	if (!isRecord(saved)) return null;
	const { origins, subprotocols, versions, resources, deflate } = saved;
	if (origins !== null && !isTexts(origins)) return null;
	if (resources !== null && !isTexts(resources)) return null;
	if (!isTexts(subprotocols) || typeof deflate !== 'boolean') return null;
	if (!Array.isArray(versions) || !versions.every(isVersion)) return null;
	return { origins, subprotocols, versions, resources, deflate };
}

function readHead(saved: unknown): Bytes | undefined {
	if (typeof saved !== 'string' || saved.length > LIMITS.head * 1.4) return undefined;
	const { bytes, fault } = decodeBase64(saved);
	return fault || bytes.length > LIMITS.head ? undefined : bytes;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

function isTexts(value: unknown): value is readonly string[] {
	return (
		Array.isArray(value) && value.length <= 64 && value.every((text) => typeof text === 'string')
	);
}

function isVersion(value: unknown): value is number {
	return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 255;
}
