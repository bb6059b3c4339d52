import { describe, expect, it } from 'vitest';
import { hexText } from '../../../src/engine/bytes/index.ts';
import { EndpointTurn } from '../../../src/engine/endpoint/endpoint-turn.ts';
import { hex } from '../../support/hex-bytes.ts';
import { openClient, openServer, writtenBy } from './played.ts';

describe('a turn', () => {
	it('writes into a copy', () => {
		const { endpoint } = openServer();
		const turn = new EndpointTurn(endpoint, 5);
		turn.next.heartbeats = 9;
		turn.setTimer('ping', 10);
		expect(endpoint.heartbeats).toBe(0);
		expect(endpoint.due.ping).toBe(null);
		expect(turn.step().endpoint).toMatchObject({ heartbeats: 9, nowMs: 5, due: { ping: 15 } });
	});

	it('copies every field', () => {
		const { endpoint } = openServer();
		expect(new EndpointTurn(endpoint, 0).step().endpoint).toEqual(endpoint);
		expect(Object.keys(new EndpointTurn(endpoint, 0).next)).toEqual(Object.keys(endpoint));
	});

	it('masks with the next key where it is the client’s', () => {
		const turn = new EndpointTurn(openClient().endpoint, 0);
		turn.frame(1, hex`41`);
		expect(hexText(writtenBy(turn.step().effects))).toBe('81 81 37 fa 21 3d 76');
	});

	it('keeps the order of the effects; a waiting Pong goes first', () => {
		const turn = new EndpointTurn(openServer({ pongs: 'latest' }).endpoint, 0);
		turn.pong(hex`01`);
		turn.pong(hex`02`);
		turn.addEffect({ type: 'shutDown' });
		expect(turn.step().effects.map(({ type }) => type)).toEqual(['write', 'shutDown']);
	});

	it('goes only where the table leads', () => {
		const turn = new EndpointTurn(openServer().endpoint, 0);
		expect(() => turn.move('accept')).toThrow(RangeError);
	});
});
