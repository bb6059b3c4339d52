// Computes the differences between the model and a measurement.
import { TRANSPORTS } from '../../../engine/compare/index.ts';
import type { MeasuredPair, MeasuredTransport, Measurement, Waits } from './measurement.ts';

export const MEASURED_FIGURES = ['up', 'down', 'mean', 'median', 'p95', 'worst'] as const;
export type MeasuredFigure = (typeof MEASURED_FIGURES)[number];

export function isWait(figure: MeasuredFigure): figure is keyof Waits {
	return figure !== 'up' && figure !== 'down';
}

export function measuredPair(one: MeasuredTransport, figure: MeasuredFigure): MeasuredPair {
	if (!isWait(figure)) return one[figure];
	return { measured: one.waits.measured[figure], predicted: one.waits.predicted[figure] };
}

/** Returns measured minus predicted, rounded to tenths like the figures. */
export function measuredMinusPredicted({ measured, predicted }: MeasuredPair): number {
	return Math.round((measured - predicted) * 10) / 10;
}

/** Returns the greatest absolute difference over all transports. */
export function greatestDifference({ transports }: Measurement, figure: MeasuredFigure): number {
	return Math.max(
		...TRANSPORTS.map((transport) =>
			Math.abs(measuredMinusPredicted(measuredPair(transports[transport], figure))),
		),
	);
}

export function everyByteAgrees(measurement: Measurement): boolean {
	return (['up', 'down'] as const).every((way) => greatestDifference(measurement, way) === 0);
}

/** Returns the measured bytes of all transports in both directions. */
export function bytesCounted({ transports }: Measurement): number {
	return TRANSPORTS.reduce((sum, transport) => {
		const { up, down } = transports[transport];
		return sum + up.measured + down.measured;
	}, 0);
}
