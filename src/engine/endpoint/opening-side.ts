// Says what each side brings to the opening handshake.
import type { FieldLineText } from '../http/compose.ts';
import type { ServerSettings } from '../handshake/server-response.ts';
import type { RequestReading } from '../handshake/request.ts';
import type { ClientKind } from '../handshake/request-judge.ts';
import type { WebSocketUri } from '../handshake/websocket-uri.ts';

/** Holds what the client's endpoint keeps for the opening handshake. */
export interface ClientOpening {
	readonly role: 'client';
	/** Holds the request as it was sent. */
	readonly request: RequestReading;
	readonly client: ClientKind;
}

/** Holds what the server's endpoint keeps for the opening handshake. */
export interface ServerOpening {
	readonly role: 'server';
	readonly server: ServerSettings;
}

export type OpeningSide = ClientOpening | ServerOpening;

/** Describes what the client's request contains. */
export interface ClientRequest {
	readonly uri: WebSocketUri;
	/** Holds the Sec-WebSocket-Key: 16 random bytes in Base64, new for each connection (§4.1 item 7). */
	readonly key: string;
	/**
	 * Is the kind of client. A browser always sends Origin, and fails if it offered subprotocols and the server chose
	 * none.
	 */
	readonly client?: ClientKind;
	readonly origin?: string | null;
	readonly subprotocols?: readonly string[];
	/** Lists the offers of permessage-deflate, the preferred one first; they are ignored without a codec. */
	readonly deflate?: readonly string[];
	/** Lists further header fields, such as Cookie. */
	readonly fields?: readonly FieldLineText[];
}
