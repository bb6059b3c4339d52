// Draws items of an exit check, and the order of choices, with a seed, so that the same learner sees the same
// ones after a reload and others at the next attempt.
import type { CheckStep, Item } from './lesson.ts';

/** Returns `count` different members of the list, in a drawn order. The same seed draws the same. */
export function pickBySeed<T>(list: readonly T[], count: number, seed: number): readonly T[] {
	const left = [...list];
	const drawn: T[] = [];
	let state = seed >>> 0;
	while (drawn.length < count && left.length > 0) {
		state = next(state);
		const [one] = left.splice(state % left.length, 1);
		drawn.push(one!);
	}
	return drawn;
}

/** Returns the whole list in a drawn order. */
export function orderBySeed<T>(list: readonly T[], seed: number): readonly T[] {
	return pickBySeed(list, list.length, seed);
}

/**
 * Returns `count` different members of the groups, in a drawn order, and as many of each group as of the others
 * if they have enough.
 * @param first members that are returned in any case
 */
export function pickEvenly<T>(
	groups: readonly (readonly T[])[],
	count: number,
	seed: number,
	first: readonly T[] = [],
): readonly T[] {
	const open = orderBySeed(groups, seed).map((group) => {
		const left = group.filter((one) => !first.includes(one));
		return { drawn: group.length - left.length, left: [...orderBySeed(left, seed)] };
	});
	const drawn = [...first];
	while (drawn.length < count) {
		const next = open
			.filter(({ left }) => left.length > 0)
			.toSorted((a, b) => a.drawn - b.drawn)[0];
		if (next === undefined) break;
		drawn.push(next.left.pop()!);
		next.drawn++;
	}
	return orderBySeed(drawn, seed);
}

/** Returns the items that a check asks, from all its topics. */
export function drawItems({ items, draw }: CheckStep, seed: number): readonly Item[] {
	const topics = [...new Set(items.map(({ topic }) => topic))];
	const groups = topics.map((topic) => items.filter((one) => one.topic === topic));
	return pickEvenly(groups, draw, seed);
}

/** Returns one step of Mulberry32, a 32-bit generator, mixed so that neighbouring seeds differ at once. */
function next(state: number): number {
	const sum = (state + 0x6d2b79f5) >>> 0;
	let mixed = Math.imul(sum ^ (sum >>> 15), sum | 1);
	mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
	return (mixed ^ (mixed >>> 14)) >>> 0;
}
