// The timeline that the views show. The current document, its scenario and the finished simulations go in; the scenario and
// the timeline to show come out. While the learner types, and while a scenario is being simulated, that is the last one.
import type { Scenario, Timeline } from '../../../engine/simulation/index.ts';
import type { Simulations } from './simulations.svelte.ts';
import { beginningOf } from './timelines.ts';

interface Current {
	readonly document: object;
	/** Holds the scenario of the document's current branch. */
	readonly scenario: Scenario;
}

export class ShownTimeline {
	readonly #current: () => Current;
	readonly #simulations: () => Simulations;
	/**
	 * Holds the scenario that is shown while the learner types, until a pause. Otherwise each key would start a
	 * simulation.
	 */
	#held: { readonly document: object; readonly shown: Scenario } | null = $state.raw(null);

	/** Holds the scenario that is shown: the current one, or an older one while the learner types. */
	readonly scenario: Scenario = $derived.by(() =>
		this.typing ? this.#held!.shown : this.#current().scenario,
	);
	/** Holds the timeline of the scenario, or null while it is being simulated. */
	readonly #found: Timeline | null = $derived.by(() => this.#simulations().find(this.scenario));
	/** Holds the timeline of the scenario, or the last one while the scenario is being simulated. */
	readonly timeline: Timeline = $derived.by(
		() => this.#found ?? this.#simulations().latest ?? beginningOf(this.scenario),
	);

	constructor(current: () => Current, simulations: () => Simulations) {
		this.#current = current;
		this.#simulations = simulations;
	}

	/** Returns whether the learner is typing, so that the last input is not simulated yet. */
	get typing(): boolean {
		return this.#held !== null && this.#held.document === this.#current().document;
	}
	/** Returns whether the shown timeline is older than the scenario, which is being simulated or was stopped. */
	get stale(): boolean {
		return this.#found === null;
	}

	/** Shows this scenario while the learner changes the current document. */
	hold(shown: Scenario): void {
		this.#held = { document: this.#current().document, shown };
	}
	/** Shows the current scenario, and simulates it. */
	release(): void {
		this.#held = null;
	}
}
