import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bytes, Edit } from '../../../src/engine/bytes/index.ts';
import type { FrameContext, FrameRows } from '../../../src/engine/frame/index.ts';
import { applyEdit, hexText, invertEdit } from '../../../src/engine/bytes/index.ts';
import {
	decodeFrames,
	frameAt,
	newKey,
	payloadOf,
	setLengthForm,
	setMasked,
	setPayload,
} from '../../../src/engine/frame/index.ts';
import { contexts, documents, payloads } from '../../support/frame-arbitraries.ts';
import { hex } from '../../support/hex-bytes.ts';

const fromServer: FrameContext = { from: 'server', deflate: false, limit: null };
const key = hex`37 fa 21 3d`;

function after(
	text: string,
	gesture: (bytes: Bytes, rows: FrameRows) => Edit | null,
): string | null {
	const bytes = hex(text);
	const edit = gesture(bytes, decodeFrames(bytes, fromServer));
	return edit && hexText(applyEdit(bytes, edit));
}

describe('masking, meant', () => {
	it('puts a key in and masks, or takes it out', () => {
		const plain = '81 05 48 65 6c 6c 6f';
		const masked = '81 85 37 fa 21 3d 7f 9f 4d 51 58';
		expect(after(plain, (b, rows) => setMasked(b, rows, 0, key))).toBe(masked);
		expect(after(masked, (b, rows) => setMasked(b, rows, 0, null))).toBe(plain);
		expect(after(masked, (b, rows) => setMasked(b, rows, 0, hex`01 02 03 04`))).toBeNull();
		expect(after(plain, (b, rows) => setMasked(b, rows, 0, null))).toBeNull();
	});

	it('works on an unfinished payload, not on an unfinished header', () => {
		expect(after('81 05 48', (b, rows) => setMasked(b, rows, 0, key))).toBe('81 85 37 fa 21 3d 7f');
		expect(after('81 7e 00', (b, rows) => setMasked(b, rows, 0, key))).toBeNull();
		expect(after('81 80 37', (b, rows) => setMasked(b, rows, 0, null))).toBeNull();
	});

	it('keeps the payload with a new key', () => {
		expect(after('81 81 00 00 00 00 61', (b, rows) => newKey(b, rows, 0, hex`01 00 00 00`))).toBe(
			'81 81 01 00 00 00 60',
		);
		expect(after('81 01 61', (b, rows) => newKey(b, rows, 0, key))).toBeNull();
	});
});

describe('the length form', () => {
	it('changes, the length does not', () => {
		expect(after('82 01 61', (b, rows) => setLengthForm(b, rows, 0, 16))).toBe('82 7e 00 01 61');
		expect(after('82 7e 00 01 61', (b, rows) => setLengthForm(b, rows, 0, 64))).toBe(
			'82 7f 00 00 00 00 00 00 00 01 61',
		);
		expect(after('82 fe 00 00 01 02 03 04', (b, rows) => setLengthForm(b, rows, 0, 7))).toBe(
			'82 80 01 02 03 04',
		);
	});

	it('must hold the length', () => {
		expect(after('82 7e 01 00', (b, rows) => setLengthForm(b, rows, 0, 7))).toBeNull();
		expect(after('82 7e', (b, rows) => setLengthForm(b, rows, 0, 7))).toBeNull();
		expect(after('82 01 61', (b, rows) => setLengthForm(b, rows, 0, 7))).toBeNull();
	});
});

describe('another payload', () => {
	it('is masked and counted', () => {
		expect(after('81 81 37 fa 21 3d 00', (b, rows) => setPayload(b, rows, 0, hex`48 65`))).toBe(
			'81 82 37 fa 21 3d 7f 9f',
		);
	});

	it('keeps a form longer than needed, and grows the shortest', () => {
		expect(after('82 7e 00 00', (b, rows) => setPayload(b, rows, 0, hex`61`))).toBe(
			'82 7e 00 01 61',
		);
		const long = new Uint8Array(126);
		expect(after('82 00', (b, rows) => setPayload(b, rows, 0, long))?.slice(0, 11)).toBe(
			'82 7e 00 7e',
		);
		expect(after('82 7e 00 00', (b, rows) => setPayload(b, rows, 0, long))?.slice(0, 11)).toBe(
			'82 7e 00 7e',
		);
	});

	it('makes an unfinished frame whole', () => {
		expect(after('82 05 61', (b, rows) => setPayload(b, rows, 0, hex`62`))).toBe('82 01 62');
		expect(
			after('82 7f 80 00 00 00 00 00 00 00 61 62', (b, rows) => setPayload(b, rows, 0, hex`63`)),
		).toBe('82 01 63');
		expect(after('82 7e 00', (b, rows) => setPayload(b, rows, 0, hex`63`))).toBeNull();
	});
});

describe('in any document', () => {
	function forEachFrame(
		check: (bytes: Uint8Array, rows: FrameRows, index: number, payload: Uint8Array) => void,
	): void {
		fc.assert(
			fc.property(documents, contexts, payloads, (bytes, context, payload) => {
				const rows = decodeFrames(bytes, context);
				for (let i = 0; i < rows.count; i++) check(bytes, rows, i, new Uint8Array(payload));
			}),
			{ numRuns: 200 },
		);
	}

	function apply(bytes: Uint8Array, rows: FrameRows, edit: Edit): [Uint8Array, FrameRows] {
		const changed = applyEdit(bytes, edit);
		expect(applyEdit(changed, invertEdit(bytes, edit))).toEqual(new Uint8Array(bytes));
		return [changed, decodeFrames(changed, rows.context)];
	}

	it('masking and unmasking leave the payload and the other frames', () => {
		forEachFrame((bytes, rows, i) => {
			const edit = setMasked(bytes, rows, i, frameAt(rows, i).masked ? null : key);
			if (edit === null) return;
			const [changed, now] = apply(bytes, rows, edit);
			expect(now.count).toBe(rows.count);
			for (let k = 0; k < rows.count; k++) {
				expect(payloadOf(now, changed, k)).toEqual(payloadOf(rows, bytes, k));
			}
			expect(frameAt(now, i).masked).toBe(!frameAt(rows, i).masked);
		});
	});

	it('a new payload is read back from the frame', () => {
		forEachFrame((bytes, rows, i, payload) => {
			const edit = setPayload(bytes, rows, i, payload);
			if (edit === null) return;
			const [changed, now] = apply(bytes, rows, edit);
			expect(payloadOf(now, changed, i).slice()).toEqual(payload);
			expect(frameAt(now, i)).toMatchObject({
				complete: true,
				announcedLength: payload.length,
				opcode: frameAt(rows, i).opcode,
				masked: frameAt(rows, i).masked,
			});
		});
	});

	it('another length form leaves everything else', () => {
		forEachFrame((bytes, rows, i) => {
			for (const form of [7, 16, 64] as const) {
				const edit = setLengthForm(bytes, rows, i, form);
				if (edit === null) continue;
				const [changed, now] = apply(bytes, rows, edit);
				expect(frameAt(now, i).lengthForm).toBe(form);
				expect(frameAt(now, i).announcedLength).toEqual(frameAt(rows, i).announcedLength);
				expect(payloadOf(now, changed, i)).toEqual(payloadOf(rows, bytes, i));
			}
		});
	});
});
