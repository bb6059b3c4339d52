import { deflateRawSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { joinBytes, latin1Bytes, type Bytes } from '../../../src/engine/bytes/index.ts';
import { compressMessage, startDeflate } from '../../../src/engine/extension/index.ts';
import { decodeFrames, type FrameContext } from '../../../src/engine/frame/index.ts';
import {
	USUAL_AGREEMENT,
	hasCompressed,
	messageVerdict,
	readMessages,
	type SenderAgreement,
} from '../../../src/engine/message/index.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import { hex } from '../../support/hex-bytes.ts';

const SERVER: FrameContext = { from: 'server', deflate: true, limit: null };
const LIMITED: FrameContext = { ...SERVER, limit: 1000 };

/** A binary message of zeros, or a text of bytes, compressed: one frame. */
function message(content: Uint8Array, opcode = 2): Uint8Array {
	const data = deflateRawSync(content, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, -4);
	return Uint8Array.of(0xc0 | opcode, data.length, ...data);
}
const BOMB = message(new Uint8Array(5000));
const SMALL = message(new Uint8Array(50));
const BAD_TEXT = message(hex`41 ff`, 1);
/** A block of type 3. */
const BAD_DATA = hex`c2 01 07`;
const TAIL_LEFT_ON = hex`c2 07 4a 04 00 00 00 ff ff`;

const WIDEST = {
	serverNoContextTakeover: false,
	clientNoContextTakeover: false,
	serverMaxWindowBits: 15,
	clientMaxWindowBits: 15,
};

/** A message whose second half copies the first one from `distance` bytes back. */
function copiedFrom(distance: number): Uint8Array {
	const noise = Uint8Array.from({ length: distance }, (_, i) => (i * 7919) % 251);
	const zipped = message(joinBytes([noise, noise])).subarray(2);
	return joinBytes([Uint8Array.of(0xc2, 126, zipped.length >> 8, zipped.length & 0xff), zipped]);
}

/** Two texts in one stream of DEFLATE. */
function compressedAfter(first: string, second: string): readonly [Uint8Array, Uint8Array] {
	const start = startDeflate(WIDEST, 'server');
	const before = compressMessage(start, deflateCodec, latin1Bytes(first));
	const after = compressMessage(before.context, deflateCodec, latin1Bytes(second));
	const framed = (payload: Bytes) => joinBytes([Uint8Array.of(0xc1, payload.length), payload]);
	return [framed(before.payload), framed(after.payload)];
}

function verdict(
	bytes: Bytes,
	context = LIMITED,
	agreement: SenderAgreement = USUAL_AGREEMENT,
	most = 100,
) {
	const rows = decodeFrames(bytes, context);
	const { fault, breachCount } = messageVerdict(readMessages(rows, bytes, agreement), rows, most);
	return [fault && [fault.message, fault.diagnosis.code, fault.closeCode], breachCount];
}

describe('the verdict over messages', () => {
	test.each<[string, Bytes, FrameContext, unknown]>([
		['what inflates as it should', SMALL, LIMITED, [null, 0]],
		['a bomb', BOMB, LIMITED, [[0, 'deflate-limit-inflated', 1009], 1]],
		['a bomb without a limit', BOMB, SERVER, [null, 0]],
		['no DEFLATE data', BAD_DATA, SERVER, [[0, 'deflate-data-valid', 1007], 1]],
		['inflated text that is no UTF-8', BAD_TEXT, SERVER, [[0, 'deflate-text-utf8', 1007], 1]],
		[
			'nothing at all, which is against advice',
			hex`c2 00`,
			SERVER,
			[[0, 'deflate-empty-message', null], 0],
		],
		[
			'a breach after what is only against advice',
			joinBytes([hex`c2 00`, TAIL_LEFT_ON]),
			SERVER,
			[[1, 'deflate-tail-removed', null], 1],
		],
		['the tail left on', TAIL_LEFT_ON, SERVER, [[0, 'deflate-tail-removed', null], 1]],
		[
			'a bomb after a fault that is borne',
			joinBytes([TAIL_LEFT_ON, SMALL, BOMB]),
			LIMITED,
			[[2, 'deflate-limit-inflated', 1009], 2],
		],
		[
			'the first of two that end the connection',
			joinBytes([BOMB, BAD_TEXT]),
			LIMITED,
			[[0, 'deflate-limit-inflated', 1009], 2],
		],
		[
			'text judged before the limit that it goes beyond',
			message(new Uint8Array(5000).fill(0xff), 1),
			LIMITED,
			[[0, 'deflate-text-utf8', 1007], 2],
		],
		['after a Close nothing is read', joinBytes([hex`88 00`, BOMB]), LIMITED, [null, 0]],
		[
			'a frame that fails before it',
			joinBytes([hex`83 00`, BOMB]),
			LIMITED,
			[[1, 'deflate-limit-inflated', null], 1],
		],
		[
			'a frame that fails after it',
			joinBytes([BOMB, hex`83 00`]),
			LIMITED,
			[[0, 'deflate-limit-inflated', 1009], 1],
		],
	])('%s', (_, bytes, context, expected) => {
		expect(verdict(bytes, context)).toEqual(expected);
	});

	test('data that merely end too early are taken as far as they go (RFC 7692 names no code)', () => {
		const cut = BOMB.slice(0, -2);
		cut[1]! -= 2;
		expect(verdict(cut, SERVER)).toEqual([[0, 'deflate-data-valid', null], 1]);
	});

	// RFC 7692 §7.2.2: such a receiver may forget what is outside the agreement.
	test('a receiver that keeps only what was agreed on cannot follow a copy beyond it', () => {
		// "Hello" twice, as RFC 7692 §7.2.3.2 has it.
		const twice = hex`c1 07 f2 48 cd c9 c9 07 00 c1 05 f2 00 11 00 00`;
		expect(verdict(twice, SERVER, { ...USUAL_AGREEMENT, takesOver: false })).toEqual([
			[1, 'deflate-takeover-kept', 1007],
			1,
		]);
		expect(verdict(twice, SERVER)).toEqual([null, 0]);
		const far = copiedFrom(300);
		expect(verdict(far, SERVER, { ...USUAL_AGREEMENT, windowBits: 8 })).toEqual([
			[0, 'deflate-window-kept', 1007],
			1,
		]);
		expect(verdict(far, SERVER)).toEqual([null, 0]);
	});

	test.each([
		['\xffHello', 'deflate-text-utf8'],
		['Hello\xff', 'deflate-takeover-kept'],
	])('of bad text and a copy that it cannot follow, the first one counts: %j', (text, code) => {
		const [first, second] = compressedAfter('Hello', text);
		const bytes = joinBytes([first, second]);
		expect(verdict(bytes, SERVER, { ...USUAL_AGREEMENT, takesOver: false })).toEqual([
			[1, code, 1007],
			2,
		]);
	});

	// RFC 6455 §1.4, §5.5.1: what follows a Close is discarded.
	test.each<[string, Bytes, string]>([
		['bad data after a Close', hex`41 01 f2  88 02 03 e8  80 01 ff`, 'deflate-data-valid'],
		['text whose rest is after a Close', hex`41 03 7a 04 00  88 00  80 00`, 'deflate-text-utf8'],
		[
			'text whose rest is after a bad frame',
			hex`41 03 7a 04 00  83 00  80 00`,
			'deflate-text-utf8',
		],
	])('%s fails nothing', (_, bytes, code) => {
		expect(verdict(bytes, SERVER)[0]).toEqual([0, code, null]);
	});

	test('no more messages are inflated than is asked for', () => {
		expect(verdict(joinBytes([SMALL, BOMB]), LIMITED, USUAL_AGREEMENT, 1)).toEqual([null, 0]);
	});
});

test('where nothing is compressed, there is nothing to inflate', () => {
	const compressed = (bytes: Bytes, deflate: boolean) =>
		hasCompressed(decodeFrames(bytes, { ...SERVER, deflate }));
	expect(compressed(joinBytes([hex`81 00`, SMALL]), true)).toBe(true);
	expect(compressed(SMALL, false)).toBe(false);
	expect(compressed(hex`81 00`, true)).toBe(false);
});
