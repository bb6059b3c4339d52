import { expect, it } from 'vitest';
import { addSecond, secondLater } from '../../../src/engine/compare/date-field.ts';

it.each([
	['Thu, 10 Jun 2021 08:04:23 GMT', 'Thu, 10 Jun 2021 08:04:24 GMT'],
	['Thu, 10 Jun 2021 08:59:59 GMT', 'Thu, 10 Jun 2021 09:00:00 GMT'],
	['Thu, 10 Jun 2021 23:59:59 GMT', 'Thu, 10 Jun 2021 00:00:00 GMT'],
	['soon', 'soon'],
])('%s is followed by %s', (date, later) => {
	expect(secondLater(date)).toBe(later);
});

it('only the Date moves on', () => {
	const fields = [
		{ name: 'date', value: '00:00:00' },
		{ name: 'Expires', value: '00:00:00' },
	];
	expect(
		addSecond({ startLine: 'HTTP/1.1 200 OK', fields }).fields.map(({ value }) => value),
	).toEqual(['00:00:01', '00:00:00']);
});
