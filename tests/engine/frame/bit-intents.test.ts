import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bytes, Edit } from '../../../src/engine/bytes/index.ts';
import type { FrameContext, FrameRows } from '../../../src/engine/frame/index.ts';
import { applyEdit, hexText } from '../../../src/engine/bytes/index.ts';
import {
	decodeFrames,
	deleteBytes,
	flipBit,
	frameAt,
	insertBytes,
	replaceBytes,
	setAnnouncedLength,
	setBit,
	setByte,
	setFin,
	setKeyRaw,
	setMaskBit,
	setOpcode,
	setRsv,
	typeNibble,
} from '../../../src/engine/frame/index.ts';
import { contexts, documents } from '../../support/frame-arbitraries.ts';
import { hex } from '../../support/hex-bytes.ts';

const fromServer: FrameContext = { from: 'server', deflate: false, limit: null };

/** The document after a gesture, in hex; null when there was nothing to do. */
function after(
	text: string,
	gesture: (bytes: Bytes, rows: FrameRows) => Edit | null,
): string | null {
	const bytes = hex(text);
	const edit = gesture(bytes, decodeFrames(bytes, fromServer));
	return edit && hexText(applyEdit(bytes, edit));
}

describe('a bit', () => {
	it('flips, and flips back', () => {
		expect(after('81 00', (bytes) => flipBit(bytes, 8))).toBe('81 80');
		expect(after('81 00', (bytes) => flipBit(bytes, 7))).toBe('80 00');
		fc.assert(
			fc.property(fc.uint8Array({ minLength: 1, maxLength: 9 }), fc.nat(200), (bytes, place) => {
				const bit = place % (bytes.length * 8);
				const once = applyEdit(bytes, flipBit(bytes, bit));
				expect(once).not.toEqual(new Uint8Array(bytes));
				expect(applyEdit(once, flipBit(once, bit))).toEqual(new Uint8Array(bytes));
			}),
		);
		expect(() => flipBit(hex`81`, 8)).toThrow(RangeError);
	});

	it('is set once', () => {
		expect(after('01', (bytes) => setBit(bytes, 0, 1))).toBe('81');
		expect(after('81', (bytes) => setBit(bytes, 0, 1))).toBeNull();
	});
});

describe('a byte', () => {
	it('is typed over, digit by digit, and added at the end', () => {
		expect(after('81 00', (bytes) => setByte(bytes, 1, 5))).toBe('81 05');
		expect(after('81 00', (bytes) => setByte(bytes, 1, 0))).toBeNull();
		expect(after('81 05', (bytes) => typeNibble(bytes, 1, 'high', 8))).toBe('81 85');
		expect(after('81 85', (bytes) => typeNibble(bytes, 1, 'low', 0))).toBe('81 80');
		expect(after('81', (bytes) => typeNibble(bytes, 1, 'high', 8))).toBe('81 80');
		expect(() => setByte(hex`81`, 2, 0)).toThrow(RangeError);
	});

	it('is put in and taken out', () => {
		expect(after('81 00', () => insertBytes(1, hex`aa bb`))).toBe('81 aa bb 00');
		expect(after('81 aa bb 00', () => deleteBytes(1, 3))).toBe('81 00');
	});
});

describe('raw header gestures', () => {
	it('write their own bits only', () => {
		const text = '81 00 81 05 48 65 6c 6c 6f';
		expect(after(text, (b, rows) => setFin(b, rows, 1, 0))).toBe('81 00 01 05 48 65 6c 6c 6f');
		expect(after(text, (b, rows) => setRsv(b, rows, 1, 1, 1))).toBe('81 00 c1 05 48 65 6c 6c 6f');
		expect(after(text, (b, rows) => setRsv(b, rows, 1, 3, 1))).toBe('81 00 91 05 48 65 6c 6c 6f');
		expect(after(text, (b, rows) => setOpcode(b, rows, 1, 9))).toBe('81 00 89 05 48 65 6c 6c 6f');
		expect(after(text, (b, rows) => setMaskBit(b, rows, 1, 1))).toBe('81 00 81 85 48 65 6c 6c 6f');
		expect(after(text, (b, rows) => setFin(b, rows, 0, 1))).toBeNull();
	});

	it('flipping MASK makes four payload bytes a key', () => {
		const bytes = hex`81 05 48 65 6c 6c 6f`;
		const edit = setMaskBit(bytes, decodeFrames(bytes, fromServer), 0, 1)!;
		const rows = decodeFrames(applyEdit(bytes, edit), fromServer);
		expect(frameAt(rows, 0)).toMatchObject({
			key: hex`48 65 6c 6c`,
			payloadFrom: 6,
			complete: false,
		});
	});

	it('need the bytes that they write', () => {
		expect(after('81', (b, rows) => setMaskBit(b, rows, 0, 1))).toBeNull();
		expect(after('81 00', (b, rows) => setKeyRaw(b, rows, 0, hex`01 02 03 04`))).toBeNull();
		expect(after('81 80 01', (b, rows) => setKeyRaw(b, rows, 0, hex`01 02 03 04`))).toBeNull();
		expect(after('81 7e 00', (b, rows) => setAnnouncedLength(b, rows, 0, 5))).toBeNull();
	});

	it('a key is written and the payload stays as it was on the wire', () => {
		expect(
			after('81 81 01 02 03 04 61', (b, rows) => setKeyRaw(b, rows, 0, hex`09 02 03 04`)),
		).toBe('81 81 09 02 03 04 61');
		expect(() => after('81 80 01 02 03 04', (b, rows) => setKeyRaw(b, rows, 0, hex`09`))).toThrow(
			RangeError,
		);
	});

	it('a length is written in its form, or in the next that holds it', () => {
		expect(after('82 01 61', (b, rows) => setAnnouncedLength(b, rows, 0, 9))).toBe('82 09 61');
		expect(after('82 81 01 02 03 04 61', (b, rows) => setAnnouncedLength(b, rows, 0, 300))).toBe(
			'82 fe 01 2c 01 02 03 04 61',
		);
		expect(after('82 7e 01 00', (b, rows) => setAnnouncedLength(b, rows, 0, 5))).toBe(
			'82 7e 00 05',
		);
		expect(after('82 00', (b, rows) => setAnnouncedLength(b, rows, 0, 2n ** 63n))).toBe(
			'82 7f 80 00 00 00 00 00 00 00',
		);
		expect(() => after('82 00', (b, rows) => setAnnouncedLength(b, rows, 0, -1))).toThrow(
			RangeError,
		);
	});

	it('any announced length reads back, in any document', () => {
		fc.assert(
			fc.property(documents, contexts, fc.bigInt(0n, 2n ** 64n - 1n), (bytes, context, length) => {
				const rows = decodeFrames(bytes, context);
				for (let i = 0; i < rows.count; i++) {
					const edit = setAnnouncedLength(bytes, rows, i, length);
					if (edit === null) continue;
					const changed = decodeFrames(applyEdit(bytes, edit), context);
					expect(BigInt(frameAt(changed, i).announcedLength!)).toBe(length);
				}
			}),
		);
	});
});

describe('replacing', () => {
	it('is the smallest edit, or none', () => {
		expect(replaceBytes(hex`01 02 03 04`, 1, 4, hex`02 09 04`)).toEqual({
			from: 2,
			to: 3,
			insert: hex`09`,
		});
		expect(replaceBytes(hex`01 02 03`, 1, 3, hex`02 03`)).toBeNull();
	});
});
