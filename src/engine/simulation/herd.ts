// Simulates many clients that lose the same server at once and reconnect: a setting goes in, counts per
// second come out. Clients that reconnect together overload a server that could serve them one after the
// other. Their attempts wait in the server's queue, time out, and are repeated, while the server still
// answers the attempts that were given up. A random and growing delay spreads the attempts (RFC 6455 §7.2.3).
//
// Time runs in steps of one millisecond. For each millisecond there is a linked list of the clients that are
// due then: `heads` holds the first client of each list, `links` the client that follows. Each client waits
// for one thing at a time, so each is in at most one list. The order of clients is fixed by the seed, so the
// same setting gives the same result.
import { Random } from '../bytes/random.ts';
import { LIMITS } from '../limits.ts';
import type { Reconnect } from './reconnect.ts';
import { reconnectDelay } from './reconnect.ts';

/**
 * Times are in milliseconds, counted from when the clients lose the server. `clients`, `untilMs` and
 * `timeoutMs` are whole numbers.
 */
export interface HerdSetting {
	readonly clients: number;
	readonly seed: number;
	/** Each client's first attempt is at a random time within this span; 0: all are made at once. */
	readonly spreadMs: number;
	/** Sets the delays of the attempts after the first one; `times` does not limit them here. */
	readonly reconnect: Reconnect;
	/** Holds the time that a client waits for the response to an attempt. */
	readonly timeoutMs: number;
	readonly roundTripMs: number;
	/** Holds the time until which, from 0 on, the server refuses every attempt. */
	readonly outageMs: number;
	/** Counts the handshakes that the server answers per second, including those of clients that no longer wait. */
	readonly capacityPerSecond: number;
	/**
	 * Counts the handshakes that may wait in the server's queue, and never more than eight per client; one more is
	 * refused.
	 */
	readonly backlog: number;
	readonly untilMs: number;
}

/** The arrays have one number for each second of simulated time. */
export interface HerdResult {
	/** Counts the attempts that reached the server. */
	readonly attempts: Uint32Array;
	/** Counts the clients whose connection opened again. */
	readonly back: Uint32Array;
	/** Counts the attempts that the server refused. */
	readonly refused: Uint32Array;
	/** Counts the attempts whose response did not come in time. */
	readonly timedOut: Uint32Array;
	/** Counts the handshakes that the server answered although the client had given up. */
	readonly wasted: number;
	readonly longestQueue: number;
	/** Says when the last client was connected again, in milliseconds; it is null when not all were within the time. */
	readonly allBackMs: number | null;
}

export const DEFAULT_HERD: HerdSetting = {
	clients: 1000,
	seed: 1,
	spreadMs: 0,
	reconnect: { policy: 'fixed', firstMs: 1000, mostMs: 1000, times: 1 },
	timeoutMs: 2000,
	roundTripMs: 50,
	outageMs: 0,
	capacityPerSecond: 200,
	backlog: 100_000,
	untilMs: 120_000,
};

/** Marks the end of a list of clients. */
const NO_CLIENT = -1;
/**
 * Says what a client waits for: its next attempt to reach the server, a response, or nothing, because it is connected.
 */
const COMING = 0;
const ANSWER = 1;
const BACK = 2;

/**
 * Runs the simulation.
 * @throws RangeError for a setting outside its bounds
 */
