// How long the observer waits before it says that something was left undone. The RFC gives no numbers: "as soon as
// practical", "immediately", "a reasonable time". Ours are generous, in milliseconds.
export const PATIENCE = {
	/** §5.5.1, §5.5.2: for the answer to a Close or a Ping. */
	answer: 10_000,
	/** §5.5.2: from here on a Pong behind new data is a late one. */
	pong: 1_000,
	/** §7.1.1: for the server to end TCP, and for the client to wait for that. */
	serverEnds: 1_000,
	clientWaits: 1_000,
	/** §6.1: for the rest of a message. */
	message: 60_000,
	/** §7.2.3: delays nearer together than this were not drawn at random. */
	jitter: 50,
	/** A delay that has grown so far need not grow on. */
	longestDelay: 30_000,
	/** §7.3: who comes back so soon had no reason to leave. */
	comeback: 10_000,
} as const;
