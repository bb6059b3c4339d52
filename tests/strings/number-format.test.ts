import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { numberFormat } from '../../src/strings/number-format.ts';

test('a format is made once for each language and each set of options', () => {
	const tenths = { maximumFractionDigits: 1 };
	expect(numberFormat('en', tenths)).toBe(numberFormat('en', { ...tenths }));
	expect(numberFormat('en', tenths)).not.toBe(numberFormat('en'));
	expect(numberFormat('en')).not.toBe(numberFormat('zh-CN'));
	expect(numberFormat('en', tenths).format(1234.56)).toBe('1,234.6');
});

test('no other file makes formats of numbers', () => {
	const root = join(import.meta.dirname, '../../src');
	const making = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
		(file) =>
			/\.(ts|svelte)$/.test(file) &&
			/new Intl\.NumberFormat|\.toLocaleString\(/.test(readFileSync(join(root, file), 'utf8')),
	);
	expect(making).toEqual([join('strings', 'number-format.ts')]);
});
