import { describe, expect, test } from 'vitest';
import { simulateScenario, worldAt, type World } from '../../../src/engine/simulation/index.ts';
import { nextDue } from '../../../src/engine/simulation/next-due.ts';
import { does, scenarioOf } from './scenes.ts';

const SCRIPTED = { at: 25, index: 0, trigger: null };
const timeline = simulateScenario(
	scenarioOf({
		server: { pingMs: 30_000 },
		script: [does('client', 200, { type: 'text', text: 'x' })],
	}),
);

describe('the next due event', () => {
	test.each<[string, World, object | null]>([
		['nothing before the beginning', timeline.start, null],
		['a segment', worldAt(timeline, 0), { at: 25, type: 'delivered', hop: 0, way: 'up' }],
		['a timer', worldAt(timeline, 225), { at: 30_075, type: 'timer', who: 'server' }],
		['one that comes back', { ...timeline.start, reconnectAt: 7 }, { at: 7, type: 'reconnect' }],
		[
			'an application that reads',
			{ ...timeline.start, server: { ...timeline.start.server, readAt: 3 } },
			{ at: 3, type: 'read', who: 'server' },
		],
		[
			'a reaction put off',
			{ ...timeline.start, pending: [SCRIPTED] },
			{ at: 25, type: 'scripted', one: SCRIPTED },
		],
	])('%s', (_, world, due) => {
		expect(nextDue(world, null)).toEqual(due);
	});

	test('TCP gives up an unacknowledged connection, if ever, and only while it has something to send', () => {
		const { hops, client } = worldAt(timeline, 225);
		const flow = { ...hops[0]!.up, unackedSince: 200 };
		const world: World = { ...worldAt(timeline, 225), hops: [{ ...hops[0]!, up: flow }] };
		expect(nextDue(world, null, 1000)).toEqual({ at: 1200, type: 'user-timeout', who: 'client' });
		expect(nextDue(world, null, null)).toMatchObject({ type: 'timer' });
		const over: World = { ...world, client: { ...client, phase: 'over' } };
		expect(nextDue(over, null, 1000)).toMatchObject({ type: 'timer' });
	});

	test('at the same time a segment goes before the script, and of the script the earlier line', () => {
		const world = worldAt(timeline, 0);
		expect(nextDue(world, SCRIPTED)).toMatchObject({ type: 'delivered' });
		expect(nextDue(world, { ...SCRIPTED, at: 24 })).toMatchObject({ type: 'scripted' });
		const answer = { ...SCRIPTED, index: 1 };
		expect(nextDue({ ...timeline.start, pending: [answer] }, SCRIPTED)).toMatchObject({
			one: SCRIPTED,
		});
		expect(nextDue({ ...timeline.start, pending: [SCRIPTED] }, answer)).toMatchObject({
			one: SCRIPTED,
		});
	});
});
