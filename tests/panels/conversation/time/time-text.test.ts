import { expect, test } from 'vitest';
import { timeText, spanText } from '../../../../src/panels/conversation/time/time-text.ts';

test.each([
	[0, 225, '0.0 ms'],
	[61.25, 225, '61.3 ms'],
	[0.1234, 2, '0.123 ms'],
	[1234.5, 9000, '1,234.5 ms'],
	[30_025, 60_000, '30.025 s'],
	[601_050, 700_000, '10 min 1.05 s'],
])('%f ms of %f', (ms, endMs, text) => {
	expect(timeText(ms, endMs, 'en')).toBe(text);
});

test.each([
	[29_950, '30 s'],
	[50, '50 ms'],
	[1500, '1.5 s'],
	[600_000, '10 min'],
])('a span of %f ms', (ms, text) => {
	expect(spanText(ms, 'en')).toBe(text);
});
