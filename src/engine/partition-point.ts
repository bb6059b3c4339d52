// Searches by halves in what is in order: first come those for which something holds, then those for which it does not.

/** Returns how many of the indices from 0 to `count` − 1 come before the first for which `holds` is false. */
export function partitionPoint(count: number, holds: (index: number) => boolean): number {
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (holds(middle)) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Returns how many values come before the first for which `holds` is false. */
export function leading<T>(values: ArrayLike<T>, holds: (value: T) => boolean): number {
	return partitionPoint(values.length, (index) => holds(values[index]!));
}

/** Returns the last index of ascending numbers whose number is at most `limit`; −1 if there is none. */
export function lastAtMost(numbers: ArrayLike<number>, limit: number): number {
	return partitionPoint(numbers.length, (index) => numbers[index]! <= limit) - 1;
}
