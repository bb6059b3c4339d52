import type { Reconnect } from '../../../engine/simulation/index.ts';
import {
	clientActs,
	conversationAt,
	conversationUntil,
	serverActs,
} from '../../conversation-state.ts';
import type { CourseLesson, Lesson } from '../../lesson.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

const MINUTE = 60_000;
const ECHO = [
	clientActs({ on: 'open' }, { type: 'text', text: 'Hello' }),
	serverActs({ on: 'message' }, { type: 'echo' }),
];
const IDLE = { kind: 'idle', afterMs: MINUTE, ends: 'reset' } as const;
const endsAt = (ms: number) => ({
	script: [...ECHO, clientActs(ms, { type: 'close', code: 1000 })],
	boxes: [IDLE],
	untilMs: 11 * MINUTE,
});
const TEN_MINUTES = endsAt(10 * MINUTE);

/** The page keeps the connection in use by texts. */
const TEXTS = {
	...TEN_MINUTES,
	script: [
		...TEN_MINUTES.script,
		...Array.from({ length: 12 }, (_, i) =>
			clientActs((i + 1) * 49_000, { type: 'text', text: 'Hello' }),
		),
	],
};

const beats = (pingMs: number | null) => ({ ...TEN_MINUTES, server: { pingMs } });

const comesBack = (reconnect: Reconnect | null) => ({
	client: { masking: 'fresh' as const, reconnect },
	server: { away: { fromMs: 1_000, untilMs: 8_000 } },
	script: [
		...ECHO,
		serverActs(1_000, { type: 'close', code: 1012 }),
		clientActs({ on: 'message', nth: 2 }, { type: 'close', code: 1000 }),
	],
	untilMs: 2 * MINUTE,
});

const waits = (policy: Reconnect['policy'], firstMs: number, mostMs: number, times = 20) =>
	comesBack({ policy, firstMs, mostMs, times });

const BANK = {
	client: { url: 'wss://bank.example/', origin: 'https://evil.example' },
	link: { tls: true },
	script: [
		serverActs({ on: 'open' }, { type: 'text', text: 'balance: 1000' }),
		clientActs({ on: 'message', nth: 1 }, { type: 'close', code: 1000 }),
	],
};

const STRIPPING = {
	boxes: [{ kind: 'reverse-proxy', upgrades: false, idleMs: null }] as const,
	script: [...ECHO, clientActs({ on: 'message', nth: 1 }, { type: 'close', code: 1000 })],
};

/** Describes a browser that is configured to use a proxy, and a page that asks for wss. */
const PROXIED = {
	client: { url: 'wss://chat.example/chat' },
	link: { tls: true },
	boxes: [{ kind: 'forward-proxy', status: 200 }] as const,
	script: [...ECHO, clientActs({ on: 'message', nth: 1 }, { type: 'close', code: 1000 })],
};

/** Returns the site of the last task, with what the learner has changed. */
const site = (
	url: string,
	tls: boolean,
	origins: readonly string[] | null,
	pingMs: number | null,
) => ({
	client: { url, origin: 'http://bank.example' },
	server: { origins, pingMs },
	link: { tls },
	boxes: [{ kind: 'reverse-proxy', upgrades: false, idleMs: MINUTE }] as const,
	script: [clientActs(10 * MINUTE, { type: 'close', code: 1000 })],
	untilMs: 11 * MINUTE,
});

const WSS = 'wss://bank.example/';
/** Lists addresses of the bank without TLS; the port may be written. */
const WS_URLS = ['ws://bank.example/', 'ws://bank.example:443/'];
/** Holds the address of the bank with the scheme of a page, which a new browser turns into wss. */
const HTTPS = 'https://bank.example/';
const OWN = 'status.http://bank.example';
const EVIL = 'status.https://evil.example';

