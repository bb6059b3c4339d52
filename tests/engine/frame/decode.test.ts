import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Bytes } from '../../../src/engine/bytes/index.ts';
import type { FrameContext, FrameRows } from '../../../src/engine/frame/index.ts';
import { encodeUtf8, hexText, joinBytes } from '../../../src/engine/bytes/index.ts';
import {
	FrameDecoder,
	decodeFrames,
	encodeFrame,
	faultCodes,
	frameAt,
	payloadOf,
} from '../../../src/engine/frame/index.ts';
import { failsConnection } from '../../../src/engine/reader/index.ts';
import { mustBeSame } from '../../laws/same.ts';
import { contexts, decodeInPieces, documents, plainRows } from '../../support/frame-arbitraries.ts';
import { hex } from '../../support/hex-bytes.ts';
import { FRAME_VECTORS } from '../../vectors/frames.ts';

const fromServer: FrameContext = { from: 'server', deflate: false, limit: null };
const fromClient: FrameContext = { ...fromServer, from: 'client' };
const withDeflate: FrameContext = { ...fromServer, deflate: true };

function codes(bytes: Bytes, context: FrameContext): string[][] {
	const rows = decodeFrames(bytes, context);
	return Array.from({ length: rows.count }, (_, i) => [...faultCodes(rows, i)]);
}

function firstFailure(bytes: Bytes, context: FrameContext): FrameRows['firstFailure'] {
	return decodeFrames(bytes, context).firstFailure;
}

describe.each(FRAME_VECTORS)('$name ($source)', ({ bytes, from, frames }) => {
	const context = { ...fromServer, from };

	it('reads as those frames', () => {
		const rows = decodeFrames(bytes, context);
		expect(rows.count).toBe(frames.length);
		frames.forEach((expected, i) => {
			const { fin, opcode, key, lengthForm, announcedLength, headerLength, ...frame } = frameAt(
				rows,
				i,
			);
			const { text, available, ...fields } = expected;
			const read = {
				fin,
				opcode,
				key: key && hexText(key),
				lengthForm,
				announcedLength,
				headerLength,
			};
			expect(read).toEqual(fields);
			expect(frame.payloadTo - frame.payloadFrom).toBe(available ?? announcedLength);
			expect(frame.complete).toBe(available === undefined);
			if (text !== undefined) {
				expect(payloadOf(rows, bytes, i).slice()).toEqual(encodeUtf8(text));
			}
		});
	});

	it('reads the same one byte at a time', () => {
		const cuts = Array.from(bytes, (_, i) => i);
		expect(plainRows(decodeInPieces(bytes, context, cuts))).toEqual(
			plainRows(decodeFrames(bytes, context)),
		);
	});
});

describe('cuts', () => {
	it('anywhere in two places leave the rows as they are', () => {
		const bytes = joinBytes([
			encodeFrame({ fin: false, opcode: 1, key: hex`37 fa 21 3d`, payload: hex`f0 9f` }),
			encodeFrame({ fin: true, opcode: 9, key: hex`01 02 03 04`, lengthForm: 64 }),
			encodeFrame({ fin: true, opcode: 0, key: hex`05 06 07 08`, payload: hex`98 80 ff 41` }),
			encodeFrame({ fin: true, opcode: 8, key: hex`11 12 13 14`, payload: hex`03 e8 c3 28` }),
			hex`82 ff 00 00 00`,
		]);
		const whole = plainRows(decodeFrames(bytes, fromClient));
		for (let a = 0; a <= bytes.length; a++) {
			for (let b = a; b <= bytes.length; b++) {
				mustBeSame(plainRows(decodeInPieces(bytes, fromClient, [a, b])), whole, `${a} ${b}`);
			}
		}
	});
});

