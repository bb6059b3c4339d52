// Holds scenes about idle connections: time limits of intermediaries, Pings, and lost peers.
import { sameEnding, changed, client, on, scenario, server, endings, type Scene } from './scene.ts';

const MINUTE = 60_000;

const IDLE = scenario(
	[client(on('open'), { type: 'text', text: 'Hello' }), server(on('message'), { type: 'echo' })],
	{ boxes: [{ kind: 'idle', afterMs: MINUTE, ends: 'reset' }], untilMs: 2 * MINUTE },
);

const pingsEvery = (ms: number, until: number) =>
	Array.from({ length: Math.floor(until / ms) }, (_, i) =>
		server((i + 1) * ms, { type: 'ping', text: '' }),
	);

const TEN_MINUTES = 10 * MINUTE;

const heartbeat = (ms: number) =>
	changed(
		{
			...IDLE,
			script: [
				...IDLE.script,
				...pingsEvery(ms, TEN_MINUTES),
				client(TEN_MINUTES + 1_000, { type: 'close', code: 1000 }),
			],
		},
		{ untilMs: 11 * MINUTE },
	);

const DEAD_PEER = scenario(
	[
		client(on('open'), { type: 'text', text: 'Hello' }),
		server(on('message'), { type: 'echo' }),
		client(1_000, { type: 'vanish' }),
		client(60_000, { type: 'text', text: 'still there?' }),
	],
	{ server: { pingMs: 30_000, pongMs: 20_000 }, untilMs: 3 * MINUTE },
);

const beats = [20_000, 40_000, 60_000, 80_000];

export const ALIVE: readonly Scene[] = [
	{
		id: 'idle-proxy',
		group: 'alive',
		level: 'intermediate',
		lengthMs: 60_125,
		scenario: IDLE,
		narratedAt: [75, 100, 125, 60_112.5, 60_125],
		whatIfs: [
			{
				id: 'one-ping',
				at: 50_000,
				who: 'server',
				do: { type: 'ping', text: '' },
				outcome: sameEnding(1006, false, ['Hello'], ['Hello']),
				right: 1,
			},
			{
				id: 'silently',
				scenario: changed(IDLE, { boxes: [{ kind: 'idle', afterMs: MINUTE, ends: 'silence' }] }),
				outcome: endings(null, null, ['Hello'], ['Hello']),
				right: 2,
			},
		],
		outcome: sameEnding(1006, false, ['Hello'], ['Hello']),
	},
	{
		id: 'heartbeat',
		group: 'alive',
		level: 'basic',
		lengthMs: 601_075,
		scenario: heartbeat(30_000),
		narratedAt: [125, 30_000, 30_025, 60_000, 600_000, 601_050],
		whatIfs: [
			{
				id: 'too-slow',
				scenario: heartbeat(70_000),
				outcome: sameEnding(1006, false, ['Hello'], ['Hello']),
				right: 2,
			},
		],
		outcome: sameEnding(1000, true, ['Hello'], ['Hello']),
	},
	{
		// A page keeps the connection alive with messages, because page code cannot send Pings.
		id: 'page-heartbeat',
		group: 'alive',
		level: 'intermediate',
		lengthMs: 95_075,
		scenario: changed(
			{
				...IDLE,
				script: [
					...beats.map((ms) => client(ms, { type: 'text', text: 'ping' })),
					server(on('message'), { type: 'text', text: 'pong' }),
					client(95_000, { type: 'close', code: 1000 }),
				],
			},
			{ untilMs: 2 * MINUTE },
		),
		narratedAt: [0, 75, 20_000, 20_050, 80_050, 95_050],
		whatIfs: [
			{
				id: 'server-gone',
				at: 50_000,
				who: 'server',
				do: { type: 'vanish' },
				outcome: endings([1006, false], null, ['pong', 'pong'], ['ping', 'ping']),
				right: 1,
			},
		],
		outcome: sameEnding(
			1000,
			true,
			['pong', 'pong', 'pong', 'pong'],
			['ping', 'ping', 'ping', 'ping'],
		),
	},
	{
		id: 'dead-peer',
		group: 'alive',
		level: 'basic',
		lengthMs: 160_000,
		scenario: DEAD_PEER,
		narratedAt: [150, 1_000, 30_075, 50_075, 60_000, 160_000],
		whatIfs: [
			{
				id: 'no-heartbeat',
				scenario: changed(DEAD_PEER, { server: { pingMs: null } }),
				outcome: endings([1006, false], null, ['Hello'], ['Hello']),
				right: 2,
			},
		],
		outcome: sameEnding(1006, false, ['Hello'], ['Hello']),
	},
];
