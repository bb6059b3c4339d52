import { describe, expect, it } from 'vitest';
import { hexText } from '../../../src/engine/bytes/index.ts';
import { Pair, eventText, openClient, openServer } from './played.ts';

describe('closing', () => {
	it('from both at once: each reports the other’s code, and both are clean (§7.1.5)', () => {
		const pair = new Pair().deliverAll();
		pair.send('client', { type: 'close', code: 3001 });
		pair.send('server', { type: 'close', code: 3002 });
		pair.deliverAll(() => 1);
		expect(pair.client.events.map(eventText).at(-1)).toBe('closed 3002 clean');
		expect(pair.server.events.map(eventText).at(-1)).toBe('closed 3001 clean');
	});

	it('the failing side and the other (scene 18): 1006 here, the code there', () => {
		const server = openServer().receive('81 05 48 65 6c 6c 6f');
		const client = openClient().receive(hexText(server.written)).end();
		expect(client.events.map(eventText)).toEqual(['Close 1002', 'closed 1002 clean']);
		// The client's own Close comes too late to be read.
		server.fresh().receive(hexText(client.written)).end();
		expect(server.events.map(eventText)).toEqual(['closed 1006 not clean']);
	});

	it('the application may fail the connection with a code of its own', () => {
		const server = openServer().send({ type: 'fail', code: 1008 });
		expect(hexText(server.written)).toBe('88 02 03 f0');
		expect(server.ends).toEqual(['shutDown']);
		server.receive('81 81 37 fa 21 3d 06').end();
		expect(server.events.map(eventText)).toEqual(['closed 1006 not clean']);
	});

	it('or drop it, once', () => {
		const server = openServer().send({ type: 'drop' }).send({ type: 'drop' });
		expect(server.ends).toEqual(['closeTcp']);
		expect(server.events.map(eventText)).toEqual(['closed 1006 not clean']);
		expect(server.endpoint.closeSent).toBe(null);
	});

	it('after a reset nothing more is sent', () => {
		const client = openClient().end('reset');
		expect(client.ends).toEqual([]);
		expect(client.events.map(eventText)).toEqual(['closed 1006 not clean']);
	});

	it('a Close that was half sent by the peer is none', () => {
		const client = openClient().receive('88 02 03').end();
		expect(client.events.map(eventText)).toEqual(['closed 1006 not clean']);
	});

	it('discards the unfinished messages of both directions', () => {
		const client = openClient().receive('01 03 48 65 6c');
		client.send({ type: 'fragment', kind: 'text', payload: Uint8Array.of(65), last: false });
		client.receive('83 00');
		expect(client.endpoint).toMatchObject({ incoming: null, outgoing: null, decoder: null });
	});
});
