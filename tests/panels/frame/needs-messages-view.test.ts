import { expect, test } from 'vitest';
import { decodeFrames } from '../../../src/engine/frame/index.ts';
import { needsMessagesView } from '../../../src/panels/frame/needs-messages-view.ts';
import { hex } from '../../support/hex-bytes.ts';

test.each([
	['81 00 82 00', false],
	['01 00 80 00', true],
	['c1 01 00', true],
	['', false],
])('messages tell more than the frames of %s: %s', (bytes, tells) => {
	const rows = decodeFrames(hex(bytes), { from: 'server', deflate: true, limit: null });
	expect(needsMessagesView(rows)).toBe(tells);
});