describe('a decoder that is stepped', () => {
	it('stops at the end of each header, payload and chunk, and reads the same rows', () => {
		fc.assert(
			fc.property(documents, contexts, (bytes, context) => {
				const rows = decodeFrames(bytes, context);
				const borders = new Set<number>([bytes.length]);
				for (let i = 0; i < rows.count; i++) {
					const { payloadFrom, end, headerComplete } = frameAt(rows, i);
					if (headerComplete) borders.add(payloadFrom);
					borders.add(end);
				}
				for (const kept of ['all', 'last'] as const) {
					const decoder = new FrameDecoder(context, kept);
					const stops = new Set<number>();
					for (let at = 0; at < bytes.length;) {
						at = decoder.step(bytes, at);
						stops.add(at);
						expect(decoder.received).toBe(at);
					}
					const inOrder = (places: Set<number>): number[] => [...places].sort((a, b) => a - b);
					if (bytes.length > 0) expect(inOrder(stops)).toEqual(inOrder(borders));
					if (kept === 'all') expect(plainRows(decoder.finish())).toEqual(plainRows(rows));
				}
			}),
			{ numRuns: 400 },
		);
	});

	it('gives the frame last begun as a document of its own', () => {
		fc.assert(
			fc.property(documents, contexts, (bytes, context) => {
				const rows = decodeFrames(bytes, context);
				const decoder = new FrameDecoder(context, 'last');
				let at = 0;
				for (let i = 0; i < rows.count; i++) {
					const frame = frameAt(rows, i);
					if (!frame.headerComplete) break;
					while (at < frame.end) at = decoder.step(bytes.subarray(0, frame.end), at);
					const last = decoder.lastFrame();
					const { fin, opcode, announcedLength, key } = frame;
					expect(frameAt(last, 0)).toMatchObject({ offset: 0, fin, opcode, announcedLength, key });
					expect(last.byteLength).toBe(frame.end - frame.offset);
					expect(decoder.frameOffset).toBe(frame.offset);
					expect(decoder.payloadDone).toBe(frame.payloadTo - frame.payloadFrom);
					expect(decoder.frames).toBe(frame.complete ? i + 1 : i);
					const fails = faultCodes(rows, i).some((code) => failsConnection(code));
					expect(decoder.fails).toBe(fails);
					const waiting = faultCodes(last, 0).filter((code) => code !== 'frame-incomplete');
					expect(waiting).toEqual(
						faultCodes(rows, i).filter((code) => code !== 'frame-incomplete'),
					);
				}
			}),
			{ numRuns: 400 },
		);
	});
});

describe('a decoder that is forked', () => {
	const start = joinBytes([
		hex`c1 03 61 62 63`,
		encodeFrame({ fin: false, opcode: 1, key: hex`37 fa 21 3d`, payload: hex`f0 9f` }),
		hex`89 fe 00`,
	]);
	const ends = [hex`01 02 03 04 05 06`, hex`00 00 00 00 00 80 02 98 80`];
	const deflate: FrameContext = { ...fromClient, deflate: true, limit: 9 };

	it('goes on by itself, and leaves the first as it is, wherever it was forked', () => {
		for (let cut = 0; cut <= start.length; cut++) {
			const [one, other] = ends.map((end) => joinBytes([start.subarray(cut), end]));
			const decoder = new FrameDecoder(deflate);
			decoder.push(start.subarray(0, cut));
			const twin = decoder.fork();
			decoder.push(one!);
			twin.push(other!);
			const rows = [decoder, twin].map((each) => plainRows(each.finish()));
			expect(rows).toEqual(
				ends.map((end) => plainRows(decodeFrames(joinBytes([start, end]), deflate))),
			);
		}
	});

	it('keeps rows if the first does', () => {
		expect(() => new FrameDecoder(fromServer, 'last').fork().finish()).toThrow(TypeError);
		const decoder = new FrameDecoder(fromServer);
		decoder.push(hex`81`);
		const rows = decoder.finish();
		expect(decoder.fork().finish()).toBe(rows);
		expect(() => {
			decoder.fork().push(hex`00`);
		}).toThrow(TypeError);
	});
});

describe('the output of a decoder between two steps', () => {
	test.each([
		['', false, 0x00, false],
		['81', true, 0x00, false],
		['81 05', false, 0x81, false],
		['81 05 61', false, 0x81, false],
		['81 7e 00', true, 0x00, false],
		['01 00 89 00', false, 0x89, false],
		['41 00', false, 0x41, true],
		['41 00 89', true, 0x41, true],
		['41 00 89 00', false, 0x89, true],
		['41 00 80 00 82 00', false, 0x82, false],
		['43 00', false, 0x43, false],
	])('%j', (text, midHeader, firstByte, compressed) => {
		const decoder = new FrameDecoder(withDeflate, 'last');
		const bytes = hex(text);
		for (let at = 0; at < bytes.length;) at = decoder.step(bytes, at);
		expect([decoder.midHeader, decoder.firstByte, decoder.compressed]).toEqual([
			...[midHeader, firstByte, compressed],
		]);
	});
});

describe('the first problem does not hide the second', () => {
	it('in one frame', () => {
		expect(codes(hex`33 05 48 65`, fromClient)).toEqual([
			['frame-rsv2', 'frame-rsv3', 'frame-opcode-reserved-data', 'mask-client', 'frame-incomplete'],
		]);
		expect(codes(hex`c8 7e 00 7e`, fromClient)[0]).toEqual([
			...['frame-rsv1', 'mask-client', 'control-length', 'frame-incomplete'],
		]);
	});

	it('in a header that is cut', () => {
		expect(codes(hex`f3`, fromServer)).toEqual([
			['frame-rsv1', 'frame-rsv2', 'frame-rsv3', 'frame-opcode-reserved-data', 'frame-incomplete'],
		]);
		expect(codes(hex`81 fe 00 05 37`, fromServer)).toEqual([
			['mask-server', 'length-minimal-16', 'frame-incomplete'],
		]);
		expect(codes(hex`81 7e 00`, fromServer)).toEqual([['frame-incomplete']]);
		expect(codes(hex`88 81 37`, fromClient)).toEqual([['frame-incomplete', 'close-body-length']]);
	});

	it('in a later frame', () => {
		expect(codes(hex`83 00 81 01 ff 8b 00`, fromServer)).toEqual([
			['frame-opcode-reserved-data'],
			['utf8-lead-byte'],
			['frame-opcode-reserved-control'],
		]);
	});
});

