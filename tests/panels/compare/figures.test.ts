import { expect, test } from 'vitest';
import {
	formatBits,
	formatBytes,
	formatCount,
	formatMs,
	formatPercent,
	formatRate,
	formatRelative,
	formatShare,
} from '../../../src/panels/compare/figures.ts';

test.each([
	[formatCount, 0, '0'],
	[formatCount, 0.0123456, '0.0123'],
	[formatCount, 1.256, '1.26'],
	[formatCount, 66.452, '66.5'],
	[formatCount, 10_000, '10,000'],
	[formatCount, Infinity, '∞'],
	[formatMs, 0, '0 ms'],
	[formatMs, 552.4, '552 ms'],
	[formatMs, 1048, '1,048 ms'],
	[formatMs, 30_000, '30 s'],
	[formatMs, 3_600_000, '60 min'],
	[formatMs, 729 * 86_400_000, '729 d'],
	[formatMs, 1000 * 365.25 * 86_400_000, '1,000 y'],
	[formatMs, 1e30, '> 1,000,000 y'],
	[formatMs, Infinity, '∞'],
	[formatBytes, 871, '871 B'],
	[formatBytes, 999.7, '1 kB'],
	[formatBytes, 1_250_000, '1.25 MB'],
	[formatBits, 69_680_000, '69.7 Mbit/s'],
	[formatBits, 0, '0 bit/s'],
	[formatRate, 1, '1 /s'],
	[formatRate, 1 / 3600, '1 / 60 min'],
])('%o of %d is %s', (format, value, text) => {
	expect(format(value, 'en')).toBe(text);
});

test.each([
	[0, '0%'],
	[0.00004, '0%'],
	[0.0031, '+0.31%'],
	[-0.0123, '-1.2%'],
	[0.123, '+12%'],
	[10, '+1,000%'],
])('a difference of %d has its sign and what matters of it', (relative, text) => {
	expect(formatRelative(relative, 'en')).toBe(text);
});

test('a share has no sign', () => {
	expect(formatPercent(0.1, 'en')).toBe('10%');
	expect(formatPercent(0.055, 'zh-CN')).toBe('5.5%');
});

test('a share below 1 is not shown as 100 %', () => {
	expect(
		[0, 0.0004, 0.004, 0.256, 0.996, 0.99996, 1, NaN].map((share) => formatShare(share, 'en')),
	).toEqual(['0%', '< 0.1%', '0.4%', '26%', '99.6%', '> 99.9%', '100%', '–']);
});
