/** Of ascending values, the last index whose value is at most `value`; −1 where there is none. */
export function lastAtMost(values: ArrayLike<number>, value: number): number {
	let [low, high] = [-1, values.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >>> 1;
		if (values[middle]! <= value) low = middle;
		else high = middle - 1;
	}
	return low;
}
