import { expect, test } from 'vitest';
import {
	SLIDERS,
	SLIDER_END,
	type SliderField,
	nextSliderValue,
	sliderPosition,
	sliderValue,
} from '../../../src/panels/compare/sliders.ts';

const FIELDS = Object.keys(SLIDERS) as readonly SliderField[];
/** A client may send nothing, so the first place of this slider is 0. */
const least = (field: SliderField) => (field === 'upstream' ? 0 : SLIDERS[field].least);

test.each(FIELDS)('%s: the ends are the least and the most', (field) => {
	expect(Number(sliderValue(field, 0))).toBe(least(field));
	expect(Number(sliderValue(field, SLIDER_END))).toBe(SLIDERS[field].most);
	expect(sliderPosition(field, 0)).toBe(0);
	expect(sliderPosition(field, 1e12)).toBe(SLIDER_END);
});

test.each(FIELDS)('%s: arrow keys go all the way, each to another value', (field) => {
	let value: number = least(field);
	let steps = 0;
	while (value < SLIDERS[field].most) {
		const next = Number(nextSliderValue(field, value, 1));
		expect(next).toBeGreaterThan(value);
		value = next;
		steps++;
	}
	expect(steps).toBeGreaterThan(50);
	while (value > least(field)) {
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
