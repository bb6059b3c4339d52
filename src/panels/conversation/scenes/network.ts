// Holds scenes about the network: proxies and other intermediaries, and the properties of the link.
import { sameEnding, changed, client, on, scenario, server, endings, type Scene } from './scene.ts';

const ECHO = [
	client(on('open'), { type: 'text', text: 'Hello' }),
	server(on('message'), { type: 'echo' }),
	client(on('message', 1), { type: 'close', code: 1000 }),
];

const ECHOED = sameEnding(1000, true, ['Hello'], ['Hello']);
const NEVER_OPEN = sameEnding(1006, false);

const STRIPPING = scenario(ECHO, {
	boxes: [{ kind: 'reverse-proxy', upgrades: false, idleMs: null }],
});

const CONNECT = scenario(ECHO, { boxes: [{ kind: 'forward-proxy', status: 200 }] });

const SECURE = { client: { url: 'wss://server.example.com/chat' }, link: { tls: true } };

const recut = (hex: string, bytes: number | null) =>
	scenario(
		[server(120, { type: 'raw', hex }), client(on('message', 1), { type: 'close', code: 1000 })],
		{ boxes: [{ kind: 'recutting', bytes }] },
	);

const BULK = 65_536;
const TIMES = 100;

const slow = (below?: number) =>
	scenario(
		[
			client(on('open'), {
				type: 'bulk',
				bytes: BULK,
				times: TIMES,
				...(below === undefined ? {} : { below }),
			}),
			server(on('message', TIMES), { type: 'close', code: 1000 }),
		],
		{
			server: { readBitsPerSecond: 500_000 },
			link: { bitsPerSecond: 1_000_000 },
			untilMs: 120_000,
		},
	);

const MEBIBYTE = 1_048_576;

/**
 * Plays a server that sends to a client that reads too slowly, and that drops the connection when more than one
 * MiB waits.
 */
const SLOW_CLIENT = scenario(
	Array.from({ length: 19 }, (_, i) => [
		server(200 + 100 * i, { type: 'bulk', bytes: BULK, times: 1 }),
		server(200 + 100 * i, { type: 'drop', above: MEBIBYTE }),
	]).flat(),
	{ client: { readBitsPerSecond: 500_000 }, link: { bitsPerSecond: 1_000_000 } },
);

const bulks = Array.from({ length: TIMES }, () => BULK);

export const NETWORK: readonly Scene[] = [
	{
		id: 'forward-proxy',
		group: 'network',
		level: 'intermediate',
		lengthMs: 250,
		scenario: CONNECT,
		narratedAt: [0, 25, 50, 75, 100, 125],
		whatIfs: [
			{
				id: 'refused',
				scenario: changed(CONNECT, { boxes: [{ kind: 'forward-proxy', status: 407 }] }),
				outcome: endings([1006, false], null),
				right: 2,
			},
			{ id: 'secure', scenario: changed(CONNECT, SECURE), outcome: ECHOED, right: 1 },
		],
		outcome: ECHOED,
	},
	{
		id: 'strips-upgrade',
		group: 'network',
		level: 'intermediate',
		lengthMs: 100,
		scenario: STRIPPING,
		narratedAt: [25, 37.5, 50, 75],
		whatIfs: [{ id: 'secure', scenario: changed(STRIPPING, SECURE), outcome: ECHOED, right: 1 }],
		outcome: NEVER_OPEN,
	},
	{
		id: 'reverse-proxy',
		group: 'network',
		level: 'intermediate',
		lengthMs: 200,
		scenario: scenario(ECHO, {
			boxes: [{ kind: 'reverse-proxy', upgrades: true, idleMs: 60_000 }],
		}),
		narratedAt: [25, 37.5, 50, 75],
		whatIfs: [
			{ id: 'without', scenario: STRIPPING, outcome: NEVER_OPEN, right: 1 },
			{
				id: 'silent',
				scenario: scenario(ECHO.slice(0, 2), {
					boxes: [{ kind: 'reverse-proxy', upgrades: true, idleMs: 60_000 }],
					untilMs: 120_000,
				}),
				outcome: sameEnding(1006, false, ['Hello'], ['Hello']),
				right: 2,
			},
		],
		outcome: ECHOED,
	},
	{
		id: 'recut',
		group: 'network',
		level: 'advanced',
		lengthMs: 220,
		scenario: recut('01 01 61 80 01 62', null),
		narratedAt: [120, 132.5, 145],
		whatIfs: [
			{
				id: 'one-byte',
				scenario: recut('81 03 e4 bd a0', 1),
				outcome: sameEnding(1000, true, ['你']),
				right: 0,
			},
		],
		outcome: sameEnding(1000, true, ['ab']),
	},
	{
		id: 'slow-receiver',
		group: 'network',
		level: 'advanced',
		lengthMs: 105_127,
		scenario: slow(),
		narratedAt: [108, 1_217, 102_951, 105_025, 105_102],
		whatIfs: [
			{
				id: 'polite',
				scenario: slow(65_536),
				outcome: sameEnding(1000, true, [], bulks),
				right: 1,
			},
			{
				id: 'slow-client',
				scenario: SLOW_CLIENT,
				outcome: sameEnding(1006, false, [BULK]),
				right: 2,
			},
		],
		outcome: sameEnding(1000, true, [], bulks),
	},
];
