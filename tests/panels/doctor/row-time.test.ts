import { expect, test } from 'vitest';
import { clockText, dateText, sinceText } from '../../../src/panels/doctor/row-time.ts';

test.each([
	[83, '+0.083'],
	[999_999, '+999.999'],
	[1_000_000, '+1000.0'],
	[86_400_090, '+86400.1'],
	[864_000_000, '+864000'],
])('%i ms after the beginning: %s', (ms, text) => {
	expect(sinceText(5000 + ms, 5000)).toBe(text);
	expect(text.length).toBeLessThanOrEqual(8);
});

test('a time since 1970 has a day, a time since midnight has none', () => {
	const at = Date.UTC(2026, 10, 20, 12, 4, 31, 312);
	expect(clockText(at)).toBe('12:04:31.312');
	expect(dateText(at)).toBe('2026-11-20 12:04:31.312 UTC');
	expect(dateText(43_471_312)).toBe('12:04:31.312');
});
