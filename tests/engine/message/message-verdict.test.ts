import { deflateRawSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
	USUAL_AGREEMENT,
	joinBytes,
	decodeFrames,
	hasCompressed,
	messageVerdict,
	readMessages,
	type Bytes,
	type FrameContext,
	type SenderAgreement,
} from '../../../src/engine/index.ts';
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

	test('a copy from an earlier message is a duty broken, and a strict receiver may not notice', () => {
		// "Hello" twice, as RFC 7692 §7.2.3.2 has it.
		const twice = hex`c1 07 f2 48 cd c9 c9 07 00 c1 05 f2 00 11 00 00`;
		expect(verdict(twice, SERVER, { ...USUAL_AGREEMENT, takesOver: false })).toEqual([
			[1, 'deflate-takeover-kept', null],
			1,
		]);
		expect(verdict(twice, SERVER)).toEqual([null, 0]);
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
