// Our endpoints and the observer hold each other: whatever the script, nothing is broken; and what is made to misbehave
// is found.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Observed } from '../../../src/engine/observer/index.ts';
import type { RuleCode } from '../../../src/engine/report/index.ts';
import type { Role } from '../../../src/engine/role.ts';
import type { Command } from '../../../src/engine/endpoint/send.ts';
import type { TranscriptEvent } from '../../../src/engine/observer/transcript.ts';
import { hexText } from '../../../src/engine/bytes/index.ts';
import { listedKeys } from '../../../src/engine/endpoint/index.ts';
import { encodeFrame } from '../../../src/engine/frame/index.ts';
import { observe } from '../../../src/engine/observer/index.ts';
import { seededKeys } from '../../../src/engine/endpoint/masking-keys.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import { hex } from '../../support/hex-bytes.ts';
import { ObservedPair, type Misbehaviour } from './observed-pair.ts';

const RUNS = 100;
/** The longest way from one side to the other. */
const LATENCY_MS = 40;

const sides = fc.constantFrom<Role>('client', 'server');
const payloads = fc.uint8Array({ maxLength: 300 });
const talk: fc.Arbitrary<Command> = fc.oneof(
	fc
		.tuple(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.integer({ min: 1, max: 40 }))
		.map(([text, fragmentBytes]): Command => ({ type: 'text', text, fragmentBytes })),
	payloads.map((payload): Command => ({ type: 'binary', payload })),
	fc.uint8Array({ maxLength: 125 }).map((payload): Command => ({ type: 'ping', payload })),
	fc.constant<Command>({ type: 'pong', payload: hex`ca fe` }),
);
const ending = fc.constantFrom<Command | null>(
	null,
	{ type: 'close' },
	{ type: 'close', code: 1000 },
	{ type: 'close', code: 3001, reason: 'done' },
	{ type: 'fail', code: 1008 },
);
const line = fc.record({ after: fc.nat(3000), by: sides, command: talk });
const scripts = fc.record({
	seed: fc.nat(),
	deflate: fc.boolean(),
	heartbeat: fc.boolean(),
	latest: fc.boolean(),
	lines: fc.array(line, { maxLength: 12 }),
	ends: fc.tuple(ending, ending, fc.nat(60)),
	delays: fc.infiniteStream(fc.nat(LATENCY_MS)),
	cuts: fc.infiniteStream(fc.integer({ min: 1, max: 2000 })),
});

test('two of our endpoints break no rule, whatever commands they get', () => {
	fc.assert(
		fc.property(scripts, ({ seed, deflate, heartbeat, latest, lines, ends, delays, cuts }) => {
			const drawn = (stream: Iterator<number, number>): number => stream.next().value;
			const coding = deflate ? { codec: deflateCodec } : {};
			const times = heartbeat ? { pingMs: 700 } : {};
			const pongs = latest ? 'latest' : 'each';
			const pair = new ObservedPair(
				{ keys: seededKeys(seed), ...coding, deflate: ['permessage-deflate'], times, pongs },
				{ ...coding, server: { deflate }, times, pongs },
				{ delayMs: () => drawn(delays), cut: () => drawn(cuts) },
			);
			pair.runUntil(500);
			for (const { after, by, command } of lines) {
				pair.runUntil(pair.nowMs + after);
				pair.command(by, command);
			}
			const [first, second, between] = ends;
			if (first !== null) pair.command('client', first);
			pair.runUntil(pair.nowMs + between);
			if (second !== null) pair.command('server', second);
			pair.runUntil(pair.nowMs + 30_000);
			expect(observe(pair.transcript, { latencyMs: LATENCY_MS })).toEqual([]);
		}),
		{ numRuns: RUNS },
	);
});

const opcodeIn = (bytes: { readonly [i: number]: number }): number => (bytes[0] ?? 0) & 0x0f;
const isFrame = (bytes: { readonly [i: number]: number }): boolean => (bytes[0] ?? 0) >= 0x80;
const key = hex`91 4c 7e 20`;

