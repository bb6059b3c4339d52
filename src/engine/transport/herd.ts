// A herd of clients that lost their connection at the same moment and come back: what jitter and backoff do to it.

/** New connections in the fullest second, in the mean, when each client waits evenly up to `jitterSeconds`. */
export function herdPerSecond(clients: number, jitterSeconds: number): number {
	return clients / Math.max(1, jitterSeconds);
}

/** Exponential backoff: the bound of the wait before each attempt. */
export function backoffCaps(attempts: number, baseSeconds: number, capSeconds: number): number[] {
	return Array.from({ length: attempts }, (_, i) => Math.min(capSeconds, baseSeconds * 2 ** i));
}

/** Full jitter waits evenly between nothing and the bound. */
export function fullJitterMean(boundSeconds: number): number {
	return boundSeconds / 2;
}
