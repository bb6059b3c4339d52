// The reconnection storm of many clients that lost their connection at the same time. Jitter spreads the new
// connections over time.

/**
 * Returns the mean number of new connections in the fullest second, when each client waits a uniform time up
 * to `jitterSeconds`.
 */
export function herdPerSecond(clients: number, jitterSeconds: number): number {
	return clients / Math.max(1, jitterSeconds);
}
