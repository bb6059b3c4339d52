// The exact run that the lab shows: one at a time, the newest. It is done in a worker; in the page where there is none.
import type { CompareSetting } from '../../../engine/index.ts';
import { Jobs, type JobPorts } from '../../../platform/jobs/jobs.ts';
import type { RunLength } from '../compare-document.ts';
import type { ExactResult } from './exact-result.ts';
import { emptyResult, withNews } from './exact-result.ts';
import type { RunNews, RunPart, RunRequest } from './run-messages.ts';
import { createPagePort, createRunWorker } from './run-port.ts';

export type RunState =
	| { readonly type: 'idle' }
	/** `progress`: 0 to 1. `part`: what is being counted. */
	| { readonly type: 'running'; readonly progress: number; readonly part: RunPart }
	| { readonly type: 'done' }
	| { readonly type: 'cancelled' }
	/** `reason`: the browser's own words. */
	| { readonly type: 'failed'; readonly reason: string };

export class Runs {
	readonly #jobs: Jobs<RunRequest, RunNews>;
	#state: RunState = $state.raw({ type: 'idle' });
	#result: ExactResult | null = $state.raw(null);
	#where: 'worker' | 'page' = $state('worker');

	constructor(ports: Partial<JobPorts<RunRequest, RunNews>> = {}) {
		this.#jobs = new Jobs({ createWorker: createRunWorker, createPagePort, ...ports });
	}

	get state(): RunState {
		return this.#state;
	}

	/** Of the newest run, and only as much as has come; null before the first. */
	get result(): ExactResult | null {
		return this.#result;
	}

	/** Where the runs are done. */
	get where(): 'worker' | 'page' {
		return this.#where;
	}

	/** Ends the run before. @param setting plain data, not a proxy: it is cloned */
	start(setting: CompareSetting, length: RunLength): void {
		this.#result = emptyResult(setting, length);
		this.#state = { type: 'running', progress: 0, part: 'short-polling' };
		const { durationMs, seed } = length;
		this.#jobs.start(
			{ setting, durationMs, seed },
			{
				onnews: (news) => this.#hear(news),
				ondone: () => (this.#state = { type: 'done' }),
				onfailed: (reason) => (this.#state = { type: 'failed', reason }),
				onpage: () => (this.#where = 'page'),
			},
		);
	}

	/** What has come until then stays. */
	cancel(): void {
		if (this.#state.type !== 'running') return;
		this.#jobs.cancel();
		this.#state = { type: 'cancelled' };
	}

	/** Ends the run, and the worker; the next start makes a new one. */
	dispose(): void {
		if (this.#state.type === 'running') this.#state = { type: 'cancelled' };
		this.#jobs.dispose();
	}

	#hear(news: RunNews): void {
		if (news.type === 'progress') {
			this.#state = { type: 'running', progress: news.done, part: news.part };
		} else this.#result = withNews(this.#result!, news);
	}
}
