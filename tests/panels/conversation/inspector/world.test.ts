import { describe, expect, test } from 'vitest';
import { OPCODE } from '../../../../src/engine/frame/index.ts';
import type { Role } from '../../../../src/engine/role.ts';
import { worldAt } from '../../../../src/engine/simulation/index.ts';
import {
	carriedBy,
	endAt,
	flightsAt,
	receivedBy,
} from '../../../../src/panels/conversation/inspector/world.ts';
import { after, sceneOf, type PlayedScenario } from './units-of.ts';

const scene = sceneOf('fragments');
const flights = ({ timeline, units }: PlayedScenario, ms: number) =>
	flightsAt(worldAt(timeline, ms), ms).map((flight) => ({
		...flight,
		units: carriedBy(flight, units),
	}));
const end = (who: Role, ms: number, { timeline }: PlayedScenario = scene) =>
	endAt(worldAt(timeline, ms), who, ms);

describe('in transit', () => {
	test('contains the units that have departed and not arrived, the next to arrive first', () => {
		const now = flights(scene, 170);
		expect(now.map(({ way, units }) => [way, units.map(({ frame }) => frame?.opcode)])).toEqual([
			['down', [OPCODE.continuation]],
			['up', [OPCODE.pong]],
		]);
		expect(now.map(({ segment }) => segment.delivers)).toEqual([185, 190]);
	});

	test('does not contain units that depart later or arrive now', () => {
		expect(flights(scene, 119)).toEqual([]);
		expect(flights(scene, 120)).toHaveLength(1);
		expect(flights(scene, 300)).toEqual([]);
	});

	test('a FIN has a unit of its own, although it has no bytes', () => {
		const kinds = flights(scene, 260).map(({ units }) => units.map(({ kind }) => kind));
		expect(kinds).toEqual([['frame'], ['fin']]);
	});

	test('units of a later connection are not attributed to an earlier one', () => {
		const herd = sceneOf('herd');
		const hellos = herd.units.filter(({ way, frame }) => way === 'up' && frame?.opcode === 1);
		expect(new Set(hellos.map(({ offset }) => offset)).size).toBeLessThan(hellos.length);
		for (const hello of hellos) {
			const [flight] = flights(herd, hello.departs).filter(({ way }) => way === 'up');
			expect(flight!.units).toEqual([hello]);
		}
	});

	test('a lost segment was sent twice', () => {
		const lost = after('fragments', 130, { who: 'network', do: { type: 'lose', from: 'server' } });
		expect(flights(lost, 150).map(({ segment }) => segment.copies)).toEqual([2, 1]);
	});
});

describe('an end', () => {
	test('has a state and a readyState, and none before there is an endpoint', () => {
		expect(end('server', 10)).toMatchObject({ state: null, readyState: null, phase: 'idle' });
		expect(end('client', 60)).toMatchObject({
			state: 'awaiting-response',
			readyState: 'CONNECTING',
		});
		expect(end('client', 150)).toMatchObject({ state: 'open', readyState: 'OPEN' });
		expect(end('client', 230)).toMatchObject({ state: 'close-sent', readyState: 'CLOSING' });
		expect(end('client', 300)).toMatchObject({ state: 'closed', readyState: 'CLOSED' });
	});

	test('contains the received part of a message, and whether its own message is unfinished', () => {
		expect(end('client', 190).incoming).toMatchObject({ kind: 'text', frames: 2, text: 'Hell' });
		expect(end('client', 230).incoming).toBeNull();
		expect(end('server', 190).outgoing).toBe('text');
		expect(end('server', 210).outgoing).toBeNull();
	});

	test('its data are acknowledged when the acknowledgement has arrived', () => {
		expect(end('client', 99).unacknowledged).toBe(189);
		expect(end('client', 100).unacknowledged).toBe(0);
		expect(end('client', 100).window).toBe(65_535);
	});

	test('lists the running timers, the next one first', () => {
		expect(end('client', 60).timers).toEqual([
			{ timer: 'opening', at: expect.any(Number) as number },
		]);
		expect(end('client', 230).timers.map(({ timer }) => timer)).toEqual(['closing']);
	});

	test('lists the bytes that wait in its buffers', () => {
		const slow = sceneOf('slow-receiver');
		const times = slow.timeline.entries.map(({ at }) => at);
		const most = (read: (ms: number) => number) => Math.max(...times.map(read));
		expect(
			most((ms) => end('server', ms, slow).held + end('client', ms, slow).held),
		).toBeGreaterThan(0);
		expect(
			most((ms) => end('client', ms, slow).queued + end('server', ms, slow).queued),
		).toBeGreaterThan(0);
	});

	test('a stalled and a vanished end are marked', () => {
		const stalled = after('fragments', 130, { who: 'client', do: { type: 'stall' } });
		expect(end('client', 131, stalled)).toMatchObject({ stalled: true, vanished: false });
		const vanished = after('fragments', 130, { who: 'client', do: { type: 'vanish' } });
		expect(end('client', 131, vanished)).toMatchObject({ stalled: false, vanished: true });
	});
});

test('page code has seen its WHATWG events alone, a program those of its library', () => {
	const seen = (who: Role, ms: number) =>
		receivedBy(scene.timeline, who, ms).map(({ occurrence }) =>
			occurrence.type === 'page' || occurrence.type === 'protocol'
				? occurrence.event.type
				: occurrence.type,
		);
	expect(seen('client', 99)).toEqual([]);
	expect(seen('client', 224)).toEqual(['open']);
	expect(seen('client', 300)).toEqual(['open', 'message', 'close']);
	expect(seen('server', 300)).toEqual(['opened', 'pong', 'closeReceived', 'closed']);
});
