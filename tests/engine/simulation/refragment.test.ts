import { expect, test } from 'vitest';
import { hexText } from '../../../src/engine/bytes/index.ts';
import { refragment } from '../../../src/engine/simulation/refragment.ts';
import { hex } from '../../support/hex-bytes.ts';

// §5.4: "An intermediary MAY change the fragmentation of a message".
test.each([
	['fragments are joined', '01 01 61 80 01 62', null, '81 02 61 62', '', 2, 1],
	['a message is cut', '81 03 61 62 63', 2, '01 02 61 62 80 01 63', '', 1, 2],
	[
		'a Ping between fragments goes first',
		'01 01 61 89 00 80 01 62',
		null,
		'89 00 81 02 61 62',
		'',
		2,
		1,
	],
	['what is not whole waits', '01 01 61 80 01', null, '', '01 01 61 80 01', 0, 0],
	['half a header waits', '81 01 61 81', null, '81 01 61', '81', 1, 1],
	['an empty message stays one', '81 00', 5, '81 00', '', 1, 1],
	['RSV1 stays with the first', 'c1 02 61 62', 1, '41 01 61 80 01 62', '', 1, 2],
	[
		'a masked one keeps its key',
		'01 81 01 01 01 01 60 80 81 02 02 02 02 60',
		null,
		'81 82 01 01 01 01 60 63',
		'',
		2,
		1,
	],
] as const)('%s', (_, bytes, most, out, kept, before, after) => {
	const done = refragment(hex``, hex(bytes), most);
	expect([hexText(done.out), hexText(done.kept), done.before, done.after]).toEqual([
		out,
		kept,
		before,
		after,
	]);
});

test('wherever it is cut, the same comes out', () => {
	const all = hex`01 01 61 89 01 70 00 01 62 80 01 63 82 00`;
	for (let cut = 0; cut <= all.length; cut++) {
		const first = refragment(hex``, all.subarray(0, cut), null);
		const second = refragment(first.kept, all.subarray(cut), null);
		expect(`${hexText(first.out)} ${hexText(second.out)}`.trim()).toBe(
			'89 01 70 81 03 61 62 63 82 00',
		);
	}
});
