// What the model says to a run: every byte from the recorded heads and the rounds as they happened, every wait from the
// births as they happened and the round trip.
import type {
	CompareSetting,
	DistributionSummary,
	TransportId,
} from '../../../src/engine/compare/index.ts';
import type { HeaderSet } from '../../../src/engine/compare/header-set.ts';
import {
	applicationBytes,
	DEFAULT_SETTING,
	simulateClient,
	distributionSummary,
	transportCosts,
	transportPlan,
} from '../../../src/engine/compare/index.ts';
import { addTwoWay } from '../../../src/engine/compare/expense.ts';
import { DEFAULT_CARRIAGE } from '../../../src/engine/compare/carriage.ts';
import { Random } from '../../../src/engine/bytes/random.ts';

/** @param rounds how many updates each brought; 0 for an empty answer */
export function predictedBytes(
	transport: TransportId,
	headers: HeaderSet,
	updateBytes: number,
	rounds: readonly number[],
): { readonly up: number; readonly down: number } {
	const plan = transportPlan(transport, { ...DEFAULT_CARRIAGE, headers }, updateBytes);
	const costs = transportCosts(plan);
	const { up, down } = addTwoWay(
		costs.connection,
		...rounds.map((updates) => (updates === 0 ? costs.idle : costs.update(updates))),
	);
	return { up: applicationBytes(up), down: applicationBytes(down) };
}

export interface Run {
	/** In ascending order, by the server's clock. */
	readonly birthsMs: readonly number[];
	readonly roundTripMs: number;
	readonly pollMs: number;
	readonly holdMs: number;
	/** When the server was told to begin; a long poll was waiting then. */
	readonly beganMs: number;
	/** A poll of the fixed clock, before the first birth. */
	readonly polledMs: number;
}

const SEED = 1;

/** Message by message as the simulation has it, whose only chance is where its first poll lies. */
export function predictedWaits(transport: TransportId, run: Run): DistributionSummary {
	const { birthsMs, roundTripMs, pollMs, holdMs, beganMs, polledMs } = run;
	const firstPollMs = Random.fromSeed(SEED).unit() * pollMs;
	const originMs = transport === 'short-polling' ? polledMs - firstPollMs : beganMs;
	const timesMs = birthsMs.map((bornMs) => bornMs - originMs);
	const setting: CompareSetting = {
		...DEFAULT_SETTING,
		clients: 1,
		arrivals: { type: 'list', timesMs },
		roundTripMs,
		pollMs,
		pollTimer: 'fixed',
		holdMs,
		heartbeatMs: null,
	};
	const durationMs = (timesMs.at(-1) ?? 0) + 1;
	return distributionSummary(simulateClient(transport, setting, { durationMs, seed: SEED }).waits);
}