describe('a length that cannot be', () => {
	it('takes the rest of the document as payload', () => {
		const bytes = hex`82 7f 80 00 00 00 00 00 00 00 81 00 81 00`;
		const rows = decodeFrames(bytes, fromServer);
		expect(rows.count).toBe(1);
		expect(frameAt(rows, 0)).toMatchObject({
			announcedLength: 1n << 63n,
			payloadFrom: 10,
			payloadTo: 14,
			complete: false,
		});
		expect(codes(bytes, fromServer)).toEqual([['length-top-bit']]);
	});

	it('begins at 2^53', () => {
		expect(codes(hex`82 7f 00 1f ff ff ff ff ff ff`, fromServer)).toEqual([['frame-incomplete']]);
		expect(codes(hex`82 7f 00 20 00 00 00 00 00 00`, fromServer)).toEqual([
			['length-representable'],
		]);
		const rows = decodeFrames(hex`82 7f 00 1f ff ff ff ff ff ff`, fromServer);
		expect(frameAt(rows, 0).announcedLength).toBe(Number.MAX_SAFE_INTEGER);
	});

	it('is seen though the key after it is not there', () => {
		expect(codes(hex`82 ff 80 00 00 00 00 00 00 00 37`, fromClient)).toEqual([['length-top-bit']]);
	});
});

describe('a limit', () => {
	it('holds for the message, not the frame (§10.4)', () => {
		const bytes = hex`02 02 00 00 00 02 00 00 80 01 00`;
		expect(codes(bytes, { ...fromServer, limit: 5 })).toEqual([[], [], []]);
		expect(codes(bytes, { ...fromServer, limit: 4 })).toEqual([[], [], ['length-limit']]);
		expect(codes(bytes, { ...fromServer, limit: 3 })).toEqual([
			[],
			['length-limit'],
			['length-limit'],
		]);
	});

	it('starts again with each message and leaves control frames out', () => {
		const bytes = hex`82 02 00 00 89 02 00 00 82 02 00 00`;
		expect(codes(bytes, { ...fromServer, limit: 2 }).flat()).toEqual([]);
	});
});

describe('text', () => {
	it('may be cut inside a character, at a control frame too', () => {
		const bytes = hex`01 02 f0 9f 89 00 00 00 00 01 98 80 01 80`;
		expect(codes(bytes, fromServer).flat()).toEqual([]);
	});

	it('must end at a border: the fault is the last frame’s', () => {
		expect(codes(hex`01 02 f0 9f 80 00`, fromServer)).toEqual([[], ['utf8-truncated']]);
		expect(codes(hex`01 02 f0 9f`, fromServer)).toEqual([[]]);
	});

	it('shows one fault a message, and none hides in the next message', () => {
		const bytes = hex`01 01 ff 00 01 ff 80 01 ff 81 01 ff`;
		expect(codes(bytes, fromServer)).toEqual([['utf8-lead-byte'], [], [], ['utf8-lead-byte']]);
	});

	it('is judged while the frame is still coming', () => {
		expect(codes(hex`81 05 48 ff`, fromServer)).toEqual([['frame-incomplete', 'utf8-lead-byte']]);
	});

	it('is not judged when it is compressed, in any of its frames (RFC 7692 §6)', () => {
		expect(codes(hex`41 01 ff 80 01 ff 81 01 ff`, withDeflate)).toEqual([
			[],
			[],
			['utf8-lead-byte'],
		]);
	});

	it('longer than a piece is judged over the pieces’ borders', () => {
		const payload = new Uint8Array(10_000).fill(0x61);
		payload.set(encodeUtf8('😀'), 4094);
		const good = encodeFrame({ fin: true, opcode: 1, key: hex`37 fa 21 3d`, payload });
		expect(codes(good, fromClient)).toEqual([[]]);
		payload[9_999] = 0x80;
		const bad = encodeFrame({ fin: true, opcode: 1, key: hex`37 fa 21 3d`, payload });
		expect(codes(bad, fromClient)).toEqual([['utf8-stray-continuation']]);
	});
});

describe('a Close reason', () => {
	it('is judged in each Close by itself', () => {
		const reason = 'close-reason-utf8';
		const bytes = hex`88 03 03 e8 ff 88 03 03 e8 c3 88 03 03 e8 61`;
		expect(codes(bytes, fromServer)).toEqual([[reason], ['close-once', reason], ['close-once']]);
	});
});

