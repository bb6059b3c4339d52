import { describe, expect, test } from 'vitest';
import type { TranscriptAction, Transcript } from '../../../src/engine/observer/index.ts';
import { observe } from '../../../src/engine/observer/index.ts';
import { attemptsOf, leftByClient } from '../../../src/engine/observer/attempts.ts';
import { wiresOf } from '../../../src/engine/observer/wire.ts';
import { code, wholeTranscript, masked, on, plain, together } from './transcripts.ts';

const connect = (client = 'A', address = '192.0.2.1:80'): TranscriptAction => ({
	type: 'connect',
	by: 'client',
	client,
	address,
});
const OPENED: TranscriptAction = { type: 'opened' };
const LOST: TranscriptAction = { type: 'lost' };
const close = (by: 'client' | 'server', number: number) =>
	by === 'client' ? masked(8, code(number)) : plain(8, code(number));

/** One connection a transcript, numbered. */
const several = (...each: readonly Transcript[]): Transcript =>
	together(...each.map((one, connection) => on({ connection }, one)));

test('each client has its attempts in order, with how they went', () => {
	const transcript = several(
		wholeTranscript([0, connect('B')], [5, LOST]),
		wholeTranscript([1, connect()], [2, OPENED], [3, LOST]),
		wholeTranscript(
			[4, connect()],
			[5, OPENED],
			[6, 'client', close('client', 1000)],
			[7, 'server', close('server', 1000)],
			[8, 'server', 'fin'],
		),
		wholeTranscript([9, connect()], [10, OPENED]),
	);
	const clients = attemptsOf(wiresOf(transcript, {}));
	expect(clients.map((list) => list.map(({ outcome }) => outcome))).toEqual([
		['never'],
		['lost', 'closed', 'running'],
	]);
});

test.each([
	[1000, true],
	[1001, true],
	[1002, false],
	[4000, false],
])('a client that closes with %i had %s reason of its own', (number, left) => {
	const [wire] = wiresOf(wholeTranscript([0, OPENED], [1, 'client', close('client', number)]), {});
	expect(leftByClient(wire!)).toBe(left);
});

test('a client that answers a Close did not leave', () => {
	const transcript = wholeTranscript(
		[0, OPENED],
		[1, 'server', close('server', 1000)],
		[2, 'client', close('client', 1000)],
	);
	expect(leftByClient(wiresOf(transcript, {})[0]!)).toBe(false);
});

describe('several connections', () => {
	const codes = (transcript: Transcript) => observe(transcript).map((found) => found.code);

	test.each<[string, Transcript, readonly string[]]>([
		[
			'to two addresses may open at once',
			several(wholeTranscript([0, connect()]), wholeTranscript([1, connect('A', '192.0.2.2:80')])),
			[],
		],
		[
			'of two clients too',
			several(wholeTranscript([0, connect('A')]), wholeTranscript([1, connect('B')])),
			[],
		],
		[
			'one behind the failure of the other',
			several(wholeTranscript([0, connect()], [1, LOST]), wholeTranscript([2, connect()])),
			[],
		],
		[
			'one before it',
			several(wholeTranscript([0, connect()], [5, LOST]), wholeTranscript([2, connect()])),
			['request-one-connecting'],
		],
		['two returns alike are chance', several(...returns([0, 10])), []],
		['three are not', several(...returns([0, 10, 20])), ['endpoint-reconnect-jitter']],
		[
			'delays that are long enough need not grow',
			several(...retries([31_000, 31_000, 31_000])),
			[],
		],
		['two delays alike are not looked at', several(...retries([900, 900])), []],
		['three are', several(...retries([900, 900, 900])), ['endpoint-reconnect-backoff']],
		['a client that comes back much later had left', several(...visits(20_000)), []],
		[
			'one that comes back at once had no reason to leave',
			several(...visits(1_000)),
			['endpoint-client-keeps-open'],
		],
	])('%s', (_, transcript, expected) => {
		expect(codes(transcript)).toEqual(expected);
	});
});

/** Clients that lose their connections together, and come back after so long each. */
function returns(delays: readonly number[]): readonly Transcript[] {
	return delays.flatMap((delay, i) => {
		const client = `client ${i}`;
		const lost = wholeTranscript([0, connect(client)], [1, OPENED], [100, LOST]);
		return [lost, wholeTranscript([100 + delay, connect(client)])];
	});
}

/** A client that never gets through again. */
function retries(delays: readonly number[]): readonly Transcript[] {
	let at = 100;
	const first = wholeTranscript([0, connect()], [1, OPENED], [at, LOST]);
	return [
		first,
		...[500, ...delays].map((delay) => {
			at += delay + 10;
			return wholeTranscript([at - 10, connect()], [at, LOST]);
		}),
	];
}

/** A message each. */
function visits(gapMs: number): readonly Transcript[] {
	return [0, 1, 2].map((i) => {
		const at = i * (gapMs + 10);
		return wholeTranscript(
			[at, OPENED],
			[at + 1, 'client', masked(1, 'a')],
			[at + 2, 'client', close('client', 1000)],
			[at + 3, 'server', close('server', 1000)],
			[at + 4, 'server', 'fin'],
		);
	});
}
