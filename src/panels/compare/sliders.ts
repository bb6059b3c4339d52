// The sliders. Each has a logarithmic scale between two values, and its steps are values with two digits. Where nothing
// at all is possible, the first place means 0.
import type { CompareSetting } from '../../engine/compare/index.ts';
import type { CompareField } from './compare-document.ts';

export const SLIDERS = {
	clients: { least: 1, most: 1_000_000 },
	rate: { least: 0.001, most: 100 },
	rtt: { least: 1, most: 2000 },
	poll: { least: 10, most: 3_600_000 },
	upstream: { least: 0.001, most: 100 },
	age: { least: 10, most: 3_600_000 },
	bytes: { least: 1, most: 100_000 },
} as const satisfies Partial<Record<CompareField, { least: number; most: number }>>;

export type SliderField = keyof typeof SLIDERS;

/** Holds the last position of a slider. The first one is 0. */
export const SLIDER_END = 1000;

export function sliderPosition(field: SliderField, value: number): number {
	const { least, most } = SLIDERS[field];
	const inside = Math.min(most, Math.max(least, value));
	return Math.round((SLIDER_END * Math.log(inside / least)) / Math.log(most / least));
}

/**
 * Returns the value at a position, rounded to two significant digits. Clients and bytes are whole numbers.
 */
export function sliderValue(field: SliderField, position: number): string {
	const { least, most } = SLIDERS[field];
	if (position === 0 && field === 'upstream') return '0';
	const exact = least * (most / least) ** (position / SLIDER_END);
	const rounded = Number(exact.toPrecision(2));
	const whole = field === 'clients' || field === 'bytes' ? Math.round(rounded) : rounded;
	return String(Math.min(most, Math.max(least, whole)));
}

/**
 * Returns the next different value for an arrow key: a neighbouring position can round to the current value.
 */
export function nextSliderValue(field: SliderField, value: number, by: number): string {
	const start = sliderPosition(field, value);
	let position = start + by;
	while (position > 0 && position < SLIDER_END && Number(sliderValue(field, position)) === value)
		position += Math.sign(by);
	return sliderValue(field, Math.min(SLIDER_END, Math.max(0, position)));
}

/** Returns the value of the field that the lab uses, also if the typed text is not usable. */
export function settingValue(field: SliderField, setting: CompareSetting): number {
	switch (field) {
		case 'clients':
			return setting.clients;
		case 'rate':
			return setting.arrivals.type === 'list' ? 1 : setting.arrivals.ratePerSecond;
		case 'rtt':
			return setting.roundTripMs;
		case 'poll':
			return setting.pollMs;
		case 'upstream':
			return setting.upstreamPerSecond;
		case 'age':
			return setting.tolerableAgeMs;
		case 'bytes':
			return setting.updateBytes;
	}
}
