import { expect, test } from 'vitest';
import { decodeFrames, frameAt, payloadOf } from '../../../../src/engine/frame/index.ts';
import { fittingForm } from '../../../../src/panels/frame/payload/payload-form.ts';
import { hex } from '../../../support/hex-bytes.ts';

test.each([
	['81 02 48 69', false, 'text'],
	['81 01 ff', false, 'text'],
	['c1 07 f2 48 cd c9 c9 07 00', true, 'hex'],
	['82 02 48 69', false, 'text'],
	['82 02 00 01', false, 'hex'],
	['82 02 c3 28', false, 'hex'],
	['89 04 70 69 6e 67', false, 'text'],
	['88 02 03 e8', false, 'close'],
	['01 01 41', false, 'text'],
])('%s (deflate: %s) is first shown as %s', (text, deflate, form) => {
	const bytes = hex(text);
	const rows = decodeFrames(bytes, { from: 'server', deflate, limit: null });
	expect(fittingForm(rows, frameAt(rows, 0), payloadOf(rows, bytes, 0))).toBe(form);
});
