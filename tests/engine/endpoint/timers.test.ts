import { describe, expect, it } from 'vitest';
import { hexText } from '../../../src/engine/bytes/index.ts';
import { nextWake } from '../../../src/engine/endpoint/endpoint-value.ts';
import { requestWith } from '../../support/heads.ts';
import { connecting, eventText, listening, openClient, openServer } from './played.ts';

const heart = { pingMs: 30_000, pongMs: 40_000 };

describe('time', () => {
	it('for the opening handshake, on both sides', () => {
		for (const played of [
			connecting({ times: { openingMs: 500 } }),
			listening({ times: { openingMs: 500 } }),
		]) {
			expect(nextWake(played.endpoint)).toBe(500);
			played.wake(499).fresh().wake(500);
			expect(played.events.map(eventText)).toEqual(['timed out opening', 'closed 1006 not clean']);
			expect(played.ends).toEqual(['closeTcp']);
		}
	});

	it('counts from when TCP was connected', () => {
		expect(nextWake(listening({ startMs: 1000, times: { openingMs: 500 } }).endpoint)).toBe(1500);
	});

	it('gives the next time to wake when that time changes', () => {
		const server = listening({ times: heart });
		expect(server.effects).toEqual([{ type: 'setWake', atMs: 10_000 }]);
		server.fresh().receive(requestWith({}), 200);
		expect(server.effects.at(-1)).toEqual({ type: 'setWake', atMs: 30_200 });
		server.fresh().receive('89 80 37 fa 21 3d');
		expect(server.effects.map(({ type }) => type)).toEqual(['write']);
	});

	it('of an open connection is not looked at without a heartbeat', () => {
		expect(nextWake(openServer().endpoint)).toBe(null);
	});

	it('a Ping each interval, while the Pongs come', () => {
		const server = openServer({ times: heart });
		server.wake(30_000).receive('8a 84 00 00 00 00 00 00 00 01').wake(60_000);
		expect(hexText(server.written)).toBe('89 04 00 00 00 01 89 04 00 00 00 02');
		expect(nextWake(server.endpoint)).toBe(90_000);
	});

	it('a Pong with other bytes is no answer (§5.5.3)', () => {
		const server = openServer({ times: heart }).wake(30_000).receive('8a 80 00 00 00 00');
		server.wake(60_000).wake(69_999);
		expect(hexText(server.written)).toBe('89 04 00 00 00 01');
		server.wake(70_000);
		expect(server.events.map(eventText)).toEqual([
			'pong',
			'timed out pong',
			'closed 1006 not clean',
		]);
	});

	it('a heartbeat may go without an answer', () => {
		const server = openServer({ times: { pingMs: 10, pongMs: null } })
			.wake(10)
			.wake(20);
		expect(hexText(server.written)).toBe('89 04 00 00 00 01 89 04 00 00 00 02');
	});

	it('no heartbeat after a Close', () => {
		const client = openClient({ times: { ...heart, closingMs: null } })
			.send({ type: 'close' })
			.fresh();
		expect(nextWake(client.wake(1e6).endpoint)).toBe(null);
		expect(client.effects).toEqual([]);
	});

	it('woken too late, one thing happens', () => {
		const server = openServer({ times: heart }).wake(30_000).fresh().wake(1e6);
		expect(server.events.map(eventText)).toEqual(['timed out pong', 'closed 1006 not clean']);
		expect(server.effects.map(({ type }) => type)).toEqual(['closeTcp', 'setWake']);
	});

	it('a server that shut TCP waits for the client’s half, with a limit', () => {
		const server = openServer().receive('88 80 00 00 00 00');
		expect(server.endpoint.state).toBe('half-closed');
		server.wake(2_000);
		expect(server.events.map(eventText)).toEqual([
			'Close 1005',
			'timed out linger',
			'closed 1005 clean',
		]);
		expect(server.ends).toEqual(['shutDown', 'closeTcp']);
	});
});