/** Teaches intermediaries, heartbeats, reconnecting, and which pages a server lets in (lesson 10). */
export const lesson: Lesson = {
	id: 'real-network',
	number: 10,
	minutes: 12,
	tiles: ['89 00', 'Origin', 'wss://'],
	steps: [
		{
			id: 'silence',
			kind: 'predict',
			open: conversationUntil({ script: ECHO, boxes: [IDLE], untilMs: 2 * MINUTE }, 125),
			shows: 'diagram',
			then: '/conversation?scenario=idle-proxy&at=60125',
			answer: {
				type: 'choice',
				choices: ['stays', 'close-1001', 'close-1006', 'error'],
				right: 'close-1006',
				shownBy: [
					{ fact: 'page.events', is: 'open message close' },
					{ fact: 'client.code', is: 1006 },
					{ fact: 'server.code', is: 1006 },
				],
			},
			rule: 'endpoint-heartbeat',
		},
		{
			id: 'heartbeat',
			kind: 'look',
			pins: ['unit.4', 'unit.5'],
			open: '/conversation?scenario=heartbeat&at=30050',
			shows: 'diagram',
			rule: 'endpoint-heartbeat',
		},
		{
			id: 'budget',
			kind: 'do',
			open: conversationAt(beats(null), 60_125),
			goal: [
				{ fact: 'client.code', is: 1000 },
				{ fact: 'client.clean', is: true },
				{ fact: 'connections', is: 1 },
				{ fact: 'seconds', atLeast: 600 },
				{ fact: 'client.pings', atLeast: 1 },
				{ fact: 'bytes.heartbeat', atMost: 200 },
				{ fact: 'server.pings', is: 0 },
				{ fact: 'set.boxes.0.afterMs', is: MINUTE },
			],
			mistakes: [
				{
					id: 'no-limit',
					when: [{ fact: 'set.boxes.0.afterMs', not: MINUTE }],
					example: conversationAt({ ...beats(300_000), boxes: [] }, 600_075),
				},
				{
					id: 'milliseconds',
					when: [{ fact: 'set.server.pingMs', atMost: 10_000 }],
					example: conversationAt(beats(5_000), 100),
				},
				{
					id: 'page-pings',
					section: 'WHATWG WebSockets, ping and pong frames',
					when: [{ fact: 'server.pings', atLeast: 1 }],
					example: conversationAt({ ...TEN_MINUTES, client: { pingMs: 50_000 } }, 600_075),
				},
				{
					id: 'no-close',
					when: [{ fact: 'client.code', is: null }],
					example: conversationAt({ ...beats(50_000), script: ECHO }, 600_075),
				},
				{
					id: 'reconnects',
					when: [{ fact: 'connections', atLeast: 2 }],
					example: conversationAt(
						{
							...TEN_MINUTES,
							client: { reconnect: { policy: 'fixed', firstMs: 1000, mostMs: 1000, times: 20 } },
						},
						100,
					),
				},
				{
					id: 'too-often',
					when: [{ fact: 'bytes.heartbeat', atLeast: 201 }],
					example: conversationAt(beats(30_000), 600_075),
				},
				{
					id: 'too-rare',
					when: [
						{ fact: 'client.code', is: 1006 },
						{ fact: 'set.server.pingMs', atLeast: MINUTE },
					],
					example: conversationAt(beats(90_000), 60_125),
				},
				{
					id: 'no-ping',
					when: [
						{ fact: 'client.code', is: 1006 },
						{ fact: 'set.server.pingMs', is: null },
					],
					example: conversationAt(beats(null), 60_125),
				},
				{
					id: 'ends-early',
					when: [
						{ fact: 'client.code', is: 1000 },
						{ fact: 'seconds', atMost: 599 },
					],
					example: conversationAt({ ...endsAt(5 * MINUTE), server: { pingMs: 50_000 } }, 300_000),
				},
				{
					id: 'messages',
					when: [
						{ fact: 'client.code', is: 1000 },
						{ fact: 'client.pings', is: 0 },
					],
					example: conversationAt(TEXTS, 600_075),
				},
			],
			solution: conversationAt(beats(50_000), 600_075),
			rule: 'endpoint-heartbeat',
		},
		{
			id: 'herd',
			kind: 'predict',
			open: conversationUntil(waits('exponential', 1_000, MINUTE), 1_075),
			then: '/conversation?scenario=herd&at=8400',
			answer: {
				type: 'choice',
				choices: ['five', 'twenty', 'never'],
				right: 'twenty',
				shownBy: [
					{ fact: 'herd.seconds', atLeast: 20, atMost: 30 },
					{ fact: 'herd.peak', is: 1000 },
				],
			},
			rule: 'endpoint-reconnect-jitter',
		},
		{
			id: 'evil-page',
			kind: 'predict',
			open: conversationUntil(BANK, 100),
			shows: 'diagram',
			then: conversationAt(BANK, 225),
			answer: {
				type: 'choice',
				choices: ['blocked', 'preflight', 'reads'],
				right: 'reads',
				shownBy: [
					{ fact: 'client.got.0', is: 'balance: 1000' },
					{ fact: EVIL, is: 101 },
				],
			},
			rule: 'endpoint-origin-check',
		},
		{
			id: 'claim',
			kind: 'explain',
			open: conversationAt(PROXIED, 75),
			choices: ['detects', 'configured', 'never'],
			right: 'configured',
			rule: 'transport-proxy-connect',
		},
		{
			id: 'read-it',
			kind: 'explain',
			open: '/conversation?scenario=idle-proxy&at=60125',
			shows: 'diagram',
			choices: ['refused', 'crashed', 'silence'],
			right: 'silence',
			rule: 'endpoint-heartbeat',
		},
	],
	practice: [
		{
			id: 'spread',
			kind: 'do',
			open: conversationAt(comesBack(null), 1_100),
			goal: [
				{ fact: 'set.server.away.fromMs', is: 1_000 },
				{ fact: 'set.server.away.untilMs', is: 8_000 },
				{ fact: 'connections', atLeast: 2 },
				{ fact: 'client.messages', atLeast: 2 },
				{ fact: 'client.code', is: 1000 },
				{ fact: 'herd.peak', atMost: 250 },
				{ fact: 'herd.seconds', atMost: 30 },
			],
			mistakes: [
				{
					id: 'server-stays',
					when: [{ fact: 'set.server.away.untilMs', not: 8_000 }],
					example: conversationAt(
						{ ...waits('jitter', 8_000, MINUTE), server: { away: null } },
						1_000,
					),
				},
				{
					id: 'server-leaves-later',
					when: [{ fact: 'set.server.away.fromMs', not: 1_000 }],
					example: conversationAt(
						{
							...waits('jitter', 8_000, MINUTE),
							server: { away: { fromMs: 5_000, untilMs: 8_000 } },
						},
						1_000,
					),
				},
				{
					id: 'other-time',
					when: [{ fact: 'set.untilMs', not: 2 * MINUTE }],
					example: conversationAt({ ...waits('jitter', 8_000, MINUTE), untilMs: 5_000 }, 1_000),
				},
				{
					id: 'never',
					when: [{ fact: 'set.client.reconnect.policy', is: null }],
					example: conversationAt(comesBack(null), 1_100),
				},
				{
					id: 'gave-up',
					rule: 'endpoint-reconnect-backoff',
					when: [
						{ fact: 'client.messages', atMost: 1 },
						{ fact: 'connections', atLeast: 2 },
						{ fact: 'client.code', is: 1006 },
					],
					example: conversationAt(waits('jitter', 1_000, 1_000, 1), 1_000),
				},
				{
					id: 'still-waits',
					rule: 'endpoint-reconnect-backoff',
					when: [
						{ fact: 'connections', is: 1 },
						{ fact: 'client.code', is: 1012 },
					],
					example: conversationAt(waits('fixed', 5 * MINUTE, 5 * MINUTE), 1_000),
				},
				{
					id: 'together',
					when: [{ fact: 'set.client.reconnect.policy', is: ['fixed', 'exponential'] }],
					example: conversationAt(waits('fixed', 10_000, 10_000), 8_000),
				},
				{
					id: 'too-soon',
					when: [{ fact: 'herd.peak', atLeast: 251 }],
					example: conversationAt(waits('jitter', 1_000, 30_000), 8_000),
				},
				{
					id: 'too-late',
					when: [{ fact: 'herd.seconds', atLeast: 31 }],
					example: conversationAt(waits('jitter', MINUTE, MINUTE), 8_000),
				},
				{
					id: 'some-missing',
					when: [{ fact: 'herd.seconds', is: null }],
					example: conversationAt(waits('jitter', 2 * MINUTE, 2 * MINUTE), 8_000),
				},
			],
			solution: conversationAt(waits('jitter', 8_000, MINUTE), 8_000),
			rule: 'endpoint-reconnect-jitter',
		},
		{
			id: 'stripped',
			kind: 'predict',
			open: conversationUntil(STRIPPING, 25),
			then: '/conversation?scenario=strips-upgrade&at=100',
			answer: {
				type: 'choice',
				choices: ['opens', 'polling', 'error-1006'],
				right: 'error-1006',
				shownBy: [
					{ fact: 'page.events', is: 'error close' },
					{ fact: 'client.code', is: 1006 },
				],
			},
			rule: 'transport-hop-by-hop',
		},
		{
			id: 'production',
			kind: 'do',
			open: conversationAt(site('ws://bank.example/', false, null, null), 100),
			goal: [
				{ fact: 'client.pings', atLeast: 1 },
				{ fact: 'server.pings', is: 0 },
				{ fact: 'set.link.tls', is: true },
				{ fact: 'url', is: WSS },
				{ fact: 'client.code', is: 1000 },
				{ fact: 'client.clean', is: true },
				{ fact: 'connections', is: 1 },
				{ fact: 'seconds', atLeast: 600 },
				{ fact: 'set.boxes.1.kind', is: null },
				{ fact: 'set.boxes.0.idleMs', is: MINUTE },
				{ fact: 'set.boxes.0.upgrades', is: false },
				{ fact: OWN, is: 101 },
				{ fact: EVIL, is: 403 },
			],
			mistakes: [
				{
					id: 'other-proxy',
					when: [{ fact: 'set.boxes.0.idleMs', not: MINUTE }],
					example: conversationAt({ ...site(WSS, true, null, null), boxes: [] }, 150),
				},
				{
					id: 'second-box',
					when: [{ fact: 'set.boxes.1.kind', not: null }],
					example: conversationAt(
						{
							...site(WSS, true, ['http://bank.example'], 30_000),
							boxes: [
								{ kind: 'reverse-proxy', upgrades: false, idleMs: MINUTE },
								{ kind: 'reverse-proxy', upgrades: true, idleMs: 5_000 },
							],
						},
						150,
					),
				},
				{
					id: 'upgrades',
					when: [{ fact: 'set.boxes.0.upgrades', not: false }],
					example: conversationAt(
						{
							...site('ws://bank.example/', false, null, null),
							boxes: [{ kind: 'reverse-proxy', upgrades: true, idleMs: MINUTE }],
						},
						100,
					),
				},
				{
					id: 'plain',
					rule: 'transport-hop-by-hop',
					when: [{ fact: 'set.link.tls', is: false }],
					example: conversationAt(site(WSS, false, ['http://bank.example'], 30_000), 100),
				},
				{
					id: 'url',
					rule: 'transport-hop-by-hop',
					when: [{ fact: 'url', is: WS_URLS }],
					example: conversationAt(site('ws://bank.example/', true, null, null), 150),
				},
				{
					id: 'https-url',
					section: 'WHATWG WebSockets, constructor',
					when: [{ fact: 'url', is: HTTPS }],
					example: conversationAt(site(HTTPS, true, ['http://bank.example'], 30_000), 150),
				},
				{
					id: 'other-url',
					section: 'WHATWG WebSockets, constructor',
					when: [{ fact: 'url', not: WSS }],
					example: conversationAt(
						site('wss://bank.example/chat', true, ['http://bank.example'], 30_000),
						150,
					),
				},
				{
					id: 'other-page',
					section: 'RFC 6455 §10.2',
					when: [{ fact: 'set.client.origin', not: 'http://bank.example' }],
					example: conversationAt(
						{
							...site(WSS, true, ['https://bank.example'], 30_000),
							client: { url: WSS, origin: 'https://bank.example' },
						},
						150,
					),
				},
				{
					id: 'only-evil',
					when: [
						{ fact: OWN, is: 403 },
						{ fact: EVIL, is: 101 },
					],
					example: conversationAt(site(WSS, true, ['https://evil.example'], 30_000), 150),
				},
				{
					id: 'locked-out',
					when: [{ fact: OWN, is: 403 }],
					example: conversationAt(site(WSS, true, ['https://bank.example'], 30_000), 150),
				},
				{
					id: 'everyone',
					when: [{ fact: EVIL, is: 101 }],
					example: conversationAt(site(WSS, true, null, 30_000), 150),
				},
				{
					id: 'silent',
					rule: 'endpoint-heartbeat',
					when: [
						{ fact: 'client.code', is: 1006 },
						{ fact: OWN, is: 101 },
					],
					example: conversationAt(site(WSS, true, ['http://bank.example'], null), 150),
				},
				{
					id: 'ends-early',
					section: 'RFC 6455 §7.1.2',
					when: [
						{ fact: 'client.code', is: 1000 },
						{ fact: 'seconds', atMost: 599 },
					],
					example: conversationAt(
						{
							...site(WSS, true, ['http://bank.example'], 30_000),
							script: [clientActs(MINUTE, { type: 'close', code: 1000 })],
						},
						150,
					),
				},
				{
					id: 'page-pings',
					section: 'WHATWG WebSockets, ping and pong frames',
					when: [{ fact: 'server.pings', atLeast: 1 }],
					example: conversationAt(
						{
							...site(WSS, true, ['http://bank.example'], null),
							client: { url: WSS, origin: 'http://bank.example', pingMs: 30_000 },
						},
						150,
					),
				},
				{
					id: 'reconnects',
					rule: 'endpoint-heartbeat',
					when: [{ fact: 'connections', atLeast: 2 }],
					example: conversationAt(
						{
							...site(WSS, true, ['http://bank.example'], null),
							client: {
								url: WSS,
								origin: 'http://bank.example',
								reconnect: { policy: 'fixed', firstMs: 1000, mostMs: 1000, times: 20 },
							},
						},
						150,
					),
				},
				{
					id: 'messages',
					rule: 'endpoint-heartbeat',
					when: [
						{ fact: 'client.code', is: 1000 },
						{ fact: 'client.pings', is: 0 },
					],
					example: conversationAt(
						{
							...site(WSS, true, ['http://bank.example'], null),
							script: [
								...Array.from({ length: 12 }, (_, i) =>
									clientActs((i + 1) * 49_000, { type: 'text', text: 'Hello' }),
								),
								clientActs(10 * MINUTE, { type: 'close', code: 1000 }),
							],
						},
						150,
					),
				},
				{
					id: 'milliseconds',
					rule: 'endpoint-heartbeat',
					when: [
						{ fact: 'client.code', is: null },
						{ fact: 'set.server.pingMs', atMost: 10_000 },
					],
					example: conversationAt(site(WSS, true, ['http://bank.example'], 1_000), 150),
				},
				{
					id: 'no-close',
					section: 'RFC 6455 §7.1.2',
					when: [{ fact: 'client.code', is: null }],
					example: conversationAt(
						{ ...site(WSS, true, ['http://bank.example'], 30_000), script: [] },
						150,
					),
				},
			],
			solution: conversationAt(site(WSS, true, ['http://bank.example'], 30_000), 150),
			rule: 'endpoint-origin-check',
		},
		{
			id: 'unasked-pong',
			kind: 'endpoint',
			role: 'server',
			open: '/frame?hex=8a8037fa213d&from=client&select=8-8',
			solution: 'wait',
			mistakes: [
				{ id: 'pong-back', when: [{ fact: 'frame.0.opcode', is: 10 }], example: 'answer:8a00' },
				{ id: 'ping-back', when: [{ fact: 'frame.0.opcode', is: 9 }], example: 'answer:8900' },
				{ id: 'fail', when: [{ fact: 'answer.type', is: 'fail' }], example: 'fail:1002' },
				{ id: 'closes', when: [{ fact: 'frame.0.opcode', is: 8 }], example: 'answer:880203ea' },
			],
			rule: 'pong-unsolicited',
		},
		{
			id: 'tunnel',
			kind: 'assemble',
			open: conversationUntil(PROXIED, 0),
			pieces: [
				{ id: 'connect', text: 'CONNECT chat.example:443 HTTP/1.1' },
				{ id: 'established', text: 'HTTP/1.1 200 OK' },
				{ id: 'tls', text: 'TLS ClientHello … Finished' },
				{ id: 'upgrade', text: 'GET /chat HTTP/1.1 … Upgrade: websocket' },
				{ id: 'switching', section: 'RFC 6455 §4.2.2', text: 'HTTP/1.1 101 Switching Protocols' },
				{ id: 'frame', section: 'RFC 6455 §4.1', text: '81 85 37 fa 21 3d …' },
			],
			decoys: [
				{
					id: 'whole-url',
					rule: 'request-target-form',
					text: 'GET wss://chat.example/chat HTTP/1.1',
				},
				{
					id: 'connect-url',
					rule: 'transport-connect-target',
					text: 'CONNECT wss://chat.example/chat HTTP/1.1',
				},
				{ id: 'unmasked', rule: 'mask-client', text: 'client → 81 05 48 65 6c 6c 6f' },
			],
			order: [],
			rule: 'transport-proxy-connect',
		},
		{
			id: 'exit',
			kind: 'check',
			open: conversationAt({}, 100),
			draw: 5,
			items: [
				{
					id: 'network-page-ping',
					topic: 'heartbeat',
					step: 'heartbeat',
					section: 'WHATWG WebSockets, ping and pong frames',
					type: 'choice',
					choices: ['send', 'ping', 'message'],
					right: 'message',
				},
				{
					id: 'network-interval',
					topic: 'heartbeat',
					step: 'budget',
					rule: 'endpoint-heartbeat',
					type: 'choice',
					choices: ['every-25', 'every-90', 'every-240'],
					right: 'every-25',
				},
				{
					id: 'network-silent',
					topic: 'heartbeat',
					step: 'silence',
					rule: 'endpoint-heartbeat',
					type: 'choice',
					choices: ['at-once', 'only-server', 'none'],
					right: 'none',
					proof: {
						open: conversationAt(
							{ script: ECHO, boxes: [{ ...IDLE, ends: 'silence' }], untilMs: 2 * MINUTE },
							125,
						),
						shownBy: [
							{ fact: 'client.code', is: null },
							{ fact: 'server.code', is: null },
						],
					},
				},
				{
					id: 'network-origin-status',
					topic: 'origin',
					step: 'evil-page',
					rule: 'endpoint-origin-check',
					type: 'typed',
					form: 'number',
					right: '403',
					proof: {
						open: '/conversation?scenario=wrong-origin&at=150',
						shownBy: [{ fact: EVIL, is: 403 }],
					},
				},
				{
					id: 'network-origin-program',
					topic: 'origin',
					step: 'evil-page',
					rule: 'endpoint-origin-check',
					type: 'choice',
					choices: ['stops', 'any-origin', 'no-field'],
					right: 'any-origin',
				},
				{
					id: 'network-wss',
					topic: 'tls',
					step: 'stripped',
					rule: 'transport-hop-by-hop',
					type: 'choice',
					choices: ['faster', 'hidden', 'allowed'],
					right: 'hidden',
				},
				{
					id: 'network-port',
					topic: 'tls',
					step: 'tunnel',
					section: 'RFC 6455 §3',
					type: 'typed',
					form: 'number',
					right: '443',
				},
				{
					id: 'network-first-delay',
					topic: 'reconnect',
					step: 'spread',
					rule: 'endpoint-reconnect-jitter',
					type: 'choice',
					choices: ['random', 'same', 'at-once'],
					right: 'random',
				},
			],
		},
	],
};

export const words: CourseLesson['words'] = { en, 'zh-CN': zhCN };
