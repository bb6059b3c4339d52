import { expect, test } from 'vitest';
import { makeCase } from '../../src/evidence/case.ts';
import { readPiece } from '../../src/evidence/readers.ts';
import { troubleSigns } from '../../src/evidence/unsettled.ts';

async function troubleIn(content: string) {
	const { items, signs } = makeCase([await readPiece({ content, name: null, kind: null })], {});
	return { items, trouble: troubleSigns(signs).map(({ id, values }) => ({ id, ...values })) };
}

test('a close code 1006 alone is trouble without a finding', async () => {
	const line =
		'onclose code=1006 reason="" wasClean=false, always about a minute after the last message';
	const expected = { items: [], trouble: [{ id: 'close-event', code: 1006 }] };
	expect(await troubleIn(line)).toEqual(expected);
	expect(await troubleIn(`${line}\n${line}`)).toEqual(expected);
});

test('a connection that closed cleanly has no trouble', async () => {
	expect(await troubleIn('WebSocket closed: code 1000')).toEqual({ items: [], trouble: [] });
});
