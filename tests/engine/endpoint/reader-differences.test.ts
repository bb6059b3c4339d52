import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import {
	readerDifferences,
	readerVerdict,
	type ReaderVerdict,
	type SentFrames,
} from '../../../src/engine/endpoint/index.ts';
import { USUAL_AGREEMENT } from '../../../src/engine/message/index.ts';
import { READERS, type DifferenceName, type Reader } from '../../../src/engine/reader/index.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import { contexts, documents } from '../../support/frame-arbitraries.ts';
import { hex } from '../../support/hex-bytes.ts';

/** What a server sends, without compression. */
const PLAIN = { from: 'server', deflate: false, limit: null, ...USUAL_AGREEMENT } as const;
const COMPRESSED = { ...PLAIN, deflate: true } as const;

function verdictOf(sent: SentFrames, reader: Reader): ReaderVerdict {
	return readerVerdict(sent, reader, deflateCodec)!;
}

function differencesOf(sent: SentFrames, reader: Reader): readonly DifferenceName[] {
	const strict = verdictOf(sent, 'strict');
	return readerDifferences(sent, reader, verdictOf(sent, reader), strict);
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
	const sent = { ...PLAIN, bytes: hex(bytes) };
	expect(verdictText(verdictOf(sent, reader))).toBe(expected);
	expect(differencesOf(sent, reader).toSorted()).toEqual(names.toSorted());
});

// The agreement is that of the sender: no context takeover, a window of 2^8 bytes.
test.each([
	['data that are none', {}, 'c103 ffffff', 'chromium', '0 0 1002 failed 1006', ['data-code']],
	['data that are none', {}, 'c103 ffffff', 'ws', '0 0 1007 failed 1006', []],
	['half a frame of them', {}, 'c105 ffffff', 'strict', '0 0 1007 failed 1006', []],
	['half a frame of them', {}, 'c105 ffffff', 'ws', '0 0 nothing open ', ['data-when-whole']],
	['a fragment of them', {}, '4103 ffffff', 'ws', '0 0 1007 failed 1006', []],
	['a fragment of them', {}, '4103 ffffff', 'firefox', '0 0 nothing open ', ['data-when-whole']],
	[...['bad text', {}, 'c104 3aac0100', 'firefox', '0 0 nothing failed 1006'], ['no-close-frame']],
	['bad text', {}, 'c104 3aac0100', 'chromium', '0 0 1002 failed 1006', ['text-code']],
	[
		...['an earlier message', { takesOver: false }, 'c107 f248cdc9c90700 c105 f200110000'],
		...['firefox', '2 0 nothing open ', ['takeover-followed']],
	],
	[
		...['an earlier message', { takesOver: false }, 'c107 f248cdc9c90700 c105 f200110000'],
		...['ws', '1 0 1007 failed 1006', []],
	],
	[
		...['beyond the window', { windowBits: 8 }, 'c10b f248cdc9c91f2580610000'],
		...['ws', '1 0 nothing open ', ['window-exceeded']],
	],
	[
		...['beyond the window', { windowBits: 8 }, 'c10b f248cdc9c91f2580610000'],
		...['chromium', '1 0 nothing open ', ['window-exceeded']],
	],
] as readonly (readonly [string, object, string, Reader, string, readonly DifferenceName[]])[])(
	'compressed, %s (%o): %s, read by %s: %s',
	(_, agreement, bytes, reader, expected, names) => {
		const sent = { ...COMPRESSED, ...agreement, bytes: hex(bytes) };
		expect(verdictText(verdictOf(sent, reader))).toBe(expected);
		expect(differencesOf(sent, reader)).toEqual(names);
	},
);

it('a limit that is set is not that of a browser', () => {
	const frames = { ...PLAIN, limit: 3, bytes: hex`81 04 41 41 41 41 81 00` };
	expect(differencesOf(frames, 'firefox')).toEqual(['own-limit']);
	expect(differencesOf(frames, 'ws')).toEqual([]);
	const inflated = { ...COMPRESSED, limit: 3, bytes: hex`c1 07 f2 48 cd c9 c9 07 00` };
	expect(differencesOf({ ...inflated, limit: 4 }, 'chromium')).toEqual(['own-limit']);
});

test('any bytes, any reader: there are differences where the verdicts differ', () => {
	fc.assert(
		fc.property(documents, contexts, (bytes, context) => {
			const sent = { ...USUAL_AGREEMENT, ...context, bytes };
			const strict = verdictText(verdictOf(sent, 'strict'));
			expect(differencesOf(sent, 'strict')).toEqual([]);
			for (const reader of READERS) {
				const verdict = readerVerdict(sent, reader, deflateCodec);
				if (verdict === null || verdictText(verdict) === strict) continue;
				expect(differencesOf(sent, reader), reader).not.toEqual([]);
			}
		}),
		{ numRuns: 1500 },
	);
});
