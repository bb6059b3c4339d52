// Many clients that lost the same server at once and come back. Their load decides who gets in, so order matters: a list
// of clients for each millisecond ahead, threaded through typed arrays. Each client waits for one thing at a time.
import { Random } from '../bytes/random.ts';
import { LIMITS } from '../limits.ts';
import type { Reconnect } from './reconnect.ts';
import { reconnectDelay } from './reconnect.ts';

export interface HerdSetting {
	readonly clients: number;
	readonly seed: number;
	/** The first attempts come evenly within that long; 0: all at once. */
	readonly spreadMs: number;
	/** The attempts after that; `times` does not bound them here. */
	readonly reconnect: Reconnect;
	/** How long a client waits for an answer. */
	readonly timeoutMs: number;
	readonly roundTripMs: number;
	/** From 0 until then the server refuses everybody. */
	readonly outageMs: number;
	/** Handshakes that it answers in a second, whether or not the client still waits. */
	readonly capacityPerSecond: number;
	/** Handshakes that may wait; one more is refused. */
	readonly backlog: number;
	readonly untilMs: number;
}

export interface HerdResult {
	/** In each second: attempts that reached the server, clients that came back, attempts that were refused or timed out. */
	readonly attempts: Uint32Array;
	readonly back: Uint32Array;
	readonly refused: Uint32Array;
	readonly timedOut: Uint32Array;
	/** Handshakes answered to clients that had given up. */
	readonly wasted: number;
	readonly longestQueue: number;
	/** When the last client was back; null: not within the time. */
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

const NOBODY = -1;
/** What a client waits for. */
const COMING = 0;
const ANSWER = 1;
const BACK = 2;

/** @throws RangeError for a setting beyond its bounds: read settings first. */
export function runHerd(setting: HerdSetting): HerdResult {
	const { clients, untilMs, timeoutMs, outageMs, backlog, reconnect } = setting;
	checkHerd(setting);
	const random = Random.fromSeed(setting.seed);
	const unit = () => random.unit();
	const halfMs = Math.round(setting.roundTripMs / 2);
	const heads = new Int32Array(untilMs + 1).fill(NOBODY);
	const links = new Int32Array(clients);
	const waitsFor = new Uint8Array(clients);
	const failures = new Uint32Array(clients);
	const deadlines = new Uint32Array(clients);
	const room = Math.min(backlog, clients * 8) + 1;
	const queue = new Int32Array(room);
	/** Which attempt of the client it was: a later one is another. */
	const queuedFailures = new Uint32Array(room);
	const seconds = Math.ceil((untilMs + 1) / 1000);
	const [attempts, back, refused, timedOut] = Array.from(
		{ length: 4 },
		() => new Uint32Array(seconds),
	) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
	const perMs = setting.capacityPerSecond / 1000;
	let [queued, front, credit, wasted, longestQueue, left] = [0, 0, 0, 0, 0, clients];
	let allBackMs: number | null = null;

	const put = (client: number, at: number): void => {
		if (at > untilMs) return;
		links[client] = heads[at]!;
		heads[at] = client;
	};
	const again = (client: number, now: number): void => {
		const delay = reconnectDelay(reconnect, failures[client]!, unit);
		failures[client]!++;
		waitsFor[client] = COMING;
		put(client, now + Math.max(1, Math.round(delay) + halfMs));
	};
	for (let client = 0; client < clients; client++) {
		put(client, halfMs + Math.floor(setting.spreadMs === 0 ? 0 : unit() * setting.spreadMs));
	}
	for (let now = 0; now <= untilMs && left > 0; now++) {
		const second = Math.floor(now / 1000);
		let client = heads[now]!;
		while (client !== NOBODY) {
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
			const heardAt = now + halfMs;
			const waits = waitsFor[served] === ANSWER && failures[served] === attempt;
			if (!waits || heardAt > deadlines[served]!) {
				wasted++;
			} else {
				waitsFor[served] = BACK;
				if (heardAt <= untilMs) back[Math.floor(heardAt / 1000)]!++;
				if (--left === 0) allBackMs = heardAt;
			}
		}
		// Time that nobody used is gone.
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