describe('RSV1 with permessage-deflate', () => {
	it('belongs to the first frame of a message alone', () => {
		expect(codes(hex`c1 00 c2 00 c0 00 c9 00`, withDeflate)).toEqual([
			[],
			[],
			['deflate-rsv1-first-frame', 'fragment-start-missing'],
			['deflate-rsv1-control'],
		]);
	});
});

describe('the first failure', () => {
	it('is the first breach at which a strict receiver ends the connection', () => {
		// The key is zero (unseen) and then the frame is fragmented wrongly.
		const bytes = hex`81 80 00 00 00 00 80 80 01 02 03 04 83 80 05 06 07 08`;
		expect(firstFailure(bytes, fromClient)).toEqual({
			frame: 1,
			code: 'fragment-start-missing',
			closeCode: 1002,
		});
	});

	it('is the first fault that a receiver meets in its frame', () => {
		expect(firstFailure(hex`93 7e 00 01 00`, fromClient)?.code).toBe('frame-rsv3');
		expect(firstFailure(hex`81 7e 00 01 ff`, fromServer)?.code).toBe('length-minimal-16');
		expect(firstFailure(hex`81 01 ff`, fromServer)?.code).toBe('utf8-lead-byte');
	});

	it('is none while bytes are only missing', () => {
		expect(firstFailure(hex`81 05 48`, fromServer)).toBeNull();
		expect(firstFailure(hex`81`, fromServer)).toBeNull();
	});

	it('may be the Close itself, but nothing after it, for that is discarded (§5.5.1)', () => {
		expect(firstFailure(hex`88 02 03 ed 83 00`, fromServer)).toEqual({
			frame: 0,
			code: 'close-code-reserved-local',
			closeCode: 1002,
		});
		const after = hex`88 00 83 00 81 01 ff`;
		expect(firstFailure(after, fromServer)).toBeNull();
		expect(codes(after, fromServer)).toEqual([
			[],
			['frame-opcode-reserved-data', 'close-no-data-after'],
			['close-no-data-after', 'utf8-lead-byte'],
		]);
	});
});

describe('the work', () => {
	/** Bytes that count how often one of them is read. */
	function counted(bytes: Uint8Array): { bytes: Bytes; reads: () => number } {
		let reads = 0;
		const proxy = new Proxy(bytes, {
			get(target, property) {
				if (typeof property === 'string' && /^\d+$/.test(property)) {
					reads++;
					return target[Number(property)];
				}
				if (property === 'subarray') {
					return (from: number, to: number) => {
						reads += to - from;
						return target.subarray(from, to);
					};
				}
				return Reflect.get(target, property, target) as unknown;
			},
		});
		return { bytes: proxy, reads: () => reads };
	}

	const shapes: Readonly<Record<string, (size: number) => Uint8Array>> = {
		'two-byte frames': (size) => new Uint8Array(size).map((_, i) => (i % 2 === 0 ? 0x82 : 0)),
		'one masked text': (size) =>
			encodeFrame({
				fin: true,
				opcode: 1,
				key: hex`01 02 03 04`,
				payload: encodeUtf8('é1😀'.repeat(size / 8)),
			}),
		'one unmasked text': (size) =>
			encodeFrame({ fin: true, opcode: 1, payload: encodeUtf8('é1😀'.repeat(size / 8)) }),
		fragments: (size) =>
			joinBytes([
				encodeFrame({ fin: false, opcode: 1, payload: hex`c3` }),
				...Array.from({ length: size / 4 }, () => hex`00 02 a9 c3`),
			]),
	};

	test.each(Object.entries(shapes))('for %s grows as the bytes do', (_, make) => {
		const work = [4096, 8192, 16384].map((size) => {
			const { bytes, reads } = counted(make(size));
			decodeFrames(bytes, fromServer);
			return reads();
		});
		expect(work[0]).toBeLessThan(4096 * 6);
		expect(work[1]! / work[0]!).toBeLessThan(2.1);
		expect(work[2]! / work[1]!).toBeLessThan(2.1);
	});

	it('costs 40 bytes a frame', () => {
		const rows = decodeFrames(new Uint8Array(1 << 18), fromServer);
		expect(rows.count).toBe(1 << 17);
		expect(rows.words.byteLength).toBeLessThanOrEqual(rows.count * 40 * 2);
	});
});

describe('the decoder', () => {
	it('takes nothing more after its end', () => {
		const decoder = new FrameDecoder(fromServer);
		decoder.push(hex`81 00`);
		const rows = decoder.finish();
		expect(decoder.finish()).toBe(rows);
		expect(() => {
			decoder.push(hex`81`);
		}).toThrow(TypeError);
	});
});
