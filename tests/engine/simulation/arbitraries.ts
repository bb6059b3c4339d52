// Scenarios by chance: any link, any boxes, any script; and such as two well-behaved ends would have.
import fc from 'fast-check';
import { hexText } from '../../../src/engine/bytes/index.ts';
import type { Role } from '../../../src/engine/role.ts';
import {
	DEFAULT_LINK,
	DEFAULT_SCENARIO,
	actionKindsOf,
	type ActionKind,
	type Link,
	type Middlebox,
	type Scenario,
	type ScriptAction,
	type Scripted,
	type When,
} from '../../../src/engine/simulation/index.ts';
import { DEFAULT_CLIENT, DEFAULT_SERVER_SETUP } from '../../../src/engine/simulation/scenario.ts';

const sides = fc.constantFrom<Role>('client', 'server');
const hex = fc.uint8Array({ maxLength: 24 }).map((bytes) => hexText(bytes));
const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const fragments = fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined });
const milliseconds = fc.oneof(fc.nat(400), fc.nat(5000));
const orNever = fc.option(fc.integer({ min: 1, max: 3000 }));

function withFragments<T extends object>(action: T, fragmentBytes: number | undefined): T {
	return fragmentBytes === undefined ? action : { ...action, fragmentBytes };
}

const ACTIONS_BY_KIND = {
	text: fc
		.tuple(text, fragments)
		.map(([message, size]) => withFragments({ type: 'text', text: message } as const, size)),
	binary: fc
		.tuple(hex, fragments)
		.map(([bytes, size]) => withFragments({ type: 'binary', hex: bytes } as const, size)),
	ping: fc.record({ type: fc.constant('ping'), text }),
	pong: fc.record({ type: fc.constant('pong'), text }),
	bulk: fc
		.record({
			bytes: fc.integer({ min: 1, max: 3000 }),
			times: fc.integer({ min: 1, max: 4 }),
			below: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: undefined }),
		})
		.map(({ bytes, times, below }) => ({
			...({ type: 'bulk', bytes, times } as const),
			...(below === undefined ? {} : { below }),
		})),
	close: fc.constantFrom({ type: 'close' }, { type: 'close', code: 3001, reason: 'done' }),
	echo: fc.constant({ type: 'echo' }),
	raw: fc.record({ type: fc.constant('raw'), hex }),
	fragment: fc.record({ type: fc.constant('fragment'), text, last: fc.boolean() }),
	drop: fc.constant({ type: 'drop' }),
	end: fc.constant({ type: 'end' }),
	vanish: fc.constant({ type: 'vanish' }),
	stall: fc.constant({ type: 'stall' }),
	resume: fc.constant({ type: 'resume' }),
	lose: fc.record({ type: fc.constant('lose'), from: sides }),
	delay: fc.record({ type: fc.constant('delay'), from: sides, byMs: fc.nat(500) }),
	change: fc.record({
		type: fc.constant('change'),
		from: sides,
		offset: fc.nat(400),
		length: fc.nat(6),
		hex,
	}),
} satisfies Record<ActionKind, fc.Arbitrary<ScriptAction>>;

/** The kinds that break no rule of the protocol, at either end and at any time. */
const POLITE: readonly ActionKind[] = ['text', 'binary', 'ping', 'pong', 'bulk', 'close', 'echo'];

function oneOfKinds(kinds: readonly ActionKind[]): fc.Arbitrary<ScriptAction> {
	return fc.oneof(...kinds.map((kind): fc.Arbitrary<ScriptAction> => ACTIONS_BY_KIND[kind]));
}

const talk = oneOfKinds(POLITE);
const rough = oneOfKinds(actionKindsOf('client').filter((kind) => !POLITE.includes(kind)));
const ofNetwork = oneOfKinds(actionKindsOf('network'));

const times = milliseconds.map((at): When => ({ at }));
const whens: fc.Arbitrary<When> = fc.oneof(
	times,
	fc
		.record({
			on: fc.constantFrom('open', 'message', 'ping', 'pong', 'close', 'error'),
			nth: fc.integer({ min: 1, max: 3 }),
			after: fc.nat(200),
		})
		.map((when): When => when),
);

function scripted(actions: fc.Arbitrary<ScriptAction>): fc.Arbitrary<Scripted> {
	return fc.record({ who: sides, when: whens, do: actions });
}

const links: fc.Arbitrary<Link> = fc
	.record({
		upMs: fc.nat(60),
		downMs: fc.nat(60),
		jitterMs: fc.constantFrom(0, 0, 7, 40),
		bitsPerSecond: fc.constantFrom(null, 1e6, 56_000),
		mss: fc.constantFrom(1448, 536, 90),
		lossPercent: fc.constantFrom(0, 0, 10, 50),
		receiveWindow: fc.constantFrom(65_535, 2000, 100),
		sendBuffer: fc.constantFrom(65_536, 1000, 0),
		userTimeoutMs: fc.constantFrom(100_000, 100_000, 1500, null),
		tls: fc.boolean(),
		http2: fc.constantFrom(
			...[null, null, null, { extendedConnect: true, downloadBytes: null }],
			...[
				{ extendedConnect: true, downloadBytes: 40_000 },
				{ extendedConnect: false, downloadBytes: 3000 },
			],
		),
	})
	// HTTP/2 is spoken under TLS.
	.map((link) => ({ ...DEFAULT_LINK, ...link, tls: link.tls || link.http2 !== null }));

