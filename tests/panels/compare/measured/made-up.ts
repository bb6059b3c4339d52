// A measurement with figures that are easy to tell apart.
import type { TransportId } from '../../../../src/engine/compare/index.ts';
import { TRANSPORTS } from '../../../../src/engine/compare/index.ts';
import type {
	MeasuredTransport,
	Measurement,
} from '../../../../src/panels/compare/measured/measurement.ts';

const ONE: MeasuredTransport = {
	messages: 50,
	requests: 24,
	empty: 4,
	up: { measured: 500, predicted: 500 },
	down: { measured: 1200, predicted: 1200 },
	waits: {
		measured: { mean: 23.3, median: 22.9, p95: 24, worst: 20.5 },
		predicted: { mean: 22, median: 22, p95: 22, worst: 22 },
	},
};

export const MADE_UP: Measurement = {
	how: {
		date: '2026-01-31',
		versions: { node: '20.1.2', chromium: '150.0.1', ws: '8.0.3' },
		ratePerSecond: 10,
		updateBytes: 20,
		seed: 7,
		pollMs: 250,
		holdMs: 300,
		delayMs: 21,
		bareRoundTripMs: 3.4,
		roundTripMs: 45.6,
		stalledMs: 5.5,
		toleranceMs: { mean: 15, median: 16, worst: 40 },
	},
	transports: Object.fromEntries(TRANSPORTS.map((transport) => [transport, ONE])) as Record<
		TransportId,
		MeasuredTransport
	>,
};

export function withTransport(transport: TransportId, one: MeasuredTransport): Measurement {
	return { ...MADE_UP, transports: { ...MADE_UP.transports, [transport]: one } };
}
