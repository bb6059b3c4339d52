// Runs simulations that take long: one at a time, in slices between which the page handles other events. What
// goes in is the list of wanted scenarios; what comes out is a timeline per scenario, the progress, and a way
// to stop.
import { LIMITS } from '../../../engine/limits.ts';
import { scenarioSize, UnitsReader } from '../../../engine/simulation/index.ts';
import type { Scenario, SteppedSimulation, Timeline } from '../../../engine/simulation/index.ts';
import { afterOthers } from '../../../platform/jobs/job-port.ts';
import { beginning, keepRead, promptTimeline } from './timelines.ts';
import { SLICE, withinLimit } from './slices.ts';

/**
 * Describes the state of a scenario’s simulation. `waiting`: another one runs first. `stopped`: the learner
 * stopped it.
 */
export type SimulationState =
	| { readonly type: 'ready' }
	/** `share` is the finished part of the expected entries, from 0 to 1. */
	| { readonly type: 'running'; readonly share: number }
	| { readonly type: 'waiting' }
	| { readonly type: 'stopped' };

/** Holds the simulation that is running now. */
interface SimulationRun {
	readonly scenario: Scenario;
	readonly simulation: SteppedSimulation;
}

/** Runs the wanted simulations one after the other. */
export class Simulations {
	/** Calls `next` after the page has handled other waiting events. */
	readonly #later: (next: () => void) => void;
	#run: SimulationRun | null = null;
	#wanted: readonly Scenario[] = [];
	#share = $state(0);
	#running: Scenario | null = $state.raw(null);
	#stopped: readonly Scenario[] = $state.raw([]);
	#latest: Timeline | null = $state.raw(null);

	constructor(later = afterOthers) {
		this.#later = later;
	}

	/**
	 * Returns the timeline, or null while a long one is not finished. A short scenario is simulated at once.
	 */
	find(scenario: Scenario): Timeline | null {
		return this.#running === scenario ? null : promptTimeline(scenario);
	}

	/** Returns the last timeline that the most urgent wanted scenario had; null without one, and after `forget`. */
	get latest(): Timeline | null {
		return this.#latest;
	}
	/** Forgets the latest timeline, because it is of another document. */
	forget(): void {
		this.#latest = null;
	}

	stateOf(scenario: Scenario): SimulationState {
		if (this.#running === scenario) return { type: 'running', share: this.#share };
		if (this.find(scenario) !== null) return { type: 'ready' };
		return { type: this.#stopped.includes(scenario) ? 'stopped' : 'waiting' };
	}

	/** Sets the scenarios to simulate, the most urgent first. A run of any other scenario ends. */
	want(scenarios: readonly Scenario[]): void {
		this.#wanted = scenarios;
		if (this.#run !== null && !scenarios.includes(this.#run.scenario)) this.#end();
		this.#keepLatest();
		this.#next();
	}

	/** Stops the simulation of this scenario until `again` is called for it. */
	stop(scenario: Scenario): void {
		this.#stopped = [...this.#stopped, scenario];
		if (this.#run?.scenario === scenario) this.#end();
		this.#next();
	}

	again(scenario: Scenario): void {
		this.#stopped = this.#stopped.filter((one) => one !== scenario);
		this.#next();
	}

	/** Ends the run. The next call of `want` begins again. */
	dispose(): void {
		this.#wanted = [];
		this.#end();
	}

	#keepLatest(): void {
		const [first] = this.#wanted;
		if (first !== undefined) this.#latest = this.find(first) ?? this.#latest;
	}

	#next(): void {
		if (this.#run !== null) return;
		const scenario = this.#wanted.find(
			(one) => !this.#stopped.includes(one) && promptTimeline(one) === null,
		);
		if (scenario === undefined) return;
		this.#running = scenario;
		this.#share = 0;
		this.#goOn({ scenario, simulation: beginning(scenario) });
	}

	#goOn(run: SimulationRun): void {
		this.#run = run;
		this.#later(() => {
			if (this.#run === run) this.#slice(run);
		});
	}

	#slice(run: SimulationRun): void {
		const { simulation } = run;
		const short = withinLimit(simulation, SLICE);
		while (short()) {
			if (simulation.step()) continue;
			this.#finish(run);
			return;
		}
		this.#share = finishedPart(run);
		this.#goOn(run);
	}

	/** Reads the units of the finished timeline in slices of their own, then shows the timeline. */
	#finish(run: SimulationRun): void {
		const { scenario, simulation } = run;
		const { timeline } = simulation;
		const reader = new UnitsReader(timeline);
		const readOn = (): void => {
			if (this.#run !== run) return;
			if (reader.step()) {
				this.#later(readOn);
				return;
			}
			keepRead(scenario, timeline, reader);
			this.#end();
			this.#keepLatest();
			this.#next();
		};
		this.#later(readOn);
	}

	#end(): void {
		this.#run = null;
		this.#running = null;
	}
}

/**
 * Returns the finished part of the run. The number of reactions to events is unknown in advance; the limit of
 * the timeline then stands for the whole.
 */
function finishedPart({ scenario, simulation: { count } }: SimulationRun): number {
	const { entries, answers } = scenarioSize(scenario);
	return Math.min(0.99, count / (answers ? LIMITS.timelineEntries : entries));
}
