import { expect, test } from 'vitest';
import { latin1Bytes, latin1Text, NO_BYTES } from '../../../src/engine/bytes/index.ts';
import { LIMITS } from '../../../src/engine/limits.ts';
import { cutHead } from '../../../src/engine/simulation/head-of.ts';

const HEAD = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';

test('a head ends with the first empty line, wherever it is cut', () => {
	const all = latin1Bytes(`${HEAD}\x81\x00\r\n\r\n`);
	for (let cut = 0; cut < HEAD.length; cut++) {
		const first = cutHead(NO_BYTES, all.subarray(0, cut));
		expect([first.head, first.kept.length]).toEqual([null, cut]);
		const { head, rest, kept } = cutHead(first.kept, all.subarray(cut));
		expect([latin1Text(head!), latin1Text(rest), kept.length]).toEqual([
			HEAD,
			'\x81\x00\r\n\r\n',
			0,
		]);
	}
});

test('bytes without a head within the limit pass as one', () => {
	const flood = new Uint8Array(LIMITS.head + 1).fill(0x41);
	expect(cutHead(NO_BYTES, flood.subarray(1)).head).toBeNull();
	expect(cutHead(NO_BYTES, flood).head).toHaveLength(LIMITS.head + 1);
});
