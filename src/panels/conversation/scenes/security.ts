// Holds scenes about security: Origin, the accept value, and masking.
import {
	changed,
	client,
	endings,
	on,
	sameEnding,
	scenario,
	server,
	upgradeAnswer,
	type Scene,
} from './scene.ts';
import type { Scripted } from '../../../engine/simulation/index.ts';

const BANK = scenario(
	[
		server(on('open'), { type: 'text', text: 'balance: 1000' }),
		client(on('message', 1), { type: 'close', code: 1000 }),
	],
	{
		client: { url: 'wss://bank.example/', origin: 'https://evil.example' },
		server: { origins: ['https://bank.example'] },
		link: { tls: true },
	},
);

const READ = sameEnding(1000, true, ['balance: 1000']);

/**
 * `REQUEST` is the HTTP request that the attacker wants a cache to see, `ANSWER` the response that the cache
 * should store.
 */
const REQUEST = 'GET /ads.js HTTP/1.1\r\nHost: cdn.example\r\n\r\n';
const SCRIPT = 'alert("stolen")';
const ANSWER = `HTTP/1.1 200 OK\r\nContent-Type: text/javascript\r\nCache-Control: max-age=31536000\r\n\r\n${SCRIPT}`;

const byteHex = (byte: number) => byte.toString(16).padStart(2, '0');

const hexOf = (text: string, key: readonly number[] = [0]) =>
	Array.from(text, (one, i) => byteHex(one.charCodeAt(0) ^ key[i % key.length]!)).join(' ');

const textFrame = (text: string) => {
	const length = text.length < 126 ? [text.length] : [126, text.length >> 8, text.length & 255];
	return `81 ${length.map(byteHex).join(' ')} ${hexOf(text)}`;
};

const UNMASKED = scenario(
	[
		client(on('open'), { type: 'text', text: REQUEST }),
		server(120, { type: 'raw', hex: textFrame(ANSWER) }),
		client(on('message', 1), { type: 'close', code: 1000 }),
		server(200, { type: 'raw', hex: '88 02 03 e8' }),
		server(200, { type: 'end' }),
	],
	{
		client: { url: 'ws://evil.example/', origin: 'http://evil.example', masking: 'off' },
		server: { answer: upgradeAnswer([]) },
		boxes: [{ kind: 'caching' }],
	},
);

/** Returns the attack from a browser that masks. The attacker’s server sends the response as a WebSocket message. */
const attack = (masking: 'same' | 'fresh', ...page: readonly Scripted[]) =>
	changed(
		{
			...UNMASKED,
			script: [
				...page,
				server(on('message'), { type: 'text', text: ANSWER }),
				client(on('message', 1), { type: 'close', code: 1000 }),
			],
		},
		{ client: { masking }, server: { answer: null } },
	);

const KEY = [0x37, 0xfa, 0x21, 0x3d];

export const SECURITY: readonly Scene[] = [
	{
		id: 'wrong-origin',
		group: 'security',
		level: 'intermediate',
		lengthMs: 175,
		scenario: BANK,
		narratedAt: [100, 125, 150],
		whatIfs: [
			{
				id: 'unchecked',
				scenario: changed(BANK, { server: { origins: null } }),
				outcome: READ,
				right: 2,
			},
			{
				id: 'own-page',
				scenario: changed(BANK, { client: { origin: 'https://bank.example' } }),
				outcome: READ,
				right: 0,
			},
		],
		outcome: sameEnding(1006, false),
	},
	{
		id: 'cached-101',
		group: 'security',
		level: 'intermediate',
		lengthMs: 150,
		scenario: scenario([client(on('open'), { type: 'text', text: 'secret' })], {
			server: { answer: upgradeAnswer([], 'Oy4NRAQ13jhfONC7bP8dTKb4PTU=') },
		}),
		narratedAt: [50, 75, 100],
		whatIfs: [
			{
				id: 'right-accept',
				scenario: scenario(
					[
						client(on('open'), { type: 'text', text: 'secret' }),
						client(1_000, { type: 'close', code: 1000 }),
					],
					{},
				),
				outcome: sameEnding(1000, true, [], ['secret']),
				right: 1,
			},
		],
		outcome: endings([1006, false], null),
	},
	{
		id: 'masking-attack',
		group: 'security',
		level: 'advanced',
		lengthMs: 250,
		scenario: UNMASKED,
		narratedAt: [75, 87.5, 120, 132.5, 145],
		whatIfs: [
			{
				id: 'fixed-key',
				scenario: attack('same', client(on('open'), { type: 'binary', hex: hexOf(REQUEST, KEY) })),
				outcome: sameEnding(1000, true, [ANSWER], [REQUEST.length]),
				right: 2,
			},
			{
				id: 'fresh-key',
				scenario: attack('fresh', client(on('open'), { type: 'text', text: REQUEST })),
				outcome: sameEnding(1000, true, [ANSWER], [REQUEST]),
				right: 1,
			},
			{
				id: 'not-frozen',
				scenario: attack(
					'fresh',
					client(on('open'), {
						type: 'raw',
						hex: `82 ${byteHex(0x80 | REQUEST.length)} 5c 08 e3 91`,
					}),
					client(on('open', 1, 25), { type: 'raw', hex: hexOf(REQUEST) }),
				),
				outcome: sameEnding(1000, true, [ANSWER], [REQUEST.length]),
				right: 0,
			},
			{
				id: 'over-tls',
				scenario: changed(UNMASKED, {
					client: { url: 'wss://evil.example/', origin: 'https://evil.example' },
					link: { tls: true },
				}),
				outcome: endings([1000, true], null, [ANSWER]),
				right: 1,
			},
		],
		outcome: endings([1000, true], null, [ANSWER]),
	},
];
