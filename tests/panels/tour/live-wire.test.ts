// One connection between two endpoints, whose bytes arrive when the stage says so.
import { expect, test } from 'vitest';
import { hexText, readHex } from '../../../src/engine/bytes/index.ts';
import { LiveWire } from '../../../src/panels/tour/live-wire.svelte.ts';
import { flippedBytes } from '../../../src/panels/tour/flipped.ts';

const KEY = readHex('37fa213d').bytes;
const wireWith = (echo = false) => new LiveWire({ nextKey: () => KEY, echo });
const texts = (wire: LiveWire, role: 'client' | 'server') =>
	wire.said(role).map(({ by, text, underway }) => `${by}: ${text}${underway ? ' …' : ''}`);

/** Lets everything arrive that is on its way. */
function arriveAll(wire: LiveWire): void {
	for (let turn = 0; turn < 20 && wire.flights.length > 0; turn++) wire.arrive(wire.flights[0]!.id);
	expect(wire.flights).toEqual([]);
}

test('a message is on its way until it arrives, and both sides can speak at any time', () => {
	const wire = wireWith();
	wire.say('client', 'Hello');
	wire.say('server', 'Hi');
	expect(wire.flights.map(({ bytes }) => hexText(bytes))).toEqual([
		'81 85 37 fa 21 3d 7f 9f 4d 51 58',
		'81 02 48 69',
	]);
	expect(texts(wire, 'client')).toEqual(['client: Hello …']);
	expect(texts(wire, 'server')).toEqual(['server: Hi …']);
	arriveAll(wire);
	expect(texts(wire, 'client')).toEqual(['client: Hello', 'server: Hi']);
	expect(texts(wire, 'server')).toEqual(['server: Hi', 'client: Hello']);
	expect(wire.open).toBe(true);
});

test('a server that echoes sends each message back', () => {
	const wire = wireWith(true);
	wire.say('client', 'Hello');
	arriveAll(wire);
	expect(texts(wire, 'client')).toEqual(['client: Hello', 'server: Hello']);
});

test('a flip on the way fails the connection: the server closes with 1002, and the client reads it', () => {
	const wire = wireWith();
	wire.say('client', 'Hello');
	const [{ id, bytes }] = wire.flights as [LiveWire['flights'][number]];
	wire.rewrite(id, flippedBytes(bytes, 8));
	arriveAll(wire);
	expect(wire.failure('server')).toMatchObject({ rule: 'mask-client', reaction: { code: 1002 } });
	expect(wire.ended('client')).toEqual({ code: 1002, wasClean: true });
	expect(wire.open).toBe(false);
	expect(wire.say('client', 'again')).toBe(false);
});

test('a Close is answered: both sides read its code, and the end is clean', () => {
	const wire = wireWith();
	wire.command('client', { type: 'close', code: 1000 });
	arriveAll(wire);
	expect([wire.ended('client'), wire.ended('server')]).toEqual([
		{ code: 1000, wasClean: true },
		{ code: 1000, wasClean: true },
	]);
});

test('a cut connection loses what is on its way, and both sides read 1006', () => {
	const wire = wireWith();
	wire.say('client', 'Hello');
	wire.cut();
	expect(wire.flights).toEqual([]);
	expect([wire.ended('client'), wire.ended('server')]).toEqual([
		{ code: 1006, wasClean: false },
		{ code: 1006, wasClean: false },
	]);
	expect(texts(wire, 'server')).toEqual([]);
});

test('a Ping is answered with a masked Pong, and shows in no window', () => {
	const wire = wireWith();
	wire.command('server', { type: 'ping' });
	expect(hexText(wire.flights[0]!.bytes)).toBe('89 00');
	wire.arrive(wire.flights[0]!.id);
	expect(hexText(wire.flights[0]!.bytes)).toMatch(/^8a 80 .. .. .. ..$/);
	arriveAll(wire);
	expect(texts(wire, 'client')).toEqual([]);
	expect(wire.open).toBe(true);
});
