// Judges an order of pieces.
import type { AssemblePiece, AssembleStep } from './lesson.ts';

/** Lists the ids of pieces that do not belong there, that come too early, and that are missing. */
export interface JudgedOrder {
	readonly surplus: readonly string[];
	readonly misplaced: readonly string[];
	readonly missing: readonly string[];
}

/** Writes an order as the progress of a step keeps it. */
export function orderText(order: readonly Pick<AssemblePiece, 'id'>[]): string {
	return order.map(({ id }) => id).join(' ');
}

/** Reads a kept order. If it names a piece twice, or one that the step does not have, there is no order. */
export function readOrder(
	{ pieces, decoys }: Pick<AssembleStep, 'pieces' | 'decoys'>,
	text: string,
): readonly AssemblePiece[] {
	const ids = text.split(' ');
	const order = [...pieces, ...decoys]
		.filter(({ id }) => ids.includes(id))
		.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
	return order.length === ids.length ? order : [];
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

/** Returns the pieces to move: those that come before another one that belongs before them. */
function misplacedIn(
	{ order: pairs }: AssembleStep,
	ids: readonly string[],
	order: readonly string[],
): readonly string[] {
	if (pairs.length > 0) return fewestToMove(withIndirect(pairs), order);
	// Where only one order is right, one moved piece makes others look early, so the first one is named.
	const early = order.find((id, i) =>
		order.slice(i + 1).some((one) => ids.includes(one) && ids.indexOf(one) < ids.indexOf(id)),
	);
	return early === undefined ? [] : [early];
}

/**
 * Returns few pieces that explain all pairs in the wrong order. A request line at the end is one piece to move, though
 * every other line comes before it.
 */
function fewestToMove(pairs: AssembleStep['order'], order: readonly string[]): readonly string[] {
	let wrong = pairs.filter((pair) => isTurned(pair, order));
	const moved: string[] = [];
	while (wrong.length > 0) {
		const inWrong = (id: string) => wrong.filter((pair) => pair.includes(id)).length;
		const most = Math.max(...order.map(inWrong));
		const worst = order.find((id) => inWrong(id) === most)!;
		moved.push(worst);
		wrong = wrong.filter((pair) => !pair.includes(worst));
	}
	return order.filter((id) => moved.includes(id));
}

/** Returns a pair with this piece whose members are in the wrong order, or null. */
export function turnedPair(
	{ order: pairs }: AssembleStep,
	order: readonly string[],
	id: string,
): readonly [before: string, after: string] | null {
	return withIndirect(pairs).find((pair) => pair.includes(id) && isTurned(pair, order)) ?? null;
}

function isTurned([first, then]: readonly [string, string], order: readonly string[]): boolean {
	const at = order.indexOf(then);
	return at !== -1 && order.indexOf(first) > at;
}

/** Adds the pairs that follow from others: a piece between the two may still be missing. */
function withIndirect(pairs: AssembleStep['order']): AssembleStep['order'] {
	const firsts = new Set(pairs.map(([first]) => first));
	const all = [...firsts].flatMap((first) =>
		[...piecesAfter(pairs, first)].map((later) => [first, later] as const),
	);
	const direct = ([first, later]: readonly [string, string]) =>
		pairs.some((pair) => pair[0] === first && pair[1] === later);
	// A pair that the step itself names says more, so these come first.
	return [...pairs, ...all.filter((pair) => !direct(pair))];
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
