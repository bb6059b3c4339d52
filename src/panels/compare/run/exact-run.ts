// The exact run as a generator. Each step does some ten milliseconds of work and yields a result or the
// progress. The caller decides when to take the next step, so other work can run in between. The result does
// not depend on that.
import type {
	Arrivals,
	ClientsRun,
	CoupledRun,
	CompareSetting,
	SimulatedClient,
	TransportId,
} from '../../../engine/compare/index.ts';
import {
	advanceClients,
	advanceCoupled,
	arrivalRate,
	clientsDone,
	coupledDone,
	samplesPerSecond,
	samplingOf,
	simulateClient,
	startClients,
	startCoupled,
	TRANSPORTS,
	turningPoints,
} from '../../../engine/compare/index.ts';
import { clientsOptions, coupledOptions, populationOf } from './population.ts';
import type { RunLength } from '../compare-document.ts';
import type { RunNews, RunPart, RunRequest } from './run-messages.ts';

/** Bounds one simulation, which is one slice. Within these bounds it takes about 50 ms. */
export const MOST_IN_A_SLICE = { messages: 200_000, rounds: 1_000_000 } as const;

const CLIENT_STEPS = 1_500_000;
const COUPLED_STEPS = 600_000;

/** Holds the approximate time of each part in milliseconds. Only the displayed progress depends on these values. */
const WEIGHTS = {
	simulation: 2,
	message: 2e-4,
	poll: 8e-6,
	coupledPoll: 2e-5,
	'turning-points': 120,
} as const;

/** Returns the exact run as a job. */
export function exactRunOf({ setting, ...length }: RunRequest): Generator<RunNews, void> {
	return exactRun(setting, length);
}

export function* exactRun(setting: CompareSetting, length: RunLength): Generator<RunNews, void> {
	const progress = new Progress(setting, length);
	for (const transport of TRANSPORTS) {
		yield progress.before(transport);
		yield { type: 'simulated', simulated: simulated(transport, setting, length) };
	}
	const options = clientsOptions(setting, length);
	const clients = startClients(options);
	while (!clientsDone(clients)) {
		yield progress.before('clients', clientsShare(clients));
		advanceClients(clients, CLIENT_STEPS);
	}
	const bounded = coupledOptions(setting, options);
	const coupled = bounded && startCoupled(bounded);
	while (coupled && !coupledDone(coupled)) {
		yield progress.before('server', coupledShare(coupled));
		advanceCoupled(coupled, COUPLED_STEPS);
	}
	yield { type: 'population', population: populationOf(clients, length.durationMs, coupled) };
	yield progress.before('turning-points');
	yield { type: 'turning-points', points: turningPoints(setting) };
}

/** Returns the simulated time in ms, shortened so that one client's messages and rounds fit into a slice. */
export function simulatedMs(
	transport: TransportId,
	setting: CompareSetting,
	wantedMs: number,
): number {
	const roundsMs = MOST_IN_A_SLICE.rounds / emptyRoundsPerMs(transport, setting);
	return Math.min(wantedMs, messagesMs(setting.arrivals, wantedMs), roundsMs);
}

/**
 * Returns the time in ms that `MOST_IN_A_SLICE.messages` fill. Random births can exceed their mean, so four
 * standard deviations are kept free.
 */
function messagesMs(arrivals: Arrivals, wantedMs: number): number {
	const chance = arrivals.type === 'poisson' || arrivals.type === 'bursts';
	const size = arrivals.type === 'bursts' ? arrivals.size : 1;
	const most = MOST_IN_A_SLICE.messages / size;
	const mean = chance ? (Math.sqrt(4 + most) - 2) ** 2 : most;
	return (1000 * mean * size) / arrivalRate(arrivals, wantedMs);
}

/** Returns the greatest rate of the rounds that occur even without messages. */
function emptyRoundsPerMs(transport: TransportId, setting: CompareSetting): number {
	switch (transport) {
		case 'short-polling':
			return samplesPerSecond(samplingOf(setting)) / 1000;
		case 'long-polling':
			return 1 / (setting.holdMs ?? Infinity);
		case 'streaming':
		case 'sse':
		case 'websocket':
			return 1 / (setting.heartbeatMs ?? Infinity);
	}
}

function simulated(
	transport: TransportId,
	setting: CompareSetting,
	{ durationMs: wantedMs, seed }: RunLength,
): SimulatedClient {
	const durationMs = simulatedMs(transport, setting, wantedMs);
	const { waits, requests, idle, bytes, connection, ...rest } = simulateClient(transport, setting, {
		durationMs,
		seed,
	});
	const shortened = rest.durationMs < wantedMs;
	return {
		transport,
		durationMs: rest.durationMs,
		shortened,
		waits,
		requests,
		idle,
		bytes,
		connection,
	};
}

type PartWeight = readonly [part: RunPart, weight: number];

class Progress {
	readonly #weights: readonly PartWeight[];

	constructor(setting: CompareSetting, length: RunLength) {
		const options = clientsOptions(setting, length);
		const polls = (options.clients * options.durationMs) / options.intervalMs;
		const messages = (transport: TransportId): number => {
			const durationMs = simulatedMs(transport, setting, length.durationMs);
			return (arrivalRate(setting.arrivals, durationMs) * durationMs) / 1000;
		};
		this.#weights = [
			...TRANSPORTS.map((one): PartWeight => [
				one,
				WEIGHTS.simulation + WEIGHTS.message * messages(one),
			]),
			['clients', WEIGHTS.poll * polls],
			['server', setting.serverRequestsPerSecond === null ? 0 : WEIGHTS.coupledPoll * polls],
			['turning-points', WEIGHTS['turning-points']],
		];
	}

	/**
	 * Reports that a part is about to run, or how much of it is done.
	 * @param share the finished share of the part, 0 to 1
	 */
	before(part: RunPart, share = 0): RunNews {
		const at = this.#weights.findIndex(([name]) => name === part);
		const done = total(this.#weights.slice(0, at)) + share * this.#weights[at]![1];
		return { type: 'progress', part, done: done / total(this.#weights) };
	}
}

function total(weights: readonly PartWeight[]): number {
	return weights.reduce((sum, [, weight]) => sum + weight, 0);
}

function clientsShare({ done, options }: ClientsRun): number {
	return done / options.clients;
}

function coupledShare({ nowMs, options }: CoupledRun): number {
	return nowMs / options.durationMs;
}
