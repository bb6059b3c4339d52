// When a client that lost its connection tries again. RFC 6455 §7.2.3: the first time after a random delay, later with
// a longer one each time, up to some bound.

export interface Reconnect {
	/** `exponential`: twice as long each time; `jitter`: evenly between nothing and that. */
	readonly policy: 'fixed' | 'exponential' | 'jitter';
	readonly firstMs: number;
	readonly mostMs: number;
	/** Attempts in a row. */
	readonly times: number;
}

/** @param attempt from 0; @param unit a draw of chance in [0, 1). */
export function reconnectDelay(reconnect: Reconnect, attempt: number, unit: () => number): number {
	const { policy, firstMs, mostMs } = reconnect;
	if (policy === 'fixed') return Math.min(mostMs, firstMs);
	const longest = Math.min(mostMs, firstMs * 2 ** Math.min(attempt, 1000));
	return policy === 'exponential' ? longest : unit() * longest;
}
