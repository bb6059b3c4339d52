import { arrivalRate, type CompareSetting } from '../../engine/index.ts';

/** As many messages as a lane can show side by side. */
const MESSAGES = 12;
const LEAST_MS = 20;
const MOST_MS = 400 * 86_400_000;
/** More polls than this overlap to a grey surface and take long to simulate. */
const MOST_POLLS = 60;
const MOST_ROUNDS = 5000;

/** Returns the milliseconds that the lanes show: about a dozen messages, but at most some polls and rounds. */
export function drawnWindowMs(setting: CompareSetting): number {
	const { arrivals, pollMs, holdMs, heartbeatMs, roundTripMs } = setting;
	if (arrivals.type === 'list') return listWindowMs(arrivals.timesMs, roundTripMs);
	const perMessageMs = 1000 / Math.max(arrivalRate(arrivals, 60_000), 1e-9);
	const wanted = Math.min(
		MESSAGES * perMessageMs,
		Math.max(MOST_POLLS * pollMs, 2 * perMessageMs),
		MOST_ROUNDS * Math.min(pollMs, holdMs ?? Infinity, heartbeatMs ?? Infinity),
	);
	return Math.min(MOST_MS, Math.max(LEAST_MS, wanted));
}

/** Returns the time until about a dozen messages of the list have arrived. */
function listWindowMs(timesMs: readonly number[], roundTripMs: number): number {
	const last = timesMs[Math.min(timesMs.length, MESSAGES) - 1] ?? 0;
	return Math.max(LEAST_MS, last + 2 * roundTripMs, last * 1.05);
}
