import { expect, it, test } from 'vitest';
import {
	PROFILES,
	endsConnection,
	isReaderRule,
	readerReaction,
} from '../../../src/engine/reader/index.ts';
import { messageLimit } from '../../../src/engine/reader/profile.ts';

test('a reaction ends the connection by a close code, and when the reader fails or drops it', () => {
	const reactions = [
		1002,
		'fail',
		'drop',
		'take',
		'discard',
		'unseen',
		'wait',
		'tolerate',
	] as const;
	expect(reactions.filter(endsConnection)).toEqual([1002, 'fail', 'drop']);
});

it('reacts to data by its profile, and delivers data that only end too early', () => {
	const data = { code: 'deflate-data-valid', data: { fault: 'block-type' } } as const;
	const cut = { ...data, data: { fault: 'unfinished' } };
	expect(readerReaction(data)).toBe(1007);
	expect(readerReaction(data, PROFILES.chromium)).toBe(1002);
	expect(readerReaction(data, PROFILES.firefox)).toBe('fail');
	expect(readerReaction(cut, PROFILES.chromium)).toBe('unseen');
});

test('a reader has reactions to rules of frames and messages, and to no other', () => {
	const codes = [
		'frame-rsv1',
		'deflate-data-valid',
		'response-status-101',
		'ping-answered',
	] as const;
	expect(codes.filter(isReaderRule)).toEqual(['frame-rsv1', 'deflate-data-valid']);
});

test.each([
	['strict', null, null],
	['strict', 1000, 1000],
	['ws', null, 100 * 2 ** 20],
	['ws', 1000, 1000],
	['chromium', 1000, null],
	['firefox', 1000, 2 ** 31 - 1],
] as const)('the longest message of %s, where the program sets %s, is %s', (reader, set, limit) => {
	expect(messageLimit(PROFILES[reader], set)).toBe(limit);
});
