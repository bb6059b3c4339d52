// What is run and how far it may be from the model.

export const RUN = {
	messages: 50,
	ratePerSecond: 10,
	updateBytes: 20,
	seed: 7,
	pollMs: 250,
	/** Short enough for some long polls to end with nothing. */
	holdMs: 300,
	delayMs: 20,
} as const;

/** Timers and event loops add some to every wait; the longest has the worst of them. */
export const TOLERANCE_MS = { mean: 15, median: 15, worst: 40 } as const;

/** An event loop that stood still for so long has moved what was to be measured. */
export const STALL_MS = 30;
