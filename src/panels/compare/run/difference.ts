// Compares the closed form with the simulation, figure by figure, and says why a closed form is missing.
import type {
	ClosedForm,
	Distribution,
	CompareSetting,
	SimulatedClient,
	TransportId,
} from '../../../engine/compare/index.ts';
import { closedForm, linkLag, totalBothWays } from '../../../engine/compare/index.ts';

/**
 * Says why there is no closed form. `births`: it exists only for Poisson births. `overloaded`: the queue for the
 * link grows, so there is no steady state.
 */
export type NoClosedForm = 'births' | 'overloaded';

export interface ComparedFigure {
	readonly closed: number | null;
	/** Holds the simulated figure, or null if the simulation has no messages to average. */
	readonly simulated: number | null;
	/**
	 * Is the difference relative to the closed form: 0.01 means 1 % more. It is null if either value is missing,
	 * and Infinity if only the closed form is 0.
	 */
	readonly relative: number | null;
	readonly missing: NoClosedForm | null;
}

export interface TransportDifference {
	readonly transport: TransportId;
	readonly meanMs: ComparedFigure;
	/**
	 * Is the usual effect of chance on the simulated mean, relative to that mean: two standard errors, as if
	 * messages waited independently of each other. It is null for fewer than two messages.
	 */
	readonly meanChance: number | null;
	readonly requestsPerSecond: ComparedFigure;
	readonly idlePerSecond: ComparedFigure;
	/** Counts the bytes of whole packets per second in both directions. */
	readonly bytesPerSecond: ComparedFigure;
}

/**
 * Compares a simulated transport with its closed form.
 * @param form the closed form of this setting, if the caller already has it
 */
export function transportDifference(
	{ transport, waits, requests, idle, bytes, durationMs }: SimulatedClient,
	setting: CompareSetting,
	form: ClosedForm = closedForm(transport, setting),
): TransportDifference {
	const overloaded = linkLag(form, setting, 'down') > 0;
	const seconds = durationMs / 1000;
	const beside = (closed: number | null, simulated: number | null, least = 0): ComparedFigure =>
		overloaded
			? { closed: null, simulated, relative: null, missing: 'overloaded' }
			: compared(closed, simulated, least);
	// Counts are whole numbers, so a difference of less than one is no difference.
	const one = 1 / seconds;
	return {
		transport,
		meanMs: beside(form.waiting?.meanMs ?? null, waits.sorted.length === 0 ? null : waits.mean),
		meanChance: chanceOfMean(waits),
		requestsPerSecond: beside(form.requestsPerSecond, requests / seconds, one),
		idlePerSecond: beside(form.idlePerSecond, idle / seconds, one),
		bytesPerSecond: beside(
			form.bytesPerSecond && totalBothWays(form.bytesPerSecond),
			totalBothWays(bytes) / seconds,
		),
	};
}

function compared(closed: number | null, simulated: number | null, least: number): ComparedFigure {
	const missing = closed === null ? 'births' : null;
	if (closed === null || simulated === null) return { closed, simulated, relative: null, missing };
	const apart = simulated - closed;
	const same = apart === 0 || Math.abs(apart) < least;
	return { closed, simulated, relative: same ? 0 : apart / closed, missing };
}

function chanceOfMean({ sorted, mean }: Distribution): number | null {
	const count = sorted.length;
	if (count < 2) return null;
	const squares = sorted.reduce((sum, ms) => sum + (ms - mean) ** 2, 0);
	return mean === 0 ? 0 : (2 * Math.sqrt(squares / (count - 1) / count)) / mean;
}
