// Lists the five transports, and says what carries them: HTTP version, connections, header set, network.
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
	/**
	 * Says whether connections are kept. Without keep-alive every HTTP/1.1 request has its own connection; HTTP/2 has one
	 * for all.
	 */
	readonly keepAlive: boolean;
	readonly network: Network;
	readonly headers: HeaderSet;
	/** Says whether the server writes head and body of a response separately, as many servers do, or as one write. */
	readonly responseWrites: 'apart' | 'joined';
	readonly clientIndexing: IndexingProfileId;
	readonly serverIndexing: IndexingProfileId;
}

export const DEFAULT_CARRIAGE: Carriage = {
	http: 'http/1.1',
	keepAlive: true,
	network: DEFAULT_NETWORK,
	headers: HEADER_SETS.browser,
	responseWrites: 'apart',
	clientIndexing: 'plain',
	serverIndexing: 'plain',
};

/** Returns whether the client asks for each update with a request: short and long polling. */
export function isPolling(transport: TransportId): boolean {
	return transport === 'short-polling' || transport === 'long-polling';
}

/** Returns whether every round opens and closes a connection. */
export function connectsEachRound({ http, keepAlive }: Carriage, transport: TransportId): boolean {
	return isPolling(transport) && http === 'http/1.1' && !keepAlive;
}

/** Returns the round trips of TCP and TLS before a new connection carries a request. */
export function connectRoundTrips({ network }: Carriage): number {
	return 1 + TLS_ROUND_TRIPS[network.tls];
}

/**
 * Returns the round trips from a response until the next request is at the server: 1 on an open connection.
 */
export function roundTripsPerRound(carriage: Carriage, transport: TransportId): number {
	return connectsEachRound(carriage, transport) ? 1 + connectRoundTrips(carriage) : 1;
}

/**
 * Bounds the parallel requests to one host: six HTTP/1.1 connections in Chromium (`g_max_sockets_per_group`) and
 * Firefox (`network.http.max-persistent-connections-per-server`), and the least limit of HTTP/2 streams that RFC 9113
 * §6.5.2 recommends.
 */
export const MOST_PARALLEL = { 'http/1.1': 6, 'http/2': 100 } as const;
