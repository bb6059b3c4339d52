import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/engine/limits.ts';
import {
	DEFAULT_SCENARIO,
	outcomeOf,
	simulateScenario,
	startSimulation,
	unitsOf,
	worldAt,
	type Scenario,
	type Scripted,
} from '../../../src/engine/simulation/index.ts';
import { timelineHash } from '../../support/timeline-hash.ts';
import { SCENES } from './scenes.ts';
import { endingText, entryLines } from './entry-lines.ts';
import { timelineWithAction } from '../../support/timeline-with-action.ts';

function scenario(script: readonly Scripted[], changes: Partial<Scenario> = {}): Scenario {
	return { ...DEFAULT_SCENARIO, script, ...changes };
}

/** A text, its echo, and a Close: the lines of its timeline are checked one by one. */
const HELLO = scenario([
	{ who: 'client', when: { on: 'open' }, do: { type: 'text', text: 'Hello' } },
	{ who: 'server', when: { on: 'message' }, do: { type: 'echo' } },
	{
		who: 'client',
		when: { on: 'message', nth: 1 },
		do: { type: 'close', code: 1000, reason: 'bye' },
	},
]);

describe('hello and goodbye', () => {
	test('runs from the first SYN to the last FIN', () => {
		expect(entryLines(simulateScenario(HELLO), { tcp: true })).toEqual([
			'0 left up syn',
			'25 came up syn',
			'25 left down syn-ack',
			'50 came down syn-ack',
			'50 left up GET /chat HTTP/1.1',
			'75 came up GET /chat HTTP/1.1',
			'75 server opened',
			'75 left down HTTP/1.1 101 Switching Protocols',
			'100 came down HTTP/1.1 101 Switching Protocols',
			'100 client opened',
			'100 page open 1',
			'100 left up 81 85 37 fa 21 3d 7f 9f 4d 51 58',
			'125 came up 81 85 37 fa 21 3d 7f 9f 4d 51 58',
			'125 server text [Hello]',
			'125 left down 81 05 48 65 6c 6c 6f',
			'150 came down 81 05 48 65 6c 6c 6f',
			'150 client text [Hello]',
			'150 page message 1 Hello',
			'150 left up 88 85 37 fa 21 3d 34 12 43 44 52',
			'175 came up 88 85 37 fa 21 3d 34 12 43 44 52',
			'175 server Close 1000 bye',
			'175 left down 88 05 03 e8 62 79 65',
			'175 left down fin',
			'200 came down 88 05 03 e8 62 79 65',
			'200 client Close 1000 bye',
			'200 came down fin',
			'200 client closed 1000 bye clean',
			'200 page close 3 1000 bye true',
			'200 left up fin',
			'225 came up fin',
			'225 server closed 1000 bye clean',
		]);
	});

	test('each entry follows from one before it, and all from the first', () => {
		for (const { index, trigger } of simulateScenario(HELLO).entries) {
			expect(trigger === null ? index : trigger).toBeLessThanOrEqual(index);
			expect(trigger === null).toBe(index === 0);
		}
	});

	test('is the same each time, and with another action at 120 ms the same before it', () => {
		const timeline = simulateScenario(HELLO);
		expect(simulateScenario(HELLO)).toEqual(timeline);
		const ping = { who: 'server', do: { type: 'ping', text: 'x' } } as const;
		const other = timelineWithAction(timeline, 120, ping);
		expect(other).toEqual(simulateScenario(other.scenario));
		expect(
			entryLines(other).filter((line) => / (8a|89|client ping|server pong)/.test(line)),
		).toEqual([
			'120 left down 89 01 78',
			'145 came down 89 01 78',
			'145 client ping 78',
			'145 left up 8a 81 37 fa 21 3d 4f',
			'170 came up 8a 81 37 fa 21 3d 4f',
			'170 server pong 78',
		]);
		expect(other.entries.slice(0, 12).map(({ occurrence }) => occurrence)).toEqual(
			timeline.entries.slice(0, 12).map(({ occurrence }) => occurrence),
		);
	});

	test('is looked back at by time', () => {
		const timeline = simulateScenario(HELLO);
		const states = [0, 99, 100, 149, 150, 174, 175, 200].map((ms) => {
			const { client, server } = worldAt(timeline, ms);
			return `${ms} ${client.endpoint?.state ?? '-'} ${server.endpoint?.state ?? '-'}`;
		});
		expect(states).toEqual([
			'0 awaiting-response -',
			'99 awaiting-response open',
			'100 open open',
			'149 open open',
			'150 close-sent open',
			'174 close-sent open',
			'175 close-sent half-closed',
			'200 closed half-closed',
		]);
	});

	test('crosses in units: segments of TCP, heads, frames', () => {
		const units = unitsOf(simulateScenario(HELLO)).map(
			({ departs, arrives, way, kind, bytes }) =>
				`${departs}-${arrives ?? '?'} ${way} ${kind} ${bytes.length}`,
		);
		expect(units).toEqual([
			'0-25 up syn 0',
			'25-50 down syn-ack 0',
			'50-75 up head 189',
			'75-100 down head 129',
			'100-125 up frame 11',
			'125-150 down frame 7',
			'150-175 up frame 11',
			'175-200 down frame 7',
			'175-200 down fin 0',
			'200-225 up fin 0',
		]);
	});
});

