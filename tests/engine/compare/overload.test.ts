import { describe, expect, it } from 'vitest';
import type { CompareSetting } from '../../../src/engine/compare/index.ts';
import {
	closedForm,
	connectionWarnings,
	DEFAULT_SETTING,
	linkLag,
	loadWarnings,
	pollWarnings,
	totalBytes,
} from '../../../src/engine/compare/index.ts';
import { DEFAULT_CARRIAGE } from '../../../src/engine/compare/carriage.ts';

const at = (some: Partial<CompareSetting>): CompareSetting => ({ ...DEFAULT_SETTING, ...some });

describe('connections that the setting cannot have', () => {
	const rare = { arrivals: { type: 'poisson', ratePerSecond: 1 / 3600 } } as const;

	it('idle for more than a minute: polls that keep one, streams without a heartbeat', () => {
		expect(connectionWarnings(at({ pollMs: 60_000 }))).toEqual([]);
		expect(connectionWarnings(at({ pollMs: 600_000 }))).toEqual([
			{ type: 'connections-idle', transports: ['short-polling'] },
		]);
		expect(connectionWarnings(at({ ...rare, heartbeatMs: null }))).toEqual([
			{ type: 'connections-idle', transports: ['streaming', 'sse', 'websocket'] },
		]);
		const talks = at({ ...rare, heartbeatMs: null, holdMs: null, upstreamPerSecond: 1 });
		expect(connectionWarnings(talks)).toEqual([
			{ type: 'connections-idle', transports: ['long-polling', 'streaming', 'sse'] },
		]);
		expect(connectionWarnings(at({ heartbeatMs: null, holdMs: null }))).toEqual([]);
	});

	it('not if each poll has its own connection', () => {
		const carriage = { ...DEFAULT_CARRIAGE, keepAlive: false };
		expect(connectionWarnings(at({ pollMs: 600_000, carriage }))).toEqual([]);
	});

	it('HTTP/2 without TLS', () => {
		const { network } = DEFAULT_CARRIAGE;
		const clear = { ...DEFAULT_CARRIAGE, http: 'http/2' } as const;
		expect(connectionWarnings(at({ carriage: clear }))).toEqual([{ type: 'http2-without-tls' }]);
		const safe = { ...clear, network: { ...network, tls: '1.3' } } as const;
		expect(connectionWarnings(at({ carriage: safe }))).toEqual([]);
	});
});

describe('polling faster than answers come', () => {
	it('is reported, with the number of requests in transit', () => {
		expect(pollWarnings(at({}))).toEqual([]);
		expect(pollWarnings(at({ pollMs: 50, roundTripMs: 200 }))).toEqual([
			{ type: 'poll-shorter-than-round-trip', pollMs: 50, roundMs: 200, parallel: 4 },
		]);
	});

	it('and the rate at which requests pile up without bound', () => {
		expect(pollWarnings(at({ pollMs: 10, roundTripMs: 200 }))[1]).toEqual({
			type: 'polls-pile-up',
			growsPerSecond: 70,
			parallel: 6,
		});
	});
});

describe('more messages from the client than its browser can send', () => {
	const types = ['short-polling', 'long-polling', 'streaming', 'sse', 'websocket'] as const;
	const messageWarnings = (setting: CompareSetting) =>
		types.flatMap((transport) =>
			loadWarnings(closedForm(transport, setting), setting).filter(
				({ type }) => type === 'messages-pile-up',
			),
		);

	it('a long poll and a stream leave five connections for them, at 100 ms 50 a second', () => {
		expect(messageWarnings(at({ upstreamPerSecond: 50 }))).toEqual([]);
		const rates = { offeredPerSecond: 55, capacityPerSecond: 50, growsPerSecond: 5 };
		expect(messageWarnings(at({ upstreamPerSecond: 55 }))).toEqual(
			types.slice(1, 4).map((transport) => ({ type: 'messages-pile-up', transport, ...rates })),
		);
	});

	it('short polls share six with them, those in transit and those that are due', () => {
		expect(messageWarnings(at({ upstreamPerSecond: 60 }))[0]).toEqual({
			type: 'messages-pile-up',
			transport: 'short-polling',
			offeredPerSecond: 61,
			capacityPerSecond: 60,
			growsPerSecond: 1,
		});
		const [timed] = messageWarnings(at({ upstreamPerSecond: 60, pollTimer: 'after-answer' }));
		expect(timed).toMatchObject({ offeredPerSecond: 60 + 1 / 1.1 });
	});

	it('a new connection for each takes longer, and HTTP/2 has a hundred streams', () => {
		const carriage = { ...DEFAULT_CARRIAGE, keepAlive: false };
		const apart = messageWarnings(at({ upstreamPerSecond: 26, carriage }));
		expect(apart.map(({ type }) => type)).toEqual(Array(3).fill('messages-pile-up'));
		expect(messageWarnings(at({ upstreamPerSecond: 25, carriage }))).toEqual([]);
		const streams = { ...DEFAULT_CARRIAGE, http: 'http/2' } as const;
		expect(messageWarnings(at({ upstreamPerSecond: 990, carriage: streams }))).toEqual([]);
		expect(messageWarnings(at({ upstreamPerSecond: 991, carriage: streams }))).toHaveLength(3);
	});

	it('none where nothing is sent', () => {
		expect(messageWarnings(at({ pollMs: 1, roundTripMs: 1000 }))).toEqual([]);
	});
});

describe('more load than there is room for', () => {
	it('the link: by way, and by how many bytes a second the queue grows', () => {
		const setting = at({ linkBitsPerSecond: 1e6 });
		const form = closedForm('websocket', setting);
		const offered = 8 * 10_000 * totalBytes(form.bytesPerSecond!.down);
		const [up, down] = loadWarnings(form, setting);
		expect(up).toMatchObject({ type: 'link-overloaded', way: 'up' });
		expect(down).toEqual({
			type: 'link-overloaded',
			transport: 'websocket',
			way: 'down',
			offeredBitsPerSecond: offered,
			linkBitsPerSecond: 1e6,
			growsBytesPerSecond: (offered - 1e6) / 8,
		});
		expect(linkLag(form, setting, 'down')).toBeCloseTo(offered / 1e6 - 1, 9);
	});

	it('the server', () => {
		const setting = at({ serverRequestsPerSecond: 4000 });
		expect(loadWarnings(closedForm('short-polling', setting), setting)).toEqual([
			{
				type: 'server-overloaded',
				transport: 'short-polling',
				offeredPerSecond: 10_000,
				capacityPerSecond: 4000,
				growsPerSecond: 6000,
			},
		]);
	});

	it('no warning if there is room or no bound', () => {
		const wide = at({ linkBitsPerSecond: 1e12, serverRequestsPerSecond: 1e9 });
		for (const setting of [wide, at({})]) {
			const form = closedForm('short-polling', setting);
			expect(loadWarnings(form, setting)).toEqual([]);
			expect(linkLag(form, setting, 'down')).toBe(0);
		}
		const list = at({
			arrivals: { type: 'list', timesMs: [] },
			linkBitsPerSecond: 1,
			serverRequestsPerSecond: 1,
		});
		expect(loadWarnings(closedForm('long-polling', list), list)).toEqual([]);
	});
});
