import { describe, expect, it } from 'vitest';
import type { TransportId } from '../../../src/engine/compare/index.ts';
import type { Carriage } from '../../../src/engine/compare/carriage.ts';
import type { Write } from '../../../src/engine/compare/delivery.ts';
import { transportPlan, upstreamWrites, writeBytes } from '../../../src/engine/compare/index.ts';
import { HEADER_SETS } from '../../../src/engine/compare/header-sets.ts';
import { DEFAULT_NETWORK } from '../../../src/engine/network/network.ts';
import { idleWrites, openingWrites, updateWrites } from '../../../src/engine/compare/plan.ts';
import { packetRuns } from '../../../src/engine/compare/delivery.ts';
import { LAB_CARRIAGE } from '../../support/carriages.ts';
import vectors from '../../vectors/transports.json' with { type: 'json' };

const { lab, http2, heartbeat } = vectors;
const overHttp2: Carriage = { ...LAB_CARRIAGE, http: 'http/2' };

const planOf = (transport: TransportId, carriage = LAB_CARRIAGE) =>
	transportPlan(transport, carriage, 20);
const lengths = (writes: readonly Write[]): number[] => writes.map(writeBytes);
const packets = (writes: readonly Write[]): number[] =>
	packetRuns(writes, DEFAULT_NETWORK).map(({ bytes }) => bytes);

describe('the writes with the lab’s heads', () => {
	it('polling: as captured for Ajax', () => {
		for (const transport of ['short-polling', 'long-polling'] as const) {
			const writes = updateWrites(planOf(transport));
			expect(packets(writes)).toEqual(lab.perUpdate.ajax.packets);
			expect(lengths(writes)).toEqual([287, 108, 20]);
		}
	});

	it('SSE and WebSocket: as captured', () => {
		expect(packets(updateWrites(planOf('sse')))).toEqual(lab.perUpdate.sse.packets);
		const socket = planOf('websocket');
		expect(packets(updateWrites(socket))).toEqual([88, 66]);
		const asking = transportPlan('websocket', LAB_CARRIAGE, 8);
		expect(packets([...upstreamWrites(asking), ...updateWrites(socket)])).toEqual(
			lab.perUpdate.websocket.packets,
		);
	});

	it('streaming needs the chunk frame alone', () => {
		expect(lengths(updateWrites(planOf('streaming')))).toEqual([26]);
	});

	it('the upgrade is 475 and 129 bytes', () => {
		expect(lengths(openingWrites(planOf('websocket')))).toEqual([475, 129]);
		expect(lengths(openingWrites(planOf('sse')))).toEqual([344, 132]);
		expect(openingWrites(planOf('short-polling'))).toEqual([]);
		// The upgrade is acknowledged before it is answered; an ordinary request is not.
		expect(packets(openingWrites(planOf('websocket')))).toEqual([541, 66, 195, 66]);
		expect(packets(openingWrites(planOf('sse')))).toEqual([410, 198, 66]);
	});

	it('a heartbeat is 8 bytes of frames', () => {
		const writes = idleWrites(planOf('websocket'));
		expect(lengths(writes).reduce((a, b) => a + b)).toBe(heartbeat.frameBytes);
		expect(lengths(idleWrites(planOf('sse')))).toEqual([8]);
		expect(lengths(idleWrites(planOf('streaming')))).toEqual([6]);
	});

	it('a batch has one head, and its length fits', () => {
		expect(lengths(updateWrites(planOf('short-polling'), 5))).toEqual([287, 109, 100]);
		expect(lengths(updateWrites(planOf('sse'), 3))).toEqual([34, 34, 34]);
		const joined = transportPlan(
			'short-polling',
			{ ...LAB_CARRIAGE, responseWrites: 'joined' },
			20,
		);
		expect(lengths(updateWrites(joined))).toEqual([287, 128]);
	});
});

describe('over HTTP/2', () => {
	it('a poll is 83 bytes', () => {
		const { request, responseHeaders, data, total } = http2.pollExchangeSteadyState;
		const sizes = lengths(updateWrites(planOf('short-polling', overHttp2)));
		expect(sizes).toEqual([request, responseHeaders, data]);
		expect(sizes.reduce((a, b) => a + b)).toBe(total);
		const over11 = lengths(updateWrites(planOf('short-polling')));
		expect(over11.reduce((a, b) => a + b)).toBe(http2.http1Total);
	});

	it('a WebSocket is one more frame header', () => {
		const { fromServer20, fromClient8 } = http2.websocketOverH2;
		expect(lengths(updateWrites(planOf('websocket', overHttp2)))).toEqual([fromServer20]);
		expect(lengths(upstreamWrites(transportPlan('websocket', overHttp2, 8)))).toEqual([
			fromClient8,
		]);
	});

	it('the connection is opened once for all', () => {
		const writes = openingWrites(planOf('short-polling', { ...overHttp2, keepAlive: false }));
		expect(writes.map(({ from }) => from)).toEqual(['client', 'server']);
		expect(openingWrites(planOf('websocket', overHttp2))).toHaveLength(4);
	});
});

describe('without keep-alive', () => {
	const closing: Carriage = { ...LAB_CARRIAGE, keepAlive: false };

	it('the heads contain "close", which is five bytes shorter than "keep-alive"', () => {
		const [request] = lengths(updateWrites(planOf('short-polling', closing)));
		expect(request).toBe(287 - 5);
	});

	it('a stream is none the wiser', () => {
		expect(openingWrites(planOf('sse', closing))).toEqual(openingWrites(planOf('sse')));
	});
});

it('the fields of a request are counted once, however many rounds the formulas weigh', () => {
	let reads = 0;
	const { minimal } = HEADER_SETS;
	const request = {
		startLine: 'GET / HTTP/1.1',
		get fields() {
			reads++;
			return minimal.poll.request.fields;
		},
	};
	const headers = { ...minimal, poll: { ...minimal.poll, request } };
	const plan = transportPlan('short-polling', { ...LAB_CARRIAGE, headers }, 20);
	const before = reads;
	for (let updates = 1; updates <= 100; updates++) updateWrites(plan, updates);
	expect(reads).toBe(before);
});