export function runHerd(setting: HerdSetting): HerdResult {
	const { clients, untilMs, timeoutMs, outageMs, backlog, reconnect } = setting;
	checkHerd(setting);
	const random = Random.fromSeed(setting.seed);
	const unit = () => random.unit();
	const halfMs = Math.round(setting.roundTripMs / 2);
	const heads = new Int32Array(untilMs + 1).fill(NO_CLIENT);
	const links = new Int32Array(clients);
	const waitsFor = new Uint8Array(clients);
	const failures = new Uint32Array(clients);
	const deadlines = new Uint32Array(clients);
	const room = Math.min(backlog, clients * 8) + 1;
	const queue = new Int32Array(room);
	/**
	 * Is the client's number of failures when its attempt joined the queue, which tells an old attempt from the current
	 * one.
	 */
	const queuedFailures = new Uint32Array(room);
	const seconds = Math.ceil((untilMs + 1) / 1000);
	const [attempts, back, refused, timedOut] = Array.from(
		{ length: 4 },
		() => new Uint32Array(seconds),
	) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
	const perMs = setting.capacityPerSecond / 1000;
	let [queued, front, credit, wasted, longestQueue, waiting] = [0, 0, 0, 0, 0, clients];
	let allBackMs: number | null = null;

	/** Adds a client to the list of a millisecond. */
	const put = (client: number, at: number): void => {
		if (at > untilMs) return;
		links[client] = heads[at]!;
		heads[at] = client;
	};
	/** Plans the client's next attempt after a failure at the time `now`. */
	const again = (client: number, now: number): void => {
		const delay = reconnectDelay(reconnect, failures[client]!, unit);
		failures[client]!++;
		waitsFor[client] = COMING;
		put(client, now + Math.max(1, Math.round(delay) + halfMs));
	};
	for (let client = 0; client < clients; client++) {
		put(client, halfMs + Math.floor(setting.spreadMs === 0 ? 0 : unit() * setting.spreadMs));
	}
	for (let now = 0; now <= untilMs && waiting > 0; now++) {
		const second = Math.floor(now / 1000);
		let client = heads[now]!;
		while (client !== NO_CLIENT) {
			const following = links[client]!;
			if (waitsFor[client] === ANSWER) {
				timedOut[second]!++;
				again(client, now);
			} else if (waitsFor[client] === COMING) {
				attempts[second]!++;
				if (now < outageMs || queued >= room - 1) {
					refused[second]!++;
					again(client, now + halfMs);
				} else {
					const at = (front + queued++) % room;
					queue[at] = client;
					queuedFailures[at] = failures[client]!;
					waitsFor[client] = ANSWER;
					deadlines[client] = now - halfMs + timeoutMs;
					put(client, Math.max(now + 1, deadlines[client]!));
				}
			}
			client = following;
		}
		longestQueue = Math.max(longestQueue, queued);
		if (now >= outageMs) credit += perMs;
		while (queued > 0 && credit >= 1) {
			const served = queue[front]!;
			const attempt = queuedFailures[front]!;
			front = (front + 1) % room;
			queued--;
			credit--;
			const responseAt = now + halfMs;
			const waits = waitsFor[served] === ANSWER && failures[served] === attempt;
			if (!waits || responseAt > deadlines[served]!) {
				wasted++;
			} else {
				waitsFor[served] = BACK;
				if (responseAt <= untilMs) back[Math.floor(responseAt / 1000)]!++;
				if (--waiting === 0) allBackMs = responseAt;
			}
		}
		// Capacity that was not used does not add up while the queue is empty.
		if (queued === 0) credit = Math.min(credit, 1);
	}
	return { attempts, back, refused, timedOut, wasted, longestQueue, allBackMs };
}

function checkHerd(setting: HerdSetting): void {
	const { clients, untilMs, timeoutMs, roundTripMs, capacityPerSecond, backlog } = setting;
	const among = (name: string, value: number, least: number, most: number): void => {
		if (!(value >= least && value <= most)) throw new RangeError(`${name}: ${String(value)}`);
	};
	among('clients', clients, 1, LIMITS.herdClients);
	among('untilMs', untilMs, 1, LIMITS.clientsMs);
	among('timeoutMs', timeoutMs, 1, LIMITS.clientsMs);
	among('roundTripMs', roundTripMs, 0, timeoutMs);
	among('outageMs', setting.outageMs, 0, LIMITS.clientsMs);
	among('spreadMs', setting.spreadMs, 0, LIMITS.clientsMs);
	among('capacityPerSecond', capacityPerSecond, 1, 1e6);
	among('backlog', backlog, 1, 1e6);
	if (![clients, untilMs, timeoutMs].every(Number.isInteger)) {
		throw new RangeError('whole clients and milliseconds');
	}
}
