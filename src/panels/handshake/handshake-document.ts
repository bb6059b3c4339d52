// Describes the document of the Handshake lab: a URL, the kind of client, the server's settings, and the two heads.
import { latin1Bytes, type Bytes } from '../../engine/bytes/index.ts';
import {
	DEFAULT_SERVER,
	type ClientKind,
	type ServerSettings,
} from '../../engine/handshake/index.ts';
import { LIMITS } from '../../engine/limits.ts';

export interface HandshakeDocument {
	/** Holds the URL to which the client connects. */
	readonly url: string;
	readonly client: ClientKind;
	readonly server: ServerSettings;
	readonly request: Bytes;
	/** Holds the edited response, or null for the server's own response. */
	readonly response: Bytes | null;
}

/** Returns the bytes of a head: the lines and the empty line at its end, each with CRLF. */
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

/**
 * Limits the entries of one list of a server's settings (origins, subprotocols, versions, resources), and their
 * characters.
 */
export const SETTING_LIMITS = { members: 256, characters: LIMITS.head } as const;

export function settingFits(members: readonly (string | number)[] | null): boolean {
	if (members === null) return true;
	const characters = members.reduce<number>((sum, member) => sum + String(member).length, 0);
	return members.length <= SETTING_LIMITS.members && characters <= SETTING_LIMITS.characters;
}

/** Returns whether the document can be restored later. A document that does not fit is refused when it is made. */
export function fits({ url, server, request, response }: HandshakeDocument): boolean {
	const { origins, subprotocols, versions, resources } = server;
	return (
		Math.max(url.length, request.length, response?.length ?? 0) <= LIMITS.head &&
		[origins, subprotocols, versions, resources].every(settingFits)
	);
}
