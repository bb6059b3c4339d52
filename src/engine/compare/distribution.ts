// Waiting times as a whole distribution: every one is kept, in ascending order, so that any quantile is exact.
import { leading } from '../partition-point.ts';

export interface Distribution {
	readonly sorted: Float64Array;
	readonly mean: number;
}

export interface DistributionSummary {
	readonly count: number;
	/** Null when there is nothing to tell. */
	readonly mean: number | null;
	readonly min: number | null;
	readonly median: number | null;
	readonly p95: number | null;
	readonly max: number | null;
}

/** Takes the values over and sorts them in place. */
export function distributionOf(values: Float64Array): Distribution {
	let sum = 0;
	for (const value of values) sum += value;
	return { sorted: values.sort(), mean: values.length === 0 ? NaN : sum / values.length };
}

/** The smallest value that at least that share of them does not exceed; null when there is none. */
export function quantile({ sorted }: Distribution, share: number): number | null {
	const rank = Math.max(1, Math.ceil(share * sorted.length));
	return sorted[Math.min(rank, sorted.length) - 1] ?? null;
}

/** The share of values up to `limit`; NaN when there are none. */
export function shareUpTo({ sorted }: Distribution, limit: number): number {
	return leading(sorted, (value) => value <= limit) / sorted.length;
}

export function distributionSummary(distribution: Distribution): DistributionSummary {
	const { sorted, mean } = distribution;
	return {
		count: sorted.length,
		mean: sorted.length === 0 ? null : mean,
		min: sorted[0] ?? null,
		median: quantile(distribution, 0.5),
		p95: quantile(distribution, 0.95),
		max: sorted.at(-1) ?? null,
	};
}
