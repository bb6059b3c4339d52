// Returns the growth of queues over the first minute as points of a drawing.
import type { TransportId } from '../../../engine/compare/index.ts';
import { FIRST_SECONDS, type QueueLine } from './warning-facts.ts';

export interface DrawnLine {
	readonly transport: TransportId;
	/**
	 * Lists the points of a polyline: start, the place where a bound is reached (if any), and the end of the
	 * minute. x is the share of the minute, and y is the share of the greatest delay.
	 */
	readonly points: readonly (readonly [number, number])[];
}

export interface QueueDrawing {
	/** Holds the delay at the top of the axis, in seconds. */
	readonly mostSeconds: number;
	readonly lines: readonly DrawnLine[];
}

/** Returns one line per transport, for the worse of its two directions. */
export function queueDrawing(all: readonly QueueLine[]): QueueDrawing {
	const worst = new Map<TransportId, QueueLine>();
	for (const line of all) {
		const known = worst.get(line.transport);
		if (!known || known.afterMinuteSeconds < line.afterMinuteSeconds) {
			worst.set(line.transport, line);
		}
	}
	const lines = [...worst.values()];
	const most = Math.max(...lines.map(({ afterMinuteSeconds }) => afterMinuteSeconds));
	return {
		mostSeconds: most,
		lines: lines.map((line) => {
			const end = line.afterMinuteSeconds / most;
			const bendsAt = line.afterMinuteSeconds / line.slope / FIRST_SECONDS;
			const bend = bendsAt < 1 ? [[bendsAt, end] as const] : [];
			return { transport: line.transport, points: [[0, 0], ...bend, [1, end]] };
		}),
	};
}
