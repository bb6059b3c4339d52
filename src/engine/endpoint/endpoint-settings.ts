// What an endpoint is told for all its life.
import type { DeflateCodec } from '../extension/codec.ts';
import type { Profile } from '../reader/profile.ts';

export type TimerName = 'opening' | 'closing' | 'linger' | 'ping' | 'pong';

/** In milliseconds; null for never. */
export interface Times {
	/** For the opening handshake. */
	readonly openingMs: number | null;
	/** From our Close to the peer's. */
	readonly closingMs: number | null;
	/** From then on to the end of TCP. */
	readonly lingerMs: number | null;
	/** Between two Pings of our heartbeat. */
	readonly pingMs: number | null;
	/** For the Pong to one of them. */
	readonly pongMs: number | null;
}

export const DEFAULT_TIMES: Times = {
	openingMs: 10_000,
	closingMs: 10_000,
	lingerMs: 2_000,
	pingMs: null,
	pongMs: 20_000,
};

/** The part of a profile that an endpoint follows. */
export type EndpointPolicy = Pick<
	Profile,
	'reactions' | 'stages' | 'answersEmpty' | 'opensDespite' | 'refusesWith' | 'resetIsError'
>;

/** What does not change in the life of an endpoint. */
export interface EndpointSettings {
	/** The longest message taken, in bytes, inflated or not; null for none. */
	readonly limit: number | null;
	/** Null: no compression. */
	readonly codec: DeflateCodec | null;
	readonly times: Times;
	/** §5.5.3: a Pong for each Ping, or for the last of those that came together. */
	readonly pongs: 'each' | 'latest';
	/** Strict, unless it is to behave as a real program does. */
	readonly profile: EndpointPolicy;
}
