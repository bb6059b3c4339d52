// Judges an order of pieces.
import type { AssembleStep } from './lesson.ts';

/** Lists the ids of pieces that do not belong there, that come too early, and that are missing. */
export interface JudgedOrder {
	readonly surplus: readonly string[];
	readonly misplaced: readonly string[];
	readonly missing: readonly string[];
}

/** Judges the ids of pieces in the learner’s order, and finds all that is wrong in it. */
export function judgeOrder(step: AssembleStep, order: readonly string[]): JudgedOrder {
	const ids = step.pieces.map(({ id }) => id);
	return {
		surplus: order.filter((id) => !ids.includes(id)),
		misplaced: misplacedIn(step, ids, order),
		missing: ids.filter((id) => !order.includes(id)),
	};
}

export function isRightOrder({ surplus, misplaced, missing }: JudgedOrder): boolean {
	return surplus.length + misplaced.length + missing.length === 0;
}

/** Returns the pieces that come before another one that belongs before them. */
function misplacedIn(
	{ order: pairs }: AssembleStep,
	ids: readonly string[],
	order: readonly string[],
): readonly string[] {
	const early = order.filter((id, i) => {
		const later = order.slice(i + 1);
		if (pairs.length > 0) return later.some((one) => piecesAfter(pairs, one).has(id));
		return later.some((one) => ids.includes(one) && ids.indexOf(one) < ids.indexOf(id));
	});
	// Where only one order is right, one moved piece makes others look early, so the first one is named.
	return pairs.length > 0 ? early : early.slice(0, 1);
}

/** Returns the pieces that belong after this one, also those that another piece separates from it. */
function piecesAfter(pairs: AssembleStep['order'], id: string): ReadonlySet<string> {
	const found = new Set([id]);
	// The loop also reaches the pieces that it finds.
	for (const one of found) {
		for (const [first, later] of pairs) {
			if (first === one) found.add(later);
		}
	}
	found.delete(id);
	return found;
}
