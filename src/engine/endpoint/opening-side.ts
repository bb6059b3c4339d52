// What each side brings to the opening handshake.
import type { FieldLineText } from '../http/compose.ts';
import type { ServerSettings } from '../handshake/answer.ts';
import type { RequestReading } from '../handshake/request.ts';
import type { ClientKind } from '../handshake/request-judge.ts';
import type { WebSocketUri } from '../handshake/websocket-uri.ts';

export interface ClientOpening {
	readonly role: 'client';
	/** As it was sent. */
	readonly request: RequestReading;
	readonly client: ClientKind;
}

export interface ServerOpening {
	readonly role: 'server';
	readonly server: ServerSettings;
}

export type OpeningSide = ClientOpening | ServerOpening;

export interface ClientRequest {
	readonly uri: WebSocketUri;
	/** The text of the key: 16 random bytes in base64, another for each connection (§4.1 item 7). */
	readonly key: string;
	/** Browsers always send Origin, and insist on a subprotocol when they offered some. */
	readonly client?: ClientKind;
	readonly origin?: string | null;
	readonly subprotocols?: readonly string[];
	/** The offers of permessage-deflate, the favourite first; none is made without a codec. */
	readonly deflate?: readonly string[];
	/** Further fields, such as Cookie. */
	readonly fields?: readonly FieldLineText[];
}
