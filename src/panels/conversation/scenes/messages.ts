// Holds scenes about messages and what they are not: frames, TCP segments, characters, DEFLATE blocks.
import { sameEnding, changed, client, on, scenario, server, endings, type Scene } from './scene.ts';

const closeAfter = (messages: number) =>
	client(on('message', messages), { type: 'close', code: 1000 });

const FRAGMENTS = scenario([
	server(120, { type: 'fragment', text: 'Hel', last: false }),
	server(140, { type: 'ping', text: 'p' }),
	server(160, { type: 'fragment', text: 'l', last: false }),
	server(200, { type: 'fragment', text: 'o', last: true }),
	closeAfter(1),
]);

const splitCharacter = (second: string) =>
	scenario([
		server(120, { type: 'raw', hex: '01 02 e4 bd' }),
		server(160, { type: 'raw', hex: second }),
		closeAfter(1),
	]);

const WITH_TAKEOVER = scenario(
	[
		server(120, { type: 'text', text: 'Hello' }),
		server(160, { type: 'text', text: 'Hello' }),
		closeAfter(2),
	],
	{ client: { deflate: ['permessage-deflate'] }, server: { deflate: true } },
);

const WITHOUT_TAKEOVER = changed(WITH_TAKEOVER, {
	client: { deflate: ['permessage-deflate; server_no_context_takeover'] },
});

const times = [0, 1, 2, 3, 4];

export const MESSAGES: readonly Scene[] = [
	{
		id: 'fragments',
		group: 'messages',
		level: 'basic',
		lengthMs: 300,
		scenario: FRAGMENTS,
		narratedAt: [120, 145, 165, 185, 225],
		whatIfs: [
			{
				id: 'text-between',
				at: 180,
				who: 'server',
				do: { type: 'raw', hex: '81 01 78' },
				outcome: endings([1006, false], [1002, true]),
				right: 2,
			},
			{
				id: 'fragmented-ping',
				at: 130,
				who: 'server',
				do: { type: 'raw', hex: '09 01 70' },
				outcome: endings([1006, false], [1002, true]),
				right: 1,
			},
		],
		outcome: sameEnding(1000, true, ['Hello']),
	},
	{
		id: 'cuts',
		group: 'messages',
		level: 'intermediate',
		lengthMs: 420,
		scenario: scenario([
			...['81', '05', '48', '65', '6c', '6c', '6f'].map((hex, i) =>
				server(120 + 20 * i, { type: 'raw', hex }),
			),
			server(320, { type: 'raw', hex: '81 01 31 81 01 32 81 01 33' }),
			closeAfter(4),
		]),
		narratedAt: [120, 145, 265, 320, 345],
		whatIfs: [
			{
				id: 'lost',
				at: 190,
				who: 'network',
				do: { type: 'lose', from: 'server' },
				outcome: sameEnding(1000, true, ['Hello', '1', '2', '3']),
				right: 1,
			},
		],
		outcome: sameEnding(1000, true, ['Hello', '1', '2', '3']),
	},
	{
		id: 'split-character',
		group: 'messages',
		level: 'intermediate',
		lengthMs: 260,
		scenario: splitCharacter('80 01 a0'),
		narratedAt: [120, 145, 185],
		whatIfs: [
			{
				id: 'not-utf8',
				scenario: splitCharacter('80 01 28'),
				outcome: endings([1006, false], [1007, true]),
				right: 2,
			},
		],
		outcome: sameEnding(1000, true, ['你']),
	},
	{
		id: 'compressed',
		group: 'messages',
		level: 'advanced',
		lengthMs: 260,
		scenario: WITH_TAKEOVER,
		narratedAt: [50, 75, 120, 160, 185],
		whatIfs: [
			{
				id: 'no-takeover',
				scenario: WITHOUT_TAKEOVER,
				outcome: sameEnding(1000, true, ['Hello', 'Hello']),
				right: 1,
			},
			{
				id: 'points-nowhere',
				at: 110,
				who: 'server',
				do: { type: 'raw', hex: 'c1 05 f2 00 11 00 00' },
				outcome: endings([1006, false], [1007, true]),
				right: 2,
			},
		],
		outcome: sameEnding(1000, true, ['Hello', 'Hello']),
	},
	{
		id: 'full-duplex',
		group: 'messages',
		level: 'basic',
		lengthMs: 250,
		scenario: scenario([
			...times.map((i) => client(110 + 10 * i, { type: 'text', text: `c${String(i + 1)}` })),
			...times.map((i) => server(110 + 10 * i, { type: 'text', text: `s${String(i + 1)}` })),
			client(on('message', 5), { type: 'close', code: 1000 }),
		]),
		narratedAt: [110, 135, 150, 175],
		whatIfs: [
			{
				id: 'lost',
				at: 125,
				who: 'network',
				do: { type: 'lose', from: 'client' },
				outcome: sameEnding(
					1000,
					true,
					['s1', 's2', 's3', 's4', 's5'],
					['c1', 'c2', 'c3', 'c4', 'c5'],
				),
				right: 2,
			},
		],
		outcome: sameEnding(1000, true, ['s1', 's2', 's3', 's4', 's5'], ['c1', 'c2', 'c3', 'c4', 'c5']),
	},
];
