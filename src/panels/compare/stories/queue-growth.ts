// The waiting seconds of growing queues over the first minute, as points of a drawing.
import type { TransportId } from '../../../engine/index.ts';
import { FIRST_SECONDS, type QueueLine } from './warning-facts.ts';

export interface DrawnLine {
	readonly transport: TransportId;
	/** As `points` takes them: from the start, where a bound is reached, after a minute. 0 to 1 both ways, down is late. */
	readonly points: readonly (readonly [number, number])[];
}

export interface QueueDrawing {
	/** At the top of the axis. */
	readonly mostSeconds: number;
	readonly lines: readonly DrawnLine[];
}

/** One line a transport: of its two ways the worse. */
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
