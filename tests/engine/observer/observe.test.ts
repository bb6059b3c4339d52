// What is a breach and what only looks like one: beside the vectors of the rules, the cases next to them.
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../src/engine/bytes/index.ts';
import type { TranscriptAction, Known, Transcript } from '../../../src/engine/observer/index.ts';
import type { RuleCode } from '../../../src/engine/report/index.ts';
import { observe } from '../../../src/engine/observer/index.ts';
import { REQUEST_LINES, RESPONSE_LINES } from '../../support/heads.ts';
import { hex } from '../../support/hex-bytes.ts';
import {
	code,
	wholeTranscript,
	lines,
	masked,
	on,
	plain,
	text,
	together,
	openedTranscript,
} from './transcripts.ts';

const WAIT: TranscriptAction = { type: 'wait' };
const LOST: TranscriptAction = { type: 'lost' };
const FORBID: TranscriptAction = { type: 'forbid', by: 'server' };
const [CLOSE, PING, PONG] = [8, 9, 10];
const ABC = masked(1, 'abc');

type Case = [name: string, Transcript, readonly RuleCode[], Known?];

const closing = (by: 'client' | 'server', number: number) =>
	by === 'client' ? masked(CLOSE, code(number)) : plain(CLOSE, code(number));

/** Bytes of the server that it wrote at another time than they leave. */
const written = (at: number, bytes: Bytes): TranscriptAction => ({
	...({ type: 'bytes', by: 'server', bytes } as const),
	written: [{ from: 0, at }],
});
/** A message of the server that TCP cuts into segments. */
const LONG = plain(2, new Uint8Array(2896 - 4));

