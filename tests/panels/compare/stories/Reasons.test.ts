import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { readSetting, turningPoints, verdictOf } from '../../../../src/engine/compare/index.ts';
import type { RawSetting } from '../../../../src/engine/compare/read-setting.ts';
import Reasons from '../../../../src/panels/compare/stories/Reasons.svelte';
import { SITUATIONS } from '../../../../src/panels/compare/stories/situations.ts';
import { warningsOf } from '../../../../src/panels/compare/stories/warning-facts.ts';
import { transports } from '../../../../src/panels/compare/strings/en/transports.ts';
import { verdict as en } from '../../../../src/panels/compare/strings/en/verdict.ts';
import { transports as zhTransports } from '../../../../src/panels/compare/strings/zh-CN/transports.ts';
import { verdict as zhCN } from '../../../../src/panels/compare/strings/zh-CN/verdict.ts';
import { insideEach, textOf } from '../../../support/server-text.ts';

const fieldsOf = (id: string) => SITUATIONS.find((one) => one.id === id)!.fields;

/** Turning points take a while to compute, so most of the tests come before them. */
function show(fields: RawSetting, options: { turning?: boolean; chinese?: boolean } = {}) {
	const { setting } = readSetting(fields);
	const { turning = false, chinese = false } = options;
	const shown = render(Reasons, {
		props: {
			verdict: verdictOf(setting),
			turningPoints: turning ? turningPoints(setting) : null,
			setting,
			warnings: warningsOf(setting),
			words: chinese ? zhCN : en,
			names: (chinese ? zhTransports : transports).names,
			locale: chinese ? 'zh-CN' : 'en',
		},
	});
	return { shown, reason: textOf(insideEach(shown, 'p')[0]!) };
}

test('chat: fewest bytes, with both numbers', () => {
	const { reason } = show(fieldsOf('chat'));
	expect(reason).toContain(
		'WebSocket costs the fewest bytes of all transports that are fast enough',
	);
	expect(reason).toContain('77.5 B/s per client. The next cheapest, Streaming');
});

test('notifications: polling, and its turning point is near the wait', () => {
	const { shown, reason } = show(
		{ ...fieldsOf('notifications'), age: '2000000' },
		{ turning: true },
	);
	expect(reason).toContain('Polling costs the fewest bytes');
	expect(textOf(insideEach(shown, 'p.turning-point')[0]!)).toBe(
		'With an acceptable delay below 30 min, the recommendation would be SSE.',
	);
});

test('the same notifications wanted within a minute: the wait decides', () => {
	expect(show({ ...fieldsOf('notifications'), age: '60000' }).reason).toContain(
		'But with Polling a message could wait 30 min, longer than the acceptable delay of 60 s.',
	);
});

test('the same notifications from a weak server: the load decides', () => {
	expect(show({ ...fieldsOf('notifications'), server: '50' }).reason).toContain(
		'all clients together would send 55.6 requests per second, and the server handles only 50 requests per second.',
	);
});

test('if nothing fits, the text says so and names the transport with the shortest wait', () => {
	const { reason } = show({ ...fieldsOf('chat'), age: '10' });
	expect(reason).toContain('No transport is both fast enough and within capacity.');
	expect(reason).toContain('up to 40 ms, longer than the acceptable delay of 10 ms.');
});

test('turning points that are still reckoned are announced as such', () => {
	expect(textOf(show(fieldsOf('chat')).shown)).toContain('Still working out');
});

test('up to three further turning points stand behind the nearest', () => {
	const { shown } = show(fieldsOf('prices'), { turning: true });
	const count = insideEach(shown, 'li').length;
	expect(count).toBeGreaterThan(0);
	expect(count).toBeLessThanOrEqual(3);
});

test('in Chinese', () => {
	const { shown, reason } = show(fieldsOf('prices'), { turning: true, chinese: true });
	expect(reason).toContain(
		'采用 WebSocket 时，每个客户端要 988 B/s；采用 SSE 时要 1.05 kB/s，最多高出 10%。但 SSE 更简单',
	);
	expect(textOf(shown)).not.toMatch(/undefined|NaN|[a-z]{4,} [a-z]{4,}/);
});
