// Holds scenes about scale: reconnecting, many clients, HTTP/2.
import type { Reconnect } from '../../../engine/simulation/index.ts';
import { sameEnding, changed, client, on, scenario, server, endings, type Scene } from './scene.ts';

/** Plays a client whose server restarts and is away for seven seconds. */
const COMES_BACK = scenario(
	[
		client(on('open'), { type: 'text', text: 'Hello' }),
		server(on('message'), { type: 'echo' }),
		server(1_000, { type: 'close', code: 1012 }),
		client(on('message', 2), { type: 'close', code: 1000 }),
	],
	{
		client: {
			// Each attempt must use a new random key (RFC 6455 §4.1).
			masking: 'fresh',
			reconnect: { policy: 'exponential', firstMs: 1_000, mostMs: 60_000, times: 20 },
		},
		server: { away: { fromMs: 1_000, untilMs: 8_000 } },
		untilMs: 120_000,
	},
);

const reconnecting = (reconnect: Reconnect | null) =>
	changed(COMES_BACK, { client: { reconnect } });

const BACK = sameEnding(1000, true, ['Hello', 'Hello'], ['Hello', 'Hello']);

/**
 * Plays a WebSocket that is a stream of the HTTP/2 connection (RFC 8441) over which the same page downloads a
 * file.
 */
const HTTP2 = scenario(
	[
		client(on('open'), { type: 'text', text: 'Hello' }),
		server(on('message'), { type: 'echo' }),
		client(on('message', 1), { type: 'close', code: 1000 }),
	],
	{
		client: { url: 'wss://server.example.com/chat', origin: 'https://server.example.com' },
		link: {
			tls: true,
			bitsPerSecond: 10_000_000,
			http2: { extendedConnect: true, downloadBytes: 399_400 },
		},
	},
);

export const SCALE: readonly Scene[] = [
	{
		id: 'herd',
		group: 'scale',
		level: 'intermediate',
		lengthMs: 8_400,
		scenario: COMES_BACK,
		narratedAt: [1_000, 1_075, 2_075, 2_125, 4_125, 8_175, 8_275, 8_375],
		whatIfs: [
			{
				id: 'never',
				scenario: reconnecting(null),
				outcome: sameEnding(1012, true, ['Hello'], ['Hello']),
				right: 0,
			},
			{
				id: 'at-once',
				scenario: reconnecting({ policy: 'fixed', firstMs: 100, mostMs: 100, times: 20 }),
				outcome: endings([1006, false], [1012, true], ['Hello'], ['Hello']),
				right: 2,
			},
			{
				id: 'jitter',
				scenario: reconnecting({ policy: 'jitter', firstMs: 1_000, mostMs: 60_000, times: 20 }),
				outcome: BACK,
				right: 1,
			},
		],
		outcome: BACK,
	},
	{
		id: 'http2',
		group: 'scale',
		level: 'advanced',
		lengthMs: 499,
		scenario: HTTP2,
		narratedAt: [104, 129, 154, 179, 210, 235, 266, 291, 323, 499],
		whatIfs: [
			{
				id: 'without-setting',
				scenario: changed(HTTP2, {
					link: { http2: { extendedConnect: false, downloadBytes: null } },
				}),
				outcome: sameEnding(1000, true, ['Hello'], ['Hello']),
				right: 1,
			},
			{
				id: 'refused',
				scenario: changed(HTTP2, { server: { resources: ['/other'] } }),
				outcome: sameEnding(1006, false),
				right: 2,
			},
			{
				id: 'reset',
				at: 240,
				who: 'server',
				do: { type: 'drop' },
				outcome: sameEnding(1006, false, ['Hello'], ['Hello']),
				right: 0,
			},
		],
		outcome: sameEnding(1000, true, ['Hello'], ['Hello']),
	},
	{
		id: 'side-by-side',
		group: 'scale',
		level: 'intermediate',
		lengthMs: 1_000,
		scenario: scenario([
			...[130, 480, 900].map((at, i) =>
				server(at, { type: 'text', text: `update ${String(i + 1)}` }),
			),
			client(on('message', 3), { type: 'close', code: 1000 }),
		]),
		narratedAt: [130, 155, 480, 505, 925],
		whatIfs: [
			{
				id: 'as-fast-as-it-goes',
				scenario: scenario([
					...Array.from({ length: 10 }, (_, i) =>
						server(130 + 10 * i, { type: 'text', text: String(i + 1) }),
					),
					client(on('message', 10), { type: 'close', code: 1000 }),
				]),
				outcome: sameEnding(
					1000,
					true,
					Array.from({ length: 10 }, (_, i) => String(i + 1)),
				),
				right: 1,
			},
		],
		outcome: sameEnding(1000, true, ['update 1', 'update 2', 'update 3']),
	},
];