const CASES: Readonly<Record<string, readonly Case[]>> = {
	'Ping and Pong': [
		[
			'one Pong answers the Pings before it too',
			openedTranscript(
				[1, 'server', plain(PING, 'a')],
				[2, 'server', plain(PING, 'b')],
				[3, 'client', masked(PONG, 'b')],
				[20_000, WAIT],
			),
			[],
		],
		[
			'the Pong to an earlier Ping answers no later one',
			openedTranscript(
				[1, 'server', plain(PING, 'a')],
				[2, 'server', plain(PING, 'b')],
				[3, 'client', masked(PONG, 'a')],
				[20_000, WAIT],
			),
			['ping-answered'],
		],
		['there is time to answer', openedTranscript([1, 'server', plain(PING)], [9_000, WAIT]), []],
		[
			'a Ping at the end of TCP needs no Pong',
			openedTranscript([1, 'server', plain(PING)], [2, LOST], [20_000, WAIT]),
			[],
		],
		[
			'a Ping that meets a Close needs no Pong',
			openedTranscript(
				[1, 'server', plain(PING)],
				[2, 'client', closing('client', 1000)],
				[3, 'server', closing('server', 1000)],
				[4, 'server', 'fin'],
				[20_000, WAIT],
			),
			[],
		],
		[
			'a Pong long after the Ping is late only behind data',
			openedTranscript([1, 'server', plain(PING)], [5_000, 'client', masked(PONG)]),
			[],
		],
		[
			'data in transit when the Ping came do not make the Pong late',
			openedTranscript(
				[1, 'server', plain(PING)],
				[30, 'client', masked(2, 'x')],
				[1_050, 'client', masked(PONG)],
			),
			[],
			{ latencyMs: 40 },
		],
	],
	'the end': [
		[
			'both Close frames may cross, each with its own code',
			openedTranscript(
				[1, 'client', closing('client', 3001)],
				[2, 'server', closing('server', 3002)],
				[50, 'server', 'fin'],
				[90, 'client', 'fin'],
			),
			[],
			{ latencyMs: 40 },
		],
		[
			'the same, where each had time to know of the other’s, is no echo',
			openedTranscript(
				[1, 'client', closing('client', 3001)],
				[60, 'server', closing('server', 3002)],
				[61, 'server', 'fin'],
			),
			['close-echo-code'],
			{ latencyMs: 40 },
		],
		[
			'an empty Close may be answered with a code',
			openedTranscript(
				[1, 'client', masked(CLOSE)],
				[2, 'server', closing('server', 1000)],
				[3, 'server', 'fin'],
			),
			[],
		],
		[
			'a Close that the server does not answer',
			openedTranscript([1, 'client', closing('client', 1000)], [20_000, WAIT]),
			['close-answered'],
		],
		[
			'a Close before a reset cannot be answered',
			openedTranscript(
				[1, 'client', closing('client', 1001)],
				[2, 'client', 'reset'],
				[3, 'server', 'fin'],
			),
			['close-client-waits'],
		],
		[
			'who fails the connection need not wait for the answer',
			openedTranscript(
				[1, 'client', closing('client', 1011)],
				[2, 'client', 'fin'],
				[3, 'server', closing('server', 1011)],
				[4, 'server', 'fin'],
			),
			['close-code-1011-server'],
		],
		[
			'a client that has waited may end TCP',
			openedTranscript(
				[1, 'server', closing('server', 1000)],
				[2, 'client', closing('client', 1000)],
				[3_000, 'client', 'fin'],
			),
			['close-server-first'],
		],
		['a cut of TCP breaks no rule', openedTranscript([1, LOST]), []],
		[
			'TCP that ends before the connection is open',
			wholeTranscript([1, 'client', lines(...REQUEST_LINES)], [2, 'client', 'fin']),
			[],
		],
		[
			'an echo of 1010 is the client’s choice',
			openedTranscript(
				[1, 'client', closing('client', 1010)],
				[2, 'server', closing('server', 1010)],
				[3, 'server', 'fin'],
			),
			[],
		],
		[
			'who may not stay can be told so with a code of the application',
			openedTranscript(
				[1, FORBID],
				[2, 'server', closing('server', 4001)],
				[3, 'client', closing('client', 4001)],
				[4, 'server', 'fin'],
			),
			[],
		],
		[
			'1000 does not tell the client that it may not stay',
			openedTranscript(
				[1, FORBID],
				[2, 'server', closing('server', 1000)],
				[3, 'client', closing('client', 1000)],
				[4, 'server', 'fin'],
			),
			['endpoint-policy-code'],
		],
		[
			'an answer to a Close is no choice of a code',
			openedTranscript(
				[1, 'client', closing('client', 1000)],
				[2, FORBID],
				[3, 'server', closing('server', 1000)],
				[4, 'server', 'fin'],
			),
			[],
		],
		[
			'data behind one’s own Close is another breach',
			openedTranscript(
				[1, 'client', closing('client', 1000)],
				[2, 'server', closing('server', 1000)],
				[3, 'server', plain(1, 'a')],
				[4, 'server', 'fin'],
			),
			['close-no-data-after'],
		],
		[
			'a message that is begun before the Close is known',
			openedTranscript(
				[1, 'client', closing('client', 1000)],
				[30, 'server', plain(1, 'a')],
				[60, 'server', closing('server', 1000)],
				[61, 'server', 'fin'],
			),
			[],
			{ latencyMs: 40 },
		],
	],
	'what TCP holds back': [
		[
			'a message that was written before the Close came',
			openedTranscript(
				[10, 'client', closing('client', 1000)],
				[90, written(29, plain(1, 'a'))],
				[95, written(30, closing('server', 1000))],
				[96, 'server', 'fin'],
			),
			[],
			{ latencyMs: 20 },
		],
		[
			'a message that was written after the Close had come',
			openedTranscript(
				[10, 'client', closing('client', 1000)],
				[90, written(30, plain(1, 'a'))],
				[95, written(31, closing('server', 1000))],
				[96, 'server', 'fin'],
			),
			['endpoint-open-to-send'],
			{ latencyMs: 20 },
		],
		[
			'a message behind the rest of a frame, whatever the pause',
			openedTranscript(
				[1, 'server', LONG.subarray(0, 1448)],
				[10, 'client', closing('client', 1000)],
				[5_000, 'server', LONG.subarray(1448)],
				[5_030, 'server', plain(1, 'a')],
				[5_031, 'server', closing('server', 1000)],
				[5_032, 'server', 'fin'],
			),
			[],
			{ latencyMs: 20 },
		],
		[
			'a message within a round trip of a full segment',
			openedTranscript(
				[9, 'server', LONG],
				[10, 'client', closing('client', 1000)],
				[49, 'server', plain(1, 'a')],
				[50, 'server', closing('server', 1000)],
				[51, 'server', 'fin'],
			),
			[],
			{ latencyMs: 20 },
		],
		[
			'a message more than a round trip after a full segment waited behind nothing',
			openedTranscript(
				[9, 'server', LONG],
				[10, 'client', closing('client', 1000)],
				[50, 'server', plain(1, 'a')],
				[51, 'server', closing('server', 1000)],
				[52, 'server', 'fin'],
			),
			['endpoint-open-to-send'],
			{ latencyMs: 20 },
		],
		[
			'a message after a short segment waited behind nothing',
			openedTranscript(
				[9, 'server', plain(1, 'tick')],
				[10, 'client', closing('client', 1000)],
				[40, 'server', plain(1, 'tick')],
				[41, 'server', closing('server', 1000)],
				[42, 'server', 'fin'],
			),
			['endpoint-open-to-send'],
			{ latencyMs: 20 },
		],
		[
			'a Close with another code that was written before the other came',
			openedTranscript(
				[10, 'client', closing('client', 3001)],
				[90, written(29, closing('server', 3002))],
				[91, 'server', 'fin'],
			),
			[],
			{ latencyMs: 20 },
		],
		[
			'a Close with another code that was written afterwards',
			openedTranscript(
				[10, 'client', closing('client', 3001)],
				[90, written(30, closing('server', 3002))],
				[91, 'server', 'fin'],
			),
			['close-echo-code'],
			{ latencyMs: 20 },
		],
		[
			'a Pong that was written in time',
			openedTranscript(
				[10, 'client', masked(PING)],
				[3_000, written(30, plain(2, 'x'))],
				[3_001, written(31, plain(PONG))],
			),
			[],
		],
		[
			'a Pong that was written late, behind data that was begun after the Ping',
			openedTranscript(
				[10, 'client', masked(PING)],
				[3_000, written(30, plain(2, 'x'))],
				[3_001, written(1_011, plain(PONG))],
			),
			['ping-prompt'],
		],
		[
			'a Pong behind data that leaves all the time',
			openedTranscript(
				[1, 'server', LONG.subarray(0, 1448)],
				[10, 'client', masked(PING)],
				[1_500, 'server', LONG.subarray(1448)],
				[1_530, 'server', LONG],
				[1_531, 'server', plain(PONG)],
			),
			[],
			{ latencyMs: 20 },
		],
		[
			'a Pong behind a message that was begun afterwards',
			openedTranscript(
				[1, 'server', LONG],
				[10, 'client', masked(PING)],
				[1_500, 'server', LONG],
				[1_531, 'server', plain(PONG)],
			),
			['ping-prompt'],
		],
		[
			'a Pong that never left',
			openedTranscript(
				[10, 'client', masked(PING)],
				[20_000, { type: 'wait', unsent: { by: 'server', close: false } }],
			),
			[],
		],
		[
			'a Pong that may wait for the rest of a frame',
			openedTranscript(
				[1, 'server', LONG.subarray(0, 1448)],
				[10, 'client', masked(PING)],
				[20_000, WAIT],
			),
			[],
		],
		[
			'no Pong, although nothing waits any more',
			openedTranscript([1, 'server', LONG], [10, 'client', masked(PING)], [20_000, WAIT]),
			['ping-answered'],
		],
		[
			'a Close that never left',
			openedTranscript(
				[10, 'client', closing('client', 1000)],
				[20_000, { type: 'wait', unsent: { by: 'server', close: true } }],
				[20_000, 'server', 'reset'],
			),
			[],
		],
		[
			'other bytes that never left are no Close',
			openedTranscript(
				[10, 'client', closing('client', 1000)],
				[20_000, { type: 'wait', unsent: { by: 'server', close: false } }],
				[20_000, 'server', 'reset'],
			),
			['close-answered'],
		],
		[
			'a Close that an RST may have discarded',
			openedTranscript(
				[1, 'server', LONG.subarray(0, 1448)],
				[10, 'client', closing('client', 1000)],
				[5_000, 'server', 'reset'],
			),
			[],
		],
		[
			'a FIN that was written before the Close came',
			openedTranscript(
				[10, 'client', closing('client', 1000)],
				[90, { type: 'fin', by: 'server', writtenAt: 29 }],
			),
			[],
			{ latencyMs: 20 },
		],
		[
			'a FIN instead of the answer to a Close',
			openedTranscript(
				[10, 'client', closing('client', 1000)],
				[90, { type: 'fin', by: 'server', writtenAt: 30 }],
			),
			['close-answered'],
			{ latencyMs: 20 },
		],
		[
			'a client that waited between its Close and its FIN',
			openedTranscript(
				[
					5_000,
					{
						...({ type: 'bytes', by: 'client', bytes: closing('client', 1000) } as const),
						written: [{ from: 0, at: 10 }],
					},
				],
				[5_000, { type: 'fin', by: 'client', writtenAt: 1_010 }],
			),
			[],
		],
		[
			'a client that fails the connection while a Close of the server is in transit',
			openedTranscript(
				[200, 'server', closing('server', 1000)],
				[210, 'client', closing('client', 1009)],
				[210, 'client', 'fin'],
				[240, 'server', 'fin'],
			),
			[],
			{ latencyMs: 20 },
		],
		[
			'a client whose Close and FIN leave together',
			openedTranscript(
				[5_000, 'client', closing('client', 1000)],
				[5_000, { type: 'fin', by: 'client' }],
			),
			['close-client-waits'],
		],
		[
			'the end of a stream behind those of others',
			openedTranscript(
				[1, 'client', closing('client', 1000)],
				[2, 'server', closing('server', 1000)],
				[3_000, 'client', 'fin'],
				[4_000, { type: 'fin', by: 'server', writtenAt: 2 }],
			),
			[],
		],
		[
			'a sign of life that was written in time',
			openedTranscript([61_000, written(59_999, plain(PING))]),
			[],
			{ idleMs: 60_000 },
		],
		[
			'a sign of life that was written too late',
			openedTranscript([61_000, written(60_000, plain(PING))]),
			['endpoint-heartbeat'],
			{ idleMs: 60_000 },
		],
		[
			'a policy that came after the Close was written',
			openedTranscript(
				[10, FORBID],
				[90, written(9, closing('server', 1000))],
				[91, 'client', closing('client', 1000)],
				[92, 'server', 'fin'],
			),
			[],
		],
		[
			'a failure that was written before the legal frame came',
			openedTranscript(
				[10, 'client', masked(PONG)],
				[90, written(9, closing('server', 1002))],
				[91, 'client', closing('client', 1002)],
				[92, 'server', 'fin'],
			),
			[],
		],
		[
			'a failure because of a legal frame',
			openedTranscript(
				[10, 'client', masked(PONG)],
				[90, written(11, closing('server', 1002))],
				[91, 'client', closing('client', 1002)],
				[92, 'server', 'fin'],
			),
			['pong-unsolicited'],
		],
	],
	failing: [
		[
			'with a reason of its own needs no excuse',
			openedTranscript(
				[1, 'client', masked(PONG)],
				[2, 'server', closing('server', 1011)],
				[3, 'client', closing('client', 1011)],
				[4, 'server', 'fin'],
			),
			[],
		],
		[
			'for nothing that can be told',
			openedTranscript(
				[1, 'client', masked(1, 'a')],
				[2, 'server', closing('server', 1002)],
				[3, 'client', closing('client', 1002)],
				[4, 'server', 'fin'],
			),
			[],
		],
		[
			'over two frames in one read',
			openedTranscript(
				[1, 'client', hex`82 81 11 22 33 44 55 82 81 21 32 43 54 55`],
				[2, 'server', closing('server', 1002)],
				[3, 'client', closing('client', 1002)],
				[4, 'server', 'fin'],
			),
			['transport-byte-stream'],
		],
		[
			'over half a frame',
			openedTranscript(
				[1, 'client', masked(2, 'abc').subarray(0, 5)],
				[2, 'server', closing('server', 1002)],
				[3, 'server', 'fin'],
			),
			['transport-byte-stream'],
		],
		[
			'over the first fragment alone',
			openedTranscript(
				[1, 'client', masked(1, 'a', false)],
				[2, 'server', closing('server', 1003)],
				[3, 'client', closing('client', 1003)],
				[4, 'server', 'fin'],
			),
			['fragment-support'],
		],
		[
			'over a Pong that was asked for is no matter of asking',
			openedTranscript(
				[1, 'server', plain(PING)],
				[2, 'client', masked(PONG)],
				[3, 'server', closing('server', 1002)],
				[4, 'client', closing('client', 1002)],
				[5, 'server', 'fin'],
			),
			[],
		],
		[
			'text that holds U+0000',
			openedTranscript(
				[1, 'client', masked(1, '\0')],
				[2, 'server', closing('server', 1007)],
				[3, 'client', closing('client', 1007)],
				[4, 'server', 'fin'],
			),
			['utf8-noncharacter-allowed'],
		],
		[
			'after a breach, with any fitting code, is right',
			openedTranscript(
				[1, 'client', plain(1, 'a')],
				[2, 'server', closing('server', 1002)],
				[3, 'server', 'fin'],
			),
			['mask-client'],
		],
		[
			'after a breach, by a client that ends TCP only',
			openedTranscript([1, 'server', masked(1, 'a')], [2, 'client', 'fin']),
			['mask-server', 'endpoint-fail-says-why'],
		],
	],
	'what applications are handed': [
		['a message as it came', openedTranscript([1, 'client', masked(1, 'a')], [2, text('a')]), []],
		[
			'a message that the client did not send, without a visible reason',
			openedTranscript([1, 'client', masked(1, 'a')], [2, text('b')]),
			[],
		],
		[
			'what was before a breach, after it',
			openedTranscript(
				[1, 'client', masked(1, 'a')],
				[2, 'client', masked(3)],
				[3, text('a')],
				[4, 'server', closing('server', 1002)],
				[5, 'server', 'fin'],
			),
			['frame-opcode-reserved-data'],
		],
		[
			'a message that came before a failure, after it',
			openedTranscript(
				[1, 'client', masked(1, 'a')],
				[2, 'server', closing('server', 1011)],
				[3, text('a')],
				[4, 'client', closing('client', 1011)],
				[5, 'server', 'fin'],
			),
			[],
		],
		[
			'a message that came after a failure',
			openedTranscript(
				[1, 'server', closing('server', 1011)],
				[2, 'client', masked(1, 'a')],
				[3, text('a')],
				[4, 'client', closing('client', 1011)],
				[5, 'server', 'fin'],
			),
			['endpoint-open-to-send', 'endpoint-fail-stops'],
		],
		[
			'a length that binds the sender alone',
			openedTranscript([1, 'client', hex`81 fe 00 01 11 22 33 44 70`], [2, text('a')]),
			['length-minimal-16'],
		],
		[
			'text without its U+FEFF',
			openedTranscript([1, 'client', masked(1, '\u{feff}a')], [2, text('a')]),
			['utf8-noncharacter-allowed'],
		],
		[
			'bytes from the second read alone',
			openedTranscript(
				[1, 'client', ABC.subarray(0, 8)],
				[2, 'client', ABC.subarray(8)],
				[3, text('c')],
			),
			['transport-byte-stream'],
		],
		[
			'more than the limit, and no end',
			openedTranscript([1, 'client', masked(2, 'abc', false)], [20_000, WAIT]),
			['endpoint-limit-total'],
			{ limit: 2 },
		],
	],
	silence: [
		[
			'a message may take its time',
			openedTranscript([1, 'client', masked(1, 'a', false)], [50_000, WAIT]),
			[],
		],
		[
			'a frame that stays without its end',
			openedTranscript([1, 'server', hex`82 05 01`], [70_000, WAIT]),
			['frame-incomplete'],
		],
		[
			'the limit on silence holds while the connection is up',
			openedTranscript([1, LOST], [70_000, WAIT]),
			[],
			{ idleMs: 60_000 },
		],
		[
			'it begins with the connection',
			openedTranscript([60_000, 'server', plain(1, 'a')]),
			['endpoint-heartbeat'],
			{ idleMs: 60_000 },
		],
		[
			'a message that its sender broke off with a Close is over',
			openedTranscript(
				[1, 'client', masked(1, 'a', false)],
				[2, 'client', closing('client', 1000)],
				[3, 'server', closing('server', 1000)],
				[70_000, WAIT],
			),
			['close-mid-message', 'close-server-first'],
		],
		[
			'a client that ends TCP and shows OPEN has lost nothing',
			openedTranscript([1, 'client', 'fin'], [2, { type: 'show', by: 'client', state: 'OPEN' }]),
			['close-tcp-alone'],
		],
		[
			'who has ended TCP itself has not lost it',
			openedTranscript(
				[1, 'client', closing('client', 1000)],
				[2, 'server', closing('server', 1000)],
				[3, 'server', 'fin'],
				[4, 'client', 'fin'],
				[5, { type: 'show', by: 'client', state: 'CLOSED' }],
			),
			[],
		],
	],
	'the opening': [
		[
			'has the rules of heads',
			wholeTranscript([1, 'client', lines('GET / HTTP/1.1', ...REQUEST_LINES.slice(2))]),
			['http-host-missing'],
		],
		[
			'an unfinished head is a breach when TCP has ended',
			wholeTranscript([1, 'client', lines(...REQUEST_LINES).subarray(0, 30)], [2, 'client', 'fin']),
			['http-head-terminated'],
		],
		[
			'and before that may still be finished',
			wholeTranscript([1, 'client', lines(...REQUEST_LINES).subarray(0, 30)]),
			[],
		],
		[
			'a client that gives up before the answer could reach it has nothing to close',
			wholeTranscript(
				[1, 'client', lines(...REQUEST_LINES)],
				[30, 'server', lines(...RESPONSE_LINES)],
				[40, 'client', 'fin'],
			),
			[],
			{ latencyMs: 25 },
		],
		[
			'a client that gives up when it is open should say so',
			wholeTranscript(
				[1, 'client', lines(...REQUEST_LINES)],
				[30, 'server', lines(...RESPONSE_LINES)],
				[60, 'client', 'fin'],
			),
			['close-tcp-alone'],
			{ latencyMs: 25 },
		],
		[
			'a frame before the answer is early, behind it is not',
			wholeTranscript(
				[1, 'client', lines(...REQUEST_LINES)],
				[2, 'client', masked(1, 'a')],
				[3, 'server', lines(...RESPONSE_LINES)],
				[4, 'client', masked(1, 'b')],
			),
			['request-no-early-data'],
		],
		[
			'frames of the server may come with the answer',
			wholeTranscript(
				[1, 'client', lines(...REQUEST_LINES)],
				[2, 'server', lines(...RESPONSE_LINES)],
				[3, 'server', hex`83 00`],
			),
			['frame-opcode-reserved-data'],
		],
		[
			'a query is no other resource',
			wholeTranscript(
				[1, 'client', lines('GET /chat?room=1 HTTP/1.1', ...REQUEST_LINES.slice(1))],
				[2, 'server', lines(...RESPONSE_LINES)],
			),
			[],
			{ resources: ['/chat'] },
		],
		[
			'who sends no Origin is no page',
			wholeTranscript(
				[1, 'client', lines(...REQUEST_LINES)],
				[2, 'server', lines(...RESPONSE_LINES)],
			),
			[],
			{ origins: ['https://app.example'] },
		],
		[
			'RSV1 without any offer is RSV1 without a meaning',
			wholeTranscript(
				[1, 'client', lines(...REQUEST_LINES)],
				[2, 'server', lines(...RESPONSE_LINES)],
				[3, 'client', hex`c1 80 11 22 33 44`],
			),
			['frame-rsv1'],
		],
	],
	'an intermediary': [
		[
			'may change the fragments where no extension was agreed on',
			together(
				on({ hop: 'server-side' }, openedTranscript([1, 'server', plain(1, 'ab')])),
				on(
					{ hop: 'client-side' },
					openedTranscript([2, 'server', plain(1, 'a', false)], [3, 'server', plain(0, 'b')]),
				),
			),
			[],
		],
		[
			'is not to blame for what it was given',
			together(
				on({ hop: 'server-side' }, openedTranscript([1, 'server', hex`83 00`])),
				on({ hop: 'client-side' }, openedTranscript([2, 'server', hex`83 00`])),
			),
			['frame-opcode-reserved-data'],
		],
		[
			'answers no Ping for the client',
			together(
				on({ hop: 'server-side' }, openedTranscript([1, 'server', plain(PING)], [20_000, WAIT])),
				on({ hop: 'client-side' }, openedTranscript([2, 'server', plain(PING)], [20_000, WAIT])),
			),
			['ping-answered'],
		],
	],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
	it.each([...cases])('%s', (...[, transcript, expected, known = {}]: Case) => {
		expect(observe(transcript, known).map((found) => found.code)).toEqual(expected);
	});
});

it('a breach has its place in the bytes of its event, wherever reads were cut', () => {
	const bytes = masked(1, hex`61 c3 28`);
	for (let cut = 0; cut <= bytes.length; cut++) {
		const [found] = observe(
			openedTranscript([1, 'client', bytes.subarray(0, cut)], [2, 'client', bytes.subarray(cut)]),
		);
		const begins = 7;
		const inSecond = cut <= begins;
		expect(found?.event).toBe(inSecond ? 2 : 1);
		expect(found?.range?.start).toBe(8 * (inSecond ? begins - cut : begins));
	}
});

it('names the side that broke the rule', () => {
	const by = (transcript: Transcript) => observe(transcript).map((found) => found.by);
	expect(by(openedTranscript([1, 'server', plain(PING)], [20_000, WAIT]))).toEqual(['client']);
	expect(by(openedTranscript([1, 'client', masked(PING)], [20_000, WAIT]))).toEqual(['server']);
});

it('an empty transcript has no breach', () => {
	expect(observe([])).toEqual([]);
});
