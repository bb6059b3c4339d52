// What has come of a run so far. It is of one setting; parts that have not come are null or missing.
import type {
	CompareSetting,
	DistributionSummary,
	TransportId,
	TurningPoint,
	TwoWay,
} from '../../../engine/index.ts';
import { scaleTwoWay, shareUpTo, distributionSummary } from '../../../engine/index.ts';
import type { RunLength } from '../compare-document.ts';
import type { TransportDifference } from './difference.ts';
import { differenceOf } from './difference.ts';
import type { Population } from './population.ts';
import type { RunNews, SimulatedTransport } from './run-messages.ts';

/** One client; rates are over its simulated time. */
export interface ExactTransport extends SimulatedTransport {
	readonly summary: DistributionSummary;
	/** The share of messages that waited at most so long; NaN when there were none. */
	readonly shareUpTo: (ms: number) => number;
	readonly requestsPerSecond: number;
	readonly idlePerSecond: number;
	/** By cause; opening and closing of the connection left out. */
	readonly bytesPerSecond: TwoWay;
	/** Beside the closed form. */
	readonly difference: TransportDifference;
}

export interface ExactResult extends RunLength {
	/** The setting it is of: the very object that was given. */
	readonly for: CompareSetting;
	readonly transports: Readonly<Partial<Record<TransportId, ExactTransport>>>;
	readonly population: Population | null;
	/** Where the verdict would turn, the nearest first. */
	readonly turns: readonly TurningPoint[] | null;
}

export function emptyResult(setting: CompareSetting, { durationMs, seed }: RunLength): ExactResult {
	return { for: setting, durationMs, seed, transports: {}, population: null, turns: null };
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
		case 'turns':
			return { ...result, turns: news.points };
	}
}

export function exactTransport(
	simulated: SimulatedTransport,
	setting: CompareSetting,
): ExactTransport {
	const { waits, requests, idle, bytes, durationMs } = simulated;
	const seconds = durationMs / 1000;
	return {
		...simulated,
		summary: distributionSummary(waits),
		shareUpTo: (ms) => shareUpTo(waits, ms),
		requestsPerSecond: requests / seconds,
		idlePerSecond: idle / seconds,
		bytesPerSecond: scaleTwoWay(bytes, 1 / seconds),
		difference: differenceOf(simulated, setting),
	};
}
