// The five sliders: a logarithmic way from a least to a most value, in steps a person would choose.
import { headBytes, type CompareSetting } from '../../engine/index.ts';
import type { CompareField } from './compare-document.ts';

export const SLIDERS = {
	clients: { least: 1, most: 1_000_000 },
	rate: { least: 0.001, most: 100 },
	rtt: { least: 1, most: 2000 },
	poll: { least: 10, most: 3_600_000 },
	headers: { least: 80, most: 8000 },
} as const satisfies Partial<Record<CompareField, { least: number; most: number }>>;

export type SliderField = keyof typeof SLIDERS;

export const SLIDER_FIELDS = Object.keys(SLIDERS) as readonly SliderField[];

/** Positions are 0 … 1000. */
export const SLIDER_END = 1000;

export function sliderPosition(field: SliderField, value: number): number {
	const { least, most } = SLIDERS[field];
	const inside = Math.min(most, Math.max(least, value));
	return Math.round((SLIDER_END * Math.log(inside / least)) / Math.log(most / least));
}

/** Two digits that mean something; clients and bytes are whole. */
export function sliderValue(field: SliderField, position: number): string {
	const { least, most } = SLIDERS[field];
	const exact = least * (most / least) ** (position / SLIDER_END);
	const rounded = Number(exact.toPrecision(2));
	const whole = field === 'clients' || field === 'headers' ? Math.round(rounded) : rounded;
	return String(Math.min(most, Math.max(least, whole)));
}

/** The next value that differs, as an arrow key goes to it: a position alone may round to the one that is there. */
export function nextSliderValue(field: SliderField, value: number, by: number): string {
	const start = sliderPosition(field, value);
	let position = start + by;
	while (position > 0 && position < SLIDER_END && Number(sliderValue(field, position)) === value)
		position += Math.sign(by);
	return sliderValue(field, Math.min(SLIDER_END, Math.max(0, position)));
}

/** The value of a field as it is used, whatever was typed. */
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
		case 'headers': {
			const { request, answer } = setting.carriage.headers.poll;
			return headBytes(request) + headBytes(answer);
		}
	}
}
