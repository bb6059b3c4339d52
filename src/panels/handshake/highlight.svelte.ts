// Holds what is highlighted in the two messages. The step in front, and what the learner points at or chooses, go in; the
// range of bits that lights up in each message, and the numbered pins of a lesson, come out.
import type { LinePin } from '../../editor/settings.ts';
import { intersects, type BitRange } from '../../engine/report/index.ts';
import type { HandshakeAnalysis } from './analysis.svelte.ts';
import { focusOfStep, pinsOf, type Lit, type MessageSide } from './steps/step-focus.ts';
import type { StepsShown } from './steps/steps-shown.svelte.ts';

/** Holds what the highlight depends on. */
interface Highlighted {
	readonly analysis: HandshakeAnalysis;
	readonly steps: StepsShown;
}

export class Highlight {
	readonly #of: Highlighted;
	#chosen: Lit | null = $state.raw(null);
	#pointed: Lit | null = $state.raw(null);
	#pins: readonly string[] = $state.raw([]);
	readonly #lit = $derived.by((): readonly Lit[] => {
		const one = this.#pointed ?? this.#chosen;
		if (one) return [one];
		const { request, response } = this.#of.analysis;
		return focusOfStep(this.#of.steps.id, { request: request.head, response: response.head });
	});

	constructor(of: Highlighted) {
		this.#of = of;
	}

	/** Returns the highlighted bits of a message. */
	in(side: MessageSide): BitRange | null {
		return this.#lit.find((lit) => lit.side === side)?.range ?? null;
	}

	/** Returns whether a highlighted range overlaps this one. */
	isLit(side: MessageSide, range: BitRange | null): boolean {
		const lit = this.in(side);
		return range !== null && lit !== null && intersects(range, lit);
	}

	/** Highlights what was clicked; null highlights what the step is about again. */
	choose(lit: Lit | null): void {
		this.#chosen = lit;
	}

	/** Highlights what the pointer or the focus is on, before what is chosen. */
	point(lit: Lit | null): void {
		this.#pointed = lit;
	}

	pinsIn(side: MessageSide): readonly LinePin[] {
		return pinsOf(this.#pins, side, this.#of.analysis[side].head);
	}
	showPins(facts: readonly string[]): void {
		this.#pins = facts;
	}
}
