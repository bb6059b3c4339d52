import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
	READERS,
	decodeFrames,
	frameAt,
	readerVerdict,
	receive,
	type DifferenceName,
	type FrameContext,
	type Reader,
	type ReaderVerdict,
} from '../../../src/engine/index.ts';
import { contexts, documents } from '../../support/frame-arbitraries.ts';
import { hex } from '../../support/hex-bytes.ts';
import { openClient, openServer } from '../endpoint/played.ts';

const FROM_SERVER: FrameContext = { from: 'server', deflate: false, limit: null };

function read(bytes: Uint8Array | string, reader: Reader, context = FROM_SERVER) {
	const all = typeof bytes === 'string' ? hex(bytes) : bytes;
	return readerVerdict(decodeFrames(all, context), all, reader);
}

/** `2 messages, 1 Pong, 1002, failed, 1006`, as short as it goes. */
function verdictText({ messages, pongs, sent, outcome, reported }: ReaderVerdict): string {
	return [messages, pongs, sent, outcome, reported].join(' ');
}

type Row = readonly [string, ...(readonly [Reader, string, ...DifferenceName[]])[]];

// As observed: tests/interop/peers/readers.test.ts sends these to the real ones.
const ROWS: readonly Row[] = [
	[
		'8102 4869 a100',
		['strict', '1 0 1002 failed 1006'],
		['chromium', '1 0 1002 failed 1006'],
		['firefox', '1 0 nothing failed 1006', 'no-close-frame'],
		['ws', '1 0 1002 failed 1006'],
	],
	[
		'8182 00000000 4869',
		['strict', '0 0 1002 failed 1006'],
		['chromium', '0 0 1002 failed 1006'],
		['firefox', '1 0 nothing open ', 'masked-taken'],
		['ws', '0 0 1002 failed 1006'],
	],
	[
		'8102 4869 817e 0002 4869',
		['strict', '1 0 1002 failed 1006'],
		['chromium', '0 0 1002 failed 1006', 'lengths-first'],
		['firefox', '1 0 nothing failed 1006', 'no-close-frame'],
		['ws', '2 0 nothing open ', 'wide-length-taken'],
	],
	[
		'0102 c328 8901 41',
		['strict', '0 0 1007 failed 1006'],
		['chromium', '0 0 1002 failed 1006', 'text-code'],
		['firefox', '0 1 nothing open ', 'text-at-end'],
		['ws', '0 1 nothing open ', 'text-at-end'],
	],
	[
		'8802 07d0',
		['strict', '0 0 1002 failed 1006'],
		['chromium', '0 0 2000 clean 2000', 'codes-taken'],
		['firefox', '0 0 2000 clean 2000', 'codes-taken'],
		['ws', '0 0 1002 failed 1006'],
	],
	[
		'8802 03ee',
		['strict', '0 0 1002 failed 1006'],
		['chromium', '0 0 1002 failed 1006'],
		['firefox', '0 0 empty clean 1006', 'codes-taken'],
		['ws', '0 0 1002 failed 1006'],
	],
	[
		'8801 03',
		['firefox', '0 0 empty clean 1005', 'one-byte-close-taken'],
		['chromium', '0 0 1002 failed 1006'],
	],
	[
		'8802 03e8 8901 41',
		['strict', '0 0 1000 clean 1000'],
		['chromium', '0 0 1000 failed 1006', 'after-close-fails'],
		['firefox', '0 0 1000 clean 1000'],
		['ws', '0 0 1000 clean 1000'],
	],
	[
		'8802 03e8 a100',
		['strict', '0 0 1000 clean 1000'],
		['chromium', '0 0 1000 failed 1006', 'after-close-fails'],
		['firefox', '0 0 nothing failed 1000', 'after-close-judged'],
		['ws', '0 0 1000 clean 1000'],
	],
	[
		'8802 03e8 817e 0005',
		['chromium', '0 0 1002 failed 1006', 'lengths-first'],
		['firefox', '0 0 nothing failed 1000', 'after-close-judged'],
	],
	[
		'827f 0000000080000000',
		['strict', '0 0 nothing open '],
		['chromium', '0 0 nothing ended 1006', 'too-long-dropped'],
		['firefox', '0 0 nothing failed 1006', 'own-limit', 'no-close-frame'],
		['ws', '0 0 1009 failed 1006', 'own-limit'],
	],
	[
		'827f 8000000000000000',
		['strict', '0 0 1002 failed 1006'],
		['chromium', '0 0 1002 failed 1006'],
		['ws', '0 0 1009 failed 1006', 'top-bit-code'],
	],
	[
		'a105',
		['strict', '0 0 1002 failed 1006'],
		['chromium', '0 0 1002 failed 1006'],
		['firefox', '0 0 nothing open ', 'frame-when-whole'],
		['ws', '0 0 1002 failed 1006'],
	],
	[
		'a17e',
		['chromium', '0 0 nothing open ', 'header-when-whole'],
		['firefox', '0 0 nothing open ', 'frame-when-whole'],
		['ws', '0 0 1002 failed 1006'],
	],
	['897e', ['strict', '0 0 nothing open '], ['ws', '0 0 1002 failed 1006', 'first-bytes']],
	['83', ['ws', '0 0 nothing open ', 'first-bytes']],
	['81', ['firefox', '0 0 nothing open '], ['ws', '0 0 nothing open ']],
	[
		'8804 03e7',
		['strict', '0 0 1002 failed 1006'],
		['chromium', '0 0 nothing open ', 'close-when-whole'],
		['ws', '0 0 nothing open ', 'close-when-whole'],
	],
	['', ['strict', '0 0 nothing open '], ['firefox', '0 0 nothing open ']],
];

