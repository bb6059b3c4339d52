import { expect, it } from 'vitest';
import { STRICT_MESSAGE_POLICY } from '../../../src/engine/reader/message-policy.ts';
import { MESSAGE_RULES } from '../../../src/engine/report/message-rules.ts';

it('a strict receiver has a reaction to every message rule', () => {
	expect(Object.keys(STRICT_MESSAGE_POLICY).sort()).toEqual(Object.keys(MESSAGE_RULES).sort());
});

it('it fails for data that it cannot inflate as agreed, for text and for size, and for nothing else (§7.4.1)', () => {
	const failing = Object.entries(STRICT_MESSAGE_POLICY).filter(
		([, reaction]) => reaction !== 'unseen',
	);
	expect(Object.fromEntries(failing)).toEqual({
		'deflate-data-valid': 1007,
		'deflate-text-utf8': 1007,
		'deflate-limit-inflated': 1009,
		'deflate-window-kept': 1007,
		'deflate-takeover-kept': 1007,
	});
});
