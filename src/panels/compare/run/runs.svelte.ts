// The exact run that the lab shows. Only the newest run exists. It runs in a worker, or in the page without
// workers.
import type { CompareSetting } from '../../../engine/compare/index.ts';
import { createPagePort } from '../../../platform/jobs/job-port.ts';
import { Jobs, type JobPorts } from '../../../platform/jobs/jobs.ts';
import type { RunLength } from '../compare-document.ts';
import type { ExactResult } from './exact-result.ts';
import { exactRunOf } from './exact-run.ts';
import { emptyResult, withNews } from './exact-result.ts';
import type { RunNews, RunPart, RunRequest } from './run-messages.ts';
import { createRunWorker } from './run-port.ts';

export type RunState =
	| { readonly type: 'idle' }
	/** Says how far the run is. `progress` is the finished share, 0 to 1, and `part` the part in progress. */
	| { readonly type: 'running'; readonly progress: number; readonly part: RunPart }
	| { readonly type: 'done' }
	| { readonly type: 'cancelled' }
	/** Says why the run failed. `reason` is the browser's error message. */
	| { readonly type: 'failed'; readonly reason: string };

export class Runs {
	readonly #jobs: Jobs<RunRequest, RunNews>;
	#state: RunState = $state.raw({ type: 'idle' });
	#result: ExactResult | null = $state.raw(null);
	#where: 'worker' | 'page' = $state('worker');

	constructor(ports: Partial<JobPorts<RunRequest, RunNews>> = {}) {
		this.#jobs = new Jobs({
			createWorker: createRunWorker,
			createPagePort: () => createPagePort(exactRunOf),
			...ports,
		});
	}

	get state(): RunState {
		return this.#state;
	}

	/** Returns the results of the newest run that have arrived so far, or null before the first run. */
	get result(): ExactResult | null {
		return this.#result;
	}

	/** Says where the runs are computed. */
	get where(): 'worker' | 'page' {
		return this.#where;
	}

	/**
	 * Starts a run and ends the previous one.
	 * @param setting plain data, not a proxy, because it is cloned
	 */
	start(setting: CompareSetting, length: RunLength): void {
		this.#result = emptyResult(setting, length);
		this.#state = { type: 'running', progress: 0, part: 'short-polling' };
		const { durationMs, seed } = length;
		this.#jobs.start(
			{ setting, durationMs, seed },
			{
				onnews: (news) => this.#receive(news),
				ondone: () => (this.#state = { type: 'done' }),
				onfailed: (reason) => (this.#state = { type: 'failed', reason }),
				onpage: () => (this.#where = 'page'),
			},
		);
	}

	/** Cancels the run. The results that have arrived stay. */
	cancel(): void {
		if (this.#state.type !== 'running') return;
		this.#jobs.cancel();
		this.#state = { type: 'cancelled' };
	}

	/** Ends the run and the worker. The next `start` makes a new worker. */
	dispose(): void {
		if (this.#state.type === 'running') this.#state = { type: 'cancelled' };
		this.#jobs.dispose();
	}

	#receive(news: RunNews): void {
		if (news.type === 'progress') {
			this.#state = { type: 'running', progress: news.done, part: news.part };
		} else this.#result = withNews(this.#result!, news);
	}
}
