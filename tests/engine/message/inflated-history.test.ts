import { expect, test } from 'vitest';
import { InflatedHistory } from '../../../src/engine/message/inflated-history.ts';

const text = (history: InflatedHistory) => String.fromCharCode(...history.view(0, history.length));

test('a copy may overlap itself, and room is made for it', () => {
	const history = new InflatedHistory();
	for (const byte of [97, 98, 99]) history.push(byte);
	history.repeat(3, 5);
	expect(text(history)).toBe('abcabcab');
	history.repeat(1, 5000);
	expect(text(history)).toBe('abcabcab' + 'b'.repeat(5000));
});

test('earlier data can be replaced without a change of the rest', () => {
	const history = new InflatedHistory();
	for (const byte of [97, 98, 99]) history.push(byte);
	const earlier = history.until(1);
	expect(text(earlier)).toBe('a');
	earlier.push(98);
	expect([text(earlier), text(history)]).toEqual(['ab', 'abc']);
});
