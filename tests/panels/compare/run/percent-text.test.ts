import { expect, it } from 'vitest';
import { formatRelative, formatPercent } from '../../../../src/panels/compare/run/percent-text.ts';

it.each([
	[0, '0%'],
	[0.00004, '0%'],
	[0.0031, '+0.31%'],
	[-0.0123, '-1.2%'],
	[0.123, '+12%'],
	[10, '+1,000%'],
])('a difference of %d has its sign and what matters of it', (relative, text) => {
	expect(formatRelative(relative, 'en')).toBe(text);
});

it('a share has no sign', () => {
	expect(formatPercent(0.1, 'en')).toBe('10%');
	expect(formatPercent(0.055, 'zh-CN')).toBe('5.5%');
});
