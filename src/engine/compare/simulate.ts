// One client, message by message: the whole distribution of waiting times, bytes by cause, requests, and what a drawing
// of the first messages needs. Deterministic by its seed.
import { Random } from '../bytes/random.ts';
import { LIMITS } from '../limits.ts';
import { arrivalRate, arrivalTimes } from './arrivals.ts';
import type { TransportId } from './carriage.ts';
import type { TwoWay } from './cause.ts';
import { addTwoWay, NOTHING_EITHER_WAY, scaleTwoWay } from './cause.ts';
import { closedForm, costsOf } from './closed-form.ts';
import type { TransportCosts } from './cost.ts';
import type { Distribution } from './distribution.ts';
import { distributionOf } from './distribution.ts';
import { linkLag } from './overload.ts';
import { samplingOf } from './sampling.ts';
import type { CompareSetting } from './setting.ts';
import type { ClientTurn } from './turns.ts';
import { eachTurn } from './turns.ts';

export interface SimulationOptions {
	readonly durationMs: number;
	readonly seed: number;
}

export interface Simulation {
	readonly transport: TransportId;
	/** Shorter than asked for where `LIMITS` say so. */
	readonly durationMs: number;
	readonly shortened: boolean;
	/** From each message's birth to its receipt. All messages born in the time are delivered in the end. */
	readonly waits: Distribution;
	/** Answered in the time, those of the client's own messages included. */
	readonly requests: number;
	/** Of them empty answers; of an open stream, its heartbeats. */
	readonly idle: number;
	/** Of the turns in the time, opening and closing of the connection left out. */
	readonly bytes: TwoWay;
	readonly connection: TwoWay;
	/** The births and turns at the beginning. */
	readonly drawn: { readonly birthsMs: readonly number[]; readonly turns: readonly ClientTurn[] };
}

/** @param costs those of this setting, where they are at hand already */
export function simulate(
	transport: TransportId,
	setting: CompareSetting,
	{ durationMs: wantedMs, seed }: SimulationOptions,
	costs: TransportCosts = costsOf(transport, setting),
): Simulation {
	const random = Random.fromSeed(seed);
	const durationMs = boundedDuration(transport, setting, wantedMs);
	const births = arrivalTimes(setting.arrivals, durationMs, random, LIMITS.simulatedMessages);
	const lag = linkLag(closedForm(transport, setting, costs), setting, 'down');
	const waits = new Float64Array(births.length);
	const turns: ClientTurn[] = [];
	/** How many turns brought so many updates. */
	const turnsBy = new Map<number, number>();
	let asked = 0;
	eachTurn(transport, setting, { births, durationMs, lag, random }, (turn) => {
		const { first, count, answeredMs, receivedMs, askedMs } = turn;
		for (let i = first; i < first + count; i++) waits[i] = receivedMs - births[i]!;
		if (turns.length < LIMITS.drawnMessages) turns.push(turn);
		const inTime = answeredMs < durationMs || (askedMs === null && answeredMs <= durationMs);
		if (!inTime) return;
		turnsBy.set(count, (turnsBy.get(count) ?? 0) + 1);
		if (askedMs !== null) asked++;
	});
	const idle = turnsBy.get(0) ?? 0;
	let bytes = scaleTwoWay(costs.idle, idle);
	for (const [count, times] of turnsBy) {
		if (count > 0) bytes = addTwoWay(bytes, scaleTwoWay(costs.update(count), times));
	}
	const sent = Math.floor((setting.upstreamPerSecond * durationMs) / 1000);
	return {
		transport,
		durationMs,
		shortened: durationMs < wantedMs,
		waits: distributionOf(waits),
		requests: asked + (transport === 'websocket' ? 0 : sent),
		idle,
		bytes: addTwoWay(bytes, sent === 0 ? NOTHING_EITHER_WAY : scaleTwoWay(costs.upstream, sent)),
		connection: costs.connection,
		drawn: { birthsMs: [...births.subarray(0, LIMITS.drawnMessages)], turns },
	};
}

/** So long that neither messages nor turns go beyond `LIMITS`. */
function boundedDuration(
	transport: TransportId,
	setting: CompareSetting,
	wantedMs: number,
): number {
	const perMs = arrivalRate(setting.arrivals, wantedMs) / 1000;
	const turnsPerMs = 1 / shortestTurnMs(transport, setting);
	// Poisson births may be more than their mean: a tenth is left for that.
	const messagesMs = (0.9 * LIMITS.simulatedMessages) / perMs;
	return Math.min(wantedMs, messagesMs, LIMITS.simulatedTurns / turnsPerMs);
}

function shortestTurnMs(transport: TransportId, setting: CompareSetting): number {
	switch (transport) {
		case 'short-polling':
			return Math.min(...samplingOf(setting).intervals.map(({ ms }) => ms));
		case 'long-polling':
			return setting.holdMs ?? Infinity;
		default:
			return setting.heartbeatMs ?? Infinity;
	}
}
