// A proxy that counts the silence: each tick is a second.
import { expect, test } from 'vitest';
import { hexText } from '../../../src/engine/bytes/index.ts';
import {
	BEAT_S,
	heartbeatFrame,
	LIMIT_S,
	Silence,
} from '../../../src/panels/tour/silence.svelte.ts';

function pass(silence: Silence, seconds: number, heartbeats = false): void {
	for (let i = 0; i < seconds; i++) silence.tick(heartbeats);
}

test('after a minute of silence the connection is gone, and the page reads 1006', () => {
	const silence = new Silence('Hello');
	pass(silence, LIMIT_S - 1);
	expect([silence.seconds, silence.over]).toEqual([59, false]);
	silence.tick(false);
	expect(silence.over).toBe(true);
	expect(silence.wire.ended('client')).toEqual({ code: 1006, wasClean: false });
	silence.again();
	expect([silence.seconds, silence.over]).toEqual([0, false]);
});

test('with heartbeats a Ping and its Pong pass, and the silence never gets longer', () => {
	const silence = new Silence('Hello');
	const seen: string[] = [];
	let longest = 0;
	for (let tick = 0; tick < 500; tick++) {
		silence.tick(true);
		longest = Math.max(longest, silence.seconds);
		// The stage lets a flight arrive after some ticks.
		const [flight] = silence.wire.flights;
		if (flight && tick % 12 === 0) {
			seen.push(hexText(flight.bytes).slice(0, 5));
			silence.wire.arrive(flight.id);
		}
	}
	expect(longest).toBe(BEAT_S);
	expect(silence.over).toBe(false);
	expect(new Set(seen)).toEqual(new Set([hexText(heartbeatFrame()), '8a 80']));
});

test('a message that has come to the proxy ends the silence', () => {
	const silence = new Silence('');
	pass(silence, 30);
	expect([silence.seconds, silence.news]).toEqual([30, 'half']);
	silence.wire.say('client', 'hi');
	pass(silence, 5);
	expect(silence.seconds).toBe(30);
	pass(silence, 2);
	expect([silence.seconds, silence.news]).toEqual([0, 'message']);
});