describe('a conversation shows the lines that it must, in their order', () => {
	test.each(SCENES)('$name', ({ scenario, shows, never = [], client, server }) => {
		const timeline = simulateScenario(scenario);
		const lines = entryLines(timeline, { tcp: true });
		let from = 0;
		const missing = shows.filter((line) => {
			const at = lines.indexOf(line, from);
			if (at >= 0) from = at;
			return at < 0;
		});
		expect({ missing, lines: missing.length > 0 ? lines.slice(0, 45) : [] }).toEqual({
			missing: [],
			lines: [],
		});
		for (const line of never) expect(lines.filter((one) => one.includes(line))).toEqual([]);
		const { endings } = outcomeOf(timeline);
		expect([endingText(endings.client), endingText(endings.server)]).toEqual([client, server]);
	});
});

test('answers to answers end before they fill the memory', () => {
	const timeline = simulateScenario(
		scenario([
			{ who: 'client', when: { on: 'open' }, do: { type: 'bulk', bytes: 2, times: 160 } },
			{ who: 'server', when: { on: 'message' }, do: { type: 'text', text: 'x'.repeat(1 << 20) } },
		]),
	);
	expect(timeline.ends).toBe('limit');
	const { queued } = timeline.entries.at(-1)!.world.hops[0]!.down;
	expect(queued).toBeGreaterThan(LIMITS.queuedBytes);
	expect(queued).toBeLessThan(LIMITS.queuedBytes + (2 << 20));
});

test.each([{ at: 500 }, { on: 'open' } as const])(
	'a bulk sends one message in a step: %o',
	(when) => {
		const bulk = scenario([{ who: 'client', when, do: { type: 'bulk', bytes: 5000, times: 100 } }]);
		const simulation = startSimulation(bulk);
		let [most, before] = [0, 0];
		while (simulation.step()) {
			most = Math.max(most, simulation.workBytes - before);
			before = simulation.workBytes;
		}
		expect(simulation.workBytes).toBe(100 * most);
		expect(most).toBeGreaterThan(5000);
		expect(most).toBeLessThan(2 * 5000);
		expect(timelineHash(simulation.timeline)).toBe(timelineHash(simulateScenario(bulk)));
	},
);

// A call takes more arguments in a thread, where the tests run, than on a page: some 496 000.
test('more frames than a call takes arguments are still distinguished', () => {
	const text = 'x'.repeat(500_000);
	const timeline = simulateScenario(
		scenario([
			{ who: 'client', when: { on: 'open' }, do: { type: 'text', text, fragmentBytes: 1 } },
		]),
	);
	expect(unitsOf(timeline).filter(({ kind }) => kind === 'frame')).toHaveLength(500_000);
});
