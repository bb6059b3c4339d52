// Simulates one client, message by message. A transport, a setting and a seed go in. The whole distribution
// of waiting times, the bytes by expense and the requests come out, or the first rounds for a drawing. The same
// seed gives the same result.
//
// The births of messages are drawn first (arrivals.ts). Then the rounds of the client are walked in order
// (rounds.ts); each round carries the messages born up to it. The bytes of a round depend only on the number of
// its updates, so the simulation counts rounds by that number and multiplies.
import { Random } from '../bytes/random.ts';
import { LIMITS } from '../limits.ts';
import { arrivalRate, arrivalTimes } from './arrivals.ts';
import type { TransportId } from './carriage.ts';
import type { TwoWay } from './expense.ts';
import { addTwoWay, NOTHING_EITHER_WAY, scaleTwoWay } from './expense.ts';
import { closedForm, costsOf } from './closed-form.ts';
import type { TransportCosts } from './cost.ts';
import type { Distribution } from './distribution.ts';
import { distributionOf } from './distribution.ts';
import { linkLag } from './overload.ts';
import { samplingOf } from './sampling.ts';
import type { CompareSetting } from './setting.ts';
import type { ClientRound } from './rounds.ts';
import { eachRound } from './rounds.ts';

/** Holds what one client waited for, sent and received. */
export interface SimulatedClient {
	readonly transport: TransportId;
	/** Holds the simulated time; it is shorter than requested when `LIMITS` require it. */
	readonly durationMs: number;
	readonly shortened: boolean;
	/**
	 * Holds the waits from each message's birth to its arrival. All messages born in the duration are delivered in the
	 * end.
	 */
	readonly waits: Distribution;
	/** Counts the requests answered in the duration, including those for the client's own messages. */
	readonly requests: number;
	/** Counts the empty responses among the requests, and on an open stream the heartbeats. */
	readonly idle: number;
	/** Counts the bytes of the rounds in the duration, without opening and closing the connection. */
	readonly bytes: TwoWay;
	readonly connection: TwoWay;
}

interface SimulationOptions {
	readonly durationMs: number;
	readonly seed: number;
}

/** Holds the first births and rounds of a client, and when its own first messages leave. */
export interface FirstRounds {
	readonly birthsMs: readonly number[];
	readonly rounds: readonly ClientRound[];
	/** Lists the times at which the client sends its own messages. They are the same for every transport. */
	readonly sentMs: readonly number[];
}

/**
 * Simulates one client of a transport.
 * @param costs the costs of this setting, when the caller has them already
 */
export function simulateClient(
	transport: TransportId,
	setting: CompareSetting,
	{ durationMs: wantedMs, seed }: SimulationOptions,
	costs: TransportCosts = costsOf(transport, setting),
): SimulatedClient {
	const random = Random.fromSeed(seed);
	const durationMs = boundedDuration(transport, setting, wantedMs);
	const births = arrivalTimes(setting.arrivals, durationMs, random, LIMITS.simulatedMessages);
	const lag = linkLag(closedForm(transport, setting, costs), setting, 'down');
	const waits = new Float64Array(births.length);
	/** Counts, for each number of updates, the rounds that carried that number. */
	const roundsBy = new Map<number, number>();
	let asked = 0;
	eachRound(transport, setting, { births, durationMs, lag, random }, (round) => {
		const { first, count, respondedMs, receivedMs, askedMs } = round;
		for (let i = first; i < first + count; i++) waits[i] = receivedMs - births[i]!;
		const inTime = respondedMs < durationMs || (askedMs === null && respondedMs <= durationMs);
		if (!inTime) return true;
		roundsBy.set(count, (roundsBy.get(count) ?? 0) + 1);
		if (askedMs !== null) asked++;
		return true;
	});
	const idle = roundsBy.get(0) ?? 0;
	let bytes = scaleTwoWay(costs.idle, idle);
	for (const [count, times] of roundsBy) {
		if (count > 0) bytes = addTwoWay(bytes, scaleTwoWay(costs.update(count), times));
	}
	const sent = sentIn(setting, durationMs);
	return {
		transport,
		durationMs,
		shortened: durationMs < wantedMs,
		waits: distributionOf(waits),
		requests: asked + (transport === 'websocket' ? 0 : sent),
		idle,
		bytes: addTwoWay(bytes, sent === 0 ? NOTHING_EITHER_WAY : scaleTwoWay(costs.upstream, sent)),
		connection: costs.connection,
	};
}

/**
 * Returns the first births and rounds of the simulation, for a drawing. The simulation ends with the last of them, so a
 * long time with many rounds takes no longer.
 */
export function firstRounds(
	transport: TransportId,
	setting: CompareSetting,
	{ durationMs, seed }: SimulationOptions,
	costs: TransportCosts = costsOf(transport, setting),
): FirstRounds {
	const random = Random.fromSeed(seed);
	const births = arrivalTimes(setting.arrivals, durationMs, random, LIMITS.simulatedMessages);
	const lag = linkLag(closedForm(transport, setting, costs), setting, 'down');
	const rounds: ClientRound[] = [];
	eachRound(
		transport,
		setting,
		{ births, durationMs, lag, random },
		(round) => rounds.push(round) < LIMITS.drawnMessages,
	);
	const sent = Math.min(LIMITS.drawnMessages, sentIn(setting, durationMs));
	return {
		birthsMs: [...births.subarray(0, LIMITS.drawnMessages)],
		rounds,
		// The first one leaves soon, and not with the first poll, so that a drawing shows it.
		sentMs: Array.from({ length: sent }, (_, i) => (1000 * (i + 0.1)) / setting.upstreamPerSecond),
	};
}

/** Counts the messages that the client sends in the duration. They leave at regular intervals. */
function sentIn({ upstreamPerSecond }: CompareSetting, durationMs: number): number {
	return Math.floor((upstreamPerSecond * durationMs) / 1000);
}

/** Returns a duration for which neither messages nor rounds exceed `LIMITS`. */
function boundedDuration(
	transport: TransportId,
	setting: CompareSetting,
	wantedMs: number,
): number {
	const perMs = arrivalRate(setting.arrivals, wantedMs) / 1000;
	const roundsPerMs = 1 / shortestRoundMs(transport, setting);
	// Poisson arrivals may exceed their mean, so a tenth of the limit stays free for them.
	const messagesMs = (0.9 * LIMITS.simulatedMessages) / perMs;
	return Math.min(wantedMs, messagesMs, LIMITS.simulatedRounds / roundsPerMs);
}

function shortestRoundMs(transport: TransportId, setting: CompareSetting): number {
	switch (transport) {
		case 'short-polling':
			return Math.min(...samplingOf(setting).intervals.map(({ ms }) => ms));
		case 'long-polling':
			return setting.holdMs ?? Infinity;
		default:
			return setting.heartbeatMs ?? Infinity;
	}
}
