/** The bounds of all inputs. Lengths are in bytes if a comment does not name another unit. */
export const LIMITS = {
	/** The longest byte sequence of a Frame document. */
	frameDocument: 1 << 20,
	/** The most bytes that are inflated from one Frame document for display. */
	inflatedDocument: 8 << 20,
	/** The longest head of a request or response. Real servers stop at 8 to 64 KiB. */
	head: 64 << 10,
	/** The longest message that an endpoint accepts if it has no limit of its own. */
	message: 64 << 20,
	/** The longest document that a shared address may expand to. */
	sharedDocument: 64 << 10,
	/** The longest document that is stored for the next visit. */
	storedDocument: 1 << 20,
	/** The longest pasted text, in characters. It is enough for 1 MiB of bytes in the most verbose dump. */
	pasteCharacters: 8 << 20,
	/** The longest Sec-WebSocket-Key or accept value. Real ones have 24 and 28 characters. */
	key: 4 << 10,
	/** The total length of the updates of a transport whose bytes are shown. */
	shownUpdate: 1 << 20,
	/**
	 * The number of messages of a simulated client in Compare. The waiting time of each takes 8 bytes of
	 * memory.
	 */
	simulatedMessages: 1_000_000,
	/** The number of messages in a list that the learner enters. */
	listedMessages: 1000,
	/** The number of rounds of a simulated client, including rounds without a message. */
	simulatedRounds: 4_000_000,
	/** The number of messages and rounds of a simulated client that are kept for drawing. */
	drawnMessages: 4096,
	/** The number of clients that are simulated one by one. */
	clients: 1_000_000,
	/**
	 * The simulated time of these clients, in milliseconds. The counts need one array element per millisecond.
	 */
	clientsMs: 600_000,
	/** The largest mean number of messages per round for which the probability of each number is computed. */
	poissonMean: 600,
	/**
	 * The most bytes that a box keeps: a cache that looks for a request, or a box that joins and cuts frames.
	 */
	boxMemory: 8 << 10,
	/** The number of entries of a simulated conversation. */
	timelineEntries: 50_000,
	/** The number of actions in a script. */
	scriptedActions: 1_000,
	/** The most bytes that one action, and all actions together, send. A text counts its UTF-16 code units. */
	scriptedBytes: 16 << 20,
	/**
	 * The most bytes that a simulated end has written and not yet sent. Two ends that answer each other can
	 * exceed any bound.
	 */
	queuedBytes: 32 << 20,
	/** The number of clients that reconnect together in the simulation of the herd. */
	herdClients: 10_000,
	/** The longest head written as text in a scenario. */
	writtenHead: 8 << 10,
	/** The number of attempts of a simulated client to reconnect. */
	reconnects: 100,
	/** The longest simulated time, in milliseconds. */
	simulatedMs: 86_400_000,
} as const;
