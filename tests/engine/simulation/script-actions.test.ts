import { describe, expect, test } from 'vitest';
import {
	outcomeOf,
	simulateScenario,
	worldAt,
	type ScriptAction,
} from '../../../src/engine/simulation/index.ts';
import { does, scenarioOf, type Parts } from './scenes.ts';
import { entryLines } from './entry-lines.ts';

function lines(parts: Parts, from = 100): readonly string[] {
	const timeline = simulateScenario(scenarioOf(parts));
	return entryLines(timeline, { tcp: true }).filter((line) => Number.parseFloat(line) > from);
}

describe('the actions of a page', () => {
	test.each<[ScriptAction, string]>([
		[{ type: 'text', text: 'Hello' }, '200 left up 81 85 37 fa 21 3d 7f 9f 4d 51 58'],
		[{ type: 'text', text: 'ab', fragmentBytes: 1 }, '200 left up 80 81 37 fa 21 3d 55'],
		[{ type: 'binary', hex: '01' }, '200 left up 82 81 37 fa 21 3d 36'],
		[{ type: 'binary', hex: '01 02', fragmentBytes: 1 }, '200 left up 02 81 37 fa 21 3d 36'],
		[{ type: 'fragment', text: 'a', last: false }, '200 left up 01 81 37 fa 21 3d 56'],
		[{ type: 'ping', text: '' }, '200 left up 89 80 37 fa 21 3d'],
		[{ type: 'pong', text: 'a' }, '200 left up 8a 81 37 fa 21 3d 56'],
		[{ type: 'close' }, '200 left up 88 80 37 fa 21 3d'],
		[{ type: 'close', code: 1000, reason: 'bye' }, '200 left up 88 85 37 fa 21 3d 34 12 43 44 52'],
		[{ type: 'close', code: 1001 }, '200 threw InvalidAccessError'],
		[{ type: 'raw', hex: 'ff' }, '200 left up ff'],
		[{ type: 'drop' }, '200 client closed 1006 not clean'],
		[{ type: 'end' }, '200 left up fin'],
		[{ type: 'echo' }, '200 client could not'],
		[{ type: 'lose', from: 'client' }, '200 client could not'],
		[{ type: 'delay', from: 'client', byMs: 40 }, '200 client could not'],
	])('%o', (action, line) => {
		expect(lines({ script: [does('client', 200, action)] })).toContain(line);
	});

	test('an end that has sent FIN sends no other', () => {
		const ends = [200, 210].map((at) => does('client', at, { type: 'end' }));
		const fins = lines({ script: ends }).filter((line) => / up fin|client could not/.test(line));
		expect(fins).toEqual(['200 left up fin', '210 client could not', '225 came up fin']);
	});

	test('a call that the endpoint refuses is seen', () => {
		const script = [
			does('client', 200, { type: 'fragment', text: 'a', last: false }),
			does('client', 210, { type: 'text', text: 'b' }),
		];
		expect(lines({ script })).toContain('210 client refused fragment-interleaved');
	});

	test('a server drops a slow client when more bytes wait than its limit', () => {
		const bulk = does('server', 200, { type: 'bulk', bytes: 70_000, times: 1 });
		const dropped = (above: number) =>
			lines({ script: [bulk, does('server', 200, { type: 'drop', above })] }, 199).filter((line) =>
				/rst|could not/.test(line),
			);
		// The receive window lets 65,535 bytes leave at once.
		const waiting = 70_000 + 10 - 65_535;
		expect(dropped(waiting)).toEqual([]);
		expect(dropped(waiting - 1)).toEqual(['200 left down rst', '225 came down rst']);
	});

	test.each<ScriptAction>([
		{ type: 'text', text: 'x' },
		{ type: 'bulk', bytes: 1, times: 1 },
	])('before it is connected: %o', (action) => {
		expect(lines({ script: [does('client', 10, action)] }, 0)).toContain(
			'10 threw InvalidStateError',
		);
	});

	test.each<ScriptAction>([
		{ type: 'raw', hex: '00' },
		{ type: 'echo' },
		{ type: 'change', from: 'client', offset: 0, length: 1, hex: '00' },
	])('what there is nothing to do with: %o', (action) => {
		const who = action.type === 'change' ? 'network' : 'server';
		expect(lines({ script: [does(who, 10, action)] }, 0)).toContain(`10 ${who} could not`);
	});
});

describe('handlers', () => {
	test('run in the script’s order, before the next frame is read, or after their time', () => {
		const script = [
			does('server', { on: 'message', after: 10 }, { type: 'text', text: 'later' }),
			does('server', { on: 'message', nth: 2 }, { type: 'text', text: 'second' }),
			does('server', { on: 'message' }, { type: 'echo' }),
			does('client', 200, { type: 'raw', hex: '81 81 00 00 00 00 61 81 81 00 00 00 00 62' }),
		];
		expect(
			lines({ script }, 224)
				.filter((line) => / (text|left)/.test(line))
				.slice(0, 7),
		).toEqual([
			'225 server text [a]',
			'225 left down 81 01 61',
			'225 server text [b]',
			'225 left down 81 06 73 65 63 6f 6e 64',
			'225 left down 81 01 62',
			'235 left down 81 05 6c 61 74 65 72',
			'235 left down 81 05 6c 61 74 65 72',
		]);
	});

	test('a server gets an event for a connection that came, a page for one that failed', () => {
		const script = [
			does('server', { on: 'open' }, { type: 'drop' }),
			does('client', { on: 'close' }, { type: 'text', text: 'x' }),
		];
		const { entries } = simulateScenario(scenarioOf({ script }));
		const actions = entries.filter(({ occurrence }) => occurrence.type === 'did');
		expect(actions.map(({ at, trigger }) => [at, entries[trigger!]!.occurrence.type])).toEqual([
			[75, 'protocol'],
			[100, 'page'],
		]);
	});
});

describe('a slow receiver (scene 15)', () => {
	const parts = (below?: number): Parts => ({
		link: { bitsPerSecond: 1e6 },
		server: { readBitsPerSecond: 500_000 },
		script: [
			does(
				'client',
				{ on: 'open' },
				{ type: 'bulk', bytes: 65_536, times: 100, ...(below === undefined ? {} : { below }) },
			),
		],
		untilMs: 300_000,
	});
	const buffered = (timeline: ReturnType<typeof simulateScenario>, ms: number) =>
		worldAt(timeline, ms).client.page!.bufferedAmount;

	test('bufferedAmount climbs at once and falls at the rate at which the other side reads', () => {
		const timeline = simulateScenario(scenarioOf(parts()));
		expect(buffered(timeline, 110)).toBeGreaterThan(6_300_000);
		const fall = (buffered(timeline, 20_000) - buffered(timeline, 60_000)) / 40;
		expect(Math.abs(fall / 62_500 - 1)).toBeLessThan(0.02);
		expect(outcomeOf(timeline).got.server).toHaveLength(100);
		expect([buffered(timeline, 300_000), outcomeOf(timeline).endings.client]).toEqual([0, null]);
	});

	test('a sender that waits for its buffer never has more in it than its limit and one message', () => {
		const timeline = simulateScenario(scenarioOf(parts(65_536)));
		const most = Math.max(
			...timeline.entries.map(({ world }) => world.client.page!.bufferedAmount),
		);
		expect(most).toBeLessThan(2 * 65_536);
		expect(outcomeOf(timeline).got.server).toHaveLength(100);
	});
});
