import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { readSetting, turningPoints, verdictOf } from '../../../../src/engine/compare/index.ts';
import type { RawSetting } from '../../../../src/engine/compare/read-setting.ts';
import CompareVerdict from '../../../../src/panels/compare/stories/CompareVerdict.svelte';
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
	const shown = render(CompareVerdict, {
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
	return { shown, status: textOf(insideEach(shown, '[role="status"]')[0]!) };
}

test('chat: fewest bytes, with both numbers', () => {
	const { status } = show(fieldsOf('chat'));
	expect(status).toContain(
		'Use WebSocket. WebSocket costs the fewest bytes of all transports that are fast enough',
	);
	expect(status).toContain('77.5 B/s per client. The next cheapest, Streaming');
});

test('news: polling, and its turning point is near the wait', () => {
	const { shown, status } = show({ ...fieldsOf('news'), age: '2000000' }, { turning: true });
	expect(status).toContain('Use Polling.');
	expect(textOf(insideEach(shown, 'p.turning-point')[0]!)).toBe(
		'With an acceptable delay below 30 min, the recommendation would be SSE.',
	);
});

test('the same news wanted within a minute: the wait decides', () => {
	expect(show({ ...fieldsOf('news'), age: '60000' }).status).toContain(
		'But with Polling a message could wait 30 min, longer than the acceptable delay of 60 s.',
	);
});

test('the same news from a weak server: the load decides', () => {
	expect(show({ ...fieldsOf('news'), server: '50' }).status).toContain(
		'all clients together would send 55.6 requests per second, and the server handles only 50 requests per second.',
	);
});

test('if nothing fits, the text says so and names the transport with the shortest wait', () => {
	const { status } = show({ ...fieldsOf('chat'), age: '10' });
	expect(status).toContain('No transport fits.');
	expect(status).toContain('up to 40 ms, longer than the acceptable delay of 10 ms.');
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

test('every candidate has its row, and the recommended one is marked', () => {
	const [, ...rows] = insideEach(show(fieldsOf('game')).shown, 'tr').map(textOf);
	expect(rows).toHaveLength(5);
	const row = rows.find((one) => one.startsWith('WebSocket'));
	expect(row).toMatch(/^WebSocket recommended yes yes 20 ms/);
	expect(rows.find((one) => one.startsWith('Polling'))).toMatch(/ no\b/);
});

test('in Chinese', () => {
	const { shown, status } = show(fieldsOf('prices'), { turning: true, chinese: true });
	expect(status).toContain('推荐 SSE。');
	expect(status).toContain(
		'采用 WebSocket 时，每个客户端要 988 B/s；采用 SSE 时要 1.05 kB/s，最多高出 10%。但 SSE 更简单',
	);
	expect(textOf(shown)).not.toMatch(/undefined|NaN|[a-z]{4,} [a-z]{4,}/);
});
