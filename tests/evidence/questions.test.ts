import { expect, test } from 'vitest';
import type { PlacedSign } from '../../src/evidence/findings.ts';
import { answerSigns, nextQuestion, type Answers } from '../../src/evidence/questions.ts';
import { sign, type SignId } from '../../src/evidence/sign.ts';
import type { SignValues } from '../../src/evidence/sign-meaning.ts';

const placed = (
	id: SignId,
	values: SignValues = {},
	connection: number | null = null,
): PlacedSign => ({ ...sign(id, null, values), piece: 0, connection });
const asked = (signs: readonly PlacedSign[], answers: Answers = {}) =>
	nextQuestion([...signs, ...answerSigns(answers)], answers);

const ABNORMAL = placed('close-event', { code: 1006 });

test('a close code 1006 alone: whether an open event came first', () => {
	expect(asked([ABNORMAL])).toBe('is-open-first');
	expect(asked([ABNORMAL], { 'is-open-first': 'yes' })).toBe('traffic');
	expect(asked([ABNORMAL], { 'is-open-first': 'no' })).not.toBe('fixed-time');
});

test('a certain cause needs no question', () => {
	expect(asked([placed('response', { status: 200 })])).toBeNull();
	expect(asked([placed('tcp-refused'), ABNORMAL])).toBeNull();
	expect(asked([placed('opened'), placed('idle-limit-reached')])).toBeNull();
});

test('other trouble beside a certain cause is asked about', () => {
	const signs = [placed('response', { status: 200 }, 0), placed('ended-without-close', {}, 1)];
	expect(asked(signs)).not.toBeNull();
	const together = [placed('server-error'), placed('fixed-time')];
	expect(asked(together)).toBe('traffic');
});

test('what the evidence shows of the opening is not asked about', () => {
	const opened = [placed('opened'), placed('ended-without-close'), ABNORMAL];
	const answers: Answers = { 'fixed-time': 'unknown', traffic: 'unknown', proxy: 'unknown' };
	for (const given of [{}, answers]) expect(asked(opened, given)).not.toBe('is-open-first');
	const refused = [placed('response', { status: 403 }), ABNORMAL];
	expect(['proxy', 'without-proxy', null]).toContain(asked(refused));
	expect(asked(refused, { proxy: 'unknown', 'without-proxy': 'unknown' })).toBeNull();
});
