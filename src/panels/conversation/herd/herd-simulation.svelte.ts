// The herd that the view shows: a choice goes in, and the runs come out one after the other. A small herd is
// simulated at once, a large one in a worker, or in the page without workers.
import { createPagePort } from '../../../platform/jobs/job-port.ts';
import { Jobs, type JobPorts } from '../../../platform/jobs/jobs.ts';
import { createHerdWorker } from './herd-port.ts';
import type { HerdChoice, HerdRun } from './herd-runs.ts';
import { herdWork, type HerdNews } from './herd-work.ts';

export type HerdState = 'running' | 'stopped' | 'done';

/** So many clients take about 7 ms, ten times as many more than 40 ms. */
const MOST_AT_ONCE = 1_000;

export class HerdSimulation {
	readonly #jobs: Jobs<HerdChoice, HerdNews>;
	#choice: HerdChoice = $state.raw({ clients: 1_000, outageMs: 0 });
	#runs: readonly HerdRun[] = $state.raw([]);
	#state: HerdState = $state('done');

	constructor(ports: Partial<JobPorts<HerdChoice, HerdNews>> = {}) {
		this.#jobs = new Jobs({
			createWorker: createHerdWorker,
			createPagePort: () => createPagePort(herdWork),
			...ports,
		});
		this.start();
	}

	get choice(): HerdChoice {
		return this.#choice;
	}
	get state(): HerdState {
		return this.#state;
	}
	/** Returns the finished runs of the choice, in the order of the policies. */
	get runs(): readonly HerdRun[] {
		return this.#runs;
	}

	choose(choice: HerdChoice): void {
		this.#choice = choice;
		this.start();
	}

	/** Simulates the choice from the beginning. */
	start(): void {
		this.#jobs.cancel();
		if (this.#choice.clients <= MOST_AT_ONCE) {
			this.#runs = Array.from(herdWork(this.#choice), ({ run }) => run);
			this.#state = 'done';
			return;
		}
		this.#runs = [];
		this.#state = 'running';
		this.#jobs.start(this.#choice, {
			onnews: ({ run }) => (this.#runs = [...this.#runs, run]),
			ondone: () => (this.#state = 'done'),
			onfailed: () => (this.#state = 'stopped'),
		});
	}

	/** Stops the simulation. The finished runs stay. */
	stop(): void {
		if (this.#state !== 'running') return;
		this.#jobs.cancel();
		this.#state = 'stopped';
	}

	/** Ends the simulation and the worker. */
	dispose(): void {
		this.stop();
		this.#jobs.dispose();
	}
}