const boxes: fc.Arbitrary<Middlebox> = fc.oneof(
	fc.record({
		kind: fc.constant('forward-proxy' as const),
		status: fc.constantFrom(200, 200, 407),
	}),
	fc.record({
		kind: fc.constant('reverse-proxy' as const),
		upgrades: fc.boolean(),
		idleMs: orNever,
	}),
	fc.record({
		kind: fc.constant('idle' as const),
		afterMs: fc.integer({ min: 50, max: 3000 }),
		ends: fc.constantFrom('reset', 'fin', 'silence'),
	}),
	fc.record({
		kind: fc.constant('buffering' as const),
		bytes: fc.integer({ min: 1, max: 3000 }),
		afterMs: orNever,
	}),
	fc.record({ kind: fc.constant('caching' as const) }),
	fc.record({
		kind: fc.constant('recutting' as const),
		bytes: fc.option(fc.integer({ min: 1, max: 50 })),
	}),
);

const ends = {
	limit: fc.constantFrom(null, null, 3000),
	pingMs: fc.constantFrom(null, null, 900),
	pongMs: fc.constantFrom(20_000, 300),
	closingMs: fc.constantFrom(10_000, 500),
	readBitsPerSecond: fc.constantFrom(null, null, 200_000),
};

/** Anything that a scenario can say. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
	.record({
		seed: fc.nat(),
		link: links,
		boxes: fc.oneof(fc.constant([]), fc.array(boxes, { maxLength: 3 })),
		script: fc.tuple(
			fc.array(scripted(talk), { maxLength: 8 }),
			fc.array(scripted(rough), { maxLength: 2 }),
			fc.array(fc.record({ who: fc.constant('network' as const), when: times, do: ofNetwork }), {
				maxLength: 2,
			}),
		),
		client: fc.record({
			...ends,
			reader: fc.constantFrom('strict', 'strict', 'chromium', 'firefox', 'ws'),
			kind: fc.constantFrom('page', 'program'),
			masking: fc.constantFrom('same', 'fresh', 'off'),
			subprotocols: fc.constantFrom([], ['chat']),
			deflate: fc.constantFrom([], ['permessage-deflate']),
			reconnect: fc.constantFrom(null, {
				...({ policy: 'jitter', firstMs: 300, mostMs: 900, times: 2 } as const),
			}),
		}),
		server: fc.record({
			...ends,
			reader: fc.constantFrom('strict', 'ws'),
			deflate: fc.boolean(),
			subprotocols: fc.constantFrom([], ['chat']),
			answer: fc.constantFrom(
				null,
				null,
				null,
				'HTTP/1.1 200 OK\r\n\r\n',
				'HTTP/1.1 101 Fine\r\n\r\n',
			),
			away: fc.constantFrom(null, null, { fromMs: 0, untilMs: 300 }),
		}),
	})
	.map(({ seed, link, boxes: between, script, client, server }) => ({
		...DEFAULT_SCENARIO,
		seed,
		link,
		boxes: between,
		script: script.flat(),
		untilMs: 8000,
		client: { ...DEFAULT_CLIENT, ...client },
		server: {
			...DEFAULT_SERVER_SETUP,
			...server,
			...(link.http2 === null ? {} : { answer: null }),
		},
	}));

/**
 * The times of polite actions: most of them at or soon after what an end receives, and few before the connection is open.
 * So several actions fall into the short time in which an end closes.
 */
const politeWhens: fc.Arbitrary<When> = fc.oneof(
	{ weight: 1, arbitrary: times },
	{
		weight: 6,
		arbitrary: fc
			.record({
				on: fc.constantFrom('open', 'open', 'message', 'message', 'message', 'ping', 'pong'),
				nth: fc.constantFrom(1, 1, 1, 2),
				after: fc.oneof(fc.constant(0), fc.nat(100)),
			})
			// A connection opens once.
			.map((when): When => (when.on === 'open' ? { ...when, nth: 1 } : when)),
	},
);

function polite(actions: fc.Arbitrary<ScriptAction>): fc.Arbitrary<Scripted> {
	return fc.record({ who: sides, when: politeWhens, do: actions });
}

/** Two strict ends that are told nothing wrong, over a link that takes its time and holds data back. */
export const politeScenario: fc.Arbitrary<Scenario> = fc
	.record({
		seed: fc.nat(),
		link: links,
		// Through a window of one byte most connections do not even open.
		receiveWindow: fc.constantFrom(65_535, 65_535, 65_535, 1460, 1460, 100, 100, 1),
		script: fc.tuple(
			fc.array(polite(talk), { minLength: 3, maxLength: 8 }),
			fc.array(polite(ACTIONS_BY_KIND.close), { maxLength: 1 }),
		),
		kind: fc.constantFrom('page', 'program'),
		deflate: fc.boolean(),
		pingMs: fc.constantFrom(null, 900),
	})
	.map(({ seed, link, receiveWindow, script, kind, deflate, pingMs }) => ({
		...DEFAULT_SCENARIO,
		seed,
		script: script.flat(),
		untilMs: 12_000,
		link: { ...link, receiveWindow, userTimeoutMs: null },
		client: {
			...DEFAULT_CLIENT,
			kind,
			masking: 'fresh' as const,
			deflate: deflate ? ['permessage-deflate'] : [],
			pingMs,
			url: link.tls ? 'wss://server.example.com/chat' : DEFAULT_CLIENT.url,
		},
		server: { ...DEFAULT_SERVER_SETUP, deflate },
	}));
