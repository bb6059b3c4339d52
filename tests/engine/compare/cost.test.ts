import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TransportId } from '../../../src/engine/compare/index.ts';
import {
	applicationBothWays,
	totalBothWays,
	totalBytes,
	transportCosts,
	transportPlan,
	TRANSPORTS,
} from '../../../src/engine/compare/index.ts';
import { connectionCost } from '../../../src/engine/compare/delivery.ts';
import { DEFAULT_NETWORK } from '../../../src/engine/network/network.ts';
import { CARRIAGES, LAB_CARRIAGE } from '../../support/carriages.ts';
import vectors from '../../vectors/transports.json' with { type: 'json' };

const { lab, hour, heartbeat } = vectors;
const costs = (transport: TransportId, carriage = LAB_CARRIAGE, updateBytes = 20) =>
	transportCosts(transportPlan(transport, carriage, updateBytes));

describe('an update of 20 bytes with the lab’s heads', () => {
	it('costs as many bytes as the capture', () => {
		const ajax = costs('short-polling').update(1);
		expect(totalBothWays(ajax)).toBe(lab.perUpdate.ajax.total);
		expect(applicationBothWays(ajax)).toBe(lab.appBytes.ajax);
		const sse = costs('sse').update(1);
		expect(totalBothWays(sse)).toBe(lab.serverToClientOnly.sse);
		expect(totalBothWays(sse)).toBe(lab.perUpdate.sse.total);
		expect(applicationBothWays(sse)).toBe(lab.appBytes.sse);
		expect(totalBothWays(costs('websocket').update(1))).toBe(lab.serverToClientOnly.websocket);
	});

	it('an hour of them', () => {
		const { updatesPerHour } = hour.inputs;
		const expected = hour.expectBytesPerHour;
		const polling = costs('short-polling');
		const perHour = (transport: TransportId): number =>
			updatesPerHour * totalBothWays(costs(transport).update(1));
		expect(totalBothWays(polling.idle)).toBe(593);
		const empty = 3600 - updatesPerHour;
		expect(perHour('short-polling') + empty * totalBothWays(polling.idle)).toBe(
			expected.shortPolling1sExact,
		);
		expect(perHour('short-polling')).toBe(expected.shortPolling10s);
		expect(perHour('long-polling')).toBe(expected.longPolling);
		expect(perHour('sse')).toBe(expected.sse);
		expect(perHour('websocket')).toBe(expected.websocketPush);
		expect(lab.perUpdate.websocket.total * updatesPerHour).toBe(expected.websocketRequestReply);
	});

	it('the handshake of a WebSocket, TCP included', () => {
		const { up, down } = costs('websocket').connection;
		const close = up['tcp-close'] + down['tcp-close'];
		expect(totalBothWays({ up, down }) - close).toBe(hour.expectBytesPerHour.websocketHandshake);
	});

	it('a heartbeat', () => {
		const beat = totalBothWays(costs('websocket').idle);
		expect(beat).toBe(heartbeat.wireBytesEthernet);
		expect((3600 / heartbeat.intervalSeconds) * beat).toBe(heartbeat.perHourBytes);
		expect((600 / heartbeat.intervalSeconds) * heartbeat.frameBytes).toBe(heartbeat.per10MinFrames);
	});
});

describe('connections', () => {
	it('without keep-alive every poll pays for its own connection', () => {
		const own = { ...LAB_CARRIAGE, keepAlive: false };
		const closing = costs('short-polling', own);
		expect(closing.update(1).up['tcp-handshake']).toBe(144);
		expect(totalBothWays(closing.connection)).toBe(0);
		expect(closing.idle.down['tcp-close']).toBe(132);
		expect(costs('sse', own).upstream.up['tcp-handshake']).toBe(144);
		expect(costs('websocket', own).upstream.up['tcp-handshake']).toBe(0);
	});

	it('with it the first brings the only one', () => {
		expect(costs('short-polling').connection).toEqual(connectionCost(DEFAULT_NETWORK));
		expect(costs('short-polling').update(1).up['tcp-handshake']).toBe(0);
	});
});

describe('the laws', () => {
	it('no transport costs less for a longer update, nor for more of them', () => {
		const carriages = fc.constantFrom(...CARRIAGES);
		const transports = fc.constantFrom(...TRANSPORTS);
		const bytes = fc.integer({ min: 1, max: 50_000 });
		fc.assert(
			fc.property(transports, carriages, bytes, fc.integer({ min: 1, max: 5 }), (...drawn) => {
				const [transport, carriage, updateBytes, updates] = drawn;
				const one = costs(transport, carriage, updateBytes);
				const total = totalBothWays(one.update(updates));
				expect(totalBothWays(one.update(updates + 1))).toBeGreaterThan(total);
				const longer = costs(transport, carriage, updateBytes * 2);
				expect(totalBothWays(longer.update(updates))).toBeGreaterThan(total);
				expect(one.update(updates).down.payload).toBe(updates * updateBytes);
				expect(one.update(updates)).toEqual(one.update(updates));
			}),
			{ numRuns: 100 },
		);
	});

	it('TLS never costs less than none', () => {
		for (const transport of TRANSPORTS) {
			const tls = { ...LAB_CARRIAGE, network: { ...DEFAULT_NETWORK, tls: '1.3' as const } };
			for (const way of ['up', 'down'] as const) {
				const plain = totalBytes(costs(transport).update(1)[way]);
				expect(totalBytes(costs(transport, tls).update(1)[way])).toBeGreaterThanOrEqual(plain);
			}
		}
	});
});
