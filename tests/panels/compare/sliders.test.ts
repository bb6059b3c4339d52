import { expect, test } from 'vitest';
import {
	SLIDERS,
	SLIDER_END,
	SLIDER_FIELDS,
	nextSliderValue,
	sliderPosition,
	sliderValue,
} from '../../../src/panels/compare/sliders.ts';

test.each(SLIDER_FIELDS)('%s: the ends are the least and the most', (field) => {
	expect(Number(sliderValue(field, 0))).toBe(SLIDERS[field].least);
	expect(Number(sliderValue(field, SLIDER_END))).toBe(SLIDERS[field].most);
	expect(sliderPosition(field, 0)).toBe(0);
	expect(sliderPosition(field, 1e12)).toBe(SLIDER_END);
});

test.each(SLIDER_FIELDS)('%s: arrow keys go all the way, each to another value', (field) => {
	let value: number = SLIDERS[field].least;
	let steps = 0;
	while (value < SLIDERS[field].most) {
		const next = Number(nextSliderValue(field, value, 1));
		expect(next).toBeGreaterThan(value);
		value = next;
		steps++;
	}
	expect(steps).toBeGreaterThan(50);
	while (value > SLIDERS[field].least) {
		const next = Number(nextSliderValue(field, value, -1));
		expect(next).toBeLessThan(value);
		value = next;
	}
});

test('values are round numbers', () => {
	expect(sliderValue('clients', 667)).toBe('10000');
	expect(sliderValue('clients', 1)).toBe('1');
	expect(sliderValue('rate', 600)).toBe('1');
});
