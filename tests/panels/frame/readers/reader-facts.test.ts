import { expect, it } from 'vitest';
import type { FrameContext } from '../../../../src/engine/frame/index.ts';
import { USUAL_AGREEMENT } from '../../../../src/engine/message/index.ts';
import { disagree, readerRows } from '../../../../src/panels/frame/readers/reader-facts.ts';
import { hex } from '../../../support/hex-bytes.ts';

function rowsOf(text: string, from: FrameContext['from'] = 'server') {
	return readerRows({ bytes: hex(text), from, deflate: false, limit: null, ...USUAL_AGREEMENT });
}

it('a legal message means the same to all', () => {
	const rows = rowsOf('8102 4869');
	expect(disagree(rows)).toBe(false);
	expect(rows.map(({ verdict }) => verdict?.messages)).toEqual([1, 1, 1, 1]);
});

it('marks the columns in which a reader is unlike the strict one', () => {
	const unlike = rowsOf('8102 4869 817e 0002 4869').map((row) => {
		const { hands, sends, ends } = row.unlike;
		return [row.reader, hands, sends, ends];
	});
	expect(unlike).toEqual([
		['strict', false, false, false],
		['chromium', true, false, false],
		['firefox', false, true, false],
		['ws', true, true, true],
	]);
});

it('a receiver that never reads a client’s frames has no verdict and differs from none', () => {
	const rows = rowsOf('8180 00000000', 'client');
	expect(rows.map(({ verdict }) => verdict === null)).toEqual([false, true, true, false]);
	expect(disagree(rows)).toBe(false);
});

it('names the version that was observed', () => {
	expect(rowsOf('').map(({ version }) => version)).toEqual(['', '156', '153 ESR', '8.23.0']);
});
