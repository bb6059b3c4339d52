// Waiting times as a whole distribution. Every value is kept, in ascending order, so every quantile is exact.
import { leading } from '../partition-point.ts';

/** Holds values in ascending order, with their mean; the mean of no values is NaN. */
export interface Distribution {
	readonly sorted: Float64Array;
	readonly mean: number;
}

/** Holds the numbers of a distribution that the page shows. */
export interface DistributionSummary {
	readonly count: number;
	/** Is null when there are no values. */
	readonly mean: number | null;
	readonly min: number | null;
	readonly median: number | null;
	readonly p95: number | null;
	readonly max: number | null;
}

/** Takes ownership of the values and sorts them in place. */
export function distributionOf(values: Float64Array): Distribution {
	let sum = 0;
	for (const value of values) sum += value;
	return { sorted: values.sort(), mean: values.length === 0 ? NaN : sum / values.length };
}

/**
 * Returns the smallest value such that at least this share of the values does not exceed it; null without
 * values.
 */
export function quantile({ sorted }: Distribution, share: number): number | null {
	const rank = Math.max(1, Math.ceil(share * sorted.length));
	return sorted[Math.min(rank, sorted.length) - 1] ?? null;
}

/** Returns the share of values up to `limit`; NaN without values. */
export function shareUpTo({ sorted }: Distribution, limit: number): number {
	return leading(sorted, (value) => value <= limit) / sorted.length;
}

/** Returns count, mean, least, median, 95th percentile and largest value. */
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
