// What holds for any bytes, any cuts and any script.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command, Endpoint, ProtocolEvent, Step } from '../../../src/engine/index.ts';
import {
	encodeUtf8,
	hexText,
	joinBytes,
	latin1Bytes,
	receive,
	receiveEnd,
	receiveUntilEvent,
	seededKeys,
	send,
	wake,
} from '../../../src/engine/index.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import { documents, frameSpecs } from '../../support/frame-arbitraries.ts';
import { encodeFrame } from '../../../src/engine/index.ts';
import { head } from '../../support/heads.ts';
import { hex } from '../../support/hex-bytes.ts';
import { Pair, Played, RESPONSE, connecting, listening } from './played.ts';

/** `FUZZ_RUNS=1000000` runs them for long. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);
/** Per law; the machine may be busy. */
const TIMEOUT_MS = Math.max(60_000, RUNS * 100);
const roles = fc.constantFrom('client', 'server');
const limits = fc.constantFrom(undefined, 3, 200);
type Limit = number | undefined;

const DEFLATE = { codec: deflateCodec, deflate: ['permessage-deflate'] } as const;

/** An endpoint that waits for the peer's head. */
function beginning(role: 'client' | 'server', deflate: boolean, limit: Limit): Played {
	const some = limit === undefined ? {} : { limit };
	const played =
		role === 'client'
			? connecting({ ...some, ...(deflate ? DEFLATE : {}) })
			: listening({ ...some, ...(deflate ? { ...DEFLATE, server: { deflate } } : {}) });
	return played.fresh();
}

function peerHead(role: 'client' | 'server', deflate: boolean): Uint8Array {
	if (role === 'server') return connecting(deflate ? DEFLATE : {}).written;
	return head(...RESPONSE, ...(deflate ? ['Sec-WebSocket-Extensions: permessage-deflate'] : []));
}

/** Frames that this reader takes: masked by whom it must be, reserved bits off, so that runs get far. */
const tamer = (role: 'client' | 'server') =>
	fc.array(frameSpecs, { maxLength: 8 }).map((specs) =>
		joinBytes(
			specs.map(({ fin, opcode, payload, key }) => {
				const control = opcode >= 8;
				return encodeFrame({
					fin: fin || control,
					opcode: [0, 1, 2, 8, 9, 10].includes(opcode) ? opcode : 2,
					key: role === 'client' ? null : (key ?? Uint8Array.of(1, 2, 3, 4)),
					...(payload ? { payload: control ? payload.slice(0, 100) : payload } : {}),
				});
			}),
		),
	);

const streams = roles.chain((role) =>
	fc.record({
		role: fc.constant(role),
		deflate: fc.boolean(),
		limit: limits,
		bytes: fc.oneof(documents, tamer(role)),
	}),
);

const outcome = ({ endpoint, events, written, ends }: Played): object => ({
	events,
	written: hexText(written),
	ends,
	state: endpoint.state,
	closeSent: endpoint.closeSent,
	closeReceived: endpoint.closeReceived,
});

describe('cuts', () => {
	it(
		'change neither the events nor what is done',
		() => {
			fc.assert(
				fc.property(streams, fc.array(fc.nat(2000)), ({ role, deflate, limit, bytes }, places) => {
					const all = joinBytes([peerHead(role, deflate), bytes]);
					const whole = beginning(role, deflate, limit).receive(all).end();
					const cuts = places.map((place) => place % (all.length + 1));
					const cut = beginning(role, deflate, limit).receiveCut(all, cuts).end();
					expect(outcome(cut)).toEqual(outcome(whole));
					const each = Array.from(all, (_, i) => i);
					const single = beginning(role, deflate, limit).receiveCut(all, each).end();
					expect(outcome(single)).toEqual(outcome(whole));
				}),
				{ numRuns: RUNS },
			);
		},
		TIMEOUT_MS,
	);

	it(
		'in a head that is spoilt anywhere change nothing either',
		() => {
			const spoilt = fc.tuple(
				roles,
				fc.boolean(),
				fc.nat(400),
				fc.uint8Array({ maxLength: 4 }),
				fc.nat(3),
			);
			fc.assert(
				fc.property(spoilt, ([role, deflate, place, insert, drop]) => {
					const good = peerHead(role, deflate);
					const at = place % good.length;
					const all = joinBytes([
						good.slice(0, at),
						insert,
						good.slice(at + drop),
						latin1Bytes('\x81\x00\r\n\r\n'),
					]);
					const whole = beginning(role, deflate, undefined).receive(all).end();
					const each = Array.from(all, (_, i) => i);
					const single = beginning(role, deflate, undefined).receiveCut(all, each).end();
					expect(outcome(single)).toEqual(outcome(whole));
				}),
				{ numRuns: RUNS },
			);
		},
		TIMEOUT_MS,
	);
});

