// What formulas say about a transport, without a simulation. A setting and costs go in; waiting times,
// requests and bytes per second of one client come out. A place is null where no formula is known. All
// formulas assume that messages are born independently of polls.
//
// Short polling: the wait of a message is uniform between two polls.
//
// Long polling: after a response the server has no request for a gap G. A cycle is this gap and the time
// until the next response. With Poisson arrivals at rate λ and a hold time H a cycle has the mean length G +
// e^(−λG)(1 − e^(−λH))/λ. On average λG messages are born in the gap and wait for its end. The other messages
// do not wait at the server at all.
//
// Push: each message leaves at once, so its wait is half a round trip.
import type { TwoWay, Weighted } from './expense.ts';
import { addTwoWay, scaleTwoWay, weightedSum } from './expense.ts';
import type { TransportId } from './carriage.ts';
import { MOST_PARALLEL, roundTripsPerRound } from './carriage.ts';
import type { TransportCosts } from './cost.ts';
import { transportCosts } from './cost.ts';
import { transportPlan } from './plan.ts';
import { poissonSum } from './poisson.ts';
import { samplesPerSecond, samplingOf, samplingWait } from './sampling.ts';
import type { CompareSetting } from './setting.ts';

/** Describes the time from a message's birth at the server to its arrival at the client. */
export interface Waiting {
	readonly minMs: number;
	readonly meanMs: number;
	readonly maxMs: number;
	/** Returns the share of messages that wait at most `ms` milliseconds. */
	readonly shareUpTo: (ms: number) => number;
}

/** Holds the numbers of one client in the steady state; the server has them once per client. */
export interface ClosedForm {
	readonly transport: TransportId;
	/**
	 * Is null where no formula is known: for a list, and for regular arrivals or bursts where the arrival process
	 * matters.
	 */
	readonly waiting: Waiting | null;
	/**
	 * Counts the requests that the server answers. On an open stream only the messages from the client are requests.
	 */
	readonly requestsPerSecond: number | null;
	/** Rounds that bring no update, and heartbeats. */
	readonly idlePerSecond: number | null;
	/** Counts bytes per second by expense. */
	readonly bytesPerSecond: TwoWay | null;
	/** Counts the bytes of opening and closing the connection, once; they are not part of `bytesPerSecond`. */
	readonly connection: TwoWay;
	/** Counts the TCP connections that are open at the same time, on average. */
	readonly connections: number;
}

/**
 * Returns what formulas say about a transport.
 * @param costs the costs of this setting, when the caller has them already
 */
export function closedForm(
	transport: TransportId,
	setting: CompareSetting,
	costs: TransportCosts = costsOf(transport, setting),
): ClosedForm {
	const base = baseOf(transport, setting, costs);
	const upstream = scaleTwoWay(costs.upstream, setting.upstreamPerSecond);
	const bytesPerSecond = base.bytesPerSecond && addTwoWay(base.bytesPerSecond, upstream);
	const asked = transport === 'websocket' ? 0 : setting.upstreamPerSecond;
	const requestsPerSecond = base.requestsPerSecond === null ? null : base.requestsPerSecond + asked;
	return {
		...base,
		transport,
		requestsPerSecond,
		bytesPerSecond,
		connection: costs.connection,
		connections: openConnections(transport, setting),
	};
}

/** Returns the costs of a transport in a setting. */
export function costsOf(
	transport: TransportId,
	{ carriage, updateBytes }: CompareSetting,
): TransportCosts {
	return transportCosts(transportPlan(transport, carriage, updateBytes));
}

type Base = Omit<ClosedForm, 'transport' | 'connection' | 'connections'>;

function baseOf(transport: TransportId, setting: CompareSetting, costs: TransportCosts): Base {
	switch (transport) {
		case 'short-polling':
			return shortPolling(setting, costs);
		case 'long-polling':
			return longPolling(setting, costs);
		case 'streaming':
		case 'sse':
		case 'websocket':
			return push(setting, costs);
	}
}

function shortPolling(setting: CompareSetting, costs: TransportCosts): Base {
	const { arrivals, roundTripMs } = setting;
	const sampling = samplingOf(setting);
	const perSecond = samplesPerSecond(sampling);
	const wait = samplingWait(sampling);
	const tripMs = roundTripMs / 2;
	const stationary = arrivals.type === 'poisson' || arrivals.type === 'bursts';
	const known = {
		requestsPerSecond: perSecond,
		waiting: stationary
			? {
					minMs: tripMs,
					meanMs: wait.meanMs + tripMs,
					maxMs: wait.maxMs + tripMs,
					shareUpTo: (ms: number) => wait.shareUpTo(ms - tripMs),
				}
			: null,
	};
	if (arrivals.type !== 'poisson') return { ...known, idlePerSecond: null, bytesPerSecond: null };
	let idle = 0;
	const rounds: Weighted[] = [];
	const looks = sampling.intervals.reduce((sum, { count }) => sum + count, 0);
	for (const { ms, count } of sampling.intervals) {
		const share = (perSecond * count) / looks;
		poissonSum((arrivals.ratePerSecond * ms) / 1000, 0, (k, probability) => {
			if (k === 0) idle += share * probability;
			const bytes = k === 0 ? costs.idle : costs.update(k);
			rounds.push({ bytes, weight: share * probability });
		});
	}
	return { ...known, idlePerSecond: idle, bytesPerSecond: weightedSum(rounds) };
}

