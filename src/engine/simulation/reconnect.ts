// When a client that lost its connection tries again. RFC 6455 §7.2.3 asks for a random delay before the
// first attempt, and for a longer delay before each later one, up to a bound.

/** Says how a client reconnects. Delays are in milliseconds. */
export interface Reconnect {
	/**
	 * Says how the delay changes. `exponential`: it doubles with each attempt; `jitter`: it is random, between 0 and
	 * that doubled delay.
	 */
	readonly policy: 'fixed' | 'exponential' | 'jitter';
	/** Holds the delay before the first attempt. */
	readonly firstMs: number;
	/** Bounds the delay. */
	readonly mostMs: number;
	/** Bounds the attempts in a row before the client gives up. */
	readonly times: number;
}

/**
 * Returns the delay before an attempt, in milliseconds.
 * @param attempt the number of attempts before this one
 * @param unit draws a random number in [0, 1)
 */
export function reconnectDelay(reconnect: Reconnect, attempt: number, unit: () => number): number {
	const { policy, firstMs, mostMs } = reconnect;
	if (policy === 'fixed') return Math.min(mostMs, firstMs);
	const longest = Math.min(mostMs, firstMs * 2 ** Math.min(attempt, 1000));
	return policy === 'exponential' ? longest : unit() * longest;
}
