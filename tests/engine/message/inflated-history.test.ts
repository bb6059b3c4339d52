import { expect, test } from 'vitest';
import { InflatedHistory } from '../../../src/engine/message/inflated-history.ts';

const text = (said: InflatedHistory) => String.fromCharCode(...said.view(0, said.length));

test('a copy may overlap itself, and room is made for it', () => {
	const said = new InflatedHistory();
	for (const byte of [97, 98, 99]) said.push(byte);
	said.repeat(3, 5);
	expect(text(said)).toBe('abcabcab');
	said.repeat(1, 5000);
	expect(text(said)).toBe('abcabcab' + 'b'.repeat(5000));
});

test('earlier data can be replaced without a change of the rest', () => {
	const said = new InflatedHistory();
	for (const byte of [97, 98, 99]) said.push(byte);
	const earlier = said.until(1);
	expect(text(earlier)).toBe('a');
	earlier.push(98);
	expect([text(earlier), text(said)]).toEqual(['ab', 'abc']);
});
