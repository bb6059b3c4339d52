import { describe, expect, it, test } from 'vitest';
import { hexText, latin1Text } from '../../../src/engine/bytes/index.ts';
import { receive, send } from '../../../src/engine/endpoint/index.ts';
import { nextWake } from '../../../src/engine/endpoint/endpoint-value.ts';
import { receiveUntilEvent, wake } from '../../../src/engine/endpoint/endpoint.ts';
import { hex } from '../../support/hex-bytes.ts';
import type { Scene } from '../../vectors/endpoint/scenes.ts';
import { SCENES } from '../../vectors/endpoint/scenes.ts';
import type { Played } from './played.ts';
import { Pair, connecting, eventText, listening, openClient, openServer } from './played.ts';

function play({ role, client, server, doing }: Scene, cut: 'whole' | 'bytes'): Played {
	const played = role === 'client' ? openClient(client) : openServer(server);
	for (const one of doing) {
		if ('send' in one) played.send(one.send);
		else if ('end' in one) played.end(one.end);
		else if ('wake' in one) played.wake(one.wake);
		else if (cut === 'whole') played.receive(one.receive);
		else for (const byte of hex(one.receive)) played.receive(Uint8Array.of(byte));
	}
	return played;
}

describe.each(SCENES)('$name ($source)', (scene) => {
	it('happens so', () => {
		const played = play(scene, 'whole');
		expect(played.events.map(eventText)).toEqual(scene.events);
		expect(hexText(played.written)).toBe(scene.written);
		expect(played.ends).toEqual(scene.ends);
		expect(played.endpoint.state).toBe(scene.state);
	});

	it('happens so one byte at a time', () => {
		const played = play(scene, 'bytes');
		expect(played.events.map(eventText)).toEqual(scene.events);
		// Pings that come one by one do not come together.
		const each = scene.server?.pongs === 'latest';
		if (!each) expect(hexText(played.written)).toBe(scene.written);
		expect(played.endpoint.state).toBe(scene.state);
	});
});

describe('two endpoints joined', () => {
	it('open, talk and close', () => {
		const pair = new Pair().deliverAll();
		pair.send('client', { type: 'text', text: 'Hello' }).deliverAll();
		pair.send('server', { type: 'binary', payload: hex`01 02` }).deliverAll();
		pair.send('client', { type: 'close', code: 1000, reason: 'bye' }).deliverAll();
		expect(pair.client.events.map(eventText)).toEqual([
			...['opened', 'binary [01 02]', 'Close 1000 bye', 'closed 1000 bye clean'],
		]);
		expect(pair.server.events.map(eventText)).toEqual([
			...['opened', 'text [Hello]', 'Close 1000 bye', 'closed 1000 bye clean'],
		]);
		expect(pair.client.ends).toEqual(['shutDown']);
		expect(pair.server.ends).toEqual(['shutDown']);
	});
});

test('a request is the first thing a client does', () => {
	expect(latin1Text(connecting().written)).toMatch(
		/^GET \/chat HTTP\/1\.1\r\nHost: server\.example\.com\r\n/,
	);
	expect(listening().written).toHaveLength(0);
	expect(connecting().endpoint.state).toBe('awaiting-response');
	expect(listening().endpoint.state).toBe('awaiting-request');
});

test.each([
	['a client', connecting, '48', []],
	['a client', connecting, '47', ['failed http-status-line']],
	['a client', connecting, '0d 0a', ['failed http-status-line']],
	['a server', listening, '47', []],
	['a server', listening, '16', ['failed http-request-line 400']],
	['a server', listening, '0d 0a', []],
])('%s tells by the first bytes that it is no head: %#', (_, made, bytes, events) => {
	expect(made().receive(bytes).events.map(eventText)).toEqual(events);
});

test('a step leaves the value it came from as it was', () => {
	const { endpoint } = openServer();
	const before = JSON.stringify(endpoint);
	const step = receive(endpoint, hex`81 85 37 fa 21 3d 7f 9f 4d 51 58`);
	expect(step.events).toHaveLength(1);
	expect(JSON.stringify(endpoint)).toBe(before);
	expect(receive(endpoint, hex`81 85 37 fa 21 3d 7f 9f 4d 51 58`)).toEqual(step);
});

test('a value in the middle of a frame may be continued any number of times, each time apart', () => {
	const before = openClient().receive('81 03 61').endpoint;
	const continued = ['62', '78'].map((bytes) => receive(before, hex(bytes)).endpoint);
	const payloads = [...continued, before].map((endpoint) => {
		const [event] = receive(endpoint, hex`63 64`).events;
		return event?.type === 'message' && hexText(event.payload);
	});
	expect(payloads).toEqual(['61 62 63', '61 78 63', '61 63 64']);
});

test('event by event a message can be answered before the Close after it', () => {
	const bytes = hex`81 81 37 fa 21 3d 76 88 80 37 fa 21 3d`;
	const first = receiveUntilEvent(openServer().endpoint, bytes);
	expect(first.events.map(eventText)).toEqual(['text [A]']);
	expect(first.at).toBe(7);
	const answered = send(first.endpoint, { type: 'text', text: 'A' });
	const second = receiveUntilEvent(answered.endpoint, bytes, first.at);
	expect(second.events.map(eventText)).toEqual(['Close 1005']);
	expect(second.at).toBe(bytes.length);
	// All at once, the answer comes too late.
	const { endpoint } = receive(openServer().endpoint, bytes);
	expect(send(endpoint, { type: 'text', text: 'A' }).events.map(eventText)).toEqual([
		'refused endpoint-open-to-send',
	]);
});

test('time never goes back', () => {
	const { endpoint } = openServer({ startMs: 100 });
	expect(wake(endpoint, 50).endpoint.nowMs).toBe(100);
	expect(receive(endpoint, hex``, 170).endpoint.nowMs).toBe(170);
});

test('nothing is due and nothing happens once the connection is closed', () => {
	const client = openClient().end().fresh();
	client.receive('81 01 31').end('reset').wake(1e9).send({ type: 'drop' });
	expect(client.events).toEqual([]);
	expect(client.effects).toEqual([]);
	expect(nextWake(client.endpoint)).toBe(null);
});
