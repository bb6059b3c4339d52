import { expect, it } from 'vitest';
import { STRICT_FRAME_POLICY, failsConnection } from '../../../src/engine/reader/index.ts';
import { FRAME_RULES } from '../../../src/engine/report/frame-rules.ts';

it('a strict receiver has a reaction to every frame rule', () => {
	expect(Object.keys(STRICT_FRAME_POLICY).sort()).toEqual(Object.keys(FRAME_RULES).sort());
});

it('it fails where it has a code to send, and only there', () => {
	expect(failsConnection('mask-client')).toBe(true);
	expect(failsConnection('utf8-overlong')).toBe(true);
	expect(failsConnection('frame-incomplete')).toBe(false);
	expect(failsConnection('mask-key-fresh')).toBe(false);
	expect(failsConnection('close-no-data-after')).toBe(false);
	expect(failsConnection('close-mid-message')).toBe(false);
});

it('the rules whose breach it discards, waits for, tolerates or cannot see', () => {
	const doing = (reaction: string) =>
		Object.entries(STRICT_FRAME_POLICY)
			.filter(([, one]) => one === reaction)
			.map(([rule]) => rule);
	expect(doing('discard')).toEqual(['close-no-data-after', 'close-once']);
	expect(doing('wait')).toEqual(['frame-incomplete', 'length-without-key']);
	expect(doing('tolerate')).toEqual(['close-mid-message']);
	expect(doing('unseen')).toEqual(['mask-key-fresh', 'mask-key-unpredictable']);
});

it('it sends 1007 for text alone and 1009 for size alone (§7.4.1)', () => {
	const sending = (code: number) =>
		Object.entries(STRICT_FRAME_POLICY)
			.filter(([, reaction]) => reaction === code)
			.map(([rule]) => rule);
	expect(sending(1007).filter((rule) => !/utf8/.test(rule))).toEqual(['mask-index-per-frame']);
	expect(sending(1009).sort()).toEqual(['length-limit', 'length-representable']);
});
