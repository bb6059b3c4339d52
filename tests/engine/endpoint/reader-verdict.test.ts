import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { joinBytes } from '../../../src/engine/bytes/index.ts';
import { readerVerdict, type SentFrames } from '../../../src/engine/endpoint/index.ts';
import { decodeFrames, encodeFrame } from '../../../src/engine/frame/index.ts';
import { USUAL_AGREEMENT } from '../../../src/engine/message/index.ts';
import { READERS, type Reader } from '../../../src/engine/reader/index.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import { documents } from '../../support/frame-arbitraries.ts';
import { hex } from '../../support/hex-bytes.ts';

/** What a server sends, without compression. */
const PLAIN = { from: 'server', deflate: false, limit: null, ...USUAL_AGREEMENT } as const;

function read(bytes: string, reader: Reader, other: Partial<SentFrames> = {}) {
	return readerVerdict({ ...PLAIN, ...other, bytes: hex(bytes) }, reader, deflateCodec);
}

test('a limit that is set makes strict and ws fail with 1009, and the browsers have no such limit', () => {
	expect(
		READERS.map((reader) => {
			const { messages, sent, outcome } = read('8104 41414141', reader, { limit: 3 })!;
			return [messages, sent, outcome];
		}),
	).toEqual([
		[0, 1009, 'failed'],
		[1, 'nothing', 'open'],
		[1, 'nothing', 'open'],
		[0, 1009, 'failed'],
	]);
});

it('no browser reads the bytes of a client', () => {
	expect(
		READERS.map((reader) => read('8180 00000000', reader, { from: 'client' }) === null),
	).toEqual([false, true, true, false]);
});

it('names the frame of the breach, and the rule', () => {
	expect(read('8102 4869 a100', 'ws')!.failure).toEqual({ frame: 1, rule: 'frame-rsv2' });
	expect(read('0101 ff 8000', 'ws')!.failure).toEqual({ frame: 0, rule: 'utf8-lead-byte' });
	expect(read('8800 8900', 'chromium')!.failure).toEqual({ frame: 1, rule: 'after-close' });
	expect(read('4103 ffffff', 'strict', { deflate: true })!.failure).toEqual({
		frame: 0,
		rule: 'deflate-data-valid',
	});
	expect(read('8100', 'ws')!.failure).toBeNull();
});

it('leaves out what comes after 8 MiB of inflated data, and a limit that is less is a limit', () => {
	const zeros = deflateCodec.deflater(new Uint8Array(0), 15).deflate(new Uint8Array(9 << 20));
	const frame = { fin: true, rsv1: true, opcode: 2, payload: zeros.slice(0, -4) };
	const bytes = joinBytes([hex`c1 07 f2 48 cd c9 c9 07 00`, encodeFrame(frame)]);
	const sent = { ...PLAIN, deflate: true, bytes };
	expect(readerVerdict(sent, 'chromium', deflateCodec)).toEqual({
		...{ messages: 1, pongs: 0, sent: 'nothing', outcome: 'open', reported: null },
		...{ failure: null, cut: true },
	});
	const limited = { ...sent, limit: 1000 };
	expect(readerVerdict(limited, 'chromium', deflateCodec)).toMatchObject({ cut: true });
	expect(readerVerdict(limited, 'ws', deflateCodec)).toMatchObject({ sent: 1009, cut: false });
});

test('the strict receiver fails where the decoder says, whatever the bytes', () => {
	fc.assert(
		fc.property(documents, fc.constantFrom('client', 'server'), (bytes, from) => {
			const sent = { ...PLAIN, from, bytes } as const;
			const { firstFailure } = decodeFrames(bytes, sent);
			const { failure } = readerVerdict(sent, 'strict', deflateCodec)!;
			expect(failure).toEqual(
				firstFailure && { frame: firstFailure.frame, rule: firstFailure.code },
			);
		}),
		{ numRuns: 1500 },
	);
});
