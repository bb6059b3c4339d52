/** Every bound on input, in one place. Lengths in bytes. */
export const LIMITS = {
	/** What a Frame document may hold. */
	frameDocument: 1 << 20,
	/** What is inflated of one such document, to be looked at. */
	inflatedDocument: 8 << 20,
	/** A request or a response head; real servers stop at 8 to 64 KiB. */
	head: 64 << 10,
	/** A message that an endpoint takes when it is not told otherwise. */
	message: 64 << 20,
	/** What a shared address may expand to. */
	sharedDocument: 64 << 10,
	/** A document kept for the next visit. */
	storedDocument: 1 << 20,
	/** One paste, as text: 1 MiB of bytes in the most verbose dump. */
	pasteCharacters: 8 << 20,
	/** A key or an accept value; real ones have 24 and 28 characters. */
	key: 4 << 10,
	/** Updates of a transport whose bytes are shown. */
	shownUpdate: 1 << 20,
	/** Messages of a simulated client; their waiting times take 8 bytes each. */
	simulatedMessages: 1_000_000,
	/** Messages of a list that a person gives. */
	listedMessages: 1000,
	/** Turns of a simulated client, empty ones included. */
	simulatedTurns: 4_000_000,
	/** Messages of a simulated client that are kept to be drawn. */
	drawnMessages: 4096,
	/** Clients that are counted one by one. */
	clients: 1_000_000,
	/** Milliseconds that they are counted for: each has a place of its own. */
	clientsMs: 600_000,
	/** Mean number of messages in a turn up to which each number is reckoned with. */
	poissonMean: 600,
	/** What a misreading cache remembers of a stream while it looks for a request. */
	boxMemory: 8 << 10,
	/** Entries of a simulated conversation. */
	timelineEntries: 50_000,
	/** Actions in a script. */
	scriptedActions: 1_000,
	/** What one scripted action sends, and all of them; a text counts its UTF-16 code units. */
	scriptedBytes: 16 << 20,
	/** What an end of a simulation has written and not yet sent; answers to answers could be more and more. */
	queuedBytes: 32 << 20,
	/** Clients that come back together. */
	herdClients: 10_000,
	/** A head written by hand. */
	writtenHead: 8 << 10,
	/** Attempts of a simulated client to come back. */
	reconnects: 100,
	/** Simulated time. */
	simulatedMs: 86_400_000,
} as const;
