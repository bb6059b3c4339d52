// The five transports, and what carries them: HTTP version, connections, header set, network.
import type { HeaderSet } from './header-set.ts';
import { HEADER_SETS } from './header-sets.ts';
import type { IndexingProfileId } from '../http2/hpack-indexing.ts';
import type { Network } from '../network/network.ts';
import { DEFAULT_NETWORK } from '../network/network.ts';
import { TLS_ROUND_TRIPS } from '../network/tls.ts';

export const TRANSPORTS = [
	'short-polling',
	'long-polling',
	'streaming',
	'sse',
	'websocket',
] as const;
export type TransportId = (typeof TRANSPORTS)[number];

export interface Carriage {
	readonly http: 'http/1.1' | 'http/2';
	/** Without it every request of HTTP/1.1 has a connection of its own; HTTP/2 has one for all. */
	readonly keepAlive: boolean;
	readonly network: Network;
	readonly headers: HeaderSet;
	/** Head and body of an answer as two writes, as many servers do, or as one. */
	readonly answerWrites: 'apart' | 'joined';
	readonly clientIndexing: IndexingProfileId;
	readonly serverIndexing: IndexingProfileId;
}

export const DEFAULT_CARRIAGE: Carriage = {
	http: 'http/1.1',
	keepAlive: true,
	network: DEFAULT_NETWORK,
	headers: HEADER_SETS.browser,
	answerWrites: 'apart',
	clientIndexing: 'plain',
	serverIndexing: 'plain',
};

export function isPolling(transport: TransportId): boolean {
	return transport === 'short-polling' || transport === 'long-polling';
}

/** Whether every turn opens and closes a connection. */
export function connectsEachTurn({ http, keepAlive }: Carriage, transport: TransportId): boolean {
	return isPolling(transport) && http === 'http/1.1' && !keepAlive;
}

/** Round trips of TCP and TLS before a new connection carries a request. */
export function connectRoundTrips({ network }: Carriage): number {
	return 1 + TLS_ROUND_TRIPS[network.tls];
}

/** From an answer to the next request at the server, in round trips: 1 on a connection that stands. */
export function turnRoundTrips(carriage: Carriage, transport: TransportId): number {
	return connectsEachTurn(carriage, transport) ? 1 + connectRoundTrips(carriage) : 1;
}

/** What a browser opens to one host over HTTP/1.1 (six in all of them), and the usual streams of HTTP/2. */
export const MOST_PARALLEL = { 'http/1.1': 6, 'http/2': 100 } as const;