describe('an application that answers each message', () => {
	/** Echoes; gives what it wrote. */
	function echo(role: 'client' | 'server', pieces: readonly Uint8Array[]): object {
		let { endpoint } = beginning(role, false, undefined);
		const wrote: string[] = [];
		const take = (step: Step): void => {
			({ endpoint } = step);
			for (const action of step.actions) wrote.push(JSON.stringify(action));
		};
		for (const piece of pieces) {
			for (let at = 0; at < piece.length;) {
				const step = receiveUntilEvent(endpoint, piece, at);
				({ at } = step);
				take(step);
				expect(step.events.filter(({ type }) => type === 'message').length).toBeLessThan(2);
				for (const event of step.events) {
					if (event.type === 'message') {
						take(send(endpoint, { type: 'binary', payload: event.payload }));
					}
				}
			}
		}
		return { wrote, state: endpoint.state };
	}

	it(
		'event by event, answers the same however the bytes were cut',
		() => {
			fc.assert(
				fc.property(streams, ({ role, bytes }) => {
					const all = joinBytes([peerHead(role, false), bytes, hex`88 80 00 00 00 01`]);
					const each = Array.from(all, (byte) => Uint8Array.of(byte));
					expect(echo(role, each)).toEqual(echo(role, [all]));
				}),
				{ numRuns: RUNS },
			);
		},
		TIMEOUT_MS,
	);
});

/** A message as it is asked for, and what must come of it. */
const texts = fc.string({ unit: 'grapheme', maxLength: 40 });
const whole = fc.record({
	type: fc.constantFrom('text', 'binary'),
	text: texts,
	fragmentBytes: fc.constantFrom(undefined, 1, 3, 100),
	compress: fc.boolean(),
});
const script = fc.array(
	fc.record({
		from: fc.constantFrom('client' as const, 'server' as const),
		what: fc.oneof(
			{ arbitrary: whole, weight: 4 },
			fc.constant('ping' as const),
			fc.constant('pong' as const),
		),
		/** Bytes that go over the wire before the next, each way. */
		before: fc.array(fc.tuple(fc.constantFrom('client' as const, 'server' as const), fc.nat(60)), {
			maxLength: 4,
		}),
	}),
	{ maxLength: 12 },
);

function commandOf(
	what: typeof script extends fc.Arbitrary<(infer One)[]>
		? One extends { what: infer W }
			? W
			: never
		: never,
): Command {
	if (what === 'ping' || what === 'pong') return { type: what, payload: Uint8Array.of(1, 2) };
	const how = {
		...(what.fragmentBytes === undefined ? {} : { fragmentBytes: what.fragmentBytes }),
		compress: what.compress,
	};
	return what.type === 'text'
		? { type: 'text', text: what.text, ...how }
		: { type: 'binary', payload: encodeUtf8(what.text), ...how };
}

const said = (events: readonly ProtocolEvent[]): string[] =>
	events.flatMap((event) =>
		event.type === 'message' ? [`${event.kind} ${hexText(event.payload)}`] : [],
	);

describe('two endpoints joined', () => {
	it(
		'deliver exactly what was sent, under any script and any cuts, and agree on the close',
		() => {
			const closers = fc.constantFrom('client', 'server', 'both');
			fc.assert(
				fc.property(
					script,
					fc.boolean(),
					closers,
					fc.nat(100),
					fc.integer({ min: 1, max: 50 }),
					(lines, deflate, closer, seed, cut) => {
						const pair = new Pair(
							{ keys: seededKeys(seed), ...(deflate ? DEFLATE : {}) },
							deflate ? { codec: deflateCodec, server: { deflate } } : {},
						).settle(() => cut);
						const sent = { client: [] as string[], server: [] as string[] };
						for (const { from, what, before } of lines) {
							for (const [side, count] of before) pair.deliver(side, count);
							const command = commandOf(what);
							pair.send(from, command);
							if (command.type === 'text')
								sent[from].push(`text ${hexText(encodeUtf8(command.text))}`);
							if (command.type === 'binary') sent[from].push(`binary ${hexText(command.payload)}`);
						}
						// A Close of the other side would cut off what is still to be sent; all has been sent here.
						if (closer !== 'server') pair.send('client', { type: 'close', code: 3001 });
						if (closer !== 'client') pair.send('server', { type: 'close', code: 3002 });
						pair.settle(() => cut);
						expect(said(pair.server.events)).toEqual(sent.client);
						expect(said(pair.client.events)).toEqual(sent.server);
						const closed = (code: number) => ({ type: 'closed', code, reason: '', wasClean: true });
						// §7.1.5: the code that came in; when one asks, the other echoes.
						expect(pair.client.events.at(-1)).toEqual(closed(closer === 'client' ? 3001 : 3002));
						expect(pair.server.events.at(-1)).toEqual(closed(closer === 'server' ? 3002 : 3001));
						for (const { events } of [pair.client, pair.server]) {
							expect(events.filter(({ type }) => type === 'failed' || type === 'refused')).toEqual(
								[],
							);
						}
					},
				),
				{ numRuns: RUNS },
			);
		},
		TIMEOUT_MS,
	);
});