const CASES = ROWS.flatMap(([bytes, ...readers]) =>
	readers.map(([reader, expected, ...names]) => [bytes, reader, expected, names] as const),
);

test.each(CASES)('%s, read by %s: %s', (bytes, reader, expected, names) => {
	const verdict = read(bytes, reader)!;
	expect(verdictText(verdict)).toBe(expected);
	expect(verdict.differences.toSorted()).toEqual(names.toSorted());
});

describe('a limit that is set', () => {
	const context: FrameContext = { ...FROM_SERVER, limit: 3 };

	it('makes strict and ws fail with 1009, and the browsers have no such limit', () => {
		expect(READERS.map((reader) => verdictText(read('8104 41414141', reader, context)!))).toEqual([
			'0 0 1009 failed 1006',
			'1 0 nothing open ',
			'1 0 nothing open ',
			'0 0 1009 failed 1006',
		]);
		expect(read('8104 41414141 8100', 'firefox', context)!.differences).toEqual(['own-limit']);
	});
});

it('no browser reads the bytes of a client', () => {
	const context: FrameContext = { ...FROM_SERVER, from: 'client' };
	expect(READERS.map((reader) => read('8180 00000000', reader, context) === null)).toEqual([
		false,
		true,
		true,
		false,
	]);
});

it('names the frame and the rule at which it stopped', () => {
	expect(read('8102 4869 a100', 'ws')!.failure).toEqual({ frame: 1, rule: 'frame-rsv2' });
	expect(read('0101 ff 8000', 'ws')!.failure).toEqual({ frame: 1, rule: 'utf8-lead-byte' });
	expect(read('8800 8900', 'chromium')!.failure).toEqual({ frame: 1, rule: 'after-close' });
	expect(read('8100', 'ws')!.failure).toBeNull();
});

/** Whether both mean the same to who sent the bytes and to the application. */
function sameConsequence(one: ReaderVerdict, other: ReaderVerdict): boolean {
	return (
		one.messages === other.messages &&
		one.pongs === other.pongs &&
		one.sent === other.sent &&
		one.outcome === other.outcome &&
		one.reported === other.reported
	);
}

describe('laws', () => {
	test('any bytes, any reader: a verdict, and differences only where there are some', () => {
		fc.assert(
			fc.property(documents, contexts, (bytes, context) => {
				const strict = read(bytes, 'strict', context)!;
				expect(strict.differences).toEqual([]);
				for (const reader of READERS) {
					const verdict = read(bytes, reader, context);
					if (verdict === null || sameConsequence(verdict, strict)) continue;
					expect(verdict.differences, reader).not.toEqual([]);
				}
			}),
			{ numRuns: 1500 },
		);
	});

	test('the strict receiver treats whole frames like our endpoint', () => {
		const options = { limit: null };
		const receivers = {
			client: openServer(options).endpoint,
			server: openClient(options).endpoint,
		};
		fc.assert(
			fc.property(documents, fc.constantFrom('client', 'server'), (bytes, from) => {
				const rows = decodeFrames(bytes, { ...FROM_SERVER, from });
				const whole = bytes.subarray(0, wholeBytes(rows));
				const verdict = read(whole, 'strict', { ...FROM_SERVER, from })!;
				const { events } = receive(receivers[from], whole);
				const count = (type: string) => events.filter((event) => event.type === type).length;
				const failed = events.find((event) => event.type === 'failed');
				expect([verdict.messages, verdict.pongs]).toEqual([count('message'), count('ping')]);
				expect(verdict.failure?.rule ?? null).toBe(failed?.rule ?? null);
				expect(verdict.outcome === 'clean').toBe(count('closeReceived') === 1);
			}),
			{ numRuns: 1000 },
		);
	});
});

/** Up to the first frame that is not all here. */
function wholeBytes(rows: ReturnType<typeof decodeFrames>): number {
	const last = rows.count - 1;
	if (last < 0) return 0;
	const { complete, offset } = frameAt(rows, last);
	return complete ? rows.byteLength : offset;
}