function longPolling(setting: CompareSetting, costs: TransportCosts): Base {
	const { arrivals, roundTripMs, holdMs, carriage } = setting;
	if (arrivals.type !== 'poisson') {
		const unknown = { requestsPerSecond: null, idlePerSecond: null, bytesPerSecond: null };
		return { waiting: null, ...unknown };
	}
	const perMs = arrivals.ratePerSecond / 1000;
	const gapMs = roundTripMs * roundTripsPerRound(carriage, 'long-polling');
	const tripMs = roundTripMs / 2;
	const noneInGap = Math.exp(-perMs * gapMs);
	const someInHold = holdMs === null ? 1 : -Math.expm1(-perMs * holdMs);
	const heldMs = perMs === 0 ? (holdMs ?? Infinity) : someInHold / perMs;
	const cyclesPerSecond = 1000 / (gapMs + noneInGap * heldMs);
	/**
	 * Is the mean number of messages per cycle that find a waiting request; `late` counts those that wait for the next
	 * request.
	 */
	const met = noneInGap * someInHold;
	const late = perMs * gapMs;
	const born = met + late;
	const rounds: Weighted[] = [{ bytes: costs.update(1), weight: met }];
	poissonSum(late, 1, (k, probability) => {
		rounds.push({ bytes: costs.update(k), weight: probability });
	});
	const empty = noneInGap * (1 - someInHold);
	rounds.push({ bytes: costs.idle, weight: empty });
	return {
		requestsPerSecond: cyclesPerSecond,
		idlePerSecond: cyclesPerSecond * empty,
		bytesPerSecond: scaleTwoWay(weightedSum(rounds), cyclesPerSecond),
		waiting: {
			minMs: tripMs,
			meanMs: born === 0 ? tripMs : (late * (gapMs / 2 + tripMs) + met * tripMs) / born,
			maxMs: gapMs + tripMs,
			shareUpTo: (ms) => {
				if (ms < tripMs) return 0;
				if (born === 0 || gapMs === 0) return 1;
				return (met + late * Math.min(1, (ms - tripMs) / gapMs)) / born;
			},
		},
	};
}

function push(setting: CompareSetting, costs: TransportCosts): Base {
	const { arrivals, roundTripMs, heartbeatMs } = setting;
	const tripMs = roundTripMs / 2;
	const beats = heartbeatMs === null ? 0 : 1000 / heartbeatMs;
	return {
		requestsPerSecond: 0,
		idlePerSecond: beats,
		bytesPerSecond:
			arrivals.type === 'list'
				? null
				: weightedSum([
						{ bytes: costs.update(1), weight: arrivals.ratePerSecond },
						{ bytes: costs.idle, weight: beats },
					]),
		waiting: {
			minMs: tripMs,
			meanMs: tripMs,
			maxMs: tripMs,
			shareUpTo: (ms) => (ms < tripMs ? 0 : 1),
		},
	};
}

/**
 * Returns how many connections of one client are open at the same time, on average. A kept connection stays open
 * between two requests, so the client has as many as it needs at once. Without keep-alive, requests per second times
 * the duration of one are open. A long poll, an open stream and a WebSocket always occupy one.
 */
function openConnections(transport: TransportId, setting: CompareSetting): number {
	const { carriage, roundTripMs, upstreamPerSecond } = setting;
	// RFC 9113 §9.1: a client has one HTTP/2 connection to a server; its requests are streams.
	if (carriage.http === 'http/2' || transport === 'websocket') return 1;
	const sampling = transport === 'short-polling' ? samplingOf(setting) : null;
	const seconds = (roundTripMs * roundTripsPerRound(carriage, 'short-polling')) / 1000;
	const sending = upstreamPerSecond * seconds;
	const most = MOST_PARALLEL[carriage.http];
	if (!carriage.keepAlive) {
		const receiving = sampling === null ? 1 : samplesPerSecond(sampling) * seconds;
		return Math.min(most, receiving + sending);
	}
	// HTTP/1.1 answers one request after the other, so a message from the client needs a further connection.
	const further = upstreamPerSecond === 0 ? 0 : Math.max(1, Math.ceil(sending));
	return Math.min(most, (sampling?.parallel ?? 1) + further);
}
