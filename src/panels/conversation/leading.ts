/** How many stand before the first for which it does not hold. It holds for none behind that one. */
export function leading<T>(all: readonly T[], holds: (one: T) => boolean): number {
	let [low, high] = [0, all.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (holds(all[middle]!)) low = middle + 1;
		else high = middle;
	}
	return low;
}
