// Holds the eleven steps through a handshake: which one is shown, whether they play, and whether the outcome of later
// steps shows already.
import { HANDSHAKE_STEPS, type HandshakeStepId } from '../../../engine/handshake/index.ts';
import type { HandshakeAnalysis } from '../analysis.svelte.ts';
import type { MessageSide } from './step-focus.ts';

/** Holds the last step while the outcome of a change is hidden: the client reads the response. */
const LAST_VEILED = 8;

/** Holds what the steps depend on. */
interface Stepped {
	readonly analysis: HandshakeAnalysis;
	/** Is true while the outcome is hidden until the learner predicts it. */
	readonly veiled: boolean;
	/** Holds the message of which nothing follows as it is; it is null for none. */
	readonly withheld: MessageSide | null;
}

/** Holds the steps that end with a message: what follows from it comes after them. */
const SENT = { request: 3, response: 7 } as const;

export class StepsShown {
	readonly #of: Stepped;
	readonly #onchosen: (changed: boolean) => void;
	#step = $state(1);
	#playing = $state(false);
	#outcomeChosen = $state(false);
	/** Is true after a link, a file or a prediction has asked for the outcome, until another step is chosen. */
	#outcomeGiven = $state(false);
	/** Holds the last step that may be shown while the shell hides later ones. It is null while it hides none. */
	#hiddenAfter: number | null = $state(null);

	readonly #current = $derived.by(() => {
		let to = Math.min(this.#step, this.last);
		while (to > 1 && !this.#isPossible(to)) to--;
		return to;
	});

	/**
	 * Shows the steps of a handshake.
	 * @param onchosen called when a step is chosen; `changed` is false if it was shown already
	 */
	constructor(of: Stepped, onchosen: (changed: boolean) => void) {
		this.#of = of;
		this.#onchosen = onchosen;
	}

	/** Returns the current step, from 1: the chosen one, or the last possible step before it. */
	get current(): number {
		return this.#current;
	}
	get id(): HandshakeStepId {
		return HANDSHAKE_STEPS[this.#current - 1]!;
	}
	/** Returns the last step that can be shown. While the outcome is hidden, it does not depend on the outcome. */
	get last(): number {
		const { veiled, analysis } = this.#of;
		const { lastPossible } = analysis;
		return veiled ? LAST_VEILED : Math.min(this.#hiddenAfter ?? lastPossible, lastPossible);
	}
	/** Returns whether the shell hides later steps. */
	get hidesLater(): boolean {
		return this.#hiddenAfter !== null;
	}
	get playing(): boolean {
		return this.#playing;
	}
	/** Is true if the outcome of every step shows, whatever the current step is. */
	get showsOutcome(): boolean {
		if (this.#of.veiled || this.hidesLater) return false;
		return this.#outcomeChosen || this.#outcomeGiven;
	}
	/** Returns whether the outcome of a step shows: the step is reached, or nothing later can happen. */
	reached(step: number): boolean {
		const { withheld } = this.#of;
		if (withheld !== null && step > SENT[withheld]) return false;
		return this.showsOutcome || this.#current >= Math.min(step, this.#of.analysis.lastPossible);
	}

	/** Shows the outcome of every step, or hides it again, until another step is chosen. */
	giveOutcome(given: boolean): void {
		this.#outcomeGiven = given;
	}
	/** Shows the outcome of every step, or hides again what has not happened yet. */
	showOutcome(shown: boolean): void {
		this.#outcomeChosen = shown;
		this.#outcomeGiven = false;
	}
	hideLater(hidden: boolean): void {
		this.#hiddenAfter = hidden ? this.#step : null;
	}

	/** Shows a step without being asked by the learner: an address, an example or a what-if says which one. */
	show(step: number): void {
		this.#step = step;
	}

	goTo(step: number): void {
		const before = this.#current;
		this.#step = Math.min(Math.max(1, step), HANDSHAKE_STEPS.length);
		const changed = this.#current !== before;
		if (changed) this.#outcomeGiven = false;
		this.#onchosen(changed);
	}

	/** Moves one step and skips steps that cannot happen. Returns false at either end. */
	advance(by: 1 | -1): boolean {
		const { last } = this;
		let to = this.#current + by;
		while (to >= 1 && to <= last && !this.#isPossible(to)) to += by;
		if (to < 1 || to > last) return false;
		this.goTo(to);
		return true;
	}

	play(playing: boolean): void {
		if (playing && this.#current >= this.last) this.goTo(1);
		this.#playing = playing;
	}

	#isPossible(step: number): boolean {
		return this.#of.veiled || this.#of.analysis.steps[step - 1]?.possible === true;
	}
}
