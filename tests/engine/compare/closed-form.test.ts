import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompareSetting } from '../../../src/engine/compare/index.ts';
import {
	closedForm,
	DEFAULT_SETTING,
	samplingOf,
	totalBothWays,
	TRANSPORTS,
} from '../../../src/engine/compare/index.ts';
import { DEFAULT_CARRIAGE } from '../../../src/engine/compare/carriage.ts';
import { headerSetOfBytes } from '../../../src/engine/compare/header-sets.ts';
import { LAB_CARRIAGE } from '../../support/carriages.ts';
import vectors from '../../vectors/transports.json' with { type: 'json' };

const { latency } = vectors;
const at = (some: Partial<CompareSetting>): CompareSetting => ({ ...DEFAULT_SETTING, ...some });
const poisson = (ratePerSecond: number) => ({ type: 'poisson', ratePerSecond }) as const;

describe('short polling', () => {
	it.each(latency.shortPolling)(
		'every $T ms at $RTT ms, $mode',
		({ T, RTT, mode, expect: expected }) => {
			const pollTimer = mode === 'fixed' ? 'fixed' : 'after-answer';
			const form = closedForm('short-polling', at({ pollMs: T, roundTripMs: RTT, pollTimer }));
			expect(form.waiting?.meanMs).toBeCloseTo(expected.mean, 9);
			expect(form.waiting?.maxMs).toBeCloseTo(expected.max, 9);
			expect(form.waiting?.minMs).toBe(expected.min);
			expect(form.requestsPerSecond).toBeCloseTo(expected.requestsPerSecond, 12);
		},
	);
});

describe('long polling', () => {
	it.each(latency.longPolling)('$ratePerSecond /s at $RTT ms, held $holdSeconds s', (vector) => {
		const { ratePerSecond, RTT, holdSeconds, expect: expected } = vector;
		const setting = at({
			arrivals: poisson(ratePerSecond),
			roundTripMs: RTT,
			holdMs: holdSeconds === null ? null : holdSeconds * 1000,
		});
		const form = closedForm('long-polling', setting);
		expect(form.waiting?.meanMs).toBeCloseTo(expected.meanMs, 4);
		expect(form.waiting?.maxMs).toBe(expected.maxMs);
		expect(form.waiting?.minMs).toBe(expected.minMs);
		expect(form.requestsPerSecond).toBeCloseTo(expected.requestsPerSecond, 6);
	});

	it('in the limits: R/2 when little happens; R and 1/R when much does', () => {
		const rare = closedForm('long-polling', at({ arrivals: poisson(1e-9), holdMs: null }));
		expect(rare.waiting?.meanMs).toBeCloseTo(50, 3);
		const busy = closedForm('long-polling', at({ arrivals: poisson(1000), holdMs: null }));
		expect(busy.waiting?.meanMs).toBeCloseTo(100, 0);
		expect(busy.requestsPerSecond).toBeCloseTo(10, 3);
	});
});

describe('push', () => {
	it.each(latency.push)('takes half of $RTT ms', ({ RTT, expect: expected }) => {
		for (const transport of ['streaming', 'sse', 'websocket'] as const) {
			const { waiting } = closedForm(transport, at({ roundTripMs: RTT }));
			expect([waiting?.minMs, waiting?.meanMs, waiting?.maxMs]).toEqual(
				Array.from({ length: 3 }, () => expected.meanMs),
			);
			expect([expected.meanMs - 1, expected.meanMs].map((ms) => waiting?.shareUpTo(ms))).toEqual([
				0, 1,
			]);
		}
	});

	it('costs an hour of updates and its heartbeats', () => {
		const { heartbeat, hour } = vectors;
		const setting = at({
			arrivals: poisson(hour.inputs.updatesPerHour / 3600),
			carriage: LAB_CARRIAGE,
			heartbeatMs: heartbeat.intervalSeconds * 1000,
		});
		const { bytesPerSecond } = closedForm('websocket', setting);
		const { websocketPush } = hour.expectBytesPerHour;
		expect(3600 * totalBothWays(bytesPerSecond!)).toBeCloseTo(
			websocketPush + heartbeat.perHourBytes,
			6,
		);
	});
});

describe('polls that bring several', () => {
	it('the bytes per second are the sum over the rounds, weighted by their probability', () => {
		const carriage = { ...DEFAULT_CARRIAGE, headers: headerSetOfBytes(78)! };
		const form = closedForm('short-polling', at({ arrivals: poisson(3), carriage }));
		expect(form.bytesPerSecond!.down.payload).toBeCloseTo(60, 6);
		expect(form.idlePerSecond).toBeCloseTo(Math.exp(-3), 9);
		expect(form.bytesPerSecond!.up['request-line']).toBeCloseTo(20, 6);
	});
});

describe('messages from the client', () => {
	it('are requests, but over a WebSocket', () => {
		const setting = at({ upstreamPerSecond: 2 });
		expect(closedForm('sse', setting).requestsPerSecond).toBe(2);
		expect(closedForm('short-polling', setting).requestsPerSecond).toBe(3);
		const socket = closedForm('websocket', setting);
		expect(socket.requestsPerSecond).toBe(0);
		expect(socket.bytesPerSecond!.up['masking-key']).toBeCloseTo(8 + 4 / 30, 9);
	});
});

