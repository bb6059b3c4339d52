// How long the observer waits before it reports that something was not done, in milliseconds. RFC 6455 gives
// no numbers: it says "as soon as practical", "immediately", "a reasonable time". These numbers are generous.
export const PATIENCE = {
	/** For the answer to a Close or a Ping (§5.5.1, §5.5.2). */
	answer: 10_000,
	/** For a Pong, if data that was begun after the Ping is sent before it (§5.5.2). */
	pong: 1_000,
	/** For the server to end TCP after both Close frames (§7.1.1). */
	serverEnds: 1_000,
	/** For the client to wait for that (§7.1.1). */
	clientWaits: 1_000,
	/** For the rest of a message (§6.1). */
	message: 60_000,
	/** Delays whose difference is smaller than this were not random (§7.2.3). */
	jitter: 50,
	/** A reconnect delay of this length need not grow any further. */
	longestDelay: 30_000,
	/** A client that closes and reconnects within this time had no reason to close (§7.3). */
	comeback: 10_000,
} as const;