/** By the server where nothing else is said. */
const FAULTS: readonly (readonly [string, RuleCode, Misbehaviour])[] = [
	[
		'keeps its Pongs to itself',
		'ping-answered',
		{
			write: (bytes, by) =>
				by === 'server' && isFrame(bytes) && opcodeIn(bytes) === 10 ? [] : [bytes],
		},
	],
	[
		'answers with other data',
		'pong-same-data',
		{
			write: (bytes, by) =>
				by === 'server' && isFrame(bytes) && opcodeIn(bytes) === 10 ? [hex`8a 01 71`] : [bytes],
		},
	],
	[
		'answers no Close',
		'close-answered',
		{
			write: (bytes, by) =>
				by === 'server' && isFrame(bytes) && opcodeIn(bytes) === 8 ? [] : [bytes],
		},
	],
	[
		'answers a Close without its code',
		'close-echo-code',
		{
			write: (bytes, by) =>
				by === 'server' && isFrame(bytes) && opcodeIn(bytes) === 8 ? [hex`88 00`] : [bytes],
		},
	],
	[
		'says 1010',
		'close-code-1010-client',
		{
			write: (bytes, by) =>
				by === 'server' && isFrame(bytes) && opcodeIn(bytes) === 8 ? [hex`88 02 03 f2`] : [bytes],
		},
	],
	[
		'never ends TCP',
		'close-server-first',
		{ act: (effect, by) => (by === 'server' && effect.type === 'shutDown' ? [] : [effect]) },
	],
	[
		'the client ends TCP with its Close',
		'close-client-waits',
		{
			act: (effect, by) =>
				by === 'client' && effect.type === 'write' && hexText(effect.bytes).startsWith('88 ')
					? [effect, { type: 'shutDown' }]
					: [effect],
		},
	],
	[
		'hands over the bytes of a message in another order',
		'fragment-order',
		{ deliver: (payload, by) => (by === 'server' ? [payload.slice().reverse()] : [payload]) },
	],
	[
		'hands over each fragment alone',
		'frame-boundaries-meaningless',
		{
			deliver: (payload, by) =>
				by === 'server' ? [payload.subarray(0, 3), payload.subarray(3)] : [payload],
		},
	],
	[
		'begins a message after the client’s Close',
		'endpoint-open-to-send',
		{
			write: (bytes, by) =>
				by === 'server' && isFrame(bytes) && opcodeIn(bytes) === 8
					? [hex`82 01 00`, bytes]
					: [bytes],
		},
	],
	[
		'the client masks with one key only',
		'mask-key-fresh',
		{
			write: (bytes, by) =>
				by === 'client' && hexText(bytes).startsWith('89 81 ')
					? [bytes, encodeFrame({ fin: true, opcode: 10, key: bytes.slice(2, 6) })]
					: [bytes],
		},
	],
];

describe('an endpoint that', () => {
	it.each(FAULTS)('%s is found: %s', (_, code, misbehaviour) => {
		expect(codesOf(observedWith(misbehaviour))).toContain(code);
	});

	it('does nothing of the kind is not', () => {
		expect(observedWith({})).toEqual([]);
	});
});

/** A short conversation: a message in fragments and a Ping from the client, which then closes. */
function observedWith(misbehaviour: Misbehaviour): readonly Observed[] {
	const keys = listedKeys([hex`37 fa 21 3d`, hex`5e 03 a9 c4`, key]);
	const pair = new ObservedPair({ keys }, {}, { delayMs: () => 10, cut: () => 1460 }, misbehaviour);
	pair.runUntil(100);
	pair.command('client', { type: 'text', text: 'Hello', fragmentBytes: 3 });
	pair.command('client', { type: 'ping', payload: hex`70` });
	pair.runUntil(15_000);
	pair.command('client', { type: 'close', code: 1001 });
	return observe(pair.runUntil(40_000).transcript, { latencyMs: 10 });
}

function codesOf(found: readonly Observed[]): readonly RuleCode[] {
	return found.map(({ code }) => code);
}

test('any events at all give a result, with places that exist', () => {
	const bytes = fc.oneof(
		fc.uint8Array({ maxLength: 40 }),
		fc.constantFrom(hex`88 00`, hex`81 01 61`, hex`89 80 01 02 03 04`, hex`01 00`),
	);
	const by = sides;
	const actions = fc.oneof(
		fc.record({ type: fc.constant('bytes' as const), by, bytes }),
		fc.record({ type: fc.constantFrom('fin' as const, 'reset' as const), by }),
		fc.record({ type: fc.constantFrom('wait' as const, 'lost' as const, 'opened' as const) }),
		fc.record({
			type: fc.constant('deliver' as const),
			by,
			kind: fc.constantFrom('text' as const, 'binary' as const),
			payload: bytes,
		}),
		fc.record({ type: fc.constant('show' as const), by, state: fc.constant('OPEN' as const) }),
		fc.record({ type: fc.constant('forbid' as const), by }),
	);
	const events: fc.Arbitrary<TranscriptEvent[]> = fc.array(
		fc
			.tuple(actions, fc.nat(100_000), fc.nat(2), fc.constantFrom('client-side', 'server-side', ''))
			.map(([action, at, connection, hop]) => ({
				...action,
				at,
				connection,
				...(hop === 'client-side' || hop === 'server-side' ? { hop } : {}),
			})),
		{ maxLength: 14 },
	);
	fc.assert(
		fc.property(events, fc.boolean(), (transcript, informed) => {
			const known = informed
				? { idleMs: 1000, limit: 3, fragments: 1, takes: 'text' as const }
				: {};
			for (const { event, range } of observe(transcript, known)) {
				const action = transcript[event]!;
				const length = action.type === 'bytes' ? action.bytes.length * 8 : 0;
				expect(range?.end ?? 0).toBeLessThanOrEqual(length);
				expect(range?.start ?? 0).toBeLessThanOrEqual(range?.end ?? 0);
			}
		}),
		{ numRuns: 2 * RUNS },
	);
});