describe('connections open at the same time, on average', () => {
	const HTTP2 = { ...DEFAULT_CARRIAGE, http: 'http/2' } as const;
	const CLOSE = { ...DEFAULT_CARRIAGE, keepAlive: false };
	const TLS = { ...CLOSE, network: { ...CLOSE.network, tls: '1.3' } } as const;
	/** The connections of short polling, long polling, streaming, SSE and WebSocket. */
	const open = (some: Partial<CompareSetting>) =>
		TRANSPORTS.map((transport) => Number(closedForm(transport, at(some)).connections.toFixed(6)));
	const list = { type: 'list', timesMs: [1, 2] } as const;

	it.each<[string, Partial<CompareSetting>, readonly number[]]>([
		['kept, with one request at a time', {}, [1, 1, 1, 1, 1]],
		['kept, whatever arrives', { arrivals: list }, [1, 1, 1, 1, 1]],
		['three polls in transit', { pollMs: 40 }, [3, 1, 1, 1, 1]],
		['streams share one (RFC 9113 §9.1)', { pollMs: 40, carriage: HTTP2 }, [1, 1, 1, 1, 1]],
		[
			'streams of messages, too',
			{ pollMs: 40, upstreamPerSecond: 30, carriage: HTTP2 },
			[1, 1, 1, 1, 1],
		],
		['hourly, two round trips each', { pollMs: 3.6e6, carriage: CLOSE }, [0.000056, 1, 1, 1, 1]],
		['with TLS, three round trips each', { pollMs: 1000, carriage: TLS }, [0.3, 1, 1, 1, 1]],
		['at most six, also of new ones', { pollMs: 1, carriage: CLOSE }, [6, 1, 1, 1, 1]],
		['messages beside an open response', { upstreamPerSecond: 1 }, [2, 2, 2, 2, 1]],
		['many messages', { upstreamPerSecond: 30 }, [4, 4, 4, 4, 1]],
		['at most six in all', { pollMs: 20, upstreamPerSecond: 30 }, [6, 4, 4, 4, 1]],
		[
			'messages with new connections',
			{ upstreamPerSecond: 1, carriage: CLOSE },
			[0.4, 1.2, 1.2, 1.2, 1],
		],
	])('%s', (_, setting, expected) => {
		expect(open(setting)).toEqual(expected);
	});
});

describe('settings without a closed form', () => {
	it('is null, not a guess', () => {
		const list = at({ arrivals: { type: 'list', timesMs: [1, 2] } });
		expect(closedForm('short-polling', list).waiting).toBeNull();
		expect(closedForm('short-polling', list).requestsPerSecond).toBe(1);
		expect(closedForm('long-polling', list)).toMatchObject({
			waiting: null,
			requestsPerSecond: null,
			bytesPerSecond: null,
		});
		expect(closedForm('sse', list).bytesPerSecond).toBeNull();
		expect(closedForm('sse', list).waiting).not.toBeNull();
		const bursts = { type: 'bursts', ratePerSecond: 1, size: 3, spacingMs: 5 } as const;
		expect(closedForm('short-polling', at({ arrivals: bursts })).waiting?.meanMs).toBe(550);
		expect(closedForm('short-polling', at({ arrivals: bursts })).bytesPerSecond).toBeNull();
	});
});

describe('the laws', () => {
	const settings = fc
		.record({
			rate: fc.double({ min: 0, max: 100, noNaN: true }),
			roundTripMs: fc.integer({ min: 0, max: 1000 }),
			pollMs: fc.integer({ min: 1, max: 100_000 }),
			holdMs: fc.option(fc.integer({ min: 1, max: 100_000 })),
		})
		.map(({ rate, ...rest }) => at({ ...rest, arrivals: poisson(rate) }));

	it('min ≤ mean ≤ max, and the share rises from 0 to 1 between them', () => {
		fc.assert(
			fc.property(settings, fc.constantFrom(...TRANSPORTS), (setting, transport) => {
				const { minMs, meanMs, maxMs, shareUpTo } = closedForm(transport, setting).waiting!;
				expect(meanMs).toBeGreaterThanOrEqual(minMs - 1e-9);
				expect(meanMs).toBeLessThanOrEqual(maxMs + 1e-9);
				expect(shareUpTo(minMs - 1)).toBe(0);
				expect(shareUpTo(maxMs + 1e-6)).toBeCloseTo(1, 6);
				const shares = Array.from({ length: 9 }, (_, i) => shareUpTo((i * maxMs) / 8));
				expect(shares).toEqual(shares.toSorted((a, b) => a - b));
			}),
		);
	});

	it('polling less often costs fewer bytes and waits longer, unless polls pile up', () => {
		fc.assert(
			fc.property(settings, (setting) => {
				fc.pre(samplingOf(setting).piledUpPerSecond === 0);
				const slower = { ...setting, pollMs: setting.pollMs * 2 };
				const [fast, slow] = [setting, slower].map((one) => closedForm('short-polling', one));
				expect(slow!.waiting!.meanMs).toBeGreaterThanOrEqual(fast!.waiting!.meanMs);
				expect(totalBothWays(slow!.bytesPerSecond!)).toBeLessThanOrEqual(
					totalBothWays(fast!.bytesPerSecond!) * (1 + 1e-9),
				);
			}),
			{ numRuns: 50 },
		);
	});

	it('every message is paid for once: payload per second is rate × bytes', () => {
		fc.assert(
			fc.property(settings, fc.constantFrom(...TRANSPORTS), (setting, transport) => {
				const { arrivals, updateBytes } = setting;
				const rate = arrivals.type === 'poisson' ? arrivals.ratePerSecond : NaN;
				const { payload } = closedForm(transport, setting).bytesPerSecond!.down;
				expect(payload).toBeCloseTo(rate * updateBytes, rate > 10 ? 3 : 6);
			}),
		);
	});
});
