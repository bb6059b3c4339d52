// Measures the Compare lab's simulation of a million clients that poll once per second for a minute, beside
// loops written here that do nothing else, and the cost of one slider step. Engine and reference run
// alternately in one run and processor times are compared, so that a busy moment of the machine affects both.
// The result is a ratio.

const CLIENTS = 1_000_000;
const DURATION_MS = 60_000;
const INTERVAL_MS = 1000;
const JITTER = 0.1;
const SEED = 1;
const ROUND_TRIP_MS = 100;
/** The capacity is a tenth below the demand, so there is always a queue and sometimes a refusal. */
const CAPACITY = 900_000;
const QUEUE_LIMIT = 100_000;
const RETRY_BASE_MS = 1000;
const RETRY_CAP_MS = 30_000;

const GOALS = { ratio: 1.5, megabytes: 16, frameMs: 16 };
const ROUNDS = 4;
/** Counts the steps per slice, the same as in the page. */
const SLICE = { clients: 1_500_000, coupled: 600_000 };
const MOVES = 40;

export function transports(report, engine) {
	population(report, engine);
	slider(report, engine);
}

function population(report, engine) {
	const { startClients, advanceClients, clientsDone } = engine;
	const { startCoupled, advanceCoupled, coupledDone } = engine;
	const options = { clients: CLIENTS, intervalMs: INTERVAL_MS, jitter: JITTER };
	const alone = { ...options, durationMs: DURATION_MS, seed: SEED };
	const served = {
		...alone,
		intervalMs: INTERVAL_MS - ROUND_TRIP_MS,
		roundTripMs: ROUND_TRIP_MS,
		capacityPerSecond: CAPACITY,
		queueLimit: QUEUE_LIMIT,
		retryBaseMs: RETRY_BASE_MS,
		retryCapMs: RETRY_CAP_MS,
	};
	const idle = { ...served, capacityPerSecond: 2 * CLIENTS };
	const coupled = (some) => {
		const run = startCoupled(some);
		while (!coupledDone(run)) advanceCoupled(run, SLICE.coupled);
		return run;
	};
	const [uncoupledMs, loopMs, coupledMs, wheelMs, idleMs, idleWheelMs] = fastest(
		[
			() => {
				const run = startClients(alone);
				while (!clientsDone(run)) advanceClients(run, SLICE.clients);
				return run.polls;
			},
			() => plainLoop(),
			() => total(coupled(served).arrivals),
			() => bucketWheel(CAPACITY),
			() => total(coupled(idle).arrivals),
			() => bucketWheel(2 * CLIENTS),
		],
		(polls) => {
			const [engineAlone, loop, engineServed, wheel, engineIdle, idleWheel] = polls;
			same('clients alone', engineAlone, loop);
			same('coupled clients', engineServed, wheel);
			same('coupled clients with room to spare', engineIdle, idleWheel);
		},
	);
	report.section(
		`A million clients × 1 Hz × 60 s, Node ${process.versions.node}: time ÷ a loop that does nothing else`,
	);
	const row = (name, ms, referenceMs, reference) =>
		report.row(name, {
			value: ms / referenceMs,
			unit: '×',
			goal: GOALS.ratio,
			details: `${ms.toFixed(0)} ms, ${reference} ${referenceMs.toFixed(0)} ms`,
		});
	row('each for itself', uncoupledMs, loopMs, 'plain loop');
	row('coupled, the server a tenth too slow', coupledMs, wheelMs, 'bucket wheel');
	row('coupled, with room to spare', idleMs, idleWheelMs, 'bucket wheel');
	report.row('state held, each for itself', {
		value: startClients(alone).bins.byteLength / 1e6,
		unit: 'MB',
		goal: GOALS.megabytes,
	});
	report.row('state held, coupled', {
		value: heldBytes(startCoupled(served)) / 1e6,
		unit: 'MB',
		goal: GOALS.megabytes,
	});
}

