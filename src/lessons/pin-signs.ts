// Holds the signs with which the texts of a step name its pins: ① is the first one.

export const PIN_SIGNS = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨'] as const;

/** Returns the numbers of the pins that a text names, from 1, without repetition. */
export function pinsNamedBy(text: string): readonly number[] {
	return PIN_SIGNS.flatMap((sign, i) => (text.includes(sign) ? [i + 1] : []));
}
