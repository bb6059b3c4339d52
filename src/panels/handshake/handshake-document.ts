// What the Handshake lab is about: a URL, who opens it, a server, and the two heads of the handshake.
import {
	DEFAULT_SERVER,
	latin1Bytes,
	LIMITS,
	type Bytes,
	type ClientKind,
	type ServerSettings,
} from '../../engine/index.ts';

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
