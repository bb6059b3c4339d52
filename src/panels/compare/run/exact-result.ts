// The results of a run so far. All belong to one setting; results that have not arrived are null or missing.
import type {
	CompareSetting,
	DistributionSummary,
	SimulatedClient,
	TransportId,
	TurningPoint,
	TwoWay,
} from '../../../engine/compare/index.ts';
import { scaleTwoWay, shareUpTo, distributionSummary } from '../../../engine/compare/index.ts';
import type { RunLength } from '../compare-document.ts';
import type { TransportDifference } from './difference.ts';
import { transportDifference } from './difference.ts';
import type { Population } from './population.ts';
import type { RunNews } from './run-messages.ts';

/** Holds the result of one client. Rates are per second of its simulated time. */
export interface ExactTransport extends SimulatedClient {
	readonly summary: DistributionSummary;
	/** Returns the share of messages that waited at most `ms`; NaN if there were no messages. */
	readonly shareUpTo: (ms: number) => number;
	readonly requestsPerSecond: number;
	readonly idlePerSecond: number;
	/** Counts bytes by expense, without those that open and close the connection. */
	readonly bytesPerSecond: TwoWay;
	/** Holds the differences from the closed form. */
	readonly difference: TransportDifference;
}

export interface ExactResult extends RunLength {
	/** Holds the setting of the run, as the same object that was given to `start`. */
	readonly for: CompareSetting;
	readonly transports: Readonly<Partial<Record<TransportId, ExactTransport>>>;
	readonly population: Population | null;
	/** Lists where the verdict would change, the nearest first. */
	readonly turningPoints: readonly TurningPoint[] | null;
}

export function emptyResult(setting: CompareSetting, { durationMs, seed }: RunLength): ExactResult {
	return { for: setting, durationMs, seed, transports: {}, population: null, turningPoints: null };
}

export function withNews(result: ExactResult, news: RunNews): ExactResult {
	switch (news.type) {
		case 'progress':
			return result;
		case 'simulated': {
			const transport = exactTransport(news.simulated, result.for);
			return { ...result, transports: { ...result.transports, [transport.transport]: transport } };
		}
		case 'population':
			return { ...result, population: news.population };
		case 'turning-points':
			return { ...result, turningPoints: news.points };
	}
}

function exactTransport(simulated: SimulatedClient, setting: CompareSetting): ExactTransport {
	const { waits, requests, idle, bytes, durationMs } = simulated;
	const seconds = durationMs / 1000;
	return {
		...simulated,
		summary: distributionSummary(waits),
		shareUpTo: (ms) => shareUpTo(waits, ms),
		requestsPerSecond: requests / seconds,
		idlePerSecond: idle / seconds,
		bytesPerSecond: scaleTwoWay(bytes, 1 / seconds),
		difference: transportDifference(simulated, setting),
	};
}
