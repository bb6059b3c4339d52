import { describe, expect, it } from 'vitest';
import type { FrameContext } from '../../../src/engine/frame/index.ts';
import { encodeUtf8 } from '../../../src/engine/bytes/index.ts';
import { decodeFrames, encodeFrame, faultCodes } from '../../../src/engine/frame/index.ts';
import { decodeInPieces } from '../../support/frame-arbitraries.ts';
import { hex } from '../../support/hex-bytes.ts';

const fromClient: FrameContext = { from: 'client', deflate: false, limit: null };
const key = hex`37 fa 21 3d`;

/** The faults of one masked frame, read whole and one byte at a time. */
function faults(opcode: number, payload: Uint8Array): readonly string[] {
	const bytes = encodeFrame({ fin: true, opcode, key, payload });
	const each = Array.from(bytes, (_, i) => i);
	const whole = faultCodes(decodeFrames(bytes, fromClient), 0);
	expect(faultCodes(decodeInPieces(bytes, fromClient, each), 0)).toEqual(whole);
	return whole;
}

describe('a text', () => {
	it('is checked past ASCII, past the first piece and at its end', () => {
		const long = encodeUtf8('a'.repeat(5000));
		expect(faults(1, long)).toEqual([]);
		expect(faults(1, new Uint8Array([...long, 0xc3, 0xa9]))).toEqual([]);
		expect(faults(1, new Uint8Array([...long, 0xff]))).toEqual(['utf8-lead-byte']);
		expect(faults(1, new Uint8Array([...long, 0xc3]))).toEqual(['utf8-truncated']);
	});

	it('alone is checked: binary, Ping and Pong carry any bytes', () => {
		for (const opcode of [2, 9, 10]) expect(faults(opcode, hex`ff c3`)).toEqual([]);
	});
});

describe('a Close', () => {
	it('is empty, or a code and a reason', () => {
		expect(faults(8, hex``)).toEqual([]);
		expect(faults(8, hex`03`)).toEqual(['close-body-length']);
		expect(faults(8, hex`03 e8`)).toEqual([]);
		expect(faults(8, hex`03 e8 c3 a9`)).toEqual([]);
	});

	it('shows a bad code and a bad reason together', () => {
		expect(faults(8, hex`03 ee ff`)).toEqual(['close-code-reserved-local', 'close-reason-utf8']);
		expect(faults(8, hex`03 e7 61 c3`)).toEqual(['close-code-below-1000', 'close-reason-utf8']);
	});
});
