/** Bounds all inputs. Lengths are in bytes if a comment does not name another unit. */
export const LIMITS = {
	/** Bounds the byte sequence of a Frame document. */
	frameDocument: 1 << 20,
	/** Bounds the bytes that are inflated from one Frame document for display. */
	inflatedDocument: 8 << 20,
	/** Bounds the head of a request or response. Real servers stop at 8 to 64 KiB. */
	head: 64 << 10,
	/** Bounds the message that an endpoint accepts if it has no limit of its own. */
	message: 64 << 20,
	/** Bounds the document to which a shared address may expand. */
	sharedDocument: 64 << 10,
	/** Bounds the document that is stored for the next visit. */
	storedDocument: 1 << 20,
	/** Bounds a pasted text, in characters. It is enough for 1 MiB of bytes in the most verbose dump. */
	pasteCharacters: 8 << 20,
	/** Bounds a Sec-WebSocket-Key and an accept value. Real ones have 24 and 28 characters. */
	key: 4 << 10,
	/** Bounds the total length of the updates of a transport whose bytes are shown. */
	shownUpdate: 1 << 20,
	/**
	 * Bounds how many messages a simulated client of Compare gets. The waiting time of each takes 8 bytes of memory.
	 */
	simulatedMessages: 1_000_000,
	/** Bounds how many messages a list that the learner enters may have. */
	listedMessages: 1000,
	/** Bounds how many rounds a simulated client has, including rounds without a message. */
	simulatedRounds: 4_000_000,
	/** Bounds how many messages and rounds of a simulated client are kept for drawing. */
	drawnMessages: 4096,
	/** Bounds how many clients are simulated one by one. */
	clients: 1_000_000,
	/**
	 * Bounds the simulated time of the clients that are simulated one by one, in milliseconds. The counts need one
	 * array element per millisecond.
	 */
	clientsMs: 600_000,
	/** Bounds the mean number of messages per round for which the probability of each number is computed. */
	poissonMean: 600,
	/** Bounds the bytes that a box keeps: a cache that looks for a request, or a box that joins and cuts frames. */
	boxMemory: 8 << 10,
	/** Bounds how many entries a simulated conversation has. */
	timelineEntries: 50_000,
	/** Bounds how many actions a script has. */
	scriptedActions: 1_000,
	/** Bounds the bytes that one action, and all actions together, send. A text counts its UTF-16 code units. */
	scriptedBytes: 16 << 20,
	/**
	 * Bounds the bytes that a simulated end has written and not yet sent. Two ends that answer each other can exceed
	 * any bound.
	 */
	queuedBytes: 32 << 20,
	/** Bounds how many clients reconnect together in the simulation of the herd. */
	herdClients: 10_000,
	/** Bounds a head that is written as text in a scenario. */
	writtenHead: 8 << 10,
	/** Bounds how often a simulated client tries to reconnect. */
	reconnects: 100,
	/** Bounds the simulated time, in milliseconds. */
	simulatedMs: 86_400_000,
} as const;
