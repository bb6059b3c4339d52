import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinBytes, decodeUtf8, type Bytes } from '../../../src/engine/bytes/index.ts';
import { startDeflate, compressMessage } from '../../../src/engine/extension/index.ts';
import { decodeFrames, encodeFrame, type FrameContext } from '../../../src/engine/frame/index.ts';
import { LIMITS } from '../../../src/engine/limits.ts';
import {
	readMessages,
	USUAL_AGREEMENT,
	type Message,
	type SenderAgreement,
} from '../../../src/engine/message/index.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import { hex } from '../../support/hex-bytes.ts';
import { messagePayload } from '../../support/message-payload.ts';

const SERVER: FrameContext = { from: 'server', deflate: true, limit: null };

function messagesIn(
	bytes: Bytes,
	context: FrameContext = SERVER,
	agreement: SenderAgreement = USUAL_AGREEMENT,
): readonly Message[] {
	const messages = readMessages(decodeFrames(bytes, context), bytes, agreement);
	return Array.from({ length: messages.count }, (_, i) => messages.at(i));
}

const brief = ({ kind, end, content, joined }: Message) =>
	`${kind} ${end} ${joined.frames.join('+')} ${decodeUtf8(content).text}`;

describe('messages', () => {
	test.each([
		['81 02 48 69', ['text whole 0 Hi']],
		['01 01 48 80 01 69', ['text whole 0+1 Hi']],
		// §5.4: control frames stand between fragments.
		['01 01 48 89 01 70 80 01 69', ['text whole 0+2 Hi', 'ping whole 1 p']],
		['01 01 48 89 00 00 01 69', ['text open 0+2 Hi', 'ping whole 1 ']],
		['01 01 48 81 01 69', ['text broken-off 0 H', 'text whole 1 i']],
		['81 05 48 69', ['text open 0 Hi']],
		['80 01 69', ['unknown whole 0 i']],
		['00 01 48 80 01 69', ['unknown whole 0+1 Hi']],
		['01 01 48 83 01 2a 80 01 69', ['text whole 0+2 Hi', 'unknown whole 1 *']],
		['88 02 03 e8 8a 00', ['close whole 0 \u0003\ufffd', 'pong whole 1 ']],
		['8b 00 82 00', ['unknown whole 0 ', 'binary whole 1 ']],
		['81', ['text open 0 ']],
		['', []],
	])('of %s', (text, expected) => {
		expect(messagesIn(hex(text)).map(brief)).toEqual(expected);
	});

	test('that are compressed: in fragments, taken over, uncompressed ones between', () => {
		const bytes = hex`41 03 f2 48 cd 80 04 c9 c9 07 00  81 01 21  c1 05 f2 00 11 00 00`;
		expect(messagesIn(bytes).map(brief)).toEqual([
			'text whole 0+1 Hello',
			'text whole 2 !',
			'text whole 3 Hello',
		]);
	});

	test('each message has its first frame, and each frame has its message', () => {
		const bytes = hex`01 01 48 89 00 80 01 69 82 00`;
		const messages = readMessages(decodeFrames(bytes, SERVER), bytes);
		expect([0, 1, 2, 3].map((frame) => messages.holding(frame))).toEqual([0, 1, 0, 2]);
		expect([0, 1, 2, 3].map((index) => messages.firstFrame(index))).toEqual([0, 1, 3, -1]);
		expect(() => messages.at(3)).toThrow(RangeError);
	});

	test('are the same in whatever order they are asked for', () => {
		const hello = hex`c1 07 f2 48 cd c9 c9 07 00`;
		const bytes = joinBytes([hello, hex`c1 05 f2 00 11 00 00`, hex`c1 05 f2 00 11 00 00`]);
		const rows = decodeFrames(bytes, SERVER);
		const backwards = readMessages(rows, bytes);
		const found = [2, 0, 1, 2].map((index) => decodeUtf8(backwards.at(index).content).text);
		expect(found).toEqual(['Hello', 'Hello', 'Hello', 'Hello']);
		expect([0, 4, 5, 10].map((at) => backwards.withByte(at))).toEqual([0, 0, 1, 2]);
	});

	test('messages of our compressor are read back, with any agreement', () => {
		const texts = fc.array(fc.array(fc.constantFrom('ab', 'abc ', 'é', '—'), { maxLength: 60 }), {
			minLength: 1,
			maxLength: 5,
		});
		fc.assert(
			fc.property(texts, fc.boolean(), fc.constantFrom(9, 15), (all, takesOver, windowBits) => {
				let context = startDeflate(
					{
						serverNoContextTakeover: !takesOver,
						clientNoContextTakeover: false,
						serverMaxWindowBits: windowBits,
						clientMaxWindowBits: 15,
					},
					'server',
				);
				const sent = all.map((parts) => parts.join(''));
				const wire = sent.map((text) => {
					const { payload, context: next } = compressMessage(
						context,
						deflateCodec,
						new TextEncoder().encode(text),
					);
					context = next;
					return encodeFrame({ fin: true, opcode: 1, rsv1: true, payload });
				});
				const found = messagesIn(joinBytes(wire), SERVER, { takesOver, windowBits });
				expect(found.map(({ content }) => decodeUtf8(content).text)).toEqual(sent);
				expect(found.flatMap(({ diagnoses }) => diagnoses)).toEqual([]);
			}),
			{ numRuns: 200 },
		);
	});
});

describe('inflated content', () => {
	const zeros = (count: number) => {
		const raw = new Uint8Array(deflateRawSync(new Uint8Array(count)));
		return encodeFrame({
			fin: true,
			opcode: 2,
			rsv1: true,
			payload: joinBytes([raw, Uint8Array.of(0)]),
		});
	};

	test('ends at the limit of the receiver, which is a fault', () => {
		const [found] = messagesIn(zeros(5000), { ...SERVER, limit: 1000 });
		expect(found!.diagnoses.map(({ code }) => code)).toEqual(['deflate-limit-inflated']);
		expect(found!.content.length).toBeLessThanOrEqual(1000);
	});

	test('ends at the limit of this reader, which is none', () => {
		const bytes = joinBytes([zeros(LIMITS.inflatedDocument), zeros(10)]);
		const [first, second] = messagesIn(bytes);
		expect([first!.content.length, second!.content.length]).toEqual([LIMITS.inflatedDocument, 0]);
		expect(second!.inflation).toMatchObject({ ownLimit: true, reading: { end: 'too-long' } });
		expect(second!.diagnoses).toEqual([]);
	});

	test('an incomplete message has the content so far and no fault', () => {
		const [found] = messagesIn(hex`41 03 f2 48 cd`);
		expect([brief(found!), found!.diagnoses]).toEqual(['text open 0 He', []]);
	});
});

test('any bytes have messages; without compression each has the payloads of its frames', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 80 }), fc.boolean(), (bytes, deflate) => {
			const rows = decodeFrames(bytes, { from: 'client', deflate, limit: null });
			for (const { joined, compressed, content } of messagesIn(bytes, rows.context)) {
				if (!compressed) expect(content).toEqual(messagePayload(rows, bytes, joined.frames[0]!));
			}
		}),
		{ numRuns: 800 },
	);
});
