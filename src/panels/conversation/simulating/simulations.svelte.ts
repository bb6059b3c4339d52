// Runs simulations that take long: one at a time, in slices between which the page handles other events. What
// goes in is the list of wanted scenarios; what comes out is a timeline per scenario, the progress, and a way
// to stop. A worker compresses and inflates, and the page builds the timeline with the worker’s results.
// Without a worker the page does both.
import { LIMITS, scenarioSize, startSimulation, UnitsReader } from '../../../engine/index.ts';
import type { Scenario, SteppedSimulation, Timeline } from '../../../engine/index.ts';
import { afterOthers } from '../../../platform/jobs/job-port.ts';
import type { JobPort } from '../../../platform/jobs/job-port.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { beginning, isForWorker, keepRead, promptTimeline } from './timelines.ts';
import { PlayedCodec } from './recorded-codec.ts';
import type { SimulationNews, SimulationRequest } from './simulation-work.ts';
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

export type SimulationPort = JobPort<SimulationRequest, SimulationNews>;

/** Holds what a test replaces. */
interface SimulationWorkers {
	/**
	 * Creates the worker. If this throws, or the worker fails before its first message, the page compresses.
	 */
	readonly createWorker: () => SimulationPort;
	/** Calls `next` after the page has handled other waiting events. */
	readonly later: (next: () => void) => void;
}

/** Holds the simulation that is running now. */
interface SimulationRun {
	readonly scenario: Scenario;
	readonly simulation: SteppedSimulation;
	/** Holds the worker’s results, or null if the page compresses. */
	readonly played: PlayedCodec | null;
	/** Counts the steps that the worker has finished and the page has not. It is infinite without a worker. */
	steps: number;
	/** Is true while a slice waits for its time. */
	scheduled: boolean;
}

/** Runs the wanted simulations one after the other. */
export class Simulations {
	readonly #jobs: Jobs<SimulationRequest, SimulationNews>;
	readonly #later: SimulationWorkers['later'];
	#run: SimulationRun | null = null;
	#wanted: readonly Scenario[] = [];
	#share = $state(0);
	#running: Scenario | null = $state.raw(null);
	#stopped: readonly Scenario[] = $state.raw([]);
	/** Counts the finished timelines. Reading it makes a derived value depend on new timelines. */
	#finished = $state(0);
	#where: 'worker' | 'page' = $state('worker');

	constructor({
		createWorker = createSimulationWorker,
		later = afterOthers,
	}: Partial<SimulationWorkers> = {}) {
		this.#later = later;
		this.#jobs = new Jobs({ createWorker, createPagePort: null });
	}

	get where(): 'worker' | 'page' {
		return this.#where;
	}

	/**
	 * Returns the timeline, or null while a long one is not finished. A short scenario is simulated at once.
	 */
	find(scenario: Scenario): Timeline | null {
		return this.#finished >= 0 ? promptTimeline(scenario) : null;
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

	/** Ends the run and the worker. The next call of `want` begins again. */
	dispose(): void {
		this.#wanted = [];
		this.#end();
		this.#jobs.dispose();
	}

	#next(): void {
		if (this.#run !== null) return;
		const scenario = this.#wanted.find(
			(one) => !this.#stopped.includes(one) && promptTimeline(one) === null,
		);
		if (scenario === undefined) return;
		this.#running = scenario;
		this.#share = 0;
		if (this.#where === 'worker' && isForWorker(scenario)) this.#runBesideWorker(scenario);
		else this.#runAlone(scenario);
	}

	#runAlone(scenario: Scenario): void {
		const simulation = beginning(scenario);
		const run = { scenario, simulation, played: null, steps: Infinity, scheduled: false };
		this.#run = run;
		this.#schedule(run);
	}

	#runBesideWorker(scenario: Scenario): void {
		const played = new PlayedCodec();
		const simulation = startSimulation(scenario, played);
		const run = { scenario, simulation, played, steps: 0, scheduled: false };
		this.#run = run;
		this.#jobs.start(
			{ scenario },
			{
				onnews: ({ steps, answers }) => {
					played.add(answers);
					run.steps += steps;
					this.#schedule(run);
				},
				ondone: () => undefined,
				onfailed: () => this.#withoutWorker(scenario),
				onpage: () => this.#withoutWorker(scenario),
			},
		);
	}

	/**
	 * Simulates all later scenarios on the page, and this one from its beginning, unless its run has ended or another one
	 * has taken its place.
	 */
	#withoutWorker(scenario: Scenario): void {
		this.#where = 'page';
		if (this.#run?.scenario === scenario) this.#runAlone(scenario);
	}

	#schedule(run: SimulationRun): void {
		if (run.scheduled) return;
		run.scheduled = true;
		this.#later(() => {
			run.scheduled = false;
			if (this.#run === run) this.#slice(run);
		});
	}

	#slice(run: SimulationRun): void {
		const { simulation } = run;
		const short = withinLimit(simulation, SLICE);
		while (run.steps > 0 && short()) {
			run.steps--;
			if (simulation.step()) continue;
			this.#finish(run);
			return;
		}
		this.#share = finishedPart(run);
		if (run.steps > 0) this.#schedule(run);
	}

	/** Reads the units of the finished timeline in slices of their own, then shows the timeline. */
	#finish(run: SimulationRun): void {
		const { scenario, simulation, played } = run;
		const { timeline } = simulation;
		played?.end();
		const reader = new UnitsReader(timeline);
		const readOn = (): void => {
			if (this.#run !== run) return;
			if (reader.step()) {
				this.#later(readOn);
				return;
			}
			keepRead(scenario, timeline, reader);
			this.#run = null;
			this.#running = null;
			this.#finished++;
			this.#next();
		};
		this.#later(readOn);
	}

	#end(): void {
		this.#run?.played?.end();
		this.#run = null;
		this.#running = null;
		this.#jobs.cancel();
	}
}

/**
 * Starts the worker that compresses for a simulation.
 * @throws if the browser has no workers or forbids them
 */
function createSimulationWorker(): SimulationPort {
	return new Worker(new URL('./simulation.worker.ts', import.meta.url), {
		type: 'module',
		name: 'simulation',
	});
}

/**
 * Returns the finished part of the run. The number of reactions to events is unknown in advance; the limit of
 * the timeline then stands for the whole.
 */
function finishedPart({ scenario, simulation: { count } }: SimulationRun): number {
	const { entries, answers } = scenarioSize(scenario);
	return Math.min(0.99, count / (answers ? LIMITS.timelineEntries : entries));
}
