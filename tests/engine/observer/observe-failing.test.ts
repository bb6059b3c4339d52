import { constants, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
	cutInCharacter,
	holdsRareCharacter,
} from '../../../src/engine/observer/observe-failing.ts';
import { joinBytes, type Bytes } from '../../../src/engine/bytes/index.ts';
import { encodeFrame } from '../../../src/engine/frame/index.ts';
import { observe } from '../../../src/engine/observer/index.ts';
import { hex } from '../../support/hex-bytes.ts';
import { code, masked, plain, wholeTranscript } from './transcripts.ts';

test.each([
	['nothing', hex``, false],
	['whole characters', hex`61 e4 bd a0`, false],
	['half a character', hex`61 e4 bd`, true],
	['what can be no character', hex`61 ff`, false],
])('%s: cut or not', (_, bytes, cut) => {
	expect(cutInCharacter(bytes)).toBe(cut);
});

test.each([
	['plain text', hex`61 e4 bd a0`, false],
	['U+0000', hex`61 00`, true],
	['U+FFFF', hex`ef bf bf`, true],
	['U+FFFD', hex`ef bf bd`, false],
	['U+FDD0', hex`ef b7 90`, true],
	['U+FDF0', hex`ef b7 b0`, false],
	['U+10FFFE', hex`f4 8f bf be`, true],
	['a leading U+FEFF', hex`ef bb bf 61`, true],
	['U+FEFF inside', hex`61 ef bb bf`, false],
])('%s: rare or not', (_, bytes, rare) => {
	expect(holdsRareCharacter(bytes)).toBe(rare);
});

/** A text in which nothing repeats, twice: the second time as a copy from 2000 bytes back. */
function copiedFromAfar(): readonly Bytes[] {
	let state = 7;
	const noise = Uint8Array.from({ length: 2000 }, () => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
		return 33 + ((state >> 8) % 90);
	});
	const finishFlush = constants.Z_SYNC_FLUSH;
	const data = deflateRawSync(joinBytes([noise, noise]), { finishFlush }).subarray(0, -4);
	return [
		encodeFrame({ fin: false, rsv1: true, opcode: 1, payload: data.subarray(0, 100) }),
		encodeFrame({ fin: true, opcode: 0, payload: data.subarray(100) }),
	];
}

// RFC 7692 §7.2.2 lets a receiver forget what is outside the agreement, and RFC 6455 §7.1.7 lets it read no answer
// after it has failed the connection.
test.each<[string, string, readonly Bytes[], number, string]>([
	[
		'a copy from beyond the agreed window',
		'server_max_window_bits=9',
		copiedFromAfar(),
		1007,
		'deflate-window-kept',
	],
	[
		'a copy from an earlier message',
		'server_no_context_takeover',
		[hex`c1 07 f2 48 cd c9 c9 07 00  c1 05 f2 00 11 00 00`],
		1007,
		'deflate-takeover-kept',
	],
	[
		'a tail that spoils the next message',
		'server_max_window_bits=15',
		[hex`c1 0b f2 48 cd c9 c9 07 00 00 00 ff ff  c1 07 f2 48 cd c9 c9 07 00`],
		1002,
		'deflate-tail-removed',
	],
	[
		'data that end too early',
		'server_max_window_bits=15',
		[hex`c1 06 f2 48 cd c9 c9 07  81 01 61`],
		1002,
		'deflate-data-valid',
	],
])('%s is a cause to fail the connection', (_, agreed, sent, closeCode, rule) => {
	const transcript = wholeTranscript(
		[0, { type: 'opened', extensions: `permessage-deflate; ${agreed}` }],
		...sent.map((bytes) => [1, 'server', bytes] as const),
		[2, 'client', masked(8, code(closeCode))],
		[3, 'server', 'fin'],
		[4, 'client', 'fin'],
	);
	expect(observe(transcript).map((one) => `${one.by} ${one.code}`)).toEqual([`server ${rule}`]);
});

test('without a breach of compression, a side that fails for two messages in one segment is to blame', () => {
	const transcript = wholeTranscript(
		[0, { type: 'opened', extensions: 'permessage-deflate' }],
		[1, 'server', hex`c1 07 f2 48 cd c9 c9 07 00  c1 05 f2 00 11 00 00`],
		[2, 'client', masked(8, code(1007))],
		[3, 'server', plain(8, code(1007))],
		[4, 'server', 'fin'],
	);
	expect(observe(transcript).map((one) => `${one.by} ${one.code}`)).toEqual([
		'client transport-byte-stream',
	]);
});

test('a message whose data end too early may be delivered as far as they go', () => {
	const transcript = wholeTranscript(
		[0, { type: 'opened', extensions: 'permessage-deflate' }],
		[1, 'server', hex`c1 06 f2 48 cd c9 c9 07`],
		[1, { type: 'deliver', by: 'client', kind: 'text', payload: hex`48 65 6c 6c 6f` }],
	);
	expect(observe(transcript).map((one) => `${one.by} ${one.code}`)).toEqual([
		'server deflate-data-valid',
	]);
});
