// Warnings about a setting that asks for more than exists: polls faster than their responses, more requests than
// the browser sends or the server answers, more bytes than the link carries. A warning about overload has the rate at which the
// queue grows.
import { totalBytes } from './expense.ts';
import type { TransportId } from './carriage.ts';
import { connectsEachRound, MOST_PARALLEL, TRANSPORTS, roundTripsPerRound } from './carriage.ts';
import type { ClosedForm } from './closed-form.ts';
import { samplesPerSecond, samplingOf } from './sampling.ts';
import type { CompareSetting } from './setting.ts';

/** Represents a warning about a setting, with the numbers of its sentence. */
export type Warning =
	/**
	 * Says that polls come faster than their responses. This is not an error: with a fixed interval several requests
	 * are in transit at once; with a timer the response comes first.
	 */
	| {
			readonly type: 'poll-shorter-than-round-trip';
			readonly pollMs: number;
			readonly roundMs: number;
			readonly parallel: number;
	  }
	/** Requests wait in the browser, more each second. */
	| { readonly type: 'polls-pile-up'; readonly growsPerSecond: number; readonly parallel: number }
	/**
	 * Messages of a client wait in its browser, more each second. The rates are those of one client, and count all
	 * requests that share the queue: with short polling also the polls.
	 */
	| {
			readonly type: 'messages-pile-up';
			readonly transport: TransportId;
			readonly offeredPerSecond: number;
			readonly capacityPerSecond: number;
			readonly growsPerSecond: number;
	  }
	/** Bytes wait before the link, more each second. */
	| {
			readonly type: 'link-overloaded';
			readonly transport: TransportId;
			readonly way: 'up' | 'down';
			readonly offeredBitsPerSecond: number;
			readonly linkBitsPerSecond: number;
			readonly growsBytesPerSecond: number;
	  }
	/** Requests wait before the server, more each second. */
	| {
			readonly type: 'server-overloaded';
			readonly transport: TransportId;
			readonly offeredPerSecond: number;
			readonly capacityPerSecond: number;
			readonly growsPerSecond: number;
	  }
	/**
	 * Says that the connections of these transports carry nothing for longer than many servers keep an idle
	 * connection. The model does not count opening them again.
	 */
	| { readonly type: 'connections-idle'; readonly transports: readonly TransportId[] }
	/** No browser uses HTTP/2 without TLS. */
	| { readonly type: 'http2-without-tls' };

/** Returns the warnings about polling in this setting, independent of the load. */
export function pollWarnings(setting: CompareSetting): readonly Warning[] {
	const { pollMs, roundTripMs, carriage } = setting;
	const roundMs = roundTripMs * roundTripsPerRound(carriage, 'short-polling');
	const { parallel, piledUpPerSecond } = samplingOf(setting);
	const warnings: Warning[] = [];
	if (pollMs < roundMs) {
		warnings.push({ type: 'poll-shorter-than-round-trip', pollMs, roundMs, parallel });
	}
	if (piledUpPerSecond > 0) {
		warnings.push({ type: 'polls-pile-up', growsPerSecond: piledUpPerSecond, parallel });
	}
	return warnings;
}

/**
 * nginx closes a connection after 75 s without a request, the load balancers of AWS after 60 s (their
 * documentation).
 */
const IDLE_MS = 60_000;

/** Returns warnings when the connections cannot be as the setting says. */
export function connectionWarnings(setting: CompareSetting): readonly Warning[] {
	const { carriage } = setting;
	const warnings: Warning[] = [];
	if (carriage.http === 'http/2' && carriage.network.tls === 'none') {
		warnings.push({ type: 'http2-without-tls' });
	}
	const transports = TRANSPORTS.filter(
		(transport) =>
			!connectsEachRound(carriage, transport) && silentMs(transport, setting) > IDLE_MS,
	);
	if (transports.length > 0) warnings.push({ type: 'connections-idle', transports });
	return warnings;
}

