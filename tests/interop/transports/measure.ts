// The same messages, born once, delivered at once to five pages by five transports through five relays; then the model
// is asked what it would have said.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import type { DistributionSummary, TransportId } from '../../../src/engine/compare/index.ts';
import { distributionSummary, TRANSPORTS } from '../../../src/engine/compare/index.ts';
import { arrivalTimes } from '../../../src/engine/compare/arrivals.ts';
import { distributionOf } from '../../../src/engine/compare/distribution.ts';
import { Random } from '../../../src/engine/bytes/random.ts';
import type {
	MeasuredTransport,
	Measurement,
	Waits,
} from '../../../src/panels/compare/measured/measurement.ts';
import { clockMs } from './clock.ts';
import { Feed } from './feed.ts';
import { RUN, STALL_MS, TOLERANCE_MS } from './measured-run.ts';
import { compareClocks, receive } from './page.ts';
import type { Received } from './page.ts';
import { predictedBytes, predictedWaits } from './prediction.ts';
import { recordedHeaderSet, recordedRequests } from './recorded-heads.ts';
import { Relay } from './relay.ts';
import { sampleUpdate } from '../../support/sample-update.ts';

const CLOCK_QUESTIONS = 20;
const LIMIT_MS = 90_000;
const LOOP_RESOLUTION_MS = 5;

/** A page with its server, and the relay between them. */
interface Line {
	readonly feed: Feed;
	readonly relay: Relay;
	readonly page: Page;
	readonly roundTripsMs: readonly number[];
	readonly aheadMs: number;
}
type ByTransport<Value> = Record<TransportId, Value>;

export function stalled({ how }: Measurement): boolean {
	return how.stalledMs > STALL_MS;
}

export async function measure(browser: Browser): Promise<Measurement> {
	const lines: Partial<ByTransport<Line>> = {};
	try {
		for (const transport of TRANSPORTS) lines[transport] = await openLine(browser, transport);
		return await run(lines as ByTransport<Line>, browser.version());
	} finally {
		for (const line of Object.values(lines)) {
			await line.page.context().close();
			await line.relay.close();
			await line.feed.close();
		}
	}
}

/** Everything that is not to be counted happens here: the page is loaded and its clock compared. */
async function openLine(browser: Browser, transport: TransportId): Promise<Line> {
	const feed = await Feed.start(transport, RUN.holdMs);
	const relay = await Relay.start(feed.port, 0);
	const context = await browser.newContext();
	const page = await context.newPage();
	page.setDefaultTimeout(LIMIT_MS);
	await page.goto(`http://127.0.0.1:${relay.port}/`);
	const clocks = await page.evaluate(compareClocks, CLOCK_QUESTIONS);
	relay.delayMs = RUN.delayMs;
	relay.forget();
	return { feed, relay, page, ...clocks };
}

async function run(lines: ByTransport<Line>, browserVersion: string): Promise<Measurement> {
	const { messages, ratePerSecond, updateBytes, seed, pollMs, holdMs, delayMs } = RUN;
	const all = Object.values(lines);
	const loop = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS });
	loop.enable();
	const receiving = eachTransport((transport) =>
		within(
			LIMIT_MS,
			lines[transport].page.evaluate(receive, { transport, messages, updateBytes, pollMs }),
		),
	);
	// The race is for a page that fails before it asks.
	await Promise.race([receiving, Promise.all(all.map(({ feed }) => feed.asked))]);
	const beganMs = clockMs();
	for (const { feed } of all) feed.begin();
	const birthsMs = await births(all, await lines['short-polling'].feed.asked);
	const received = await receiving;
	loop.disable();

	const bareRoundTripMs = median(all.flatMap(({ roundTripsMs }) => roundTripsMs));
	const held = (way: 'up' | 'down'): number => mean(all.flatMap(({ relay }) => relay.heldMs(way)));
	const roundTripMs = held('up') + held('down') + bareRoundTripMs;
	const headers = recordedHeaderSet({
		'short-polling': lines['short-polling'].relay,
		sse: lines.sse.relay,
		websocket: lines.websocket.relay,
	});
	const transports = await eachTransport((transport): MeasuredTransport => {
		const { relay, aheadMs } = lines[transport];
		const { rounds, receivedMs, beganMs: polledMs } = received[transport];
		const bytes = predictedBytes(transport, headers, updateBytes, rounds);
		const waits = birthsMs.map((bornMs, i) => receivedMs[i]! - aheadMs - bornMs);
		const measured = distributionSummary(distributionOf(Float64Array.from(waits)));
		const times = { birthsMs, beganMs, polledMs: polledMs - aheadMs };
		const predicted = predictedWaits(transport, { ...times, roundTripMs, pollMs, holdMs });
		return {
			messages: waits.length,
			requests: recordedRequests(relay).length,
			empty: rounds.filter((updates) => updates === 0).length,
			up: { measured: total(relay.bytes('up')), predicted: bytes.up },
			down: { measured: total(relay.bytes('down')), predicted: bytes.down },
			waits: { measured: waitsOf(measured), predicted: waitsOf(predicted) },
		};
	});
	return {
		how: {
			date: new Date().toISOString().slice(0, 10),
			versions: { node: process.versions.node, chromium: browserVersion, ws: wsVersion() },
			ratePerSecond,
			updateBytes,
			seed,
			pollMs,
			holdMs,
			delayMs,
			bareRoundTripMs: tenths(bareRoundTripMs),
			roundTripMs: tenths(roundTripMs),
			stalledMs: tenths(stallOf(loop.max, Object.values(received))),
			toleranceMs: TOLERANCE_MS,
		},
		transports,
	};
}

