import { arrivalRate, type CompareSetting } from '../../engine/index.ts';

/** As many as a lane can show apart. */
const MESSAGES = 12;
const LEAST_MS = 20;
const MOST_MS = 400 * 86_400_000;
/** More polls than that are a grey surface, and take long to make. */
const MOST_POLLS = 60;
const MOST_TURNS = 5000;

/** How much of a client's time shows about a dozen messages, and neither thousands of polls nor none. */
export function drawnWindowMs(setting: CompareSetting): number {
	const { arrivals, pollMs, holdMs, heartbeatMs, roundTripMs } = setting;
	if (arrivals.type === 'list') return listWindowMs(arrivals.timesMs, roundTripMs);
	const perMessageMs = 1000 / Math.max(arrivalRate(arrivals, 60_000), 1e-9);
	const wanted = Math.min(
		MESSAGES * perMessageMs,
		Math.max(MOST_POLLS * pollMs, 2 * perMessageMs),
		MOST_TURNS * Math.min(pollMs, holdMs ?? Infinity, heartbeatMs ?? Infinity),
	);
	return Math.min(MOST_MS, Math.max(LEAST_MS, wanted));
}

/** As far as about a dozen messages of the list go, and the last of them has arrived. */
function listWindowMs(timesMs: readonly number[], roundTripMs: number): number {
	const last = timesMs[Math.min(timesMs.length, MESSAGES) - 1] ?? 0;
	return Math.max(LEAST_MS, last + 2 * roundTripMs, last * 1.05);
}
