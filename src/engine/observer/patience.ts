// How long the observer waits before it reports that something was not done, in milliseconds. RFC 6455 gives
// no numbers: it says "as soon as practical", "immediately", "a reasonable time". These numbers are generous.
export const PATIENCE = {
	/** Bounds the wait for the answer to a Close or a Ping (§5.5.1, §5.5.2), and for the Close after a message above the limit. */
	answer: 10_000,
	/** Bounds the wait for a Pong, if data that was begun after the Ping is sent before it (§5.5.2). */
	pong: 1_000,
	/** Bounds the wait for the server to end TCP after both Close frames (§7.1.1). */
	serverEnds: 1_000,
	/** Holds the time that a client must leave to the server to end TCP before the client ends it (§7.1.1). */
	clientWaits: 1_000,
	/** Separates bursts of bytes: bytes that leave within this time of each other leave together. */
	burst: 10,
	/** Bounds the wait for the rest of a message (§6.1). */
	message: 60_000,
	/** Separates delays: if their difference is smaller than this, they were not random (§7.2.3). */
	jitter: 50,
	/** A reconnect delay of this length need not grow any further. */
	longestDelay: 30_000,
	/** Bounds the time within which a client that closes and reconnects had no reason to close (§7.3). */
	comeback: 10_000,
} as const;