/** Anything that can be done to an endpoint. */
const doings = fc.oneof(
	{
		arbitrary: documents.map(
			(bytes) =>
				(one: Endpoint): Step =>
					receive(one, bytes),
		),
		weight: 4,
	},
	fc.constantFrom(
		(one: Endpoint): Step => receiveEnd(one),
		(one: Endpoint): Step => receiveEnd(one, 'reset'),
	),
	fc.nat(100_000).map(
		(now) =>
			(one: Endpoint): Step =>
				wake(one, now),
	),
	fc
		.oneof(
			fc.constantFrom<Command>(
				{ type: 'drop' },
				{ type: 'close' },
				{ type: 'ping' },
				{ type: 'fail', code: 1011 },
			),
			fc.nat(70_000).map((code): Command => ({ type: 'close', code, reason: 'why' })),
			texts.map((text): Command => ({ type: 'text', text })),
			fc
				.tuple(fc.uint8Array(), fc.boolean(), fc.constantFrom('text' as const, 'binary' as const))
				.map(([payload, last, kind]): Command => ({ type: 'fragment', payload, last, kind })),
		)
		.map(
			(command) =>
				(one: Endpoint): Step =>
					send(one, command),
		),
);

const starts = fc
	.record({ role: roles, deflate: fc.boolean(), limit: limits, opened: fc.boolean() })
	.map(({ role, deflate, limit, opened }) => {
		const played = beginning(role, deflate, limit);
		return (opened ? played.receive(peerHead(role, deflate)) : played).endpoint;
	});

describe('anything that is done to an endpoint', () => {
	it(
		'gives a step, one end at most, and nothing after it',
		() => {
			fc.assert(
				fc.property(starts, fc.array(doings, { maxLength: 12 }), (start, done) => {
					let endpoint = start;
					let closed = false;
					for (const one of done) {
						const step = one(endpoint);
						if (closed) {
							expect(step.events.filter(({ type }) => type !== 'refused')).toEqual([]);
							expect(step.actions).toEqual([]);
						}
						const ends = step.events.findIndex(({ type }) => type === 'closed');
						if (ends >= 0) expect(ends).toBe(step.events.length - 1);
						closed ||= ends >= 0;
						expect(closed).toBe(step.endpoint.state === 'closed');
						({ endpoint } = step);
					}
				}),
				{ numRuns: RUNS },
			);
		},
		TIMEOUT_MS,
	);

	it(
		'done twice to one value gives the same twice; two ways from one value do not meet',
		() => {
			const ways = fc.array(doings, { maxLength: 5 });
			fc.assert(
				fc.property(starts, ways, ways, ways, (start, before, one, other) => {
					const walk = (from: Endpoint, way: typeof before): Step[] => {
						const steps: Step[] = [];
						let endpoint = from;
						for (const go of way) {
							const step = go(endpoint);
							steps.push(step);
							({ endpoint } = step);
						}
						return steps;
					};
					const fork = walk(start, before).at(-1)?.endpoint ?? start;
					// Each alone, from a value nobody else went on from.
					const alone = [one, other].map((way) =>
						shown(walk(walk(start, before).at(-1)?.endpoint ?? start, way)),
					);
					// Both from the same value, a step of the one between two of the other.
					const mixed: Step[][] = [[], []];
					const now = [fork, fork];
					for (let i = 0; i < 5; i++) {
						[one, other].forEach((way, side) => {
							const step = way[i]?.(now[side]!);
							if (step === undefined) return;
							mixed[side]!.push(step);
							now[side] = step.endpoint;
						});
					}
					expect(mixed.map(shown)).toEqual(alone);
				}),
				{ numRuns: RUNS },
			);
		},
		TIMEOUT_MS,
	);
});

describe('a value that is continued twice', () => {
	const two = roles.chain((role) =>
		fc.record({
			...{ role: fc.constant(role), deflate: fc.boolean() },
			first: fc.oneof(tamer(role), documents),
			cut: fc.nat(300),
			other: fc.oneof(tamer(role), documents, fc.uint8Array({ minLength: 1, maxLength: 40 })),
		}),
	);

	it(
		'with different bytes: neither sees the other’s',
		() => {
			fc.assert(
				fc.property(two, ({ role, deflate, first, cut, other }) => {
					const at = first.length === 0 ? 0 : cut % first.length;
					const [before, rest] = [first.slice(0, at), first.slice(at)];
					const fresh = () =>
						beginning(role, deflate, undefined)
							.receive(peerHead(role, deflate))
							.receive(before)
							.fresh();
					const alone = [rest, other].map((bytes) => outcome(fresh().receive(bytes)));
					const { endpoint } = fresh();
					const both = [rest, other].map(() => new Played({ endpoint, events: [], actions: [] }));
					for (let i = 0; i < Math.max(rest.length, other.length); i++) {
						[rest, other].forEach((bytes, side) => both[side]!.receive(bytes.slice(i, i + 1)));
					}
					expect(both.map(outcome)).toEqual(alone);
				}),
				{ numRuns: RUNS },
			);
		},
		TIMEOUT_MS,
	);
});

/** What can be seen of steps, afterwards: payloads included, so that a later write into one would show. */
function shown(steps: readonly Step[]): object {
	return steps.map(({ events, actions, endpoint }) => ({
		events: events.map((event) => JSON.stringify(event)),
		actions: actions.map((action) => JSON.stringify(action)),
		state: endpoint.state,
	}));
}
