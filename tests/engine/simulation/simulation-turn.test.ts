import { expect, test } from 'vitest';
import type { TimelineEntry } from '../../../src/engine/simulation/index.ts';
import { simulateScenario } from '../../../src/engine/simulation/index.ts';
import { SimulationTurn, simulationSetup } from '../../../src/engine/simulation/simulation-turn.ts';
import { does, scenarioOf } from './scenes.ts';

const SCENARIO = scenarioOf({
	boxes: [{ kind: 'caching' }],
	script: [
		does('client', { on: 'open' }, { type: 'close' }),
		does('client', 5, { type: 'close' }),
		does('server', { on: 'open' }, { type: 'echo' }),
		does('client', { on: 'open' }, { type: 'echo' }),
	],
});
const { start } = simulateScenario(SCENARIO);

test('waiting work is found by the event that it waits for', () => {
	expect(simulationSetup(SCENARIO, null).handlers).toEqual({
		client: { open: [0, 3] },
		server: { open: [2] },
	});
});

test('a turn writes into its own world, and gives it to all its entries', () => {
	const turn = new SimulationTurn(simulationSetup(SCENARIO, null), start, 7, 3);
	turn.trigger = 2;
	expect(turn.note({ type: 'timer', who: 'client' })).toBe(7);
	turn.trigger = 7;
	expect(turn.note({ type: 'timer', who: 'server' })).toBe(8);
	turn.setEnd({ ...turn.endOf('client'), vanished: true });
	turn.schedule({ at: 9, index: 3, trigger: 7 });
	turn.schedule({ at: 9, index: 0, trigger: 8 });
	const entries: TimelineEntry[] = [];
	const world = turn.end(entries);
	expect(entries.map(({ index, at, trigger }) => [index, at, trigger])).toEqual([
		[7, 3, 2],
		[8, 3, 7],
	]);
	expect(entries.every((entry) => entry.world === world)).toBe(true);
	expect([
		world.client.vanished,
		start.client.vanished,
		world.pending.map(({ index }) => index),
	]).toEqual([true, false, [0, 3]]);
});

test('the client and the server are at the ends of the path, with the boxes between them', () => {
	const turn = new SimulationTurn(simulationSetup(SCENARIO, null), start, 0, 0);
	expect([0, 1, 2].map((node) => turn.endAt(node))).toEqual(['client', null, 'server']);
	expect([turn.sendsOver('client'), turn.sendsOver('server')]).toEqual([
		{ hop: 0, way: 'up' },
		{ hop: 1, way: 'down' },
	]);
	expect([turn.receivesOver('client'), turn.receivesOver('server')]).toEqual([
		{ hop: 0, way: 'down' },
		{ hop: 1, way: 'up' },
	]);
});