/**
 * Publishes every message when it is due, and says when that really was. They begin at such a point of the polls' clock
 * that none is born beside a poll: which one brings it would be chance.
 */
function births(lines: readonly Line[], polledMs: number): Promise<readonly number[]> {
	const { messages, ratePerSecond, seed, updateBytes, pollMs } = RUN;
	const arrivals = { type: 'poisson', ratePerSecond } as const;
	const timesMs = arrivalTimes(arrivals, Infinity, Random.fromSeed(seed), messages);
	const phaseMs = polledMs - quietPhase(timesMs, pollMs);
	const firstMs = phaseMs + Math.ceil((clockMs() - phaseMs) / pollMs) * pollMs;
	const bornMs: number[] = [];
	return new Promise((resolve) => {
		const next = (): void => {
			while (bornMs.length < messages && clockMs() >= firstMs + timesMs[bornMs.length]!) {
				const update = Buffer.from(sampleUpdate(updateBytes, bornMs.length)).toString('latin1');
				bornMs.push(clockMs());
				for (const { feed } of lines) feed.publish(update);
			}
			if (bornMs.length === messages) resolve(bornMs);
			else setTimeout(next, firstMs + timesMs[bornMs.length]! - clockMs());
		};
		next();
	});
}

/** The middle of the longest part of the period in which nothing is born. */
export function quietPhase(timesMs: Float64Array, periodMs: number): number {
	const phases = timesMs.map((time) => time % periodMs).sort();
	let from = phases.at(-1)! - periodMs;
	let [middle, longest] = [0, 0];
	for (const to of phases) {
		if (to - from > longest) [middle, longest] = [(from + to) / 2, to - from];
		from = to;
	}
	return middle;
}

async function eachTransport<Value>(
	of: (transport: TransportId) => Value | Promise<Value>,
): Promise<ByTransport<Value>> {
	const values = TRANSPORTS.map(async (transport) => [transport, await of(transport)] as const);
	return Object.fromEntries(await Promise.all(values)) as ByTransport<Value>;
}

async function within<Value>(limitMs: number, promise: Promise<Value>): Promise<Value> {
	let timer: NodeJS.Timeout | undefined;
	const bound = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`nothing after ${limitMs} ms`)), limitMs);
	});
	try {
		return await Promise.race([promise, bound]);
	} finally {
		clearTimeout(timer);
	}
}

function stallOf(loopMaxNs: number, received: readonly Received[]): number {
	const server = loopMaxNs / 1e6 - LOOP_RESOLUTION_MS;
	return Math.max(server, ...received.map(({ stalledMs }) => stalledMs));
}

function waitsOf({ mean: average, median: middle, p95, max }: DistributionSummary): Waits {
	return {
		mean: tenths(average ?? NaN),
		median: tenths(middle ?? NaN),
		p95: tenths(p95 ?? NaN),
		worst: tenths(max ?? NaN),
	};
}

function wsVersion(): string {
	const file = new URL('../../../node_modules/ws/package.json', import.meta.url);
	return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function median(values: readonly number[]): number {
	return distributionSummary(distributionOf(Float64Array.from(values))).median ?? NaN;
}

function mean(values: readonly number[]): number {
	return distributionOf(Float64Array.from(values)).mean;
}

function total(parts: readonly Buffer[]): number {
	return parts.reduce((sum, { length }) => sum + length, 0);
}

function tenths(value: number): number {
	return Math.round(value * 10) / 10;
}
