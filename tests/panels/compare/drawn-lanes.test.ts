import { describe, expect, test } from 'vitest';
import { LIMITS, TRANSPORTS } from '../../../src/engine/index.ts';
import { CompareLab } from '../../../src/panels/compare/compare-lab.svelte.ts';
import { drawnLanes } from '../../../src/panels/compare/drawn-lanes.ts';

function happening(address: string) {
	const lab = new CompareLab();
	lab.open(new URLSearchParams(address));
	return drawnLanes(lab.priced);
}

test('every message is brought once by each transport, the same ones by all five', () => {
	const { birthsMs, rounds } = happening('clients=10');
	expect(birthsMs).toHaveLength(12);
	for (const transport of TRANSPORTS) {
		expect(rounds[transport].reduce((sum, { count }) => sum + count, 0)).toBe(12);
	}
});

test('a request is at the server half a round trip after it left, and later on a connection of its own', () => {
	expect(happening('rtt=80').requestTripMs['short-polling']).toBe(40);
	expect(happening('rtt=80&connection=close').requestTripMs['short-polling']).toBe(120);
	expect(happening('rtt=80&connection=close').requestTripMs.websocket).toBe(40);
});

describe('any setting is drawn within bounds', () => {
	test.each([
		'rate=0.000001&poll=1',
		'rate=10000&poll=1&rtt=0',
		'poll=31536000000',
		'hold=1&rtt=0&rate=0.000001',
		'heartbeat=1&rate=0.001',
		'bytes=1073741824&rate=10000',
		'process=bursts&burst=10000&rate=10000',
		'headers=65536&http=http/2&bytes=1',
	])('%s', (address) => {
		const { rounds, birthsMs, toMs } = happening(address);
		expect(Number.isFinite(toMs)).toBe(true);
		expect(birthsMs.length).toBeLessThanOrEqual(LIMITS.drawnMessages);
		for (const transport of TRANSPORTS) {
			expect(rounds[transport].length).toBeLessThanOrEqual(LIMITS.drawnMessages);
		}
	});
});
