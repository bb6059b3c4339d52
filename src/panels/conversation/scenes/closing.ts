// Holds scenes about closing: with Close frames from one or both sides, or with TCP alone.
import { sameEnding, changed, client, on, scenario, server, endings, type Scene } from './scene.ts';

const three = ['m0', 'm1', 'm2'].map((text, i) => server(120 + 10 * i, { type: 'text', text }));

const CROSSING = scenario([...three, client(on('message', 1), { type: 'close' })]);

const UNANSWERED = scenario(
	[server(500, { type: 'stall' }), client(1_000, { type: 'close', code: 1000 })],
	{ client: { closingMs: 60_000 }, untilMs: 120_000 },
);

export const CLOSING: readonly Scene[] = [
	{
		id: 'server-closes',
		group: 'closing',
		level: 'basic',
		lengthMs: 1_100,
		scenario: scenario([server(1_000, { type: 'close', code: 1001 })]),
		narratedAt: [1_000, 1_025, 1_050, 1_075],
		whatIfs: [
			{
				id: 'late-text',
				at: 1_010,
				who: 'client',
				do: { type: 'text', text: 'wait' },
				outcome: sameEnding(1001, true, [], ['wait']),
				right: 0,
			},
		],
		outcome: sameEnding(1001, true),
	},
	{
		id: 'both-close',
		group: 'closing',
		level: 'intermediate',
		lengthMs: 1_075,
		scenario: scenario([
			client(1_000, { type: 'close', code: 3001 }),
			server(1_000, { type: 'close', code: 3002 }),
		]),
		narratedAt: [1_000, 1_025, 1_050],
		whatIfs: [
			{
				id: 'sooner',
				at: 990,
				who: 'server',
				do: { type: 'close', code: 3002 },
				outcome: endings([3002, true], [3001, true]),
				right: 0,
			},
			{
				id: 'much-sooner',
				at: 970,
				who: 'server',
				do: { type: 'close', code: 3002 },
				outcome: sameEnding(3002, true),
				right: 1,
			},
		],
		outcome: endings([3002, true], [3001, true]),
	},
	{
		id: 'no-code',
		group: 'closing',
		level: 'basic',
		lengthMs: 1_075,
		scenario: scenario([client(1_000, { type: 'close' })]),
		narratedAt: [1_000, 1_025, 1_050],
		whatIfs: [
			{
				id: 'on-the-wire',
				at: 900,
				who: 'server',
				do: { type: 'raw', hex: '88 02 03 ed' },
				outcome: endings([1006, false], [1002, true]),
				right: 2,
			},
			{
				id: 'forbidden',
				at: 900,
				who: 'client',
				do: { type: 'close', code: 1001 },
				outcome: sameEnding(1005, true),
				right: 1,
			},
		],
		outcome: sameEnding(1005, true),
	},
	{
		id: 'crossing-data',
		group: 'closing',
		level: 'intermediate',
		lengthMs: 220,
		scenario: CROSSING,
		narratedAt: [120, 145, 155, 170, 195],
		whatIfs: [
			{
				id: 'goodbye',
				scenario: {
					...CROSSING,
					script: [
						...three,
						client(on('message', 1), { type: 'text', text: 'that is enough' }),
						server(on('message', 1), { type: 'close', code: 1000 }),
					],
				},
				outcome: sameEnding(1000, true, ['m0', 'm1', 'm2'], ['that is enough']),
				right: 2,
			},
		],
		outcome: sameEnding(1005, true, ['m0']),
	},
	{
		// The server ends TCP without a Close frame.
		id: 'hang-up',
		group: 'closing',
		level: 'basic',
		lengthMs: 1_050,
		scenario: scenario([server(1_000, { type: 'end' })]),
		narratedAt: [1_000, 1_025, 1_050],
		whatIfs: [
			{
				id: 'close-first',
				at: 900,
				who: 'server',
				do: { type: 'close', code: 1000 },
				outcome: sameEnding(1000, true),
				right: 1,
			},
		],
		outcome: sameEnding(1006, false),
	},
	{
		id: 'unanswered',
		group: 'closing',
		level: 'intermediate',
		lengthMs: 61_025,
		scenario: UNANSWERED,
		narratedAt: [500, 1_000, 1_025, 61_000],
		whatIfs: [
			{
				id: 'wakes',
				at: 5_000,
				who: 'server',
				do: { type: 'resume' },
				outcome: sameEnding(1000, true),
				right: 1,
			},
			{
				id: 'firefox',
				scenario: changed(UNANSWERED, { client: { closingMs: 20_000 } }),
				outcome: endings([1006, false], null),
				right: 0,
			},
		],
		outcome: endings([1006, false], null),
	},
	{
		id: 'tcp-kept-open',
		group: 'closing',
		level: 'advanced',
		lengthMs: 3_075,
		scenario: scenario(
			[
				server(500, { type: 'stall' }),
				client(1_000, { type: 'close', code: 1000 }),
				server(1_025, { type: 'raw', hex: '88 02 03 e8' }),
			],
			{ untilMs: 20_000 },
		),
		narratedAt: [1_000, 1_025, 1_050, 3_050],
		whatIfs: [
			{
				id: 'ends-after-all',
				at: 2_000,
				who: 'server',
				do: { type: 'end' },
				outcome: endings([1000, true], null),
				right: 0,
			},
		],
		outcome: endings([1000, true], null),
	},
	{
		id: 'while-connecting',
		group: 'closing',
		level: 'intermediate',
		lengthMs: 110,
		scenario: scenario([client(60, { type: 'close' })]),
		narratedAt: [50, 60, 75, 110],
		whatIfs: [
			{
				id: 'once-open',
				scenario: scenario([client(105, { type: 'close' })]),
				outcome: sameEnding(1005, true),
				right: 1,
			},
		],
		outcome: sameEnding(1006, false),
	},
];