/** Returns the usual time without any bytes on the connection, in milliseconds. */
function silentMs(
	transport: TransportId,
	{ arrivals, pollMs, holdMs, heartbeatMs, upstreamPerSecond }: CompareSetting,
): number {
	if (transport === 'short-polling') return pollMs;
	const receivedPerSecond = arrivals.type === 'list' ? Infinity : arrivals.ratePerSecond;
	const sentPerSecond = transport === 'websocket' ? upstreamPerSecond : 0;
	const longestMs = transport === 'long-polling' ? holdMs : heartbeatMs;
	return Math.min(1000 / (receivedPerSecond + sentPerSecond), longestMs ?? Infinity);
}

/**
 * Returns a warning if a client has more messages than its browser can send. Without WebSocket each message is a
 * request, and a long poll or an open stream always occupies one of the parallel requests.
 */
function messageWarnings(transport: TransportId, setting: CompareSetting): readonly Warning[] {
	const { carriage, roundTripMs, pollMs, pollTimer, upstreamPerSecond } = setting;
	if (transport === 'websocket' || upstreamPerSecond === 0) return [];
	const requestSeconds = (roundTripMs * roundTripsPerRound(carriage, 'short-polling')) / 1000;
	const most = MOST_PARALLEL[carriage.http];
	const polls = transport === 'short-polling';
	const pollsDue = pollTimer === 'fixed' ? 1000 / pollMs : samplesPerSecond(samplingOf(setting));
	const offeredPerSecond = upstreamPerSecond + (polls ? pollsDue : 0);
	const capacityPerSecond = (polls ? most : most - 1) / requestSeconds;
	const growsPerSecond = offeredPerSecond - capacityPerSecond;
	if (growsPerSecond <= 0) return [];
	const rates = { offeredPerSecond, capacityPerSecond, growsPerSecond };
	return [{ type: 'messages-pile-up', transport, ...rates }];
}

/**
 * Returns warnings about the load on the browser, and about the load of all clients on the link and the server;
 * returns none of the latter where no formula is known.
 */
export function loadWarnings(form: ClosedForm, setting: CompareSetting): readonly Warning[] {
	const { clients, linkBitsPerSecond, serverRequestsPerSecond } = setting;
	const { transport, bytesPerSecond, requestsPerSecond } = form;
	const warnings: Warning[] = [...messageWarnings(transport, setting)];
	if (linkBitsPerSecond !== null && bytesPerSecond !== null) {
		for (const way of ['up', 'down'] as const) {
			const offeredBitsPerSecond = 8 * clients * totalBytes(bytesPerSecond[way]);
			if (offeredBitsPerSecond <= linkBitsPerSecond) continue;
			const growsBytesPerSecond = (offeredBitsPerSecond - linkBitsPerSecond) / 8;
			const load = { offeredBitsPerSecond, linkBitsPerSecond, growsBytesPerSecond };
			warnings.push({ type: 'link-overloaded', transport, way, ...load });
		}
	}
	if (serverRequestsPerSecond !== null && requestsPerSecond !== null) {
		const offeredPerSecond = clients * requestsPerSecond;
		if (offeredPerSecond > serverRequestsPerSecond) {
			warnings.push({
				type: 'server-overloaded',
				transport,
				offeredPerSecond,
				capacityPerSecond: serverRequestsPerSecond,
				growsPerSecond: offeredPerSecond - serverRequestsPerSecond,
			});
		}
	}
	return warnings;
}

/**
 * Returns how much later a byte arrives for each millisecond that the link has been overloaded. The queue
 * before the link is treated as a fluid that flows in faster than it drains. The result is 0 while the link
 * carries the load.
 */
export function linkLag(form: ClosedForm, setting: CompareSetting, way: 'up' | 'down'): number {
	const { clients, linkBitsPerSecond } = setting;
	if (linkBitsPerSecond === null || form.bytesPerSecond === null) return 0;
	const offered = 8 * clients * totalBytes(form.bytesPerSecond[way]);
	return Math.max(0, offered / linkBitsPerSecond - 1);
}
