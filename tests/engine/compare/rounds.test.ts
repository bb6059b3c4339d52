import { describe, expect, it } from 'vitest';
import type {
	ClientRound,
	CompareSetting,
	TransportId,
} from '../../../src/engine/compare/index.ts';
import { DEFAULT_SETTING, TRANSPORTS } from '../../../src/engine/compare/index.ts';
import { DEFAULT_CARRIAGE } from '../../../src/engine/compare/carriage.ts';
import { eachRound } from '../../../src/engine/compare/rounds.ts';
import { Random } from '../../../src/engine/bytes/random.ts';

const at = (some: Partial<CompareSetting>): CompareSetting => ({ ...DEFAULT_SETTING, ...some });

function rounds(
	transport: TransportId,
	setting: CompareSetting,
	birthsMs: readonly number[],
	durationMs: number,
	lag = 0,
): ClientRound[] {
	const found: ClientRound[] = [];
	const births = Float64Array.from(birthsMs);
	const random = Random.fromSeed(3);
	eachRound(
		transport,
		setting,
		{ births, durationMs, lag, random },
		(round) => found.push(round) > 0,
	);
	return found;
}

it.each(TRANSPORTS)('%s is walked no further when the visitor wants no more', (transport) => {
	let visited = 0;
	const options = { births: Float64Array.of(5, 50, 500), durationMs: 1000, lag: 0 };
	const setting = at({ pollMs: 1, holdMs: 1, heartbeatMs: 1, roundTripMs: 0 });
	eachRound(transport, setting, { ...options, random: Random.fromSeed(3) }, () => ++visited < 20);
	expect(visited).toBe(20);
});

describe('short polling', () => {
	it('asks at a fixed interval, and each response carries the messages born since the last', () => {
		const setting = at({ pollMs: 100, roundTripMs: 40 });
		const found = rounds('short-polling', setting, [10, 250, 251], 1000);
		found.slice(1).forEach((round, i) => {
			expect(round.askedMs! - found[i]!.askedMs!).toBeCloseTo(100, 9);
			expect(round.respondedMs - round.askedMs!).toBeCloseTo(20, 9);
			expect(round.receivedMs - round.respondedMs).toBeCloseTo(20, 9);
		});
		expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(3);
		expect(found.length).toBe(10);
	});

	it('goes on after the end until all is delivered', () => {
		const found = rounds('short-polling', at({ pollMs: 1000 }), [99], 100);
		expect(found.at(-1)).toMatchObject({ count: 1 });
		expect(found.at(-1)!.respondedMs).toBeGreaterThan(99);
	});

	it('with a timer that waits for the answer it is one interval and one round trip', () => {
		const setting = at({ pollMs: 100, roundTripMs: 40, pollTimer: 'after-answer' });
		const [first, second] = rounds('short-polling', setting, [], 1000);
		expect(second!.askedMs! - first!.receivedMs).toBeCloseTo(100, 9);
		expect(second!.askedMs! - first!.askedMs!).toBeCloseTo(140, 9);
	});

	it('with six requests in transit the next waits for the first to come back', () => {
		const found = rounds('short-polling', at({ pollMs: 10, roundTripMs: 200 }), [], 1000);
		const gaps = found.slice(1).map((round, i) => round.askedMs! - found[i]!.askedMs!);
		expect(gaps.slice(0, 12).map(Math.round)).toEqual([
			...[10, 10, 10, 10, 10, 150],
			...[10, 10, 10, 10, 10, 150],
		]);
	});

	it('with a connection of its own the request arrives a round trip later', () => {
		const carriage = { ...DEFAULT_CARRIAGE, keepAlive: false };
		const [round] = rounds('short-polling', at({ roundTripMs: 40, carriage }), [], 2000);
		expect(round!.respondedMs - round!.askedMs!).toBeCloseTo(60, 9);
	});
});

describe('long polling', () => {
	const setting = at({ roundTripMs: 40, holdMs: 500 });

	it('responds when a message is born; a message born in the gap waits for the next request', () => {
		expect(rounds('long-polling', setting, [100, 110, 139, 140.5], 300)).toEqual([
			{ askedMs: -20, respondedMs: 100, receivedMs: 120, first: 0, count: 1 },
			{ askedMs: 120, respondedMs: 140, receivedMs: 160, first: 1, count: 2 },
			{ askedMs: 160, respondedMs: 180, receivedMs: 200, first: 3, count: 1 },
		]);
	});

	it('answers empty when the hold is over', () => {
		const found = rounds('long-polling', setting, [], 1200);
		expect(found.map(({ respondedMs, count }) => [respondedMs, count])).toEqual([
			[500, 0],
			[1040, 0],
		]);
		expect(rounds('long-polling', { ...setting, holdMs: null }, [], 1200)).toEqual([]);
	});

	it('one round carries the messages that are born at the same time', () => {
		expect(rounds('long-polling', setting, [100, 100, 100], 200)[0]).toMatchObject({ count: 3 });
	});
});

describe('push', () => {
	it('sends each at once, and a heartbeat at each interval', () => {
		const setting = at({ roundTripMs: 40, heartbeatMs: 100 });
		const found = rounds('websocket', setting, [50, 150, 160], 300);
		expect(found.map(({ respondedMs, first, count }) => [respondedMs, first, count])).toEqual([
			...[
				[50, 0, 1],
				[100, 1, 0],
				[150, 1, 1],
			],
			...[
				[160, 2, 1],
				[200, 3, 0],
				[300, 3, 0],
			],
		]);
		expect(found.every(({ askedMs }) => askedMs === null)).toBe(true);
		expect(rounds('sse', { ...setting, heartbeatMs: null }, [], 300)).toEqual([]);
	});

	it('is late on a link that is overloaded, later and later', () => {
		const found = rounds('sse', at({ roundTripMs: 40, heartbeatMs: null }), [100, 1000], 2000, 0.5);
		expect(found.map(({ respondedMs, receivedMs }) => receivedMs - respondedMs)).toEqual([70, 520]);
	});
});
