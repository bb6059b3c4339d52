// Judges an order of pieces.
import type { AssembleStep } from './lesson.ts';

export type JudgedOrder =
	| { readonly type: 'right' }
	/** So many pieces are missing. */
	| { readonly type: 'missing'; readonly pieces: number }
	/** This piece does not belong there. */
	| { readonly type: 'surplus'; readonly piece: string }
	/** This piece comes too early. */
	| { readonly type: 'misplaced'; readonly piece: string };

/** Judges the ids of pieces in the learner’s order. */
export function judgeOrder(step: AssembleStep, order: readonly string[]): JudgedOrder {
	const ids = step.pieces.map(({ id }) => id);
	const surplus = order.find((id) => !ids.includes(id));
	if (surplus !== undefined) return { type: 'surplus', piece: surplus };
	const misplaced =
		step.order.length === 0
			? order.find((id, i) =>
					order.slice(i + 1).some((later) => ids.indexOf(later) < ids.indexOf(id)),
				)
			: step.order.find(
					([first, second]) =>
						order.includes(first) &&
						order.includes(second) &&
						order.indexOf(first) > order.indexOf(second),
				)?.[1];
	if (misplaced !== undefined) return { type: 'misplaced', piece: misplaced };
	const missing = ids.filter((id) => !order.includes(id)).length;
	return missing > 0 ? { type: 'missing', pieces: missing } : { type: 'right' };
}
