import { describe, expect, test } from 'vitest';
import { NO_BYTES, readHex } from '../../src/engine/bytes/index.ts';
import {
	keptAnswer,
	readKeptAnswer,
	answerFacts,
	judgeAnswer,
	readTyped,
	readTypedCode,
	sameAnswer,
	strictAnswer,
	writtenAnswer,
} from '../../src/lessons/endpoint-judge.ts';
import type { BeEndpointStep, Mistake } from '../../src/lessons/lesson.ts';

const bytes = (hex: string) => readHex(hex).bytes;
const asServer = (now: string, before = '') =>
	strictAnswer({ role: 'server', before: bytes(before), now: bytes(now) });
const PING = '898537fa213d7f9f4d5158';

test('a strict server answers a Ping with a Pong, waits for a rest, and fails an unmasked frame', () => {
	expect(asServer(PING)).toEqual({ type: 'answer', bytes: bytes('8a0548656c6c6f') });
	expect(asServer(PING.slice(0, 12))).toEqual({ type: 'wait' });
	expect(asServer('810548656c6c6f')).toEqual({ type: 'fail', code: 1002 });
	expect(
		strictAnswer({ role: 'client', before: NO_BYTES, now: bytes('8182000000006869') }),
	).toEqual({ type: 'fail', code: 1002 });
});

test('bytes that came before count: the rest of a Ping is answered', () => {
	expect(asServer(PING.slice(12), PING.slice(0, 12)).type).toBe('answer');
});

test('an answer is the same with another masking key, and not with another payload, side or code', () => {
	const pong = asServer(PING);
	expect(sameAnswer('server', writtenAnswer('answer:8a0548656c6c6f')!, pong)).toBe(true);
	expect(sameAnswer('server', writtenAnswer('answer:8a0548656c6c6e')!, pong)).toBe(false);
	// A server must not mask.
	expect(sameAnswer('server', writtenAnswer(`answer:8a${PING.slice(2)}`)!, pong)).toBe(false);
	expect(sameAnswer('server', writtenAnswer('wait')!, pong)).toBe(false);
	expect(sameAnswer('server', writtenAnswer('fail:1002')!, pong)).toBe(false);
	const asClient = strictAnswer({ role: 'client', before: NO_BYTES, now: bytes('890548656c6c6f') });
	expect(sameAnswer('client', writtenAnswer(`answer:8a85000000004865 6c6c6f`)!, asClient)).toBe(
		true,
	);
	expect(sameAnswer('client', writtenAnswer('answer:8a0548656c6c6f')!, asClient)).toBe(false);
	const failure = asServer('810548656c6c6f');
	expect(sameAnswer('server', writtenAnswer('fail:1002')!, failure)).toBe(true);
	expect(sameAnswer('server', writtenAnswer('fail:1007')!, failure)).toBe(false);
});

test('a Pong whose length announces more bytes than it has is not the answer', () => {
	const pong = asServer(PING);
	expect(sameAnswer('server', writtenAnswer('answer:8a0648656c6c6f')!, pong)).toBe(false);
	expect(sameAnswer('server', writtenAnswer('answer:8a7e000548656c6c6f')!, pong)).toBe(false);
});

test('a Close may have another reason, and no other code', () => {
	const strict = asServer('8882000000 0003e8');
	expect(strict.type).toBe('answer');
	expect(sameAnswer('server', writtenAnswer('answer:880403e86f6b')!, strict)).toBe(true);
	expect(sameAnswer('server', writtenAnswer('answer:880203e9')!, strict)).toBe(false);
});

test('the facts of an answer are those of its bytes, read from its side', () => {
	const facts = answerFacts('server', writtenAnswer('answer:8a026869')!);
	expect(facts('answer.type')).toBe('answer');
	expect(facts('frame.0.kind')).toBe('Pong');
	expect(facts('frame.0.text')).toBe('hi');
	expect(answerFacts('server', { type: 'fail', code: 1007 })('answer.code')).toBe(1007);
});

test.each([
	['8a 00', { type: 'bytes', bytes: bytes('8a00') }],
	['８Ａ　００', { type: 'bytes', bytes: bytes('8a00') }],
	['8a 0', { type: 'half', found: '8a 0' }],
	['', { type: 'empty', found: '' }],
])('the typed bytes “%s”', (text, expected) => {
	expect(readTyped(text)).toEqual(expected);
});

test.each([
	['1002', 1002],
	[' 1002 ', 1002],
	['１００２', 1002],
	['10020', null],
	['100', null],
	['0x3ea', null],
	['', null],
])('the typed close code “%s”', (text, expected) => {
	expect(readTypedCode(text)).toBe(expected);
});

test('a typed character that is no hex digit is named', () => {
	expect(readTyped('8a zz')).toMatchObject({ type: 'bad' });
});

// RFC 6455 §5.3: the key must be unpredictable, and a receiver cannot know how it was chosen.
describe('a Pong with a masking key of zeros', () => {
	const ZERO_KEY: Mistake = {
		id: 'zero-key',
		when: [{ fact: 'rule.mask-key-unpredictable', is: true }],
		example: 'answer:8a82000000006869',
	};
	const pong = (key: string, payload: string, mistake: Mistake) => {
		const step: BeEndpointStep = {
			id: 'pong',
			kind: 'endpoint',
			role: 'client',
			open: '/frame?hex=89026869&from=server',
			solution: 'answer:8a8237fa213d5f93',
			mistakes: [mistake],
		};
		return judgeAnswer(step, writtenAnswer(`answer:8a82${key}${payload}`)!);
	};

	test('is accepted, and told apart from one with another key', () => {
		expect(pong('00000000', '6869', ZERO_KEY)).toMatchObject({ right: true, zeroKey: true });
		expect(pong('37fa213d', '5f93', ZERO_KEY)).toMatchObject({ right: true, zeroKey: false });
		expect(pong('00000000', '6868', ZERO_KEY)).toMatchObject({ right: false, zeroKey: false });
	});

	test('is a mistake in a step that asks for masked bytes', () => {
		const mistake: Mistake = { ...ZERO_KEY, accepted: true };
		expect(pong('00000000', '6869', mistake)).toMatchObject({
			right: false,
			mistake,
			zeroKey: false,
		});
		expect(pong('37fa213d', '5f93', mistake)).toMatchObject({ right: true, mistake: null });
	});
});

test.each([
	['answer', '81 05:x'],
	['fail', '100'],
	['wait', ''],
])('the kept answer %s with “%s” comes back as it was', (type, typed) => {
	expect(readKeptAnswer(keptAnswer(type, typed))).toEqual([type, typed]);
});

test('older progress kept the type of an answer alone; another text is no answer', () => {
	expect(readKeptAnswer('answer')).toEqual(['answer', '']);
	for (const text of ['', 'other:81', 'constructor', 'answers:81', ':81']) {
		expect(readKeptAnswer(text)).toBeNull();
	}
});
