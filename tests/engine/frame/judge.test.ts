import { describe, expect, it, test } from 'vitest';
import type { FrameContext } from '../../../src/engine/frame/index.ts';
import { decodeFrames, faultCodes } from '../../../src/engine/frame/index.ts';
import { codesOfFaultBits } from '../../../src/engine/frame/fault-bits.ts';
import { judgeCloseCode } from '../../../src/engine/frame/judge.ts';
import { hex } from '../../support/hex-bytes.ts';

const fromServer: FrameContext = { from: 'server', deflate: false, limit: null };
const fromClient: FrameContext = { ...fromServer, from: 'client' };

function codes(bytes: Uint8Array, context = fromServer): string[][] {
	const rows = decodeFrames(bytes, context);
	return Array.from({ length: rows.count }, (_, i) => [...faultCodes(rows, i)]);
}

describe('fragments (§5.4)', () => {
	it('may have control frames between them', () => {
		expect(codes(hex`01 00 89 00 00 00 8a 00 80 00`).flat()).toEqual([]);
	});

	it('without a start are reported once a message', () => {
		const missing = ['fragment-start-missing'];
		expect(codes(hex`00 00 00 00 80 00 80 00`)).toEqual([missing, [], [], missing]);
	});

	it('of a reserved opcode are a message of unknown kind', () => {
		expect(codes(hex`03 00 80 01 ff 81 00`)).toEqual([['frame-opcode-reserved-data'], [], []]);
	});

	it('go on after a reserved opcode in the middle', () => {
		expect(codes(hex`01 01 c3 83 00 80 01 a9`)).toEqual([[], ['frame-opcode-reserved-data'], []]);
	});

	it('that all carry the opcode are each a new message', () => {
		const interleaved = ['fragment-interleaved'];
		expect(codes(hex`01 00 01 00 81 00 81 00`)).toEqual([[], interleaved, interleaved, []]);
	});
});

describe('control frames (§5.5)', () => {
	test.each(['8', '9', 'a'])('opcode %s: FIN is set', (opcode) => {
		expect(codes(hex(`0${opcode} 00`))).toEqual([['control-unfragmented']]);
	});

	it('carry 125 bytes at most, in whatever form the length is', () => {
		expect(codes(hex`89 7e 00 7d`)[0]).toEqual(['length-minimal-16', 'frame-incomplete']);
		expect(codes(hex`89 7e 00 7e`)[0]).toEqual(['control-length', 'frame-incomplete']);
		expect(codes(hex`89 7f 00 00 00 01 00 00 00 00`)[0]).toEqual([
			...['control-length', 'frame-incomplete'],
		]);
	});
});

describe('lengths (§5.2)', () => {
	test.each([
		['82 7e 00 7d', ['length-minimal-16']],
		['82 7e 00 7e', []],
		['82 7f 00 00 00 00 00 00 00 05', ['length-minimal-64']],
		['82 7f 00 00 00 00 00 00 ff ff', ['length-minimal-64']],
		['82 7f 00 00 00 00 00 01 00 00', []],
	])('%s', (header, expected) => {
		expect(codes(hex(header))[0]).toEqual([...expected, 'frame-incomplete']);
	});

	test.each([
		['82 7f 00 20 00 00 00 00 00 00', 'length-representable'],
		['82 7f 7f ff ff ff ff ff ff ff', 'length-representable'],
		['82 7f 80 00 00 00 00 00 00 00', 'length-top-bit'],
	])('%s fails before the payload arrives', (header, code) => {
		expect(codes(hex(header))).toEqual([[code]]);
	});

	it('of 64 bits count whole against a limit', () => {
		const header = hex`82 7f 00 00 00 01 00 00 00 00`;
		expect(codes(header, { ...fromServer, limit: 2 ** 32 - 1 })).toEqual([['length-limit']]);
		expect(codes(header, { ...fromServer, limit: 2 ** 32 })).toEqual([['frame-incomplete']]);
	});

	it('the payloads of one message are added up, and the next message starts at 0', () => {
		const context = { ...fromServer, limit: 1 };
		expect(codes(hex`02 01 61 80 01 61 82 01 61`, context)).toEqual([[], ['length-limit'], []]);
	});
});

describe('RSV1 (RFC 7692 §6)', () => {
	it('is reported on the first frame of a message only', () => {
		const deflate = { ...fromServer, deflate: true };
		expect(codes(hex`41 00 c9 00 c0 00 c2 00`, deflate)).toEqual([
			...[[], ['deflate-rsv1-control'], ['deflate-rsv1-first-frame'], []],
		]);
		expect(codes(hex`c1 00`)).toEqual([['frame-rsv1']]);
	});
});

describe('keys (§5.3)', () => {
	it('are judged for clients only', () => {
		const bytes = hex`82 80 00 00 00 00 82 80 00 00 00 00`;
		expect(codes(bytes)).toEqual([['mask-server'], ['mask-server']]);
		expect(codes(bytes, fromClient)).toEqual([
			['mask-key-unpredictable'],
			['mask-key-fresh', 'mask-key-unpredictable'],
		]);
	});

	it('are compared with none at first', () => {
		for (const key of ['00 00 00 01', 'ff ff ff ff']) {
			expect(codes(hex(`82 80 ${key}`), fromClient)).toEqual([[]]);
		}
	});

	it('are compared with the masked frame before, an unmasked one between them or not', () => {
		const bytes = hex`82 80 01 02 03 04 82 00 82 80 01 02 03 04 82 80 05 06 07 08 82 80 01 02 03 04`;
		expect(codes(bytes, fromClient)).toEqual([
			...[[], ['mask-client'], ['mask-key-fresh'], [], []],
		]);
	});
});

describe('after a Close (§5.5.1)', () => {
	it('control frames may come, data and a second Close may not', () => {
		expect(codes(hex`88 00 89 00 82 00 88 00`)).toEqual([
			...[[], [], ['close-no-data-after'], ['close-once']],
		]);
	});

	it('the rest of a half message is no stray fragment', () => {
		expect(codes(hex`01 00 88 00 80 00`)).toEqual([
			...[[], ['close-mid-message'], ['close-no-data-after']],
		]);
	});
});

test.each([
	[0, ['close-code-below-1000']],
	[999, ['close-code-below-1000']],
	[1000, []],
	[1003, []],
	[1004, ['close-code-reserved-1004']],
	[1005, ['close-code-reserved-local']],
	[1006, ['close-code-reserved-local']],
	[1007, []],
	[1014, []],
	[1015, ['close-code-reserved-local']],
	[1016, ['close-code-unassigned']],
	[2999, ['close-code-unassigned']],
	[3000, []],
	[4999, []],
	[5000, ['close-code-above-4999']],
	[65535, ['close-code-above-4999']],
])('the close code %i (§7.4)', (code, expected) => {
	expect(codesOfFaultBits(0, judgeCloseCode(code))).toEqual(expected);
});
