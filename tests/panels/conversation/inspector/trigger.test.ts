import { expect, test } from 'vitest';
import { OPCODE } from '../../../../src/engine/frame/index.ts';
import { triggerOf } from '../../../../src/panels/conversation/inspector/trigger.ts';
import { scenario, server } from '../../../../src/panels/conversation/scenes/scene.ts';
import { sceneOf, played, type PlayedScenario } from './units-of.ts';

const { units, unit, timeline } = sceneOf('fragments');

const why = (scene: PlayedScenario, departs: number, opcode?: number) => {
	const trigger = triggerOf(scene.timeline, scene.units, scene.unit(departs, opcode));
	return (
		trigger && { answers: trigger.unit?.departs ?? null, by: trigger.by?.occurrence.type ?? null }
	);
};

test.each([
	['SYN begins it all', 0, undefined, null],
	['SYN, ACK answers SYN', 25, undefined, { answers: 0, by: null }],
	['the request waits for SYN, ACK', 50, undefined, { answers: 25, by: null }],
	['a fragment is sent by the script', 120, OPCODE.text, { answers: null, by: 'did' }],
	['a Pong answers the Ping', 165, OPCODE.pong, { answers: 140, by: null }],
	[
		'a Close follows the last fragment, for the script says so',
		225,
		OPCODE.close,
		{ answers: 200, by: 'did' },
	],
	['the other Close answers it', 250, OPCODE.close, { answers: 225, by: null }],
] as const)('%s', (_, departs, opcode, trigger) => {
	expect(why({ units, unit, timeline }, departs, opcode)).toEqual(trigger);
});

test('of several frames that came in one segment, a Pong answers the Ping', () => {
	const scene = sceneOf('fragments');
	const pong = scene.unit(165, OPCODE.pong);
	const ping = scene.unit(140, OPCODE.ping);
	const text = scene.unit(120, OPCODE.text);
	const together = scene.units.map((one) =>
		one === text ? { ...one, arrivalEntry: ping.arrivalEntry } : one,
	);
	expect(triggerOf(scene.timeline, [...together].reverse(), pong)?.unit).toBe(ping);
});

test('each Pong answers the Ping that has its bytes, also of two in one segment', () => {
	const two = server(120, { type: 'raw', hex: '89 01 61 89 01 62' });
	const scene = played(scenario([two]));
	const pongs = scene.units.filter(({ frame }) => frame?.opcode === OPCODE.pong);
	const pings = scene.units.filter(({ frame }) => frame?.opcode === OPCODE.ping);
	expect(pings).toHaveLength(2);
	expect(pongs.map((pong) => triggerOf(scene.timeline, scene.units, pong)?.unit)).toEqual(pings);
});

test('a heartbeat’s Ping comes of a timer', () => {
	const scene = played(scenario([], { server: { pingMs: 500 }, untilMs: 1000 }));
	const ping = scene.units.find(({ frame }) => frame?.opcode === OPCODE.ping)!;
	expect(triggerOf(scene.timeline, scene.units, ping)?.by?.occurrence.type).toBe('timer');
});
