// A herd of clients that lost their connection at the same moment and come back: what jitter and backoff do to it.

/** New connections in the fullest second, in the mean, when each client waits evenly up to `jitterSeconds`. */
export function herdPerSecond(clients: number, jitterSeconds: number): number {
	return clients / Math.max(1, jitterSeconds);
}
