// Simulations that take long: one at a time, in slices between which the page lives on, with progress and a way to stop.
// A worker compresses and inflates; the page makes the timeline of its answers, and does all of it where there is no worker.
import { LIMITS, scenarioSize, startSimulation, UnitsReader } from '../../../engine/index.ts';
import type { Scenario, SteppedSimulation, Timeline } from '../../../engine/index.ts';
import { afterOthers } from '../../../platform/jobs/job-port.ts';
import type { JobPort } from '../../../platform/jobs/job-port.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { beginning, isForWorker, keepRead, promptTimeline } from './timelines.ts';
import { PlayedCodec } from './recorded-codec.ts';
import type { SimulationNews, SimulationRequest } from './simulation-work.ts';
import { SLICE, within } from './slices.ts';

export type SimulationState =
	| { readonly type: 'ready' }
	/** `share`: 0 to 1, of what was foreseen. */
	| { readonly type: 'running'; readonly share: number }
	| { readonly type: 'waiting' }
	| { readonly type: 'stopped' };

export type SimulationPort = JobPort<SimulationRequest, SimulationNews>;

interface Surroundings {
	/** May throw, or fail before it ever answers: then the page compresses. */
	readonly createWorker: () => SimulationPort;
	/** Calls back after other events have had their turn. */
	readonly later: (next: () => void) => void;
}

interface Run {
	readonly scenario: Scenario;
	readonly simulation: SteppedSimulation;
	/** Null: the page compresses. */
	readonly played: PlayedCodec | null;
	/** Steps that the worker has done. */
	steps: number;
	/** A slice is due. */
	scheduled: boolean;
}

export class Simulations {
	readonly #jobs: Jobs<SimulationRequest, SimulationNews>;
	readonly #later: Surroundings['later'];
	#run: Run | null = null;
	#wanted: readonly Scenario[] = [];
	#share = $state(0);
	#running: Scenario | null = $state.raw(null);
	#stopped: readonly Scenario[] = $state.raw([]);
	/** Grows with each timeline that is finished. */
	#finished = $state(0);
	#where: 'worker' | 'page' = $state('worker');

	constructor({
		createWorker = createSimulationWorker,
		later = afterOthers,
	}: Partial<Surroundings> = {}) {
		this.#later = later;
		this.#jobs = new Jobs({ createWorker, createPagePort: null });
	}

	/** Where messages are compressed. */
	get where(): 'worker' | 'page' {
		return this.#where;
	}

	/** Null while it is not simulated; short ones are simulated here. */
	find(scenario: Scenario): Timeline | null {
		return this.#finished >= 0 ? promptTimeline(scenario) : null;
	}

	stateOf(scenario: Scenario): SimulationState {
		if (this.#running === scenario) return { type: 'running', share: this.#share };
		if (this.find(scenario) !== null) return { type: 'ready' };
		return { type: this.#stopped.includes(scenario) ? 'stopped' : 'waiting' };
	}

	/** What is to be simulated, the most urgent first; a run of something else ends. */
	want(scenarios: readonly Scenario[]): void {
		this.#wanted = scenarios;
		if (this.#run !== null && !scenarios.includes(this.#run.scenario)) this.#end();
		this.#next();
	}

	stop(scenario: Scenario): void {
		this.#stopped = [...this.#stopped, scenario];
		if (this.#run?.scenario === scenario) this.#end();
		this.#next();
	}

	again(scenario: Scenario): void {
		this.#stopped = this.#stopped.filter((one) => one !== scenario);
		this.#next();
	}

	/** Nothing is simulated until something is wanted again; the worker ends. */
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

	/** From the beginning, and from now on always. */
	#withoutWorker(scenario: Scenario): void {
		this.#where = 'page';
		this.#runAlone(scenario);
	}

	#schedule(run: Run): void {
		if (run.scheduled) return;
		run.scheduled = true;
		this.#later(() => {
			run.scheduled = false;
			if (this.#run === run) this.#slice(run);
		});
	}

	#slice(run: Run): void {
		const { simulation } = run;
		const short = within(simulation, SLICE);
		while (run.steps > 0 && short()) {
			run.steps--;
			if (simulation.step()) continue;
			this.#finish(run);
			return;
		}
		this.#share = shareOf(run);
		if (run.steps > 0) this.#schedule(run);
	}

	/** What is read of it first is read before it is shown, in turns of their own. */
	#finish(run: Run): void {
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

/** @throws where the browser has no workers or forbids them */
function createSimulationWorker(): SimulationPort {
	return new Worker(new URL('./simulation.worker.ts', import.meta.url), {
		type: 'module',
		name: 'simulation',
	});
}

/** How much is answered is not foreseen, but for the limit. */
function shareOf({ scenario, simulation: { count } }: Run): number {
	const { entries, answers } = scenarioSize(scenario);
	return Math.min(0.99, count / (answers ? LIMITS.timelineEntries : entries));
}
