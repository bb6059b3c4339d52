// Describes the settings of an endpoint, which do not change during its life.
import type { DeflateCodec } from '../extension/codec.ts';
import type { Profile } from '../reader/profile.ts';

/** Names the timers; `linger` waits for the end of TCP, `ping` and `pong` belong to the heartbeat. */
export type TimerName = 'opening' | 'closing' | 'linger' | 'ping' | 'pong';

/** Gives the times of an endpoint's timers in milliseconds; a null means no limit, or no heartbeat. */
export interface Times {
	/** Bounds the time of the opening handshake. */
	readonly openingMs: number | null;
	/** Bounds the time from our Close to the peer's. */
	readonly closingMs: number | null;
	/** Bounds the time from the peer's Close, or from our failing the connection, to the end of TCP. */
	readonly lingerMs: number | null;
	/** Holds the time between two Pings of our heartbeat. */
	readonly pingMs: number | null;
	/** Bounds the time from a Ping of our heartbeat to its Pong. */
	readonly pongMs: number | null;
}

export const DEFAULT_TIMES: Times = {
	openingMs: 10_000,
	closingMs: 10_000,
	lingerMs: 2_000,
	pingMs: null,
	pongMs: 20_000,
};

export interface EndpointSettings {
	/**
	 * Bounds a message that is accepted, in bytes, compressed or inflated; it is null for that of the profile. Without a
	 * limit an inflated message is still limited to `LIMITS.message`.
	 */
	readonly limit: number | null;
	/** Compresses and inflates messages; null: the endpoint negotiates no compression. */
	readonly codec: DeflateCodec | null;
	readonly times: Times;
	/** Says which Pings are answered: each, or only the last of those that came in one call (§5.5.3). */
	readonly pongs: 'each' | 'latest';
	/** Says what the endpoint does about breaches, as the strict profile or that of a real program. */
	readonly profile: Profile;
}
