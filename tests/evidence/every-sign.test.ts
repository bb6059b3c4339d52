// No sign of trouble leaves the list of findings empty: each one alone gives a cause or a fact, and so does each message.
import { expect, test } from 'vitest';
import { makeCase } from '../../src/evidence/case.ts';
import { withFacts } from '../../src/evidence/facts/find-facts.ts';
import { MESSAGE_PATTERNS } from '../../src/evidence/messages/read-messages.ts';
import { NOTHING_READ } from '../../src/evidence/piece.ts';
import { PLAIN_SIGNS, type PlainSignId } from '../../src/evidence/plain-signs.ts';
import { labelLines } from '../../src/evidence/prose/labelled-lines.ts';
import { readPiece } from '../../src/evidence/readers.ts';
import { meaningOf, sign, type Sign } from '../../src/evidence/sign.ts';

const TEXT = 'the line that a reader took';

function isShown(one: Sign): boolean {
	const read = { ...NOTHING_READ, kind: 'message' as const, signs: [one] };
	return makeCase([withFacts(read, TEXT, labelLines(TEXT))], {}).items.length > 0;
}

const range = { from: 0, to: TEXT.length };
/** Answers of the person stand beside evidence. */
const ANSWERS: readonly PlainSignId[] = ['never-opens'];

test('each sign of trouble alone gives a finding', () => {
	const all = (Object.keys(PLAIN_SIGNS) as PlainSignId[]).map((id) => sign(id, range));
	const trouble = all.filter(
		(one) => meaningOf(one).trouble === true && !ANSWERS.includes(one.id as PlainSignId),
	);
	expect(trouble.length).toBeGreaterThan(90);
	expect(trouble.filter((one) => !isShown(one)).map(({ id }) => id)).toEqual([]);
});

test('each refusal and each abnormal close code alone gives a finding', () => {
	const statuses = [300, 301, 304, 307, 400, 401, 402, 403, 404, 405, 407, 418, 426, 429, 431, 451];
	const responses = [...statuses, 500, 501, 502, 503, 504, 505, 520, 530, 599];
	const codes = [
		1001, 1002, 1003, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 1015, 3000, 4001,
	];
	const signs = [
		...responses.map((status) => sign('response', range, { status })),
		...codes.map((code) => sign('close-event', range, { code })),
	];
	expect(signs.filter((one) => !isShown(one)).map(({ values }) => values)).toEqual([]);
});

test('the example of each message gives a finding, if it is one of trouble', () => {
	const silent = MESSAGE_PATTERNS.filter(({ example }) => {
		const reading = readPiece({ content: example, name: null, kind: null });
		const isTrouble = reading.signs.some((one) => meaningOf(one).trouble);
		return isTrouble && makeCase([reading], {}).items.length === 0;
	});
	expect(silent.map(({ id }) => id)).toEqual([]);
});
