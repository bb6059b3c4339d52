const HEIGHT = 40;
const LEAST = 5;
const GAP = 0.16;

/** Bars of the rounds [from, to) in a drawing 40 high and 1 a round wide: as high as the new a is large. */
export function barsPath(states: Uint32Array, from: number, to: number): string {
	let path = '';
	for (let round = from; round < to; round++) {
		const a = states[5 * (round + 1)]!;
		const height = LEAST + (HEIGHT - LEAST) * (a / 2 ** 32);
		const top = (HEIGHT - height).toFixed(1);
		path += `M${(round + GAP / 2).toFixed(2)} ${HEIGHT}V${top}h${1 - GAP}V${HEIGHT}z`;
	}
	return path;
}
