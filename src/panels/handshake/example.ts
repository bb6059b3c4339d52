// Defines the type of an example of the Handshake lab, and holds the two examples that load with the lab.
import { DEFAULT_SERVER } from '../../engine/index.ts';
import { head, START, type HandshakeDocument } from './handshake-document.ts';

export type HandshakeExampleGroup = 'simple' | 'rfc' | 'articles' | 'recorded' | 'history';

export interface HandshakeLabExample {
	readonly id: string;
	readonly group: HandshakeExampleGroup;
	readonly document: HandshakeDocument;
	/** Names the program that sent the handshake, with its version and the date of the recording. */
	readonly program?: { readonly name: string; readonly version: string; readonly date: string };
}

/** Holds the example that a new visitor sees. */
const START_EXAMPLE: HandshakeLabExample = { id: 'article-004', group: 'simple', document: START };

const RFC_EXAMPLE: HandshakeLabExample = {
	id: 'rfc',
	group: 'rfc',
	document: {
		url: 'ws://server.example.com/chat',
		client: 'browser',
		request: head(
			'GET /chat HTTP/1.1',
			'Host: server.example.com',
			'Upgrade: websocket',
			'Connection: Upgrade',
			'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
			'Origin: http://example.com',
			'Sec-WebSocket-Protocol: chat, superchat',
			'Sec-WebSocket-Version: 13',
		),
		response: null,
		server: { ...DEFAULT_SERVER, subprotocols: ['chat'] },
	},
};

/**
 * Lists the start example, and that of the RFC, to which most links lead. The other examples load when they are
 * needed.
 */
export const FIRST_EXAMPLES: readonly HandshakeLabExample[] = [START_EXAMPLE, RFC_EXAMPLE];
