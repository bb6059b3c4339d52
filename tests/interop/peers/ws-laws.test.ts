import { describe, expect, test } from 'vitest';
import { expectToHold } from '../../laws/hold.ts';
import { hex } from '../../support/hex-bytes.ts';
import { DIFFERENCES } from './ws-differences.ts';
import { WS_LAWS, differenceIn } from './ws-laws.ts';

describe('a difference', () => {
	test.each(DIFFERENCES)('$name', async ({ name, example, on = {} }) => {
		const plain = { from: 'server', limit: null, deflate: null } as const;
		const found = await differenceIn({ bytes: hex(example), on: { ...plain, ...on } });
		expect(found?.name).toBe(name);
	});

	test('is empty if both give the same result', async () => {
		const on = { from: 'server', limit: null, deflate: null } as const;
		expect(await differenceIn({ bytes: hex`81 02 68 69 88 02 03 e8`, on })).toBeNull();
	});
});

expectToHold('our endpoint beside ws', WS_LAWS);
