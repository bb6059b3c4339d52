/**
 * Returns the indices of the parts of `a` that are in a longest common subsequence with `b`; the other parts
 * differ. It is meant for the lines of heads and the bytes of short frames: time and memory grow with the
 * product of the lengths.
 */
export function sharedParts<Part>(a: ArrayLike<Part>, b: ArrayLike<Part>): ReadonlySet<number> {
	const longest = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) {
			longest[i]![j] =
				a[i] === b[j]
					? 1 + longest[i + 1]![j + 1]!
					: Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
		}
	}
	const shared = new Set<number>();
	for (let i = 0, j = 0; i < a.length && j < b.length;) {
		if (a[i] === b[j]) {
			shared.add(i++);
			j++;
		} else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i++;
		else j++;
	}
	return shared;
}