/** Returns the size of all typed arrays of a run together, in bytes. */
function heldBytes({ arrivals, refusals, waits, inside }) {
	const held = [arrivals, refusals, waits, ...Object.values(inside)].filter(ArrayBuffer.isView);
	return held.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

/**
 * Measures the closed forms of all five transports. Costs are reused if only timing and load change, and
 * computed again if heads or sizes change.
 */
function slider(report, { TRANSPORTS, DEFAULT_SETTING, allCosts, closedForm }) {
	const { carriage } = DEFAULT_SETTING;
	const cases = ['http/1.1', 'http/2'].flatMap((http) => {
		const setting = { ...DEFAULT_SETTING, carriage: { ...carriage, http } };
		const costs = allCosts(setting);
		const forms = (moved, costsThen) =>
			TRANSPORTS.map((transport) => closedForm(transport, moved, costsThen[transport]));
		return [
			{ name: `${http}, costs kept`, move: (i) => forms({ ...setting, pollMs: 900 + i }, costs) },
			{
				name: `${http}, costs new`,
				move(i) {
					const moved = { ...setting, updateBytes: 20 + i };
					return forms(moved, allCosts(moved));
				},
			},
		];
	});
	const times = cases.map(() => []);
	for (let i = 0; i < MOVES; i++) {
		cases.forEach(({ move }, at) => {
			const from = performance.now();
			move(i);
			times[at].push(performance.now() - from);
		});
	}
	report.section('Closed forms of all five transports for one move of a slider');
	cases.forEach(({ name }, at) => {
		const sorted = times[at].toSorted((a, b) => a - b);
		const [median, slowest] = [sorted[Math.floor(MOVES / 2)], sorted.at(-1)];
		report.row(name, {
			value: median,
			unit: 'ms',
			goal: GOALS.frameMs,
			details: `median of ${MOVES}; slowest ${slowest.toFixed(1)} ms`,
		});
	});
}

/** Runs all jobs alternately, once per round. `check` receives the results. */
function fastest(jobs, check) {
	const times = jobs.map(() => Infinity);
	for (let round = 0; round < ROUNDS; round++) {
		const results = jobs.map((job, at) => {
			const from = process.cpuUsage();
			const result = job();
			const { user, system } = process.cpuUsage(from);
			times[at] = Math.min(times[at], (user + system) / 1000);
			return result;
		});
		check(results);
	}
	return times;
}

/**
 * The numbers of polls may differ slightly because the random numbers differ. A greater difference would mean
 * different work.
 */
function same(name, ours, reference) {
	if (Math.abs(ours / reference - 1) > 0.005) {
		throw new Error(`${name}: ${ours} polls, but ${reference} in the reference`);
	}
}

function total(bins) {
	let sum = 0;
	for (let at = 0; at < bins.length; at++) sum += bins[at];
	return sum;
}

/** Returns mulberry32 as a closure, the cheapest random generator in plain JavaScript. */
function chance(seed) {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let word = Math.imul(state ^ (state >>> 15), state | 1);
		word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
		return ((word ^ (word >>> 14)) >>> 0) * 2 ** -32;
	};
}

function plainLoop() {
	const bins = new Uint32Array(DURATION_MS);
	const random = chance(SEED);
	const least = INTERVAL_MS * (1 - JITTER);
	const width = INTERVAL_MS * 2 * JITTER;
	for (let client = 0; client < CLIENTS; client++) {
		let time = random() * (least + width * random());
		while (time < DURATION_MS) {
			bins[time | 0]++;
			time += least + width * random();
		}
	}
	return total(bins);
}

/**
 * Simulates the same clients, server, queue and refusals and fills the same three histograms. It keeps a list
 * of clients for each future millisecond in typed arrays. It cannot be interrupted.
 */
function bucketWheel(capacityPerSecond) {
	const BUCKETS = 1 << 15;
	const MASK = BUCKETS - 1;
	const bins = new Uint32Array(DURATION_MS);
	const refusedBins = new Uint32Array(DURATION_MS);
	const waits = new Uint32Array(1 << 15);
	const heads = new Int32Array(BUCKETS).fill(-1);
	const next = new Int32Array(CLIENTS).fill(-1);
	const queue = new Int32Array(QUEUE_LIMIT);
	const refusals = new Uint8Array(CLIENTS);
	const random = chance(SEED);
	const least = (INTERVAL_MS - ROUND_TRIP_MS) * (1 - JITTER);
	const width = (INTERVAL_MS - ROUND_TRIP_MS) * 2 * JITTER;
	const perMs = capacityPerSecond / 1000;
	let queued = 0;
	let front = 0;
	let credit = 0;
	const put = (client, time) => {
		next[client] = heads[time & MASK];
		heads[time & MASK] = client;
	};
	for (let client = 0; client < CLIENTS; client++) {
		put(client, Math.floor(random() * (ROUND_TRIP_MS + least + width * random())));
	}
	for (let now = 0; now < DURATION_MS; now++) {
		credit += perMs;
		let client = heads[now & MASK];
		heads[now & MASK] = -1;
		while (client !== -1) {
			const following = next[client];
			bins[now]++;
			if (queued === 0 && credit >= 1) {
				credit--;
				waits[0]++;
				refusals[client] = 0;
				put(client, now + Math.max(1, Math.floor(ROUND_TRIP_MS + least + width * random() + 0.5)));
			} else if (queued < QUEUE_LIMIT) {
				queue[(front + queued++) % QUEUE_LIMIT] = client;
				next[client] = now;
			} else {
				refusedBins[now]++;
				const bound = Math.min(RETRY_CAP_MS, RETRY_BASE_MS * 2 ** Math.min(refusals[client]++, 30));
				put(client, now + 1 + Math.floor(ROUND_TRIP_MS + bound * random()));
			}
			client = following;
		}
		while (queued > 0 && credit >= 1) {
			const answered = queue[front];
			front = (front + 1) % QUEUE_LIMIT;
			queued--;
			credit--;
			waits[Math.min(now - next[answered], waits.length - 1)]++;
			refusals[answered] = 0;
			put(answered, now + Math.max(1, Math.floor(ROUND_TRIP_MS + least + width * random() + 0.5)));
		}
		if (queued === 0) credit = Math.min(credit, Math.max(0, 1 - perMs));
	}
	return total(bins);
}
