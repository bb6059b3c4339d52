import { expect, test } from 'vitest';
import type { Transcript } from '../../../src/engine/observer/index.ts';
import { firstWireInSteps, wiresOf } from '../../../src/engine/observer/wire.ts';
import { masked, on, plain, openedTranscript, together } from './transcripts.ts';

const wireOf = (transcript: Transcript, latencyMs?: number) =>
	wiresOf(transcript, latencyMs === undefined ? {} : { latencyMs })[0]!;

test('each connection has its wire, and two wires with an intermediary', () => {
	const transcript = together(
		openedTranscript([1, 'client', masked(1, 'a')]),
		on({ connection: 1, hop: 'client-side' }, openedTranscript()),
		on({ connection: 1, hop: 'server-side' }, openedTranscript()),
	);
	const wires = wiresOf(transcript, {});
	expect(wires.map(({ connection, hop }) => [connection, hop])).toEqual([
		[0, null],
		[1, 'client-side'],
		[1, 'server-side'],
	]);
});

test('a long wire is read in steps, to the same result', () => {
	const pings = Array.from({ length: 2500 }, (_, i) => [10 + i, 'client', masked(9)] as const);
	const transcript = openedTranscript(...pings);
	const steps = firstWireInSteps(transcript);
	let [count, step] = [0, steps.next()];
	for (; step.done !== true; step = steps.next()) count++;
	expect(count).toBe(3);
	expect(step.value!.sides).toEqual(wireOf(transcript).sides);
	expect(step.value!.sides.client.frames).toHaveLength(2500);
	expect(firstWireInSteps([]).next()).toEqual({ done: true, value: null });
});

test('bytes count as passed when they have had time to arrive', () => {
	const transcript = openedTranscript(
		[10, 'client', masked(9)],
		[10, 'server', plain(9)],
		[50, { type: 'wait' }],
	);
	const wire = wireOf(transcript, 40);
	expect(wire.knows(1, wire.instant(2))).toBe(false);
	expect(wire.knows(1, wire.instant(3))).toBe(true);
	expect(wire.knows(3, wire.instant(1))).toBe(false);
	expect(wireOf(transcript).knows(1, wire.instant(2))).toBe(true);
});

test.each<[string, Transcript, boolean]>([
	[
		'the transcript goes so far',
		openedTranscript([0, 'client', masked(9)], [100, { type: 'wait' }]),
		true,
	],
	['it does not', openedTranscript([0, 'client', masked(9)], [99, { type: 'wait' }]), false],
	[
		'TCP ended before',
		openedTranscript([0, 'client', masked(9)], [50, 'server', 'fin'], [200, { type: 'wait' }]),
		false,
	],
	['TCP ended then', openedTranscript([0, 'client', masked(9)], [100, { type: 'lost' }]), true],
])('time to answer: %s', (_, transcript, had) => {
	expect(wireOf(transcript).hadTime('server', 1, 100)).toBe(had);
});

test('each end has its author', () => {
	const wire = wireOf(
		openedTranscript([1, 'server', 'fin'], [2, 'client', 'reset'], [3, { type: 'lost' }]),
	);
	expect(wire.ends.map(({ by, how }) => [by, how])).toEqual([
		['server', 'fin'],
		['client', 'reset'],
		[null, 'lost'],
	]);
	expect(wire.endOf('client')?.event).toBe(2);
});
